import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = resolve(import.meta.dirname, '../plugins/codex/bin');
const shells = [['/bin/sh'], ['/bin/bash', '--posix'], ['/bin/bash']];

/** A plugin folder whose name is a nuisance, with scripts that tell what they were called with. */
let plugin: string;
let launcher: string;

beforeAll(() => {
  plugin = join(mkdtempSync(join(tmpdir(), 'launcher-')), "a plugin's $HOME");
  launcher = join(plugin, 'bin/fractary-codex');
  cpSync(bin, join(plugin, 'bin'), { recursive: true });
  const tell = (name: string, rest = '') =>
    writeFile(
      `scripts/${name}.mjs`,
      `console.log(JSON.stringify(['${name}', ...process.argv.slice(2)]));${rest}`,
    );
  tell('help');
  tell('sync-project', 'process.exitCode = Number(process.env.EXIT ?? 0);');
  tell('hook-pre-tool-use', 'console.error("noise"); process.exitCode = 1;');
  tell('UPPER');
  writeFile('secret.mjs', 'console.log("[]")');
});

afterAll(() => rmSync(dirname(plugin), { recursive: true, force: true }));

function writeFile(path: string, content: string): string {
  const target = join(plugin, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return target;
}

function launch(
  args: string[],
  { program = [launcher], path = process.env.PATH, cwd = plugin, exit = '0' } = {},
) {
  const [command = '', ...before] = program;
  const env = { PATH: path, EXIT: exit };
  const result = spawnSync(command, [...before, ...args], { cwd, env, encoding: 'utf8' });
  return { code: result.status, stdout: result.stdout.trim(), stderr: result.stderr.trim() };
}

describe.each(shells)('bin/fractary-codex with %s %s', (...shell) => {
  const program = () => [...shell.filter(Boolean), launcher];

  it('hands on the arguments as they are, and the exit code', () => {
    const args = ['', 'a b', '*', '$HOME', '"q"', "'", '--env=test', '--', '-x', 'ü\n'];
    const result = launch(['sync-project', ...args], { program: program(), exit: '3' });
    expect(JSON.parse(result.stdout)).toEqual(['sync-project', ...args]);
    expect(result.code).toBe(3);
  });

  it.each([
    [[]],
    [['--help']],
    [['-h', 'sync-project']],
    [['--json', 'sync-project']],
    [['nothing-here', '--json']],
    [['UPPER']],
    [['../secret']],
    [['./sync-project']],
    [['sync-project.mjs']],
    [['sync-project\n']],
    [['*']],
    [['']],
  ])('leaves %j to help, with all its arguments', (args) => {
    const result = launch(args, { program: program() });
    expect(JSON.parse(result.stdout)).toEqual(['help', ...args]);
  });

  it('runs a hook silently but for its answer', () => {
    const result = launch(['hook-pre-tool-use', 'x'], { program: program() });
    expect(result).toEqual({ code: 0, stdout: '["hook-pre-tool-use","x"]', stderr: '' });
    expect(launch(['hook-of-a-later-version'], { program: program() })).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
  });

  describe.each([
    ['without Node', '', 'none is on the PATH'],
    [
      'with Node 18',
      '[ "$1" = --version ] && echo v18.19.1 && exit 0; echo ran; exit 1',
      'this is version 18',
    ],
    ['with a Node that does not start', 'echo "cannot \\"start\\""; exit 1', 'none is on the PATH'],
  ])('%s', (name, fake, found) => {
    const old = () => {
      const folder = join(plugin, name);
      mkdirSync(folder, { recursive: true });
      if (fake) chmodSync(writeFile(`${name}/node`, `#!/bin/sh\n${fake}\n`), 0o755);
      return { program: program(), path: folder };
    };

    it('says so in one sentence', () => {
      const result = launch(['sync-project'], old());
      expect(result.code).toBe(2);
      expect(result.stdout).toBe('');
      expect(result.stderr).toContain(`needs Node.js 20 or newer, but ${found}.`);
    });

    it('says so in one JSON document', () => {
      const result = launch(['sync-project', '--env', 'test', '--json'], old());
      expect(result.code).toBe(2);
      expect(result.stderr).toBe('');
      expect(JSON.parse(result.stdout)).toEqual({
        status: 'failure',
        operation: 'sync-project',
        error: `fractary-codex needs Node.js 20 or newer, but ${found}.`,
        error_code: 'NODE_MISSING',
        phase: 'validate',
        suggested_fixes: [expect.stringContaining('nodejs.org')],
        partial_results: {},
      });
      expect(JSON.parse(launch(['"; id', '--json'], old()).stdout).operation).toBe('help');
    });

    it('lets hooks be', () => {
      const result = launch(['hook-pre-tool-use'], old());
      expect({ code: result.code, stderr: result.stderr }).toEqual({ code: 0, stderr: '' });
    });
  });
});

describe('bin/fractary-codex finds its scripts', () => {
  const ran = (options: Parameters<typeof launch>[1]) => JSON.parse(launch(['sync-project'], options).stdout);

  it('on the PATH, through a chain of links, from a linked folder and by a relative path', () => {
    const links = join(dirname(plugin), 'other place');
    mkdirSync(links);
    symlinkSync(launcher, join(links, 'first'));
    symlinkSync('first', join(links, 'fractary-codex'));
    symlinkSync(join(plugin, 'bin'), join(links, '-bin'));
    const onPath = `${links}${delimiter}${process.env.PATH}`;
    expect(ran({ program: ['/usr/bin/env', 'fractary-codex'], path: onPath })).toEqual(['sync-project']);
    expect(ran({ program: [join(links, 'fractary-codex')] })).toEqual(['sync-project']);
    expect(ran({ program: [join(links, '-bin/fractary-codex')] })).toEqual(['sync-project']);
    expect(ran({ program: ['/bin/sh', '--', '-bin/fractary-codex'], cwd: links })).toEqual(['sync-project']);
    expect(ran({ program: ['/bin/sh', 'fractary-codex'], cwd: join(plugin, 'bin') })).toEqual([
      'sync-project',
    ]);
    expect(ran({ program: ['bin/fractary-codex'] })).toEqual(['sync-project']);
  });
});
