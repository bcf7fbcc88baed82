import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../runtime/command-list.ts';
import { runCommand } from '../helpers/process.ts';
import { launcher } from '../helpers/run.ts';
import { type World, world } from './world.ts';

const SHELLS = ['bash', 'zsh', 'fish'];
const here = (shell: string) => spawnSync(shell, ['-c', ':'], { stdio: 'ignore' }).status === 0;
for (const shell of SHELLS)
  if (!here(shell)) console.warn(`${shell} is not installed: its script is not run`);

let place: World;
const file = (shell: string) => join(place.dir, `completion.${shell}`);

beforeAll(async () => {
  place = world({ config: { environments: { branches: { staging: 'stage' } } } });
  for (const shell of SHELLS) writeFileSync(file(shell), (await place.run('completion', [shell])).stdout);
});

const env = () => ({ ...place.env, PATH: `${dirname(launcher)}:${place.env.PATH}` });

/** What bash would offer at a TAB after the words; null where it goes on to offer files. */
async function offers(words: readonly string[], cwd = place.project): Promise<string[] | null> {
  const program = `
    compopt() { [ "$1" = +o ] && files=no; }
    source '${file('bash')}'
    files=yes
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
    _fractary_codex "$1"
    echo "files=$files"; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const args = ['--norc', '-c', program, 'bash', 'fractary-codex', ...words];
  const done = await runCommand('bash', args, { cwd, env: env() });
  expect(done).toMatchObject({ code: 0, stderr: '' });
  const [files, ...found] = done.stdout.trimEnd().split('\n');
  return files === 'files=yes' ? null : found.filter(Boolean);
}

describe.skipIf(!here('bash'))('in bash', () => {
  it('completes every command', async () => {
    expect(await offers([''])).toEqual(COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name));
    expect(await offers(['sync'])).toEqual(['sync-project', 'sync-org']);
    expect(await offers(['--'])).toEqual(['--help', '--version']);
  });

  it('completes every option that the help of a command names', async () => {
    for (const { name } of COMMANDS.filter((one) => !one.step && !one.hidden && one.name !== 'help')) {
      const { stdout } = await place.run(name, ['--help']);
      const named = [...stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
      expect(await offers([name, '--'])).toEqual(named);
    }
  });

  it('completes environments as they are configured, in both spellings', async () => {
    const names = ['test', 'prod', 'staging'];
    expect(await offers(['fetch', '--env', ''])).toEqual(names);
    expect(await offers(['fetch', '--env', '='])).toEqual(names);
    expect(await offers(['sync-project', '--dry-run', '--env', '=', 'st'])).toEqual(['staging']);
    expect(await offers(['diff', '--to', 'p'])).toEqual(['prod']);
    expect(await offers(['fetch', '--env', ''], place.dir)).toEqual([]);
  });

  it('offers words, files, or nothing, as an option or argument wants', async () => {
    expect(await offers(['cache-list', '--sort', ''])).toEqual(['uri', 'size', 'cached_at', 'expires_at']);
    expect(await offers(['completion', ''])).toEqual(SHELLS);
    expect(await offers(['fetch', '--output', ''])).toBeNull();
    expect(await offers(['explain', ''])).toBeNull();
    expect(await offers(['fetch', '--ttl', ''])).toEqual([]);
    expect(await offers(['sync-project', ''])).toEqual([]);
    expect(await offers(['nothing-we-know', ''])).toBeNull();
  });

  it('runs nothing that a configuration says', async () => {
    const dir = join(place.dir, 'bin');
    mkdirSync(dir);
    const mark = join(place.dir, 'ran');
    writeFileSync(join(dir, 'fractary-codex'), `#!/bin/sh\necho 'a$(touch ${mark})\`touch ${mark}\`'\n`, {
      mode: 0o755,
    });
    const program = `source '${file('bash')}'; COMP_WORDS=(x fetch --env ''); COMP_CWORD=3; _fractary_codex '${dir}/fractary-codex'; echo "\${COMPREPLY[@]}"; ls '${mark}'`;
    const done = await runCommand('bash', ['--norc', '-c', program], { cwd: place.project, env: env() });
    expect(done.stdout).toMatch(/^atouch/);
    expect(done.code).not.toBe(0);
  });
});

describe('the script', () => {
  it.each(SHELLS.filter(here))('for %s is one that it can read', async (shell) => {
    expect(await runCommand(shell, ['-n', file(shell)], { cwd: place.dir, env: env() })).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  it.skipIf(!here('fish'))('for fish completes commands, options and environments', async () => {
    const offered = async (line: string) => {
      const program = `source ${file('fish')}; complete -C '${line}'`;
      const done = await runCommand('fish', ['--no-config', '-c', program], {
        cwd: place.project,
        env: env(),
      });
      return done.stdout
        .split('\n')
        .filter(Boolean)
        .map((row) => row.split('\t')[0]);
    };
    expect(await offered('fractary-codex dif')).toEqual(['diff']);
    expect(await offered('fractary-codex fetch --env')).toEqual(['--env', '--environment']);
    expect(await offered('fractary-codex fetch --env ')).toEqual(['prod', 'staging', 'test']);
    expect(await offered('fractary-codex fetch d')).toEqual([]);
    expect(await offered('fractary-codex explain d')).toEqual(['docs/']);
  });

  it('is asked for by the name of a shell', async () => {
    for (const args of [[], ['csh'], ['constructor']]) {
      const failure = await place.json('completion', args, 2);
      expect(failure).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
      expect(failure.suggested_fixes[0]).toContain('fractary-codex completion bash');
    }
    const { shell, script } = await place.json('completion', ['bash']);
    expect([shell, script]).toEqual([
      'bash',
      expect.stringMatching(/^# fractary-codex: completion for bash/),
    ]);
  });
});
