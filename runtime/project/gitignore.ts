import { lstat, readFile } from 'node:fs/promises';
import { CodexError } from '../errors.ts';
import { pathInside, writeWhole } from './write-file.ts';

/** What git must not see of ours in a project. */
export const IGNORED = ['.fractary/plugins/codex/cache/', '.fractary/plugins/codex/config.local.json'];

/**
 * Makes sure that `.gitignore` in `root` has every entry, and says whether it had to be written. Missing lines are
 * appended; what stands there, its line ends and its mode stay as they are.
 * @throws CONFIG_INVALID where `.gitignore` is no plain file (git itself does not follow a link there)
 */
export async function ensureIgnored(root: string, entries: readonly string[]): Promise<boolean> {
  const path = await pathInside(root, '.gitignore');
  const { text, mode } = await readPlain(path);
  const missing = missingFrom(text, entries);
  if (missing.length === 0) return false;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  const added = missing.map((entry) => entry + lineEnd).join('');
  // latin1 both ways: names in other encodings come back byte for byte.
  const bytes = Buffer.concat([Buffer.from(text + gap, 'latin1'), Buffer.from(added, 'utf8')]);
  await writeWhole(path, bytes, mode === undefined ? {} : { mode });
  return true;
}

/** The entries that `ensureIgnored` would append; reads only. */
export async function missingIgnores(root: string, entries: readonly string[]): Promise<string[]> {
  const { text } = await readPlain(await pathInside(root, '.gitignore'));
  return missingFrom(text, entries);
}

function missingFrom(text: string, entries: readonly string[]): string[] {
  const lines = new Set(text.split(/\r?\n/).map(canonical));
  return entries.filter((entry) => !lines.has(canonical(entry)));
}

/** `/a/b/`, `a/b/` and `a/b` ignore the same folder, as an inner slash anchors a pattern (gitignore(5)). */
function canonical(line: string): string {
  return line
    .replace(/[ \t]+$/, '')
    .replace(/^\//, '')
    .replace(/\/(?:\*{1,2})?$/, '');
}

async function readPlain(path: string): Promise<{ text: string; mode?: number }> {
  const stat = await lstat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!stat) return { text: '' };
  if (stat.isFile()) return { text: await readFile(path, 'latin1'), mode: stat.mode & 0o7777 };
  throw new CodexError('CONFIG_INVALID', `${path} is not a plain file, so git does not read it`, {
    fixes: [`replace ${path} by a file`],
    phase: 'validate',
  });
}
