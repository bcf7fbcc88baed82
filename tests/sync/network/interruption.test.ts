import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectClean, processesOf } from '../../helpers/aftermath.ts';
import { commitTo } from '../../helpers/codex.ts';
import type { Fault } from '../../helpers/http-fault.ts';
import { writeFiles } from '../../helpers/repo.ts';
import { start } from '../../helpers/run.ts';
import { commitsOf, makeProject, makeWorld, serveWorld, sync, synced } from './world.ts';

// Killed and interrupted at random moments: tests/trust/kills.test.ts.

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('git locks that a killed git left in the mirror', () => {
  it.each([
    ['shallow.lock', ''],
    ['refs', 'refs/codex'],
  ])('%s: the next run needs nothing', async (name, folder) => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project, ['--from-codex']);
    const mirrors = join(w.home, 'mirrors');
    const [mirror] = readdirSync(mirrors, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.git'),
    );
    const at = join(mirrors, mirror!);
    if (folder === '') writeFiles(at, { [name]: '' });
    else {
      const refs = readdirSync(join(at, folder), { recursive: true, withFileTypes: true }).filter((one) =>
        one.isFile(),
      );
      for (const ref of refs) writeFiles(ref.parentPath, { [`${ref.name}.lock`]: '' });
    }
    writeFiles(w.dir, { 'project-auth/docs/a.md': 'changed' });
    commitTo(w.bare, 'main', { put: { 'shared/new.md': 'new' } });
    // Both the branch that is known and one that is fetched for the first time.
    expect((await synced(w, project, ['--from-codex'])).from_codex.files_added).toBe(1);
    await synced(w, project);
    commitTo(w.bare, 'test', { put: { 'shared/newer.md': 'new' } });
    await synced(w, project);
  });
});

const MOMENTS: [string, Fault][] = [
  ['asking for branches', { kind: 'hang' }],
  ['fetching', { kind: 'hangDuring', service: 'git-upload-pack', skip: 1 }],
  ['pushing', { kind: 'hang', service: 'git-receive-pack' }],
  ['pushing, the commit being sent', { kind: 'hangDuring', service: 'git-receive-pack' }],
];

describe.each(['SIGINT', 'SIGTERM'] as const)('%s', (signal) => {
  it.each(MOMENTS.flatMap((moment) => [['process', ...moment] as const, ['group', ...moment] as const]))(
    'to the %s while %s: exit 130, cleaned up, no git left',
    async (whom, _name, fault) => {
      const w = await serveWorld({ tokens: {}, anonymous: 'write' });
      const project = makeProject(w, w.url);
      w.server.fault = { ...fault };
      const running = start('sync-project', ['--json'], { cwd: project, env: w.env });
      for (let tries = 0; tries < 1000 && !w.server.log.some((one) => one.fault); tries += 1) await sleep(10);
      await sleep(50);
      running.kill(signal, whom);
      const result = await running.done;
      expect(result.code, result.stdout + result.stderr).toBe(130);
      expect(result.json()).toMatchObject({ status: 'failure', error_code: 'INTERRUPTED' });
      expect(processesOf(w)).toEqual([]);
      expectClean(w, project);
      w.server.fault = undefined;
      const next = await sync(w, project);
      expect(next.code, next.stdout).toBe(0);
      expect(commitsOf(w.bare, 'test')).toHaveLength(1);
    },
  );
});
