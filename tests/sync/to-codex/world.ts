import { join } from 'node:path';
import { type CodexOptions, makeCodex } from '../../helpers/codex.ts';
import { type Env, git, isolatedEnv } from '../../helpers/git.ts';
import { type Files, makeRepo, type RepoOptions, readTree } from '../../helpers/repo.ts';
import { run } from '../../helpers/run.ts';
import { tempDir } from '../../helpers/temp.ts';

export const CONFIG = '.fractary/plugins/codex/config.json';

/** One person's machine: a project `auth` of the organization `acme`, and a codex in a bare repository. */
export interface World {
  dir: string;
  project: string;
  codex: string;
  env: Env;
}

export interface WorldOptions extends Omit<RepoOptions, 'env'> {
  files?: Files;
  /** The codex; by default with a README on `main` and the branch `test` at the same content. */
  codex?: CodexOptions;
  /** Added to the configuration. */
  config?: Record<string, unknown>;
  identity?: boolean;
}

const README: Files = { 'README.md': '# Codex\n' };

export function makeWorld(options: WorldOptions = {}): World {
  const { files = {}, codex, config, identity = true, ...repo } = options;
  const dir = tempDir();
  const bare = makeCodex(join(dir, 'codex.git'), codex ?? { files: README, branches: { test: README } });
  const project = makeRepo(
    join(dir, 'auth'),
    { [CONFIG]: configText(bare, config), '.gitignore': '.fractary/plugins/codex/cache/\n', ...files },
    repo,
  );
  return { dir, project, codex: bare, env: isolatedEnv(join(dir, 'machine'), {}, { identity }) };
}

/** A configuration that names the codex, as JSON. */
export function configText(codex: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({ organization: 'acme', project_name: 'auth', codex_repo: codex, ...more });
}

/** What a person and a program see of one run. */
export interface Synced {
  code: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  out: any;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  to: any;
  stdout: string;
  stderr: string;
}

/** Runs `sync-project ARGS --json` in the project, as a user would. */
export async function syncWith(
  world: Pick<World, 'project' | 'env'>,
  args: readonly string[],
  { cwd = world.project, env = {} }: { cwd?: string; env?: Env } = {},
): Promise<Synced> {
  const ran = await run('sync-project', [...args, '--json'], { cwd, env: { ...world.env, ...env } });
  const out = ran.json();
  return { code: ran.code, out, to: out.to_codex ?? out.plan, stdout: ran.stdout, stderr: ran.stderr };
}

/** Runs a sync to the codex alone. */
export function syncTo(world: Pick<World, 'project' | 'env'>, ...args: string[]): Promise<Synced> {
  return syncWith(world, ['--to-codex', ...args]);
}

/** The same, where anything but success is a failure of the test, shown with what was said. */
export async function syncDone(world: Pick<World, 'project' | 'env'>, ...args: string[]): Promise<Synced> {
  const synced = await syncTo(world, ...args);
  if (synced.code !== 0) throw new Error(`exit ${synced.code}: ${synced.stdout}${synced.stderr}`);
  return synced;
}

/** The text of each file in the codex's copy of the project. */
export function published(
  world: Pick<World, 'codex'>,
  branch = 'test',
  project = 'auth',
): Record<string, string> {
  return readTree(world.codex, branch, `projects/${project}`);
}

/** How the newest commit of a branch differs from its parent: status letter and path, as git says it. */
export function lastDiff(codex: string, branch = 'test'): { status: string; path: string }[] {
  const fields = git(codex, ['diff', '--name-status', '--no-renames', '-z', `${branch}~1`, branch]).split(
    '\0',
  );
  const changes: { status: string; path: string }[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    changes.push({ status: fields[at]!, path: fields[at + 1]! });
  }
  return changes;
}

export function tipOf(world: Pick<World, 'codex'>, branch = 'test'): string {
  return git(world.codex, ['rev-parse', `refs/heads/${branch}`]);
}

/** Files of the given paths, each with content of its own. */
export function documents(count: number, folder = 'docs'): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `${folder}/${i % 20}/page-${i}.md`,
      `# Page ${i}\n\nText ${i}\n`,
    ]),
  );
}
