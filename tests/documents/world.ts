import { join } from 'node:path';
import { expect } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, isolatedEnv } from '../helpers/git.ts';
import type { AccessRules } from '../helpers/http-access.ts';
import { type GitHttp, startGitHttp } from '../helpers/http-git.ts';
import type { RunResult } from '../helpers/process.ts';
import { type Files, makeRepo } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

export const CACHE = '.fractary/plugins/codex/cache';

export const FILES: Files = {
  'README.md': '# Codex\n',
  'shared/standards/api.md': '# API\n',
  'shared/standards/http/headers.md': '# Headers\n',
  'systems/map.md': '# Map\n',
  'projects/auth/docs/own.md': '---\ncodex_sync_exclude: "*"\n---\n# Own\n',
  'projects/billing/docs/bill.md': '# Bill\n',
  'projects/billing/docs/deep/logo.bin': Buffer.from([0, 255, 13, 10, 128, 10]),
  'projects/billing/docs/secret.md': '---\ntitle: x\ncodex_sync_exclude: [auth]\n---\n',
  'projects/billing/docs/others.md': '---\ncodex_sync_include: web-*\n---\n',
};

export interface World {
  dir: string;
  /** The bare codex. */
  codex: string;
  project: string;
  env: Env;
  server?: GitHttp;
}

export interface WorldOptions {
  files?: Files;
  branches?: Record<string, Files>;
  config?: Record<string, unknown>;
  /** Serve the codex over http to whoever asks, or by these rules. */
  http?: AccessRules | true;
  allowFilter?: boolean;
}

/** The project `auth` of `acme` and a codex called `codex`; nothing is synced or cached. */
export async function makeWorld(options: WorldOptions = {}): Promise<World> {
  const { files = FILES, branches = { test: files }, config = {}, http, allowFilter = true } = options;
  const dir = tempDir('documents-');
  const codex = makeCodex(join(dir, 'root/acme/codex.git'), { files, branches, allowFilter });
  const rules = http === true ? { anonymous: 'read' as const } : http;
  const server = rules && (await startGitHttp({ root: join(dir, 'root'), ...rules }));
  const settings = {
    version: '3.0',
    organization: 'acme',
    project_name: 'auth',
    codex_repo: server?.url('acme/codex') ?? codex,
    ...config,
  };
  const project = makeRepo(join(dir, 'auth'), {
    '.fractary/plugins/codex/config.json': JSON.stringify(settings),
    '.gitignore': '.fractary/plugins/codex/cache/\n.fractary/plugins/codex/config.local.json\n',
  });
  return { dir, codex, project, env: isolatedEnv(dir), ...(server ? { server } : {}) };
}

/** Runs a built script in the project. */
export function call(
  world: World,
  script: string,
  args: readonly string[],
  env: Env = {},
): Promise<RunResult> {
  return run(script, args, { cwd: world.project, env: { ...world.env, ...env } });
}

/** `fetch --json`, expected to go through. */
// biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
export async function fetched(world: World, args: readonly string[], env: Env = {}): Promise<any> {
  const result = await call(world, 'fetch', [...args, '--json'], env);
  expect(result.code, `${result.stdout}\n${result.stderr}`).toBe(0);
  return result.json();
}

/** A command with `--json`, expected to fail with the code. */
export async function refused(
  world: World,
  args: readonly string[],
  { script = 'fetch', env = {} }: { script?: string; env?: Env } = {},
): Promise<{
  code: number | null;
  error: string;
  error_code: string;
  suggestions: string[];
  [more: string]: unknown;
}> {
  const result = await call(world, script, ['--json', ...args], env);
  const document = result.json();
  expect(document, result.stdout).toMatchObject({ status: 'failure', operation: script });
  expect(document.suggested_fixes.length).toBeGreaterThan(0);
  expect(document.error).not.toMatch(/\n/);
  return { ...document, code: result.code };
}

export const BILL = '@codex/billing/docs/bill.md';
export const BILL_PATH = `${CACHE}/acme/billing/test/docs/bill.md`;
