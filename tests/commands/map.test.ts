import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapData } from '../../runtime/map/data.ts';
import { commitTo, makeCodex } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { countGit } from '../helpers/trace.ts';
import { CACHE, type World, world } from './world.ts';

const CODEX = {
  'README.md': '# The codex\n',
  'projects/auth/docs/a.md':
    '---\ntitle: Signing in\n---\nSee codex://acme/shared/api.md#errors and codex://acme/web/no.md\n',
  'projects/auth/docs/gone.md': '# Gone\n',
  'projects/web/w.md':
    '# Web\n\n[1](codex://acme/auth/docs/a.md) codex://other/x/y.md codex://acme/web/../x.md\n@codex/auth/docs/gone.md\n',
  'projects/web/logo.png': Buffer.from([0, 1, 2]),
  'projects/web/hidden.md':
    '---\ntitle: Not for auth\ncodex_sync_exclude: auth\n---\ncodex://acme/shared/api.md\n',
  'shared/api.md': '# API\n',
};

/** A codex with both environments: test has one document more, one fewer and one that differs. */
function branched(options: Parameters<typeof world>[0] = {}): World {
  const place = world({ codex: CODEX, ...options });
  const put = { 'projects/web/new.md': '# New\n', 'shared/api.md': '# API, changed\n' };
  const message = 'Sync 1 files from web\n\nCodex-Project: web\nCodex-Environment: test\n';
  commitTo(place.codex, 'test', { put, del: ['projects/auth/docs/gone.md'] }, message, { from: 'main' });
  return place;
}

function dataIn(file: string): MapData {
  const page = readFileSync(file, 'utf8');
  return JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)![1]!);
}

/** References as a person would tell them. */
function told({ documents, projects, references }: MapData): string[] {
  const name = (at: number) => `${projects[documents[at]!.project]!.name}/${documents[at]!.path}`;
  return references.map(
    ({ from, to, line, text, state }) =>
      `${name(from)}:${line} → ${to === undefined ? `${text} ${state}` : name(to)}`,
  );
}

const document = (data: MapData, path: string) => data.documents.find((one) => one.path === path);

describe('map', () => {
  const place = branched();
  // biome-ignore lint/suspicious/noExplicitAny: the command's JSON
  let found: any;

  beforeAll(async () => {
    found = await place.json('map');
  });

  it('writes a page into the cache, where git does not see it, and says what it holds', async () => {
    const file = join(place.project, CACHE, '.state/.map/acme-test.html');
    expect(found).toEqual({
      status: 'success',
      operation: 'map',
      path: file,
      organization: 'acme',
      environment: 'test',
      compared: 'prod',
      commit: git(place.codex, ['rev-parse', 'test']),
      offline: false,
      projects: 2,
      documents: 7,
      references: 6,
      broken: 3,
      not_read: [],
      bytes: readFileSync(file).length,
      opened: false,
      warnings: [],
    });
    expect(git(place.project, ['status', '--porcelain'])).toBe('');
    expect(await place.json('cache-health')).toMatchObject({ status: 'success' });
    const { stdout } = await place.run('map');
    expect(stdout).toMatch(/^✓ acme \(test\): 2 projects, 7 documents, 6 references, 3 broken$/m);
    expect(stdout).toContain(file);
  });

  it('knows titles, references and what became of them, differences and syncs', async () => {
    const data = dataIn(found.path);
    expect(data.projects).toMatchObject([
      { name: 'auth', kind: 'project', synced: null, unread: 0 },
      { name: 'web', kind: 'project', synced: { environment: 'test' }, unread: 0 },
      { name: 'shared', kind: 'common' },
      { name: 'codex.acme.com', kind: 'codex' },
    ]);
    expect(Math.abs(data.projects[1]!.synced!.time - Date.now())).toBeLessThan(600_000);
    expect(document(data, 'docs/a.md')).toEqual({ project: 0, path: 'docs/a.md', title: 'Signing in' });
    expect(told(data)).toEqual([
      'auth/docs/a.md:4 → shared/api.md',
      'auth/docs/a.md:4 → codex://acme/web/no.md broken',
      'web/w.md:3 → auth/docs/a.md',
      'web/w.md:3 → codex://other/x/y.md elsewhere',
      'web/w.md:3 → codex://acme/web/../x.md broken',
      'web/w.md:4 → @codex/auth/docs/gone.md broken',
    ]);
    expect(data.references[5]!.why).toMatch(/in test any more, only in the other environment/);
    const differences = data.documents.flatMap(({ path: name, difference }) =>
      difference ? [`${name} ${difference}`] : [],
    );
    expect(differences).toEqual(['docs/gone.md deleted', 'new.md added', 'api.md modified']);
  });

  it('shows nothing of a document that its front matter keeps from this project', async () => {
    const hidden = document(dataIn(found.path), 'hidden.md');
    expect(hidden).toMatchObject({ withheld: 'codex_sync_exclude names auth (line 3)' });
    expect(hidden).not.toHaveProperty('title');
    expect(readFileSync(found.path, 'utf8')).not.toContain('Not for auth');
  });

  it('compares production with test, and says where an environment is not there yet', async () => {
    const prod = await place.json('map', ['--env', 'prod']);
    expect(prod).toMatchObject({ environment: 'prod', compared: 'test', documents: 7 });
    expect(document(dataIn(prod.path), 'docs/gone.md')).toMatchObject({ difference: 'added' });
    const single = world({ codex: CODEX });
    const alone = await single.json('map');
    expect(alone.warnings).toEqual([expect.stringMatching(/no branch test yet/)]);
    expect(dataIn(alone.path).documents.filter(({ difference }) => difference)).toEqual([]);
    rmSync(single.codex, { recursive: true });
    makeCodex(single.codex);
    expect(await single.json('map')).toMatchObject({ projects: 0, documents: 0, commit: null });
  });

  it('asks once when all is here, and never for one document', async () => {
    const place = branched();
    const count = () => countGit((env) => place.json('map', [], 0, { env: { ...place.env, ...env } }));
    const [cold, warm] = [await count(), await count()];
    expect(cold.connections).toBeLessThanOrEqual(7);
    expect(warm.connections).toBe(1);
    expect([cold.lazyFetches, warm.lazyFetches]).toEqual([0, 0]);
  });

  it('does not fetch thousands of documents unasked', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => [`projects/web/n/${i}.md`, `# ${i}\n`]);
    const place = world({
      codex: { ...Object.fromEntries(many), 'projects/auth/docs/a.md': '# Signing in\n' },
    });
    await place.json('sync-project', ['--from-codex']);
    const few = await place.json('map');
    expect(few).toMatchObject({ documents: 2002, not_read: ['web'] });
    expect(document(dataIn(few.path), 'docs/a.md')!.title).toBe('Signing in');
    expect((await place.run('map')).stdout).toMatch(/Not all references were read of web: --all reads them/);
    const all = await place.json('map', ['--all']);
    expect(all.not_read).toEqual([]);
    expect(document(dataIn(all.path), 'n/2000.md')!.title).toBe('2000');
  });

  it('is made of the cache alone when it must not ask', async () => {
    const place = branched();
    const nothing = await place.json('map', ['--offline'], 1);
    expect(nothing).toMatchObject({ error_code: 'NOT_CACHED' });
    expect(nothing.suggested_fixes[0]).toContain('fractary-codex sync-project --from-codex');
    await place.json('sync-project', ['--from-codex']);
    rmSync(place.codex, { recursive: true });
    const { connections, result } = await offline(place, ['--offline']);
    expect(connections).toBe(0);
    expect(result).toMatchObject({ offline: true, compared: null, documents: 2, references: 2, broken: 0 });
    const data = dataIn(result.path);
    expect(told(data)).toEqual([
      'auth/docs/a.md:4 → shared/api.md',
      'auth/docs/a.md:4 → codex://acme/web/no.md unknown',
    ]);
    expect(data.documents[0]!.cached!.expires).toBeGreaterThan(Date.now());
    expect(await place.json('map', ['--offline', '--all'], 2)).toMatchObject({
      error_code: 'INVALID_ARGUMENT',
    });
  });

  it('writes where it is told to, from where the user stands', async () => {
    const before = snapshot(place.project);
    const cwd = join(place.project, 'docs');
    const written = await place.json('map', ['--output', '../../map.html'], 0, { cwd });
    expect(written.path).toBe(join(place.dir, 'map.html'));
    expect(snapshot(place.project)).toEqual(before);
    expect(await place.json('map', ['--output', '.'], 2)).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
  });

  it.skipIf(process.platform !== 'linux')(
    'opens it with the program of the desktop, and goes on without one',
    async () => {
      const bin = join(place.dir, 'bin with space');
      mkdirSync(bin);
      const [program, log] = [join(bin, 'xdg-open'), join(place.dir, 'opened')];
      writeFileSync(
        program,
        `#!/bin/sh\nprintf '%s\\n' "$#" "$1" > '${log}.part' && mv '${log}.part' '${log}'\n`,
        { mode: 0o755 },
      );
      const output = join(place.dir, '$(touch x) & y.html');
      const env = { ...place.env, PATH: `${bin}:${place.env.PATH}` };
      expect(await place.json('map', ['--open', '--output', output], 0, { env })).toMatchObject({
        opened: true,
      });
      await expect.poll(() => existsSync(log) && readFileSync(log, 'utf8')).toBe(`1\n${output}\n`);
      rmSync(program);
      const only = join(place.dir, 'only');
      mkdirSync(only);
      symlinkSync(which('git'), join(only, 'git'));
      const without = await place.json('map', ['--open'], 0, { env: { ...place.env, PATH: only } });
      expect(without).toMatchObject({ opened: false });
      expect(without.warnings).toEqual([expect.stringMatching(/xdg-open cannot be started/)]);
    },
  );
});

function which(name: string): string {
  return process.env
    .PATH!.split(':')
    .map((dir) => join(dir, name))
    .find(existsSync)!;
}

async function offline(place: World, args: string[]) {
  // biome-ignore lint/suspicious/noExplicitAny: the command's JSON
  let result: any;
  const counts = await countGit(async (env) => {
    result = await place.json('map', args, 0, { env: { ...place.env, ...env } });
  });
  return { ...counts, result };
}
