import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CONFIG_BYTES, parseConfigText, readSmallFile } from '../../runtime/project/config-text.ts';
import { findJsonFault } from '../../runtime/project/json-position.ts';
import { tempDir } from '../helpers/temp.ts';

const invalid = (message: RegExp) => ({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) });

describe('findJsonFault', () => {
  it.each([
    ['{\n  "a": 1,\n}', 3, 1, 'a comma before "}"'],
    ['{\n  "a": 1 // x\n}', 2, 10, 'a comment, which JSON does not have'],
    ["{'a': 1}", 1, 2, 'single quotes, JSON wants double quotes'],
    ['{"a": 1', 1, 8, 'the text ends before "}"'],
    ['{"a" 1}', 1, 6, 'found 1 where ":" belongs'],
    ['{"a": 1 "b": 2}', 1, 9, 'found "b" where "," or "}" belongs'],
    ['{"a": [1 2]}', 1, 10, 'found 2 where "," or "]" belongs'],
    ['{1: 2}', 1, 2, 'found 1 where a key in double quotes belongs'],
    ['{"a": tru}', 1, 7, 'unexpected "tru"'],
    ['{"a": 01}', 1, 7, 'unexpected "01"'],
    ['{"a": "x\n"}', 1, 7, 'a string that does not end or holds a wrong escape'],
    ['{} {}', 1, 4, 'text after the end of the value'],
    ['{]', 1, 2, 'found ] where a key in double quotes belongs'],
    ['\n ', 2, 2, 'the file holds no value'],
  ])('%j', (text, line, column, problem) => {
    expect(findJsonFault(text)).toEqual({ line, column, problem });
  });

  it('agrees with JSON.parse on what is JSON', () => {
    const piece = fc.constantFrom(
      ...'{}[],:"\\ \n'.split(''),
      '"a"',
      '1',
      '-0.5e+3',
      '01',
      'true',
      'nul',
      '\u0001',
      'é',
      '//',
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 10 }).map((parts) => parts.join('')),
      fc.json(),
      fc.json().map((json) => json.replace(/[\]}"]$/, ',$&')),
    );
    fc.assert(
      fc.property(text, (json) => {
        let valid = true;
        try {
          JSON.parse(json);
        } catch {
          valid = false;
        }
        expect(findJsonFault(json) === null).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('parseConfigText', () => {
  const parse = (text: string | Uint8Array, format: 'json' | 'yaml' = 'json') =>
    parseConfigText(typeof text === 'string' ? Buffer.from(text) : text, format, 'the file');

  it('reads JSON and YAML, with or without a byte order mark', async () => {
    expect(await parse('\ufeff{"a": 1}')).toEqual({ a: 1 });
    expect(await parse('\ufeffa: 1 # one\n', 'yaml')).toEqual({ a: 1 });
    expect(await parse('a: yes\nb: 010\n', 'yaml')).toEqual({ a: 'yes', b: 10 });
  });

  it.each([
    ['[1]', /holds a list/],
    ['null', /holds nothing/],
    ['"x"', /holds a string/],
    ['{"a": }', /line 1, column 7/],
    ['{"a":'.repeat(100_000), /not valid JSON/],
    [Buffer.from('\ufeff{}', 'utf16le'), /not UTF-8/],
    [Buffer.alloc(MAX_CONFIG_BYTES + 1, ' '), /larger than 1 MiB/],
  ])('refuses JSON %#', (text, message) => expect(parse(text)).rejects.toMatchObject(invalid(message)));

  it.each([
    ['', /holds nothing/],
    ['- a', /holds a list/],
    ['a: [1\nb: 2', /line 2/],
    ['a: 1\na: 2', /unique/],
    ['a: 1\n---\nb: 1', /multiple documents/],
    ['a: !!js/function x', /tag/],
    ['? [a]\n: b', /keys must be strings/],
    [`a: &a [x]\nb: [${'*a,'.repeat(100)}]`, /alias/],
    ['a: &a [*a]', /an alias stands inside/],
    ['['.repeat(100_000), /nested too deeply/],
  ])('refuses YAML %#', (text, message) =>
    expect(parse(text, 'yaml')).rejects.toMatchObject(invalid(message)),
  );
});

describe('readSmallFile', () => {
  it('is null where there is nothing', async () => {
    const dir = tempDir();
    expect(await readSmallFile(join(dir, 'a/b'))).toBeNull();
    writeFileSync(join(dir, 'file'), 'x');
    expect(await readSmallFile(join(dir, 'file/b'))).toBeNull();
    expect(await readSmallFile(join(dir, 'file'))).toEqual(Buffer.from('x'));
  });

  it('refuses folders, large files and, without waiting, named pipes', async () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'folder'));
    writeFileSync(join(dir, 'large'), Buffer.alloc(MAX_CONFIG_BYTES + 1));
    execFileSync('mkfifo', [join(dir, 'pipe')]);
    await expect(readSmallFile(join(dir, 'folder'), 'x')).rejects.toMatchObject(invalid(/x is not a file/));
    await expect(readSmallFile(join(dir, 'large'))).rejects.toMatchObject(invalid(/larger/));
    await expect(readSmallFile(join(dir, 'pipe'))).rejects.toMatchObject(invalid(/not a file/));
  });

  it.skipIf(process.getuid?.() === 0)('says when it may not', async () => {
    const path = join(tempDir(), 'file');
    writeFileSync(path, '');
    chmodSync(path, 0);
    await expect(readSmallFile(path)).rejects.toMatchObject({ code: 'PERMISSION_DENIED' });
  });
});
