import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isName } from '../reference.ts';
import { formatRemote, parseRemote, repositoryName, segments, withoutSecret } from './remote-url.ts';

/** Whether `codex_repo` (or a project's `url`) can be used: a repository name, a git URL or a path. */
export function isRepositoryAddress(value: string): boolean {
  if (isName('project', value)) return true;
  const remote = parseRemote(value);
  if (!remote?.repo) return false;
  return remote.protocol !== 'path' || /[\\/]/.test(value);
}

/** The name of the codex in references: `codex_repo` itself, or the last part of its URL or path without `.git`. */
export function codexName(codexRepo: string): string {
  return repositoryName(codexRepo);
}

/** Splits `owner/name`, as gh and `discover` print a repository; null for anything else. */
export function ownerAndName(value: string): { owner: string; name: string } | null {
  const [owner = '', name = '', ...more] = value.split('/');
  if (more.length > 0 || name.endsWith('.git')) return null;
  return isName('organization', owner) && isName('project', name) ? { owner, name } : null;
}

/**
 * The URL of another repository of the organization, over the host and protocol of `originUrl`. What stands
 * before the organization in origin's path (`scm/` on Bitbucket Server, `srv/git/` over ssh) is kept, credentials
 * are not. `https://github.com` without an origin or with one on this machine.
 */
export function siblingUrl(originUrl: string | null, organization: string, name: string): string {
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (!origin || origin.host === '') return `https://github.com/${organization}/${name}`;
  const parts = segments(origin);
  const at = parts.slice(0, -1).findIndex((part) => part.toLowerCase() === organization.toLowerCase());
  const path = [...parts.slice(0, Math.max(at, 0)), organization, name].join('/');
  const lead = origin.path.startsWith('/') ? '/' : '';
  const tail = parts.at(-1)?.endsWith('.git') ? '.git' : '';
  return formatRemote({
    ...withoutSecret(origin),
    path: `${lead}${path}${tail}`,
  });
}

export interface CodexAddress {
  codexRepo: string;
  organization: string;
  /** The URL of the project's `origin`, if it has one. */
  originUrl: string | null;
  /** The project root: what paths in a configuration are relative to. */
  root: string;
  /** HOME or USERPROFILE stand for `~`. */
  env: NodeJS.ProcessEnv;
  /** Whether something is there on this disk. */
  exists?: (path: string) => boolean;
}

/**
 * The URL or absolute path that git is given for the codex (contract, section 3, `codex_repo`). A name is joined
 * with the organization over origin's host and protocol; where origin is a folder on this machine, the repository
 * is looked for beside it and never on GitHub. `owner/name` that is no folder is the repository of that owner.
 */
export function codexUrl(address: CodexAddress): string {
  const { codexRepo, organization, originUrl, root, env, exists = existsSync } = address;
  if (isName('project', codexRepo)) {
    return besideLocalOrigin(address, exists) ?? siblingUrl(originUrl, organization, codexName(codexRepo));
  }
  if (parseRemote(codexRepo)?.protocol !== 'path') return codexRepo;
  const path = resolve(root, expandHome(codexRepo, env));
  const named = ownerAndName(codexRepo);
  return named && !exists(path) ? siblingUrl(originUrl, named.owner, named.name) : path;
}

/** `~` and `~/…` with the home folder in place; `~user` is left, as no shell is asked. */
export function expandHome(path: string, env: NodeJS.ProcessEnv): string {
  const home = env.HOME || env.USERPROFILE;
  return home && /^~(?:[\\/]|$)/.test(path) ? join(home, path.slice(1)) : path;
}

function besideLocalOrigin(address: CodexAddress, exists: (path: string) => boolean): string | null {
  const { codexRepo, organization, originUrl, root } = address;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (origin?.host !== '') return null;
  const folder = dirname(resolve(root, origin.path));
  const candidates = [join(folder, codexRepo), join(dirname(folder), organization, codexRepo)].flatMap(
    (path) => [path, `${path}.git`],
  );
  // Where none is there, git's own words name the place that was looked at first.
  const found = candidates.find((path) => exists(path)) ?? candidates[0]!;
  return origin.protocol === 'file' ? `file://${found.replaceAll('\\', '/')}` : found;
}
