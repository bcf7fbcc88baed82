import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureIgnored, missingIgnores } from '../../runtime/project/gitignore.ts';
import { tempDir } from '../helpers/temp.ts';

const entries = ['.f/cache/', '.f/local.json'];

describe('ensureIgnored', () => {
  it.each([
    ['an empty file', '', '.f/cache/\n.f/local.json\n'],
    ['a missing line end', 'dist', 'dist\n.f/cache/\n.f/local.json\n'],
    ['Windows line ends', 'dist\r\n', 'dist\r\n.f/cache/\r\n.f/local.json\r\n'],
    ['one of two', '.f/local.json\n', '.f/local.json\n.f/cache/\n'],
    [
      'comments and negations',
      '#.f/cache/\n!.f/local.json\n',
      '#.f/cache/\n!.f/local.json\n.f/cache/\n.f/local.json\n',
    ],
  ])('appends to %s', async (_name, before, after) => {
    const root = tempDir();
    const path = join(root, '.gitignore');
    writeFileSync(path, before);
    expect(await ensureIgnored(root, entries)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(after);
    expect(await ensureIgnored(root, entries)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe(after);
    expect(readdirSync(root)).toEqual(['.gitignore']);
  });

  it('makes the file', async () => {
    const root = tempDir();
    expect(await missingIgnores(root, entries)).toEqual(entries);
    expect(existsSync(join(root, '.gitignore'))).toBe(false);
    expect(await ensureIgnored(root, entries)).toBe(true);
    expect(await missingIgnores(root, entries)).toEqual([]);
  });

  it.each(['/.f/cache\n.f/local.json', '.f/cache/**\n/.f/local.json  \n'])(
    'knows %j for the same',
    async (text) => {
      const root = tempDir();
      writeFileSync(join(root, '.gitignore'), text);
      expect(await ensureIgnored(root, entries)).toBe(false);
      expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe(text);
    },
  );

  it('keeps mode and bytes of other encodings', async () => {
    const root = tempDir();
    const path = join(root, '.gitignore');
    const bytes = Buffer.from([0x63, 0xe9, 0xff, 0x0a]);
    writeFileSync(path, bytes);
    chmodSync(path, 0o640);
    await ensureIgnored(root, ['x']);
    expect(readFileSync(path)).toEqual(Buffer.concat([bytes, Buffer.from('x\n')]));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('writes through no symbolic link', async () => {
    const root = tempDir();
    const outside = join(tempDir(), 'file');
    writeFileSync(outside, 'theirs');
    symlinkSync(outside, join(root, '.gitignore'));
    await expect(ensureIgnored(root, entries)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
    expect(readFileSync(outside, 'utf8')).toBe('theirs');
  });

  it('refuses a folder of that name', async () => {
    const root = tempDir();
    mkdirSync(join(root, '.gitignore'));
    await expect(ensureIgnored(root, entries)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});
