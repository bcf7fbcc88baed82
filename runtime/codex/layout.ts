import { type TreeEntry, type Unusable, usableEntries } from '../git/tree.ts';
import { type FileEntry, readCommit, readTree } from './objects.ts';
import type { Session } from './session.ts';

/** Where the parts of a codex stand in one commit (contract, section 5). */
export interface CodexLayout {
  commit: string;
  message: string;
  /** Top-level folders by name. */
  top: Map<string, string>;
  /** Trees of the projects by name. */
  projects: Map<string, string>;
  /** Files that stand beside the folders. */
  files: Map<string, FileEntry>;
  /** What stands beside them and in `projects/` under a name that nobody can go by. */
  unusable: Unusable[];
}

/** The parts that other environments take over from prod, beside the projects. */
export const SHARED_PARTS = ['shared', 'systems', '.claude'] as const;

export function projectPrefix(project: string): string {
  return `projects/${project}/`;
}

/** Reads a commit's two uppermost levels. */
export async function readLayout(session: Session, commit: string): Promise<CodexLayout> {
  const { tree, message } = await readCommit(session, commit);
  const layout: CodexLayout = {
    commit,
    message,
    files: new Map(),
    top: new Map(),
    projects: new Map(),
    unusable: [],
  };
  const told = (entries: readonly TreeEntry[], prefix: string): TreeEntry[] => {
    const { usable, unusable } = usableEntries(entries, prefix);
    layout.unusable.push(...unusable);
    return usable;
  };
  for (const entry of told(await readTree(session, tree), '')) {
    if (entry.mode === '040000') layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get('projects');
  if (projects) {
    for (const entry of told(await readTree(session, projects, 'projects'), 'projects/')) {
      if (entry.mode === '040000') layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}
