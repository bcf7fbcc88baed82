import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { makeCodex } from '../../helpers/codex.ts';
import { type Env, git, isolatedEnv } from '../../helpers/git.ts';
import { gitShim } from '../../helpers/git-shim.ts';
import type { AccessRules } from '../../helpers/http-access.ts';
import { type GitHttp, startGitHttp } from '../../helpers/http-git.ts';
import type { RunOptions, RunResult } from '../../helpers/process.ts';
import { type Files, makeRepo } from '../../helpers/repo.ts';
import { run } from '../../helpers/run.ts';
import { tempDir } from '../../helpers/temp.ts';

export const CODEX_FILES: Files = {
  'README.md': '# Codex\n',
  'shared/standards/api.md': '# API\n',
  'systems/map.md': '# Map\n',
  'projects/billing/docs/bill.md': '# Bill\n',
};

/** One user's machine and a codex of `acme`, which tests reach as a path or over a server. */
export interface World {
  dir: string;
  /** Holds the bare repositories that servers serve: `acme/codex.git` is the codex. */
  root: string;
  bare: string;
  env: Env;
  /** FRACTARY_CODEX_HOME. */
  home: string;
}

export interface WorldOptions {
  /** Null makes an empty codex. */
  files?: Files | null;
  branches?: Record<string, Files>;
  allowFilter?: boolean;
  env?: Env;
}

export function makeWorld({
  files = CODEX_FILES,
  branches,
  allowFilter,
  env = {},
}: WorldOptions = {}): World {
  const dir = tempDir('codex-net-');
  const root = join(dir, 'root');
  const bare = makeCodex(join(root, 'acme/codex.git'), {
    ...(files === null ? {} : { files }),
    ...(branches ? { branches } : {}),
    ...(allowFilter === undefined ? {} : { allowFilter }),
  });
  return { dir, root, bare, env: isolatedEnv(dir, env), home: join(dir, 'codex-home') };
}

/** A world whose codex is served over http to holders of a token. */
export async function serveWorld(
  rules: AccessRules,
  options: WorldOptions = {},
): Promise<World & { server: GitHttp; url: string }> {
  const world = makeWorld(options);
  const server = await startGitHttp({ root: world.root, ...rules });
  return { ...world, server, url: server.url('acme/codex') };
}

export interface ProjectOptions {
  name?: string;
  files?: Files;
  /** Added to the configuration; a value undefined removes a key. */
  config?: Record<string, unknown>;
  origin?: string;
}

/** Makes a committed project with a configuration; returns its folder. */
export function makeProject(
  world: World,
  codexRepo: string,
  { name = 'auth', files = { 'docs/a.md': '# A\n' }, config = {}, origin }: ProjectOptions = {},
): string {
  const settings = { organization: 'acme', project_name: name, codex_repo: codexRepo, ...config };
  const configured = { '.fractary/plugins/codex/config.json': `${JSON.stringify(settings, null, 2)}\n` };
  const ignored = { '.gitignore': '.fractary/plugins/codex/cache/\n' };
  const dir = join(world.dir, `project-${name}`);
  return makeRepo(dir, { ...configured, ...ignored, ...files }, origin ? { remote: origin } : {});
}

/** Runs the built `sync-project --json`. */
export function sync(
  world: World,
  project: string,
  args: readonly string[] = [],
  more: Env = {},
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  return run('sync-project', [...args, '--json'], {
    cwd: project,
    env: { ...world.env, ...more },
    ...options,
  });
}

/** The same, and it must have succeeded; returns the result document. */
// biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
export async function synced(...call: Parameters<typeof sync>): Promise<any> {
  const result = await sync(...call);
  expect(result.code, `${result.stdout}\n${result.stderr}`).toBe(0);
  return result.json();
}

/** What a failed run must look like: one JSON document, its code and exit, and a way out. */
export function expectFailure(result: RunResult, code: string, exit = 1): { error: string; phase: string } {
  expect(result.code, `${result.stdout}\n${result.stderr}`).toBe(exit);
  const failure = result.json();
  expect(failure).toMatchObject({ status: 'failure', operation: 'sync-project', error_code: code });
  expect(failure.suggested_fixes.length).toBeGreaterThan(0);
  expect(failure.error).not.toMatch(/\n|^\s*at /m);
  return failure;
}

/** Commits of a branch that `project` made, newest first. */
export function commitsOf(bare: string, branch: string, project = 'auth'): string[] {
  const lines = git(bare, ['log', '--format=%H %(trailers:key=Codex-Project,valueonly,separator=)', branch]);
  return lines
    .split('\n')
    .filter((line) => line.endsWith(` ${project}`))
    .map((line) => line.slice(0, 40));
}

/** The id of a branch, or null. */
export function tipOf(bare: string, branch: string): string | null {
  return git(bare, ['for-each-ref', '--format=%(objectname)', `refs/heads/${branch}`]) || null;
}

/** The whole of the codex is sound. */
export function expectSound(bare: string): void {
  expect(git(bare, ['fsck', '--full', '--strict', '--no-dangling'])).toBe('');
}

/** A `git` on the PATH that records arguments and environment of every call before it becomes the real one. */
export function recordGit(dir: string, path: string): { env: Env; read(): string } {
  const log = join(dir, 'shim-log');
  mkdirSync(log, { recursive: true });
  const record = `{ printf 'ARGV %s\\n' "$*"; env | sed 's/^/ENV /'; } > '${log}'/$$-$(date +%N)`;
  return {
    env: gitShim(dir, record, path),
    read: () =>
      readdirSync(log)
        .map((name) => readFileSync(join(log, name), 'utf8'))
        .join(''),
  };
}

/** The files below a folder whose name or content has the text. */
export function filesWith(dir: string, text: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => path.includes(text) || (entry.isFile() && readFileSync(path).includes(text)))
    .map(({ path }) => path);
}
