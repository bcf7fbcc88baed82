import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { ensureObjects, type FileEntry, listFiles, readBlobs, readTree } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { plumbing } from '../git/plumbing.ts';
import { parseConfig } from '../project/config.ts';
import type { Config, FileConfig } from '../project/config-schema.ts';
import { MANIFEST, parseManifest } from '../project/manifest.ts';
import { CODEX_FOLDER } from '../project/root.ts';
import { filteredPaths } from '../selection/hashing.ts';
import type { SkippedFile } from '../selection/listing.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { digestOf, type Source } from './source.ts';

/** A commit of a project's repository that is read without a work tree. */
export interface ProjectCommit {
  commit: string;
  /** The tree of the whole repository: attributes hold from its top. */
  tree: string;
  branch: string;
  /** The project's folder in its repository, with a slash at the end; empty for the top level. */
  prefix: string;
  /** Object folders in which everything about it is, or is fetched to. */
  objects: string[];
}

/** The folder of `projects[].path` as a prefix of paths. */
export function prefixOf(folder: string | undefined): string {
  return folder ? `${folder.replace(/\/+$/, '')}/` : '';
}

/**
 * The project's own configuration at that commit, or null where it has none.
 * @throws CONFIG_INVALID as for the project itself, and where its folder is not in the repository; `name` is what errors call the project
 */
export async function readOwnConfiguration(
  session: Session,
  { tree, prefix }: Pick<ProjectCommit, 'tree' | 'prefix'>,
  name: string,
): Promise<FileConfig | null> {
  const root = prefix === '' ? tree : await treeAt(session, tree, prefix.slice(0, -1));
  if (root === null) throw noFolder(session.remote.url, prefix.slice(0, -1), name);
  const folder = await treeAt(session, root, CODEX_FOLDER);
  if (folder === null) return null;
  const entries = await readTree(session, folder);
  for (const [file, format] of [
    ['config.json', 'json'],
    ['config.yaml', 'yaml'],
    ['config.yml', 'yaml'],
  ] as const) {
    const entry = entries.find((one) => one.name === file && one.mode.startsWith('100'));
    if (!entry) continue;
    const text = await readText(session, entry.oid);
    return parseConfig(text, format, `${name}/${prefix}${CODEX_FOLDER}/${file}`);
  }
  return null;
}

function noFolder(url: string, folder: string, name: string): CodexError {
  return new CodexError('CONFIG_INVALID', `${url} has no folder ${folder}, where ${name} should be`, {
    phase: 'validate',
    fixes: [`Correct the "path" of ${name} under "projects" in the configuration`],
  });
}

/** What is the other project's to say; organization and codex stay this one's. */
export function withOwn(config: Config, own: FileConfig | null): Config {
  if (own === null) return config;
  const { sync_patterns, exclude_patterns, handlers, secrets, source_branches } = own;
  return { ...config, sync_patterns, exclude_patterns, handlers, secrets, source_branches };
}

/** The project's documents at that commit, as a sync takes them. */
export async function readCommitted(
  session: Session,
  from: ProjectCommit,
  rules: SelectionRules,
): Promise<Source> {
  const { tree, prefix } = from;
  const { files: all, unusable } = await listFiles(session, tree);
  const files = new Map<string, FileEntry>();
  const skipped: SkippedFile[] = unusable
    .filter(({ path: name }) => name.startsWith(prefix))
    .map((one) => ({ ...one, path: one.path.slice(prefix.length) }))
    .filter(({ path: name }) => rules.selects(name) || rules.selects(`${name}/anything`));
  for (const [path, file] of all) {
    const name = path.slice(prefix.length);
    if (!path.startsWith(prefix) || !rules.selects(name)) continue;
    if (file.mode === '160000') skipped.push({ path: name, reason: 'a submodule' });
    else files.set(name, file);
  }
  const manifest = all.get(prefix + MANIFEST);
  const attributes = [...all].filter(([name]) => /(^|\/)\.gitattributes$/.test(name));
  return {
    commit: from.commit,
    branch: from.branch,
    usualBranches: [from.branch],
    repository: async () => session.remote.url,
    brought: manifest ? parseManifest(await readText(session, manifest.oid)) : new Map(),
    files,
    skipped,
    uncommitted: async () => 0,
    objects: from.objects,
    digest: digestOf(files, skipped),
    filtered: (paths) => filteredInTree(session, from, attributes, paths),
    bring: (oids) => ensureObjects(session, oids, null),
    has: async (name) => all.has(prefix + name),
    close: async () => {},
  };
}

/** The tree at a path, or null; a level at a time where it is not here, with as much below it as `filter` lets. */
export async function treeAt(
  session: Session,
  root: string,
  at: string,
  filter = 'blob:none',
): Promise<string | null> {
  let tree = root;
  for (const segment of at.split('/')) {
    const entries = await readTree(session, tree);
    const folder = entries.find(({ name, mode, valid }) => valid && name === segment && mode === '040000');
    if (!folder) return null;
    tree = folder.oid;
    await ensureObjects(session, [tree], filter);
  }
  return tree;
}

async function readText(session: Session, oid: string): Promise<string> {
  await ensureObjects(session, [oid], null);
  let text = '';
  await readBlobs(session, [oid], (_oid, data) => {
    text = data.toString();
  });
  return text;
}

/** Without a work tree, git reads attributes from an index made of the tree. */
async function filteredInTree(
  session: Session,
  { tree, prefix }: ProjectCommit,
  attributes: readonly [string, FileEntry][],
  paths: readonly string[],
): Promise<Set<string>> {
  if (attributes.length === 0 || paths.length === 0) return new Set();
  await ensureObjects(
    session,
    attributes.map(([, { oid }]) => oid),
    null,
  );
  const { env, signal, debug } = session.remote;
  const file = path.join(session.workspace, `index-${randomBytes(6).toString('hex')}`);
  const index = { GIT_INDEX_FILE: file };
  const call = { cwd: session.workspace, env: { ...env, ...index }, signal, debug };
  await plumbing({ ...call, args: ['read-tree', tree] });
  const filtered = await filteredPaths(
    { root: session.workspace, env, signal, debug },
    paths.map((name) => prefix + name),
    { env: index, args: ['--cached'] },
  );
  return new Set([...filtered].map((name) => name.slice(prefix.length)));
}
