import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { blobId } from '../../../runtime/git/blob.ts';
import { randomNumbers, rounds, timeFor, tried } from '../../helpers/attacks.ts';
import { commitTo } from '../../helpers/codex.ts';
import { readTreeEntries } from '../../helpers/repo.ts';
import { start } from '../../helpers/run.ts';
import { snapshot } from '../../helpers/snapshot.ts';
import {
  CACHE,
  cached,
  cacheFile,
  expectedCache,
  indexPath,
  leftovers,
  makeWorld,
  pull,
  readIndex,
  synced,
  type World,
} from './world.ts';

const RUNS = rounds(12);
const COUNT = 60;

/** One version: some documents new, some gone, one now a file and now a folder, one that takes time to write. */
function version(n: number): Record<string, string> {
  const files: Record<string, string> = { 'shared/large.md': `version ${n}\n`.repeat(100_000) };
  for (let i = 0; i < COUNT; i += 1) {
    if ((i + n) % 19 !== 0)
      files[`shared/${i % 5}/${i}.md`] = `${i} in version ${n - (i % 3)}\n`.repeat(i * 20);
  }
  files[n % 2 ? 'shared/turn' : 'shared/turn/in.md'] = `turn ${n}\n`;
  return files;
}

function publish(world: World, n: number, known: Set<string>): string[] {
  const put = version(n);
  commitTo(world.codex, 'main', { put, del: ['shared'] });
  for (const { oid } of Object.values(readTreeEntries(world.codex, 'main'))) known.add(oid);
  return Object.keys(put);
}

it('killed together with the git that makes the first fetch, a sync leaves a mirror that the next run can use', async () => {
  const world = makeWorld({ codex: { files: { 'shared/a.md': 'a' } } });
  await pull(world);
  const mirrors = join(world.env.FRACTARY_CODEX_HOME!, 'mirrors');
  const [mirror] = readdirSync(mirrors, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.git'),
  );
  writeFileSync(join(mirrors, mirror!, 'shallow.lock'), '');
  commitTo(world.codex, 'main', { put: { 'shared/b.md': 'b' } });
  rmSync(join(mirrors, mirror!, 'refs/codex'), { recursive: true });
  expect((await pull(world)).files_added).toBe(1);
});

it(
  'killed at any moment, a sync leaves whole files, a true index, and work for one plain run',
  async () => {
    const world = makeWorld({ codex: { files: { 'x.txt': 'x' } } });
    const random = randomNumbers(20_251_120);
    const known = new Set<string>();
    publish(world, 0, known);
    const { duration_seconds: usual } = await synced(world, ['--from-codex']);
    let cut = 0;
    for (let n = 1; n <= RUNS; n += 1) {
      if (n % 6 === 0) rmSync(join(world.project, CACHE), { recursive: true, force: true });
      if (n % 9 === 0) rmSync(join(world.dir, 'codex-home'), { recursive: true, force: true });
      publish(world, 2 * n - 1, known);
      const running = start('sync-project', ['--from-codex'], { cwd: world.project, env: world.env });
      // Most of the time goes by before the cache is written to: half of the runs are killed from there on.
      if (n % 2 === 0) await running.waitForStderr(/Reading codex \(/);
      await sleep((n % 2 === 0 ? 200 : 1000) * usual * random());
      running.kill('SIGKILL');
      const { signal } = await running.done;
      tried('SIGKILL while the cache is filled');
      if (signal === 'SIGKILL') cut += 1;
      for (const [path, text] of Object.entries(cached(world))) {
        if (text !== 'empty folder')
          expect(known, `${path} after run ${n}`).toContain(blobId(Buffer.from(text)));
      }
      if (existsSync(indexPath(world))) {
        for (const path of Object.keys(readIndex(world).entries)) {
          expect(() => readFileSync(cacheFile(world, path)), `${path} after run ${n}`).not.toThrow();
        }
      }
      // What the killed run was about to bring may be gone by now.
      const paths = publish(world, 2 * n, known);
      await pull(world);
      expect(cached(world)).toEqual(expectedCache(world, 'main', paths));
      expect(leftovers(world)).toEqual([]);
      expect(
        [...snapshot(join(world.dir, 'codex-home', 'tmp')).keys()].filter((name) => name !== '.'),
      ).toEqual([]);
    }
    expect(cut).toBeGreaterThan(0);
  },
  timeFor(240),
);
