import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { allEnded, expectCacheWhole, expectClean, expectSound } from '../helpers/aftermath.ts';
import { TORTURE, timeFor, tried } from '../helpers/attacks.ts';
import { isolatedEnv } from '../helpers/git.ts';
import type { FaultKind, Moment } from '../helpers/http-fault.ts';
import { startGitHttp } from '../helpers/http-git.ts';
import type { RunResult } from '../helpers/process.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { commitsOf, makeProject, makeWorld, sync, synced, tipOf, type World } from '../sync/network/world.ts';

const TOKEN = 'a-token-that-nobody-may-see';
const LINE = '<!doctype html><html><body>Please sign in to the network</body></html>';
const PAGE = LINE.replaceAll('><', '>\n<');

/** `hook`: the codex's own pre-receive hook refuses. */
type Attack = FaultKind | { kind: 'hook' };

const FAULTS: Record<string, { attack: Attack; codes: string[]; once?: true; says?: string }> = {
  'a token that is refused': {
    attack: { kind: 'status', status: 401, headers: { 'www-authenticate': 'Basic realm="Git"' } },
    codes: ['AUTH_FAILED'],
  },
  'a token that may not': { attack: { kind: 'status', status: 403 }, codes: ['PERMISSION_DENIED'] },
  'no such repository': { attack: { kind: 'status', status: 404 }, codes: ['REPO_NOT_FOUND'] },
  'status 500': { attack: { kind: 'status', status: 500 }, codes: ['NETWORK'], once: true },
  'status 429': {
    attack: { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
    codes: ['NETWORK'],
    says: 'no more requests for now',
    once: true,
  },
  'a closed connection': { attack: { kind: 'drop' }, codes: ['NETWORK'], once: true },
  'an answer cut off': { attack: { kind: 'dropDuring' }, codes: ['NETWORK'], once: true },
  'half a push': { attack: { kind: 'cutUpload' }, codes: ['NETWORK'], once: true },
  silence: { attack: { kind: 'hang' }, codes: ['TIMEOUT'] },
  'an answer that stops': { attack: { kind: 'hangDuring' }, codes: ['TIMEOUT'] },
  'a hook that refuses': { attack: { kind: 'hook' }, codes: ['PUSH_REJECTED'] },
  'a proxy that wants a login (407)': {
    attack: { kind: 'status', status: 407 },
    codes: ['NETWORK'],
    says: 'wants a login',
  },
  'a page of a proxy': { attack: { kind: 'html', body: PAGE }, codes: ['REPO_NOT_FOUND', 'NETWORK'] },
  'a page of one line': { attack: { kind: 'html', body: LINE }, codes: ['REPO_NOT_FOUND', 'NETWORK'] },
  'a way to a login page (302)': {
    attack: { kind: 'redirect', to: 'LOGIN' },
    codes: ['REPO_NOT_FOUND', 'NETWORK'],
  },
};

const MOMENTS: Moment[] = ['listing', 'fetch', 'advertisement', 'upload', 'applied', 'gone'];
const DIRECTIONS = ['--to-codex', '--from-codex', '--bidirectional'] as const;

interface Cell {
  name: string;
  moment: Moment;
  direction: (typeof DIRECTIONS)[number];
  once: boolean;
}

function hasMeaning({ name, moment, direction, once }: Cell): boolean {
  const { attack, once: passes } = FAULTS[name]!;
  if (once && !passes) return false;
  if (direction === '--from-codex' && moment !== 'listing' && moment !== 'fetch') return false;
  if (attack.kind === 'hook' || attack.kind === 'cutUpload') return moment === 'upload';
  // The answer to a push that is cut off comes after git applied it.
  const during = attack.kind === 'dropDuring' || attack.kind === 'hangDuring';
  return !during || moment === 'listing' || moment === 'fetch' || moment === 'applied';
}

const CELLS: Cell[] = Object.keys(FAULTS).flatMap((name) =>
  MOMENTS.flatMap((moment) =>
    DIRECTIONS.flatMap((direction) =>
      [false, true].map((once) => ({ name, moment, direction, once })).filter(hasMeaning),
    ),
  ),
);
/** CI tries some, other ones with another FC_SEED, and all of a fault that has few; torture tries all. */
const SEED = Number(process.env.FC_SEED) || 0;
const CHOSEN = CELLS.filter(({ name }, i) => {
  const few = CELLS.filter((cell) => cell.name === name).length <= 2;
  return TORTURE > 1 || few || Math.imul(i + SEED, 2_654_435_761) >>> 0 < 2 ** 32 / 8;
});

let template: World & { project: string };
beforeAll(() => {
  const world = makeWorld();
  const config = { network: { timeout_seconds: 1 } };
  template = { ...world, project: makeProject(world, 'ADDRESS', { config }) };
});

/** A machine of its own, copied: making the repositories takes longer than all that is tested here. */
async function machine() {
  const dir = tempDir('codex-fault-');
  for (const name of ['root', 'project-auth'])
    cpSync(join(template.dir, name), join(dir, name), { recursive: true });
  const root = join(dir, 'root');
  const server = await startGitHttp({ root, tokens: { [TOKEN]: 'write' } });
  const world: World = {
    ...{ dir, root, bare: join(root, 'acme/codex.git'), home: join(dir, 'codex-home') },
    env: isolatedEnv(dir, { CODEX_SYNC_PAT: TOKEN, CODEX_TOKEN_HOST: server.host }),
  };
  const project = join(dir, 'project-auth');
  const config = join(project, '.fractary/plugins/codex/config.json');
  writeFileSync(config, readFileSync(config, 'utf8').replace('ADDRESS', server.url('acme/codex')));
  return { world, server, project };
}

/** The part of a result that tells of publishing, and the one that stands for the whole. */
function told(result: RunResult, direction: Cell['direction']) {
  const document = result.json();
  const to = direction === '--bidirectional' ? (document.to_codex ?? document) : document;
  const publication = document.status === 'failure' ? document : (document.to_codex ?? null);
  return { document, failed: document.status === 'partial' ? to : document, publication };
}

/** What is reported is what the server has; or the report says that the server could not be asked. */
function expectTruth({ bare }: World, result: RunResult, direction: Cell['direction']): void {
  const { publication } = told(result, direction);
  const there = tipOf(bare, 'test') === null ? [] : commitsOf(bare, 'test');
  if (publication?.status === 'success') {
    expect(there).toEqual([publication.commit_sha]);
    expect(publication.commit_sha).toMatch(/^[0-9a-f]{40}$/);
  } else if (there.length > 0) {
    expect(there).toHaveLength(1);
    expect(publication?.error).toContain('whether the push arrived could not be asked');
  }
  expectSound(bare);
}

describe('a fault of the network', () => {
  it.concurrent.each(
    CHOSEN.map(
      (cell) => [cell.name, cell.once ? 'once' : 'for good', cell.moment, cell.direction, cell] as const,
    ),
  )(
    '%s %s, %s, %s: what is reported is what the server has',
    { timeout: timeFor(300) },
    async (_name, _once, _moment, direction, cell) => {
      const { attack, codes, says = '' } = FAULTS[cell.name]!;
      const { world, server, project } = await machine();
      const gitFolder = snapshot(join(project, '.git'));
      const hook = join(world.bare, 'hooks/pre-receive');
      if (attack.kind === 'hook') writeFileSync(hook, '#!/bin/sh\necho no >&2\nexit 1\n', { mode: 0o755 });
      else {
        const kind = attack.kind === 'redirect' ? { ...attack, to: `${server.origin}/login` } : attack;
        server.fault = { ...kind, moment: cell.moment, ...(cell.once ? { times: 1 } : {}) };
      }
      const result = await sync(world, project, [direction]);
      tried(`network: ${cell.name}`);

      if (attack.kind !== 'hook') expect(server.log.some((one) => one.fault)).toBe(true);
      const { document, failed } = told(result, direction);
      const applied = cell.moment === 'applied';
      if (cell.once || applied) expect(result.code, result.stdout).toBe(0);
      else {
        expect(result.code, result.stdout).toBe(1);
        expect(codes, JSON.stringify(failed)).toContain(failed.error_code);
        expect(failed.error).toContain(says);
        expect(failed.suggested_fixes.length).toBeGreaterThan(0);
        const partial =
          direction === '--bidirectional' && !['listing', 'fetch', 'gone'].includes(cell.moment);
        expect(document.status).toBe(partial ? 'partial' : 'failure');
        expect(failed.phase).toBe(['listing', 'fetch'].includes(cell.moment) ? 'clone' : 'push');
        if (partial) expect(document.from_codex).toMatchObject({ status: 'success', files_synced: 2 });
        // There the push did arrive, and nobody can say so.
        if (cell.moment === 'gone') expect(commitsOf(world.bare, 'test')).toHaveLength(1);
      }
      await allEnded(world);
      expectTruth(world, result, direction);
      expect(result.stdout + result.stderr).not.toContain(TOKEN);
      expectClean(world, project);
      expectCacheWhole(world, project);

      server.fault = undefined;
      if (attack.kind === 'hook') writeFileSync(hook, '#!/bin/sh\n');
      await synced(world, project);
      expect(commitsOf(world.bare, 'test')).toHaveLength(1);
      const cache = join(project, '.fractary/plugins/codex/cache/acme');
      expect(readFileSync(join(cache, 'auth/test/docs/a.md'), 'utf8')).toBe('# A\n');
      expect(readFileSync(join(cache, 'shared/test/standards/api.md'), 'utf8')).toBe('# API\n');
      expectClean(world, project);
      expectCacheWhole(world, project);
      expect(snapshot(join(project, '.git'))).toEqual(gitFolder);
    },
  );
});
