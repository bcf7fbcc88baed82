import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fetchNamedBranches, withMirror } from '../codex/mirror.ts';
import { ensureObjects, type FileEntry, listFiles, readBlobs, readCommit } from '../codex/objects.ts';
import { openSession, type Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { plumbing } from '../git/plumbing.ts';
import { defaultBranch, type Remote } from '../git/remote.ts';
import { codexUrl } from '../project/codex-url.ts';
import { parseConfig } from '../project/config.ts';
import type { Config, FileConfig } from '../project/config-schema.ts';
import { MANIFEST, parseManifest } from '../project/manifest.ts';
import { CODEX_FOLDER } from '../project/root.ts';
import { filteredPaths } from '../selection/hashing.ts';
import type { SkippedFile } from '../selection/listing.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { originOf, type ProjectRun, remoteFor } from './run.ts';
import { digestOf, type Source } from './source.ts';

/** Another project of the organization, opened at the tip of the branch that is read. */
export interface OtherProject {
  /** This run, but about the other project: its name, patterns and thresholds. */
  run: ProjectRun;
  read: (run: ProjectRun, rules: SelectionRules) => Promise<Source>;
  close: () => Promise<void>;
}

/**
 * Opens a project by name: its repository is the one in `projects` of the configuration, else the one of that name
 * beside this project's `origin`. The branch is `source_branches[env]`, else the default branch; the configuration
 * on it, if there is one, decides name, patterns and thresholds (contract, sections 6 and 9).
 */
export async function openOtherProject(run: ProjectRun, name: string): Promise<OtherProject> {
  const { context, config, env } = run;
  await mkdir(context.home, { recursive: true, mode: 0o700 });
  const listed = config.projects.find((one) => one.name === name);
  const remote = await remoteFor(context, env, await urlOf(run, name), config, run.gitConfig);
  const branch =
    config.source_branches[run.environment.name] ?? (await defaultBranchOf(remote, context.home, name));
  return withMirror(remote, context.home, async (mirror) => {
    context.progress(`Reading ${name} from ${remote.url}`);
    const tips = await fetchNamedBranches(mirror, remote, name, [branch]);
    const { session, close } = await openSession(remote, context.home, mirror, []);
    try {
      const tip = tips.get(branch)!;
      const tree = await readTreeOf(session, tip, listed?.path);
      const own = await readConfiguration(session, tree, `${name}/${CODEX_FOLDER}`);
      const other: ProjectRun = {
        ...run,
        config: own ? withOwn(config, own) : config,
        project: own?.project_name ?? name,
      };
      return { run: other, close, read: (_run, rules) => readSource(session, tree, { tip, branch }, rules) };
    } catch (error) {
      await close();
      throw error;
    }
  });
}

/** What is the other project's to say; organization and codex stay this one's. */
function withOwn(config: Config, own: FileConfig): Config {
  const { sync_patterns, exclude_patterns, handlers, secrets, source_branches } = own;
  return { ...config, sync_patterns, exclude_patterns, handlers, secrets, source_branches };
}

async function urlOf(run: ProjectRun, name: string): Promise<string> {
  const { config, place, context } = run;
  const origin = run.originUrl ?? (await originOf(run));
  const listed = config.projects.find((one) => one.name === name);
  return codexUrl({
    codexRepo: listed?.url ?? name,
    organization: config.organization,
    originUrl: origin,
    root: place.root,
    env: context.env,
  });
}

async function defaultBranchOf(remote: Remote, cwd: string, name: string): Promise<string> {
  const { branch } = await defaultBranch(remote, cwd);
  if (branch) return branch;
  throw new CodexError('BRANCH_NOT_FOUND', `The repository of ${name}, ${remote.url}, is empty`, {
    phase: 'clone',
    fixes: ['Push something to it first'],
  });
}

/** A repository's files, those of the project with paths from the project's folder. */
interface ProjectTree {
  /** The whole repository's tree: attributes hold from the top. */
  root: string;
  prefix: string;
  all: Map<string, FileEntry>;
  files: Map<string, FileEntry>;
  unreadable: string[];
}

async function readTreeOf(
  session: Session,
  commit: string,
  folder: string | undefined,
): Promise<ProjectTree> {
  const { tree } = await readCommit(session, commit);
  const { files: all, unreadable } = await listFiles(session, tree);
  const prefix = folder ? `${folder.replace(/\/+$/, '')}/` : '';
  const files = new Map<string, FileEntry>();
  for (const [name, file] of all) if (name.startsWith(prefix)) files.set(name.slice(prefix.length), file);
  return { root: tree, prefix, all, files, unreadable };
}

async function readText(session: Session, tree: ProjectTree, name: string): Promise<string | null> {
  const file = tree.files.get(name);
  if (!file || file.mode === '120000') return null;
  let text = '';
  await readBlobs(session, [file.oid], (_oid, data) => {
    text = data.toString();
  });
  return text;
}

async function readConfiguration(
  session: Session,
  tree: ProjectTree,
  source: string,
): Promise<FileConfig | null> {
  for (const [name, format] of [
    ['config.json', 'json'],
    ['config.yaml', 'yaml'],
    ['config.yml', 'yaml'],
  ] as const) {
    const text = await readText(session, tree, `${CODEX_FOLDER}/${name}`);
    if (text !== null) return parseConfig(text, format, `${source}/${name}`);
  }
  return null;
}

async function readSource(
  session: Session,
  tree: ProjectTree,
  { tip, branch }: { tip: string; branch: string },
  rules: SelectionRules,
): Promise<Source> {
  const files = new Map<string, FileEntry>();
  const skipped: SkippedFile[] = tree.unreadable
    .filter((name) => rules.selects(name.slice(tree.prefix.length)))
    .map((name) => ({ path: name, reason: 'its name is not UTF-8' }));
  for (const [name, file] of tree.files) {
    if (!rules.selects(name)) continue;
    if (file.mode === '160000') skipped.push({ path: name, reason: 'a submodule' });
    else files.set(name, file);
  }
  const manifest = await readText(session, tree, MANIFEST);
  return {
    commit: tip,
    branch,
    usualBranches: [branch],
    repository: async () => session.remote.url,
    brought: manifest === null ? new Map() : parseManifest(manifest),
    files,
    skipped,
    uncommitted: async () => 0,
    objects: [path.join(session.workspace, 'objects')],
    digest: digestOf(files, skipped),
    filtered: (paths) => filteredInTree(session, tree, paths),
    bring: async (oids) => {
      await ensureObjects(session, oids, null);
    },
    has: async (name) => tree.files.has(name),
    close: async () => {},
  };
}

/** Without a work tree, git reads attributes from an index made of the tree. */
async function filteredInTree(
  session: Session,
  tree: ProjectTree,
  paths: readonly string[],
): Promise<Set<string>> {
  const attributes = [...tree.all].filter(([name]) => /(^|\/)\.gitattributes$/.test(name));
  if (attributes.length === 0) return new Set();
  await ensureObjects(
    session,
    attributes.map(([, { oid }]) => oid),
    null,
  );
  const { env, signal, debug } = session.remote;
  const index = { GIT_INDEX_FILE: path.join(session.workspace, 'index') };
  const call = { cwd: session.workspace, env: { ...env, ...index }, signal, debug };
  await plumbing({ ...call, args: ['read-tree', tree.root] });
  const filtered = await filteredPaths(
    { root: session.workspace, env, signal, debug },
    paths.map((name) => tree.prefix + name),
    { env: index, args: ['--cached'] },
  );
  return new Set([...filtered].map((name) => name.slice(tree.prefix.length)));
}
