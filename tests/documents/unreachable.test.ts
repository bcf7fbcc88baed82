import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { BILL, CACHE, call, fetched, makeWorld, refused, type World, type WorldOptions } from './world.ts';

/** A world with one cached document that has expired. */
async function makeExpired(options: WorldOptions = {}): Promise<World> {
  const world = await makeWorld(options);
  await fetched(world, [BILL, '--ttl', '0']);
  return world;
}

/** The codex's answer changed, so that a copy shows whether it is the old one. */
const change = (world: World) =>
  commitTo(world.codex, 'test', { put: { 'projects/billing/docs/bill.md': '# New\n' } });

describe('an expired copy', () => {
  it('is served with a warning while the codex is away, and refreshed when it is back', async () => {
    const world = await makeExpired();
    change(world);
    renameSync(world.codex, `${world.codex}.away`);
    const stale = await fetched(world, [BILL]);
    expect(stale).toMatchObject({ cache: 'stale', source: 'cache', content: '# Bill\n' });
    expect(stale.warnings.join()).toContain(`it is as the codex was at ${stale.cached_at}`);
    const { stdout, stderr, code } = await call(world, 'fetch', [BILL]);
    expect({ stdout, code }).toEqual({ stdout: '# Bill\n', code: 0 });
    expect(stderr).toContain('has expired');
    renameSync(`${world.codex}.away`, world.codex);
    expect(await fetched(world, [BILL])).toMatchObject({
      cache: 'refreshed',
      content: '# New\n',
      warnings: [],
    });
  });

  it('is served with --offline and with offline_mode, without a look at the codex', async () => {
    const world = await makeExpired();
    change(world);
    expect(await fetched(world, [BILL, '--offline'])).toMatchObject({ cache: 'stale', content: '# Bill\n' });
    writeFileSync(
      join(world.project, '.fractary/plugins/codex/config.local.json'),
      '{"cache":{"offline_mode":true}}',
    );
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'stale', content: '# Bill\n' });
    expect(await fetched(world, [BILL, '--force-refresh'])).toMatchObject({ cache: 'stale' });
    expect(await refused(world, ['@codex/systems/map.md'])).toMatchObject({
      code: 1,
      error_code: 'NOT_CACHED',
    });
  });

  it('is not served where the configuration forbids it', async () => {
    const world = await makeExpired({ config: { cache: { fallback_to_stale: false } } });
    expect(await refused(world, [BILL, '--offline'])).toMatchObject({
      error_code: 'NOT_CACHED',
      error: expect.stringContaining('expired'),
    });
    rmSync(world.codex, { recursive: true });
    expect(await refused(world, [BILL])).toMatchObject({ code: 1, error_code: 'REPO_NOT_FOUND' });
  });
});

describe('over http', () => {
  it.each([
    ['no server', (world: World) => world.server!.close()],
    [
      'a server that errs',
      (world: World) => Object.assign(world.server!, { fault: { kind: 'status', status: 500 } }),
    ],
  ])('%s leaves the copy, and an error where there is none', async (_, break_) => {
    const world = await makeExpired({ http: true, config: { network: { timeout_seconds: 2 } } });
    await break_(world);
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'stale', content: '# Bill\n' });
    expect(await refused(world, ['@codex/systems/map.md'])).toMatchObject({ code: 1, error_code: 'NETWORK' });
  });

  it('a refused token leaves the copy, and says so', async () => {
    const world = await makeWorld({ http: { tokens: { right: 'read' } } });
    const token = (CODEX_SYNC_PAT: string) => ({ CODEX_SYNC_PAT, CODEX_TOKEN_HOST: world.server!.host });
    await fetched(world, [BILL, '--ttl', '0'], token('right'));
    const stale = await fetched(world, [BILL], token('wrong'));
    expect(stale).toMatchObject({ cache: 'stale', content: '# Bill\n' });
    expect(stale.warnings.join()).toContain('CODEX_SYNC_PAT');
    expect(JSON.stringify(stale)).not.toContain('wrong');
    expect(await refused(world, ['@codex/systems/map.md'], { env: token('wrong') })).toMatchObject({
      error_code: 'AUTH_FAILED',
    });
  });
});

describe('an index that is garbled or gone', () => {
  it.each([
    ['garbled', (file: string) => writeFileSync(file, '{"version":')],
    ['gone', (file: string) => rmSync(file)],
  ])('(%s) is made anew', async (_, damage) => {
    const world = await makeWorld();
    await fetched(world, [BILL]);
    await fetched(world, ['@codex/systems/map.md']);
    damage(join(world.project, CACHE, '.state/acme/test.json'));
    expect(await fetched(world, [BILL, '--offline'])).toMatchObject({ cache: 'stale', content: '# Bill\n' });
    damage(join(world.project, CACHE, '.state/acme/test.json'));
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'miss', content: '# Bill\n' });
    expect(await fetched(world, [BILL])).toMatchObject({ cache: 'hit' });
    expect(await fetched(world, ['@codex/systems/map.md'])).toMatchObject({ cache: 'refreshed' });
  });
});

describe('a cache that cannot be written', () => {
  it('costs a warning, not the document', async () => {
    const world = await makeWorld();
    writeFileSync(join(world.project, CACHE), 'a file in its place');
    const document = await fetched(world, [BILL]);
    expect(document).toMatchObject({ cache: 'miss', content: '# Bill\n', path: null });
    expect(document.warnings.join()).toContain('could not be kept');
  });

  it.skipIf(process.getuid?.() === 0)('nor does a home', async () => {
    const world = await makeExpired();
    chmodSync(join(world.dir, 'codex-home'), 0o500);
    expect((await fetched(world, [BILL])).content).toBe('# Bill\n');
  });
});
