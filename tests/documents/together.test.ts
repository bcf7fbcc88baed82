import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { start } from '../helpers/run.ts';
import { gitTrace } from '../helpers/trace.ts';
import { BILL, CACHE, call, fetched, makeWorld, refused } from './world.ts';

it('many processes fetch the same and other documents at once', async () => {
  const names = ['a', 'b', 'c'];
  const files = Object.fromEntries(names.map((name) => [`shared/${name}.md`, name]));
  const world = await makeWorld({ files });
  const asked = [...names, ...names, ...names];
  const all = await Promise.all(asked.map((name) => call(world, 'fetch', [`@codex/shared/${name}.md`])));
  expect(all.map(({ stdout }) => stdout)).toEqual(asked);
  const index = JSON.parse(readFileSync(join(world.project, CACHE, '.state/acme/test.json'), 'utf8'));
  expect(Object.keys(index.entries).sort()).toEqual(Object.keys(files));
  for (const name of names) expect((await fetched(world, [`@codex/shared/${name}.md`])).cache).toBe('hit');
});

it('a refresh that is killed leaves the old copy, the new one or none, and the next one mends it', async () => {
  const world = await makeWorld();
  const text = (time: number) => `${time} `.repeat(200_000);
  let before = '';
  for (let time = 1; time <= 12; time += 1) {
    commitTo(world.codex, 'test', { put: { 'projects/billing/docs/bill.md': text(time) } });
    const running = start('fetch', [BILL, '--force-refresh', '--no-content'], {
      cwd: world.project,
      env: world.env,
    });
    setTimeout(() => running.kill('SIGKILL', 'group'), 60 * time);
    await running.done;
    const { stdout, code } = await call(world, 'fetch', [BILL, '--offline']);
    if (code === 0) expect([before, text(time)]).toContain(stdout);
    else expect(stdout).toBe('');
    before = (await fetched(world, [BILL, '--force-refresh'])).content;
    expect(before).toBe(text(time));
    expect((await fetched(world, [BILL, '--no-content'])).cache).toBe('hit');
  }
});

it('what is not there costs three connections at most, too', async () => {
  const world = await makeWorld({ http: true });
  const trace = gitTrace(join(world.dir, 'trace'));
  await refused(world, ['@codex/shared/standards/http/none.md'], { env: trace.env });
  expect(trace.read().connections).toBeLessThanOrEqual(3);
  expect(trace.read().lazyFetches).toBe(0);
});
