import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, type Stats } from 'node:fs';
import { join } from 'node:path';

/**
 * Everything below a folder (.git included), byte for byte: path → kind, permissions and content hash, with
 * `mtime` the time of modification too. Compare two with `toEqual`. A folder that is not there is empty.
 */
export function snapshot(dir: string, { mtime = false }: { mtime?: boolean } = {}): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (path: string) => {
    const full = join(dir, path);
    const stats = lstatSync(full, { throwIfNoEntry: false });
    if (!stats) return;
    const mode = (stats.mode & 0o7777).toString(8);
    found.set(path, `${describe(full, stats)} ${mode}${mtime ? ` ${stats.mtimeMs}` : ''}`);
    if (stats.isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
  };
  visit('.');
  return found;
}

function describe(path: string, stats: Stats): string {
  if (stats.isDirectory()) return 'dir';
  if (stats.isSymbolicLink()) return `link ${readlinkSync(path)}`;
  if (stats.isFile()) return `file ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
  return 'special';
}
