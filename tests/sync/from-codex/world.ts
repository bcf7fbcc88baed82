import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type SyncResult, syncResultSchema } from '../../../runtime/output/results.ts';
import { type CodexOptions, makeCodex } from '../../helpers/codex.ts';
import { type Env, isolatedEnv } from '../../helpers/git.ts';
import { type Files, makeRepo, readTree } from '../../helpers/repo.ts';
import { run } from '../../helpers/run.ts';
import { tempDir } from '../../helpers/temp.ts';

export const CACHE = '.fractary/plugins/codex/cache';
export const ORGANIZATION = 'acme';
/** The codex's name in references: the last part of its path without `.git`. */
export const CODEX = 'codex';

export interface World {
  dir: string;
  codex: string;
  project: string;
  env: Env;
}

export interface WorldOptions {
  codex?: CodexOptions;
  /** Over the defaults of the configuration. */
  config?: Record<string, unknown>;
  files?: Files;
  commit?: boolean;
}

/** A machine with a bare codex and a clone of the project `auth`, configured for each other. */
export function makeWorld({ codex, config, files = {}, commit = true }: WorldOptions = {}): World {
  const dir = tempDir('from-codex-');
  const bare = makeCodex(join(dir, `${CODEX}.git`), codex);
  const project = makeRepo(join(dir, 'auth'), { ...configFile(bare, config), ...files }, { commit });
  return { dir, codex: bare, project, env: isolatedEnv(dir) };
}

export function configFile(codex: string, config: Record<string, unknown> = {}): Files {
  const whole = { organization: ORGANIZATION, project_name: 'auth', codex_repo: codex, ...config };
  return { '.fractary/plugins/codex/config.json': JSON.stringify({ version: '3.0', ...whole }) };
}

/** What a failure prints. */
export interface FailureDocument {
  status: 'failure';
  error: string;
  error_code: string;
  phase: string;
  suggested_fixes: string[];
  plan_id: string;
}

type Place = { cwd?: string; env?: Env };

/** Runs `sync-project --json` and holds what it prints to the published schema. */
export async function sync(world: World, args: readonly string[] = [], { cwd, env }: Place = {}) {
  const done = await run('sync-project', [...args, '--json'], {
    cwd: cwd ?? world.project,
    env: { ...world.env, ...env },
  });
  const document = done.json<SyncResult | FailureDocument>();
  if ('operation' in document && document.status !== 'failure') syncResultSchema.parse(document);
  else expect((document as FailureDocument).suggested_fixes.length).toBeGreaterThan(0);
  return { code: done.code, stderr: done.stderr, document };
}

/** A run that is expected to go through; its whole result. */
export async function synced(world: World, args: readonly string[] = [], place: Place = {}) {
  const { code, document, stderr } = await sync(world, args, place);
  expect(code, `${JSON.stringify(document, null, 1)}\n${stderr}`).toBe(0);
  return document as SyncResult;
}

/** The part about the cache of a run that is expected to go through. */
export async function pull(world: World, args: readonly string[] = [], place: Place = {}) {
  const result = await synced(world, ['--from-codex', ...args], place);
  return { ...fromPart(result), warnings: result.warnings };
}

/** The from-codex part of a result, which must have succeeded. */
export function fromPart({ from_codex: from }: SyncResult) {
  if (from?.status !== 'success') throw new Error(`no success: ${JSON.stringify(from)}`);
  return from;
}

/** A run that is expected to fail: its exit code and document. */
export async function refused(world: World, args: readonly string[] = [], place: Place = {}) {
  const { code, document } = await sync(world, args, place);
  expect(document.status).toBe('failure');
  return { code, ...(document as FailureDocument) };
}

/** Where a document of the codex must be, by the contract's section 7 and not by the code under test. */
export function cacheFile(world: World, codexPath: string, env = 'test'): string {
  const [top = '', second = '', ...rest] = codexPath.split('/');
  const place = (project: string, path: string) =>
    join(world.project, CACHE, ORGANIZATION, project, env, path);
  if (top === 'projects' && rest.length > 0) return place(second, rest.join('/'));
  if ((top === 'shared' || top === 'systems') && second) return place(top, [second, ...rest].join('/'));
  return place(CODEX, codexPath);
}

export function readCached(world: World, codexPath: string, env?: string): string {
  return readFileSync(cacheFile(world, codexPath, env), 'utf8');
}

/** Every file below the cache but the index and the like: relative path → text. Links and folders show as such. */
export function cached(world: World): Record<string, string> {
  const found: Record<string, string> = {};
  const base = join(world.project, CACHE);
  const visit = (path: string) => {
    const full = join(base, path);
    const stats = lstatSync(full, { throwIfNoEntry: false });
    if (!stats) return;
    if (stats.isDirectory()) {
      const names = readdirSync(full).filter((name) => path !== '' || name !== '.state');
      if (names.length === 0 && path !== '') found[`${path}/`] = 'empty folder';
      for (const name of names) visit(path ? `${path}/${name}` : name);
    } else found[path] = stats.isFile() ? readFileSync(full, 'utf8') : 'not a file';
  };
  visit('');
  return found;
}

/** What `cached` must show when exactly these documents of a codex's branch are there. */
export function expectedCache(world: World, branch: string, paths: readonly string[], env = 'test') {
  const texts = readTree(world.codex, branch);
  const base = join(world.project, CACHE);
  return Object.fromEntries(
    paths.map((path) => [cacheFile(world, path, env).slice(base.length + 1), texts[path]]),
  );
}

export function indexPath(world: World, env = 'test'): string {
  return join(world.project, CACHE, '.state', ORGANIZATION, `${env}.json`);
}

// biome-ignore lint/suspicious/noExplicitAny: tests look at single fields and write broken ones
export function readIndex(world: World, env?: string): any {
  return JSON.parse(readFileSync(indexPath(world, env), 'utf8'));
}

/** Everything below `.state` that is neither an index nor a folder. */
export function leftovers(world: World): string[] {
  const state = join(world.project, CACHE, '.state');
  if (!existsSync(state)) return [];
  return readdirSync(state, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name));
}
