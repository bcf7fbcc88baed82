import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { git, refs } from '../helpers/git.ts';
import { run } from '../helpers/run.ts';
import { blocksOf, readPage } from './pages.ts';
import { sessionsOf, typeSession } from './session.ts';
import { WORLDS } from './world.ts';

const SECRET = 'correct-horse';
const DOCUMENT = '.fractary/plugins/codex/cache/acme/auth-service/test/docs/setup.md';

it('the runbook leaves a codex and a machine without the secret, and every sync on the way works', async () => {
  const page = 'docs/published-secret.md';
  const [session] = sessionsOf(page, blocksOf(readPage(page)));
  const at = await WORLDS['published secret']!.make();
  const codex = at.bare('codex.acme.com');
  const before = refs(codex);
  const cached = () => existsSync(join(at.cwd, DOCUMENT));
  expect([cached(), holders(at.cwd).length > 0, inObjects(codex)]).toEqual([true, true, true]);

  // Where step 4 begins the history is new; `cd` leads on from the clone of the codex.
  const cleaning = session!.blocks.findIndex(({ text }) => text.includes('rm -rf'));
  await typeSession({ page, blocks: session!.blocks.slice(0, cleaning) }, at);
  const after = refs(codex);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const ref of Object.keys(after)) {
    expect(git(codex, ['log', '--format=%H', ref])).not.toContain(before[ref]);
    expect(git(codex, ['rev-list', '--objects', ref])).not.toContain('setup.md');
  }
  expect(cached()).toBe(false);

  // What was published before is gone for good, what comes now is published on the new history.
  const { env, cwd } = at;
  const again = await run('sync-project', ['--json'], { cwd, env, input: '' });
  expect(again.json()).toMatchObject({ status: 'success', warnings: [], to_codex: { files_unchanged: 3 } });

  await typeSession({ page, blocks: session!.blocks.slice(cleaning) }, at);
  expect(holders(cwd)).toEqual([]);
  expect(holders(env.FRACTARY_CODEX_HOME!)).toEqual([]);
  for (const root of readdirSync(join(env.FRACTARY_CODEX_HOME!, 'mirrors'))) {
    const folder = join(env.FRACTARY_CODEX_HOME!, 'mirrors', root);
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.git')))
      expect(inObjects(join(folder, name))).toBe(false);
  }
});

/** Files below a folder that hold the secret as plain text, but not git's own. */
function holders(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => !/(^|[\\/])(\.git|mirror-[^\\/]*)[\\/]/.test(name) && statSync(join(dir, name)).isFile(),
    )
    .filter((name) => readFileSync(join(dir, name)).includes(SECRET));
}

/** Whether any object of a repository, reachable or not, holds it. */
function inObjects(repo: string): boolean {
  const objects = git(repo, ['cat-file', '--batch-all-objects', '--batch-check']).split('\n');
  const blobs = objects.filter((line) => line.includes(' blob ')).map((line) => line.split(' ')[0]!);
  return blobs.some((oid) => git(repo, ['cat-file', 'blob', oid]).includes(SECRET));
}
