import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { type Files, makeRepo } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

/** A project beside a codex with these documents. */
function newcomer(files: Files) {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  makeCodex(join(dir, 'acme/codex.acme.com.git'), { files });
  const project = makeRepo(
    join(dir, 'auth'),
    { 'docs/a.md': '# Ours\n' },
    { remote: `file://${dir}/acme/auth.git` },
  );
  const call = (script: string, ...args: string[]) => run(script, args, { cwd: project, env, input: '' });
  return { project, call };
}

/** The commands that a line names. */
const commandsIn = (line: string) =>
  [...line.matchAll(/fractary-codex ([a-z-]+) (\S+?)(?=,|$)/g)].map(([, script = '', argument = '']) => ({
    script,
    argument: argument.replaceAll("'", ''),
  }));

it('joining a codex takes two commands and ends with something to read, which is there', async () => {
  const { call } = newcomer({
    'shared/README.md': '# Shared\n',
    'shared/errors.md': '---\ntitle: Reporting problems\n---\n# X\n',
    'systems/bus.md': 'No heading.\n',
  });
  const init = await call('init', '--org', 'acme', '--codex', 'codex.acme.com');
  const last = init.stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(last).toMatch(/^Next: fractary-codex sync-project --from-codex/);
  expect((await call('sync-project', '--from-codex', '--dry-run')).stdout).not.toContain('Read:');
  // Some documents are not everything: the first sync of that is still to come.
  expect((await call('sync-project', '--from-codex', '--patterns', 'shared/*')).stdout).not.toContain(
    'Read:',
  );

  const { stdout } = await call('sync-project', '--from-codex');
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(line).toMatch(/^Read: 3 documents at hand: /);
  const [search, fetch] = commandsIn(line);
  expect(search?.script).toBe('search');
  const found = await call('search', search!.argument);
  expect(found.stdout).toContain(fetch!.argument);
  expect(await call('fetch', fetch!.argument)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('# X'),
  });

  expect((await call('sync-project', '--from-codex')).stdout).not.toContain('Read:');
});

it('says nothing of it with --json, nor where there is nothing to read', async () => {
  const full = newcomer({ 'shared/a.md': '# A\n' });
  await full.call('init', '--org', 'acme', '--codex', 'codex.acme.com');
  expect((await full.call('sync-project', '--from-codex', '--json')).json()).not.toHaveProperty('reading');
  const empty = newcomer({ 'README.md': 'Nothing yet.\n' });
  await empty.call('init', '--org', 'acme', '--codex', 'codex.acme.com');
  expect((await empty.call('sync-project', '--from-codex')).stdout).not.toContain('Read:');
});
