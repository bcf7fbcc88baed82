import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes an empty bare repository at `dir` by writing its four files: what `git init --bare --template=` does,
 * without a process, and with git's own housekeeping off (readers share it; nothing may vanish under them).
 * `alternates` are object folders of other repositories that it reads in place.
 */
export function makeBareRepository(dir: string, alternates: readonly string[] = []): void {
  mkdirSync(path.join(dir, 'objects', 'info'), { recursive: true });
  mkdirSync(path.join(dir, 'objects', 'pack'), { recursive: true });
  mkdirSync(path.join(dir, 'refs'), { recursive: true });
  if (alternates.length > 0) {
    const lines = alternates.map((one) => `${quoteAlternate(one)}\n`).join('');
    writeFileSync(path.join(dir, 'objects', 'info', 'alternates'), lines);
  }
  writeFileSync(
    path.join(dir, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n',
  );
  // git takes a folder for a repository when it has objects, refs and HEAD: HEAD comes last.
  writeFileSync(path.join(dir, 'HEAD'), 'ref: refs/heads/none\n');
}

/** In an alternates file a path that begins with a quote or a hash sign would be read as something else. */
function quoteAlternate(dir: string): string {
  const plain = dir.replaceAll('\\', '/');
  return /["#\n]/.test(plain) ? JSON.stringify(plain) : plain;
}

/** The same for `GIT_ALTERNATE_OBJECT_DIRECTORIES`, a list whose separator a path may hold (git(1)). */
export function alternateVariable(dir: string): string {
  return /[":;\n]/.test(dir) && !/^[A-Za-z]:[\\/][^":;\n]*$/.test(dir) ? JSON.stringify(dir) : dir;
}
