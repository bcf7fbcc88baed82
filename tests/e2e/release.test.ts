import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isolatedEnv } from '../helpers/git.ts';
import { makeRepo } from '../helpers/repo.ts';
import { tempDir } from '../helpers/temp.ts';
import { claude, repository, runClaude, runClient } from './helpers/client.ts';
import { toolResults } from './helpers/messages-api.ts';

/** The packed plugin, and a project without any configuration. */
function packed() {
  const world = tempDir();
  const pack = join(repository, 'release/pack.mjs');
  const zip = execFileSync(process.execPath, [pack, join(world, 'dist')], { encoding: 'utf8' }).trim();
  return { world, zip, cwd: makeRepo(join(world, 'auth'), { 'a.md': 'a\n' }), env: isolatedEnv(world) };
}

describe.skipIf(!claude)('the packed plugin', () => {
  it('runs from the zip as it is', async () => {
    const { zip, cwd, env } = packed();
    const run = await runClient({
      prompt: '/fractary-codex:doctor --offline',
      script: [
        [{ tool: 'Bash', input: { command: 'fractary-codex doctor --offline --json --quiet' } }],
        [{ tool: 'Bash', input: { command: 'fractary-codex doctor --fix' } }],
        'Not connected yet.',
      ],
      pluginDir: zip,
      cwd,
      env,
    });
    // A check failed, so the call did; what mends it is the user's to choose.
    const [found] = toolResults(run.requests[1]);
    expect(found?.text).toContain('fractary-codex init');
    expect(toolResults(run.requests[2])).toMatchObject([{ isError: true }]);
  });

  it('unpacked is a marketplace to install from', async () => {
    const { world, zip, cwd, env } = packed();
    const folder = join(world, 'unpacked');
    execFileSync('unzip', ['-q', zip, '-d', folder]);
    const call = (...args: string[]) => runClaude(['plugin', ...args], { cwd, env });
    expect(await call('marketplace', 'add', folder)).toMatchObject({ code: 0 });
    expect(await call('install', 'fractary-codex@fractary')).toMatchObject({ code: 0 });
    expect((await call('list')).stdout).toMatch(/fractary-codex@fractary[\s\S]*enabled/);
  });
});
