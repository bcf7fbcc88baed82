import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../runtime/command-list.ts';
import { VERSION } from '../../runtime/version.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { makeRepo } from '../helpers/repo.ts';
import { runLauncher } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';
import { type World, world } from './world.ts';

/** A search's words, and paths. */
const TAKES_MANY = ['search', 'validate-refs'];

let place: World;
beforeAll(() => {
  place = world();
});

describe.each(COMMANDS.map(({ name }) => name).filter((name) => name !== 'help'))('%s', (name) => {
  it('has a help and a version', async () => {
    const [help, short, version] = await Promise.all([
      place.run(name, ['--help']),
      place.run(name, ['-h', 'whatever', '--else']),
      place.run(name, ['--version']),
    ]);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(COMMANDS.find((one) => one.name === name)!.summary);
    expect(help.stdout).toMatch(new RegExp(`^Usage: fractary-codex ${name} .*\\[options\\]$`, 'm'));
    for (const option of ['--json', '--quiet', '--verbose', '--help', '--version']) {
      expect(help.stdout).toMatch(new RegExp(`^  ${option} +\\S`, 'm'));
    }
    expect(help.stdout).toMatch(new RegExp(`^Examples:\n( {2}.*\n)*? {2}.*fractary-codex ${name}`, 'm'));
    expect(short.stdout).toBe(help.stdout);
    expect(version).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  if (!TAKES_MANY.includes(name)) {
    it('refuses an argument too many', async () => {
      const many = await place.json(name, ['one', 'two'], 2);
      expect(many).toMatchObject({ error_code: 'INVALID_ARGUMENT', operation: name });
      expect(many.error).toMatch(/^"(one|two)" is one argument too many$/);
    });
  }

  it('refuses what it does not know, in one document or one sentence', async () => {
    const [unknown, text] = await Promise.all([place.json(name, ['--jsno'], 2), place.run(name, ['--qiet'])]);
    expect(unknown).toEqual({
      status: 'failure',
      operation: name,
      error: `${name} has no option --jsno`,
      error_code: 'INVALID_ARGUMENT',
      phase: 'validate',
      suggested_fixes: ['Did you mean --json?', `See what there is: fractary-codex ${name} --help`],
      partial_results: {},
    });
    expect(text).toMatchObject({ code: 2, stdout: '' });
    expect(text.stderr).toBe(
      `❌ ${name} has no option --qiet [INVALID_ARGUMENT]\n   Next: Did you mean --quiet?\n         See what there is: fractary-codex ${name} --help\n`,
    );
  });
});

describe('options', () => {
  it.each([
    [['--env'], /--env/],
    [['--env', '--json'], /--env/],
    [['--json=yes'], /--json/],
    [['-x'], /has no option -x/],
    [['--patterns='], /--patterns is empty/],
    [['--exclude', ','], /--exclude is empty/],
    [['--env', 'test', '--environment', 'prod'], /--env test and --environment prod name two environments/],
    [['--to-codex', '--from-codex'], /--to-codex and --from-codex contradict each other/],
    [['--bidirectional', '--from-codex'], /contradict/],
    [['--exit-code'], /--exit-code goes with --dry-run/],
    [['a/b'], /"a\/b" is no project's name/],
    [['auth', '--patterns', '!docs/**'], /docs/],
  ])('sync-project %j is wrong usage', async (args, sentence) => {
    const result = await place.run('sync-project', args);
    expect(result).toMatchObject({ code: 2 });
    const said = result.stdout || result.stderr;
    expect(said).toMatch(sentence);
    expect(said).toContain('INVALID_ARGUMENT');
    expect(said.split('\n').filter((line) => /^\s+at /.test(line))).toEqual([]);
  });

  it('may be given twice, with commas, and in braces', async () => {
    const { include_patterns, exclude_patterns } = await place.json('analyze-patterns', [
      '--patterns',
      'docs/**,{a,b}.md',
      '--patterns=README.md',
      '--exclude',
      'x/**',
    ]);
    expect(include_patterns).toEqual(['docs/**', '{a,b}.md', 'README.md']);
    expect(exclude_patterns).toContain('x/**');
  });

  it('are one thing under both names', async () => {
    const [one, other] = await Promise.all([
      place.json('clone-codex', ['--env', 'production']),
      place.json('clone-codex', ['--environment=prod', '--env', 'prod']),
    ]);
    expect(one.branch).toBe('main');
    expect(other.branch).toBe('main');
  });
});

describe('paths', () => {
  it('are taken from where the user stands', async () => {
    const options = { cwd: join(place.project, 'docs') };
    const explained = await place.json('explain', ['a.md'], 0, options);
    expect(explained.codex_path).toBe('projects/auth/docs/a.md');
    expect((await place.json('explain', ['../README.md'], 0, options)).codex_path).toBe(
      'projects/auth/README.md',
    );
    expect(await place.json('validate-refs', ['a.md'], 0, options)).toMatchObject({ files: 1 });
    await place.json('fetch', ['@codex/shared/api.md', '--output', 'out.txt'], 0, options);
    expect(readFileSync(join(options.cwd, 'out.txt'), 'utf8')).toBe('# API\n');
    writeFileSync(join(options.cwd, 'result.json'), '{}');
    const validated = await place.run('validate-sync', ['result.json'], options);
    expect(validated.stderr).not.toMatch(/cannot be read/);
    const codex = relative(options.cwd, place.codex);
    const other = makeRepo(join(place.dir, 'other'), { 'docs/b.md': '' });
    const init = ['--org', 'acme', '--codex', codex];
    await place.json('init', init, 0, { cwd: join(other, 'docs') });
    expect((await place.json('doctor', ['--json'], 0, { cwd: join(other, 'docs') })).overall).not.toBe(
      'fail',
    );
  });
});

describe('help', () => {
  const env = () => isolatedEnv(tempDir());
  const help = (...args: string[]) => runLauncher(args, { cwd: tempDir(), env: env() });

  it('lists every command, however it is asked', async () => {
    const pages = await Promise.all([
      help(),
      help('help'),
      help('--help'),
      help('-h'),
      help('help', '--help'),
    ]);
    for (const page of pages) {
      expect(page).toMatchObject({ code: 0, stderr: '' });
      expect(page.stdout).toBe(pages[0]!.stdout);
    }
    for (const { name, summary, hidden } of COMMANDS) {
      const row = expect.stringMatching(new RegExp(`^  ${name} +`, 'm'));
      if (hidden) expect(pages[0]!.stdout).not.toEqual(row);
      else expect(pages[0]!.stdout).toEqual(row);
      if (!hidden) expect(pages[0]!.stdout).toContain(summary);
    }
    const { commands } = (await help('help', '--json')).json();
    expect(commands).toEqual(COMMANDS);
    expect((await help('--version')).stdout).toBe(`${VERSION}\n`);
  });

  it('answers a mistyped command with the nearest one, whatever was typed after it', async () => {
    const result = await help('sync-projct', '--to-codex', '--env', 'prod', '--json');
    expect(result.code).toBe(2);
    expect(result.json()).toMatchObject({
      error: 'There is no command "sync-projct"',
      error_code: 'INVALID_ARGUMENT',
      suggested_fixes: ['Did you mean fractary-codex sync-project?', 'See all commands: fractary-codex help'],
      partial_results: {},
    });
    const far = await help('make-coffee', '--now');
    expect(far).toMatchObject({ code: 2, stdout: '' });
    expect(far.stderr).toBe(
      '❌ There is no command "make-coffee" [INVALID_ARGUMENT]\n   Next: See all commands: fractary-codex help\n',
    );
    expect((await help('help', 'init')).stdout).toContain('fractary-codex init --help');
  });
});
