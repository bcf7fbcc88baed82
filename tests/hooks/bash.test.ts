import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide } from '../../runtime/hooks/decide.ts';
import { strictWords } from '../../runtime/hooks/words.ts';

// A fractary-codex that writes down what it was called with, and a folder in which globs find dangerous names.
let bin: string;
let cwd: string;

beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'hook-bin-'));
  cwd = mkdtempSync(join(tmpdir(), 'hook-cwd-'));
  writeFileSync(join(bin, 'fractary-codex'), '#!/bin/sh\nprintf "%s\\0" CALL "$@" >>"$CALLS"\n');
  chmodSync(join(bin, 'fractary-codex'), 0o755);
  writeFileSync(join(cwd, '--force'), '');
  writeFileSync(join(cwd, 'args'), '--force');
});

afterAll(() => {
  for (const folder of [bin, cwd]) rmSync(folder, { recursive: true, force: true });
});

/** The arguments of each call that bash really makes. No other program is on the PATH. */
function callsOf(command: string): string[][] {
  const calls = join(bin, 'calls');
  rmSync(calls, { force: true });
  const collect = 'command_not_found_handle() { :; }\n';
  spawnSync('/bin/bash', ['-c', `${collect}${command}`], {
    cwd,
    env: { PATH: bin, CALLS: calls, X: '--force' },
  });
  const read = spawnSync('/bin/cat', [calls], { encoding: 'utf8' }).stdout;
  return read
    .split('CALL\0')
    .slice(1)
    .map((call) => call.split('\0').slice(0, -1));
}

const GUARDED = /^--(?:force(?!-refresh$)|allow-secrets|yes|prune|output|fix|keep|push)/;

/** A word as bash would still read it, with up to `max` of its letters quoted, escaped or computed. */
function disguised(word: fc.Arbitrary<string>, max: number) {
  const tricks: Record<string, (letter: string) => string> = {
    single: (letter) => `'${letter}'`,
    double: (letter) => `"${letter}"`,
    backslash: (letter) => `\\${letter}`,
    newline: (letter) => `\\\n${letter}`,
    emptyQuotes: (letter) => `''""${letter}`,
    empty: (letter) => `$@${letter}`,
    unset: (letter) => ['$', `{Z}${letter}`].join(''),
    ansi: (letter) => `$'\\x${letter.charCodeAt(0).toString(16)}'`,
    octal: (letter) => `$'\\${letter.charCodeAt(0).toString(8)}'`,
    brace: (letter) => `{${letter},}`,
    substitution: (letter) => `$(printf ${letter === '-' ? '-- -' : letter})`,
  };
  const choice = fc.record({ at: fc.nat(20), trick: fc.constantFrom(...Object.values(tricks)) });
  return fc.tuple(word, fc.array(choice, { maxLength: max })).map(([text, choices]) => {
    const letters = [...text];
    for (const { at, trick } of choices) {
      const letter = text[at];
      if (letter) letters[at] = trick(letter);
    }
    return letters.join('');
  });
}

const option = oneOf('--force --force=1 --allow-secrets --yes --prune --output --fix --keep --push');
const name = fc.oneof(
  fc.constantFrom('fractary-codex', '"fractary-codex"', 'command fractary-codex', 'X=1 fractary-codex'),
  disguised(fc.constant('fractary-codex'), 5),
);
const word = fc.oneof(
  oneOf('sync-project list search --dry-run --json --env test --'),
  oneOf(`* $X "$X" ?-force [-]* <args # ~ $(<args) -{-force,x} ' " \\ $*`),
  fc.constantFrom('`printf %s --force`', "'a b'", '"a b"', '$(printf %s --force)'),
  option,
  disguised(option, 9),
);
const separator = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '\t',
  '\n',
  ' ; ',
  ' && ',
  ' | ',
  '\\\n',
  '\r',
  '\u00a0',
  '',
);

const command = fc
  .tuple(name, fc.array(fc.tuple(separator, word), { minLength: 1, maxLength: 5 }), fc.boolean(), name)
  .map(([first, rest, twice, second]) => {
    const one = first + rest.map(([gap, next]) => gap + next).join('');
    return twice ? `${one}\n${second} sync-project --force` : one;
  });

function oneOf(words: string) {
  return fc.constantFrom(...words.split(' '));
}

it('asks whenever bash would hand a guarded option to fractary-codex', () => {
  let smuggled = 0;
  fc.assert(
    fc.property(command, (text) => {
      const guarded = callsOf(text).some((args) => args.some((arg) => GUARDED.test(arg)));
      if (guarded) smuggled++;
      return !guarded || decide({ tool_name: 'Bash', tool_input: { command: text } }).decision === 'ask';
    }),
    { numRuns: 600 },
  );
  expect(smuggled).toBeGreaterThan(50);
});

it('reads a command strictly only where bash reads the very same words', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'ab-=/.:@%+,#~*?$\'"`\\!{}[]()<>|&; \t\n^é'),
    maxLength: 12,
  });
  fc.assert(
    fc.property(fc.array(letters, { minLength: 1, maxLength: 3 }), (parts) => {
      const text = `fractary-codex ${parts.join(' ')}`;
      const words = strictWords(text);
      if (words) expect(callsOf(text)).toEqual([words.slice(1)]);
    }),
    { numRuns: 1_000 },
  );
});
