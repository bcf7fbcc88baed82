import type { Place } from './open.ts';

export interface ListQuestion {
  /** A project, `shared`, `systems` or the codex's own name; without it the projects are listed. */
  project?: string | undefined;
  /** What the path of a document begins with. */
  prefix?: string | undefined;
}

export interface ListedProject {
  name: string;
  documents: number;
}

export interface ListedDocument {
  uri: string;
  /** From the root of the project. */
  path: string;
  /** A copy is in the cache, fresh or not. */
  cached: boolean;
}

interface Listed {
  environment: string;
  /** Commit of the codex that was listed; null where nothing was ever synced. */
  commit: string | null;
  warnings: string[];
}

/** What the codex holds: its projects, or the documents of one. */
export type Listing = Listed & ({ projects: ListedProject[] } | { documents: ListedDocument[] });

/** Asks the codex: one connection where its trees are here. No document is fetched. */
export async function listCodex(_place: Place, _question: ListQuestion): Promise<Listing> {
  throw new Error('to come');
}

/** The same of what is in the cache, without the network. */
export async function listCached(_place: Place, _question: ListQuestion): Promise<Listing> {
  throw new Error('to come');
}
