import {
  ensureObjects,
  type FileEntry,
  listFiles,
  readBlobs,
  readCommit,
  readTree,
} from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { MANIFEST, parseManifest } from '../project/manifest.ts';
import { shown } from '../reference.ts';
import { prefixOf, treeAt } from '../sync/project-tree.ts';
import { AREAS, type DistributionPhase } from './areas.ts';

/** What a phase has to know of a project at one commit; paths are from the project's root. */
export interface ProjectState {
  /** All below the phase's area and `.fractary/codex`, and what stands where one of their folders belongs. */
  existing: Map<string, FileEntry>;
  /** The manifest's content; empty where there is none. */
  records: Map<string, string>;
  /** What keeps the manifest from being written, or null. */
  manifestProblem: string | null;
}

const OWN_FOLDER = MANIFEST.slice(0, MANIFEST.lastIndexOf('/'));

/**
 * Reads a project without its other files: the trees on the way to the phase's area and those in it, which come
 * in one connection, and the manifest.
 * @throws CONFIG_INVALID where the project's folder is not in the repository, or the manifest is none
 */
export async function readProjectState(
  session: Session,
  commit: string,
  folder: string,
  phase: DistributionPhase,
): Promise<ProjectState> {
  const root = await treeOfFolder(session, commit, prefixOf(folder).slice(0, -1));
  const folders = [...AREAS[phase].filter((area) => !area.startsWith(`${OWN_FOLDER}/`)), OWN_FOLDER];
  const existing = new Map<string, FileEntry>();
  const trees = new Map<string, string>();
  const onTheWay = new Map([['', root]]);
  for (const [at, tree] of onTheWay) {
    for (const { name, mode, oid, valid } of await readTree(session, tree)) {
      const path = `${at}${name}`;
      const leads = folders.some((one) => one.startsWith(`${path}/`));
      if (!valid || (!leads && !folders.includes(path))) continue;
      if (mode !== '040000') existing.set(path, { mode, oid });
      else if (leads) onTheWay.set(`${path}/`, oid);
      else trees.set(path, oid);
    }
  }
  await ensureObjects(session, [...trees.values()], 'blob:none');
  for (const [path, tree] of trees) {
    const { files, unusable } = await listFiles(session, tree, `${path}/`);
    for (const [name, file] of files) existing.set(name, file);
    // Nobody offers such a name, but a folder that holds it is a folder.
    for (const { path: name } of unusable)
      if (!existing.has(name)) existing.set(name, { mode: '100644', oid: '' });
  }
  return { existing, ...(await readRecords(session, existing)) };
}

async function treeOfFolder(session: Session, commit: string, folder: string): Promise<string> {
  const { tree } = await readCommit(session, commit);
  if (folder === '') return tree;
  // Along with the trees right below it, as the first fetch of a branch does for the top.
  const found = await treeAt(session, tree, folder, 'tree:2');
  if (found !== null) return found;
  throw new CodexError('CONFIG_INVALID', `${session.remote.url} has no folder ${folder} at ${commit}`, {
    phase: 'plan',
    fixes: ['Correct the "path" of this project under "projects" in the configuration'],
  });
}

async function readRecords(
  session: Session,
  existing: ReadonlyMap<string, FileEntry>,
): Promise<Pick<ProjectState, 'records' | 'manifestProblem'>> {
  const none = (problem: string | null) => ({ records: new Map<string, string>(), manifestProblem: problem });
  const manifest = existing.get(MANIFEST);
  if (manifest && manifest.mode !== '100644' && manifest.mode !== '100755')
    return none(`${MANIFEST} is no file`);
  if (!manifest) {
    const paths = [...existing.keys()];
    const blocker = paths.find((path) => MANIFEST.startsWith(`${path}/`) || path.startsWith(`${MANIFEST}/`));
    return none(blocker === undefined ? null : `${shown(blocker)} stands in its way`);
  }
  let text = '';
  await readBlobs(session, [manifest.oid], (_oid, data) => {
    text = data.toString();
  });
  return { records: parseManifest(text), manifestProblem: null };
}
