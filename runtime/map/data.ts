/** What a map shows; it stands in the page as JSON. Times are milliseconds since 1970. */
export interface MapData {
  organization: string;
  /** The codex's name in references. */
  codex: string;
  environment: string;
  /** The environment that this one was compared with; null where that could not be done. */
  compared: string | null;
  /** Commit of the codex; null where it is not known. */
  commit: string | null;
  /** Where a browser finds that commit's documents, with a `/` at the end; null for a server without known pages. */
  web: string | null;
  made: number;
  /** Made from the cache alone. */
  offline: boolean;
  /** Syncs older than this were not looked at; null where all were. */
  since: number | null;
  projects: MapProject[];
  documents: MapDocument[];
  references: MapReference[];
  warnings: string[];
}

export interface MapProject {
  name: string;
  /** `common`: shared or systems; `codex`: files of the codex itself. */
  kind: 'project' | 'common' | 'codex';
  /** Its last sync, and to which environment; null where none is known. */
  synced: { time: number; environment: string | null } | null;
  /** Markdown documents whose references were not read, because they are not on this machine. */
  unread: number;
}

export interface MapDocument {
  /** Its project's place in the list. */
  project: number;
  /** From the root of the project. */
  path: string;
  /** Where it has one that is not its file's name. */
  title?: string;
  /** Against the compared environment: only here, with another content there, only there. */
  difference?: 'added' | 'modified' | 'deleted';
  /** When its cached copy was last known to equal the codex, and until when that counts as fresh. */
  cached?: { at: number; expires: number };
  /** Why neither its title nor its references are shown. */
  withheld?: string;
}

/** One reference as it is written in a document. */
export interface MapReference {
  /** Places of documents in the list; what is not in it has no `to`. */
  from: number;
  to?: number;
  line: number;
  /** As it is written, where there is no `to`. */
  text?: string;
  /** `broken`: there is nothing of that name; `unknown`: that could not be told; `elsewhere`: another organization. */
  state?: 'broken' | 'unknown' | 'elsewhere';
  why?: string;
}
