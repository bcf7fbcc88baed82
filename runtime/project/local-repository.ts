import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBranch, readHead } from './head.ts';
import { parseRemote } from './remote-url.ts';

/** A repository on this machine, whose objects can be read where they are. */
export interface LocalRepository {
  /** The branch that is read, and its tip. */
  branch: string;
  commit: string;
  /** Its object folder. */
  objects: string;
}

/**
 * Looks into a repository on this machine instead of fetching from it: its branch (the one that HEAD names unless
 * told) and where its objects are. Null for whatever git has to be asked about: another machine, a linked work
 * tree, reftable, SHA-256, a partial clone, a branch that is not there.
 */
export function localRepository(url: string, branch: string | undefined): LocalRepository | null {
  const remote = parseRemote(url);
  if (remote?.protocol !== 'path' && remote?.protocol !== 'file') return null;
  const gitDir = [join(remote.path, '.git'), remote.path, `${remote.path}.git`].find(isGitDir);
  if (gitDir === undefined || isPartial(gitDir)) return null;
  const head = branch === undefined ? readHead(gitDir, gitDir) : null;
  const name = branch ?? head?.branch ?? null;
  const commit = branch === undefined ? (head?.commit ?? null) : readBranch(gitDir, branch);
  if (name === null || commit?.length !== 40) return null;
  return { branch: name, commit, objects: join(gitDir, 'objects') };
}

/** git's own test (is_git_directory) for one that is not a linked work tree. */
function isGitDir(path: string): boolean {
  const isA = (name: string, what: 'isFile' | 'isDirectory') => {
    try {
      return statSync(join(path, name))[what]();
    } catch {
      return false;
    }
  };
  return isA('HEAD', 'isFile') && isA('objects', 'isDirectory') && isA('refs', 'isDirectory');
}

function isPartial(gitDir: string): boolean {
  try {
    return readdirSync(join(gitDir, 'objects', 'pack')).some((name) => name.endsWith('.promisor'));
  } catch {
    return false;
  }
}
