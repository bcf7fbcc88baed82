import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { readTree } from '../helpers/repo.ts';
import { CONFIG, makeWorld, play, type World } from './world.ts';

/** The organization's list comes from the configuration, so that nobody has to be asked for it. */
function withProjects(world: World, projects: object[]): void {
  const config = { organization: 'acme', codex_repo: 'codex.acme.com', projects };
  writeFileSync(join(world.checkout, CONFIG), JSON.stringify(config));
  git(world.checkout, ['add', '-A']);
  git(world.checkout, ['commit', '-q', '-m', 'Install']);
  git(world.checkout, ['push', '-q', 'origin', 'HEAD:main']);
}

it('syncs an organization with the runtime that was installed, phase by phase', async () => {
  const world = makeWorld(
    { 'shared/api.md': '# API\n', '.claude/agents/helper.md': '# Helper\n' },
    { real: true },
  );
  const billing = makeCodex(join(world.dir, 'billing.git'), { files: { 'docs/bill.md': '# Bill\n' } });
  const installed = await world.run(['workflows', 'install']);
  expect(installed.code, installed.stderr).toBe(0);
  withProjects(world, [
    { name: 'billing', url: billing },
    { name: 'gone', url: join(world.dir, 'gone.git') },
  ]);
  const inputs = { environment: 'prod' };

  const pull = await play(world, 'pull-docs', { inputs });
  expect(pull.report!.code, pull.shards[0]!.log + pull.report!.log).toBe(0);
  expect(pull.report!.log).toContain('::warning title=gone%3A REPO_NOT_FOUND');
  expect(readTree(world.codex, 'main', 'projects')).toEqual({ 'billing/docs/bill.md': '# Bill\n' });

  for (const phase of ['push-docs', 'push-claude']) {
    const push = await play(world, phase, { inputs });
    expect(push.report!.code, push.shards[0]!.log + push.report!.log).toBe(0);
  }
  expect(Object.keys(readTree(billing, 'main'))).toEqual(
    expect.arrayContaining(['.claude/agents/helper.md', '.fractary/codex/shared/api.md', 'docs/bill.md']),
  );

  const skipped = await play(world, 'push-docs');
  expect(skipped.report!.code).toBe(0);
  expect(skipped.report!.summary).toContain('⏭ Skipped:');
});

it('fails where the codex cannot be reached, and where every project fails', async () => {
  const world = makeWorld({}, { real: true });
  await world.run(['workflows', 'install']);
  withProjects(world, [{ name: 'gone', url: join(world.dir, 'gone.git') }]);
  const every = await play(world, 'pull-docs');
  expect(every.report!.code).toBe(1);
  expect(every.report!.log).toContain('::error title=Every project failed');
  git(world.checkout, ['remote', 'set-url', 'origin', join(world.dir, 'nowhere/codex.acme.com.git')]);
  const unreachable = await play(world, 'pull-docs');
  expect(unreachable.shards[0]!.code).toBe(1);
  expect(unreachable.shards[0]!.log).toContain('REPO_NOT_FOUND');
});
