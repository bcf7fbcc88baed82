import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Env, git, gitBuffer } from './git.ts';

/** A file of a test: text or bytes, an executable, or a symbolic link. */
export type FileSpec =
  | string
  | Buffer
  | { content: string | Buffer; mode?: '100644' | '100755' }
  | { link: string };

export type Files = Record<string, FileSpec>;

/** A `FileSpec` as git records it. */
export function modeAndContent(spec: FileSpec): {
  mode: string;
  content: Buffer;
} {
  if (typeof spec === 'string' || Buffer.isBuffer(spec))
    return { mode: '100644', content: Buffer.from(spec) };
  if ('link' in spec) return { mode: '120000', content: Buffer.from(spec.link) };
  return { mode: spec.mode ?? '100644', content: Buffer.from(spec.content) };
}

/** Writes files below `dir`, each in place of what was there (never through a link); `null` removes. */
export function writeFiles(dir: string, files: Record<string, FileSpec | null>): void {
  for (const [path, spec] of Object.entries(files)) {
    const target = join(dir, path);
    rmSync(target, { recursive: true, force: true });
    if (spec === null) continue;
    mkdirSync(dirname(target), { recursive: true });
    const { mode, content } = modeAndContent(spec);
    if (mode === '120000') {
      symlinkSync(content.toString(), target);
    } else {
      writeFileSync(target, content);
      if (mode === '100755') chmodSync(target, 0o755);
    }
  }
}

export interface RepoOptions {
  branch?: string;
  /** URL of the remote `origin`. */
  remote?: string;
  /** `false` leaves the files untracked and the repository without a commit. */
  commit?: boolean;
  message?: string;
  /** Adds what .gitignore matches too. */
  force?: boolean;
  objectFormat?: 'sha1' | 'sha256';
  env?: Env;
}

/** Makes a repository with a work tree at `dir`, all files in one commit; returns `dir`. */
export function makeRepo(dir: string, files: Files = {}, options: RepoOptions = {}): string {
  const { branch = 'main', objectFormat = 'sha1', env } = options;
  const run = (...args: string[]) => git(dir, args, env ? { env } : {});
  mkdirSync(dir, { recursive: true });
  run('init', '-q', '-b', branch, `--object-format=${objectFormat}`);
  if (options.remote !== undefined) run('remote', 'add', 'origin', options.remote);
  writeFiles(dir, files);
  if (options.commit !== false) commitAll(dir, options);
  return dir;
}

/** Commits everything in a work tree; returns the commit's id. */
export function commitAll(
  dir: string,
  { message = 'Add files', force = false, env }: Pick<RepoOptions, 'message' | 'force' | 'env'> = {},
): string {
  const options = env ? { env } : {};
  git(dir, ['add', '-A', ...(force ? ['-f'] : [])], options);
  git(dir, ['commit', '-q', '--allow-empty', '-m', message], options);
  return git(dir, ['rev-parse', 'HEAD'], options);
}

export interface TreeEntry {
  mode: string;
  oid: string;
}

/**
 * Everything below `prefix` of a commit or tree, without the trees themselves, by its path relative to the
 * prefix. Nothing there: empty. An unknown ref throws.
 */
export function readTreeEntries(repo: string, ref: string, prefix = ''): Record<string, TreeEntry> {
  const root = prefix && `${prefix.replace(/\/$/, '')}/`;
  const listing = git(repo, ['ls-tree', '-r', '-z', '--full-tree', ref, ...(root ? ['--', root] : [])]);
  const entries: Record<string, TreeEntry> = {};
  for (const line of listing.split('\0').filter(Boolean)) {
    const [, mode, oid, path] = /^(\d+) \w+ (\w+)\t(.*)$/s.exec(line) as unknown as [
      string,
      string,
      string,
      string,
    ];
    entries[path.slice(root.length)] = { mode, oid };
  }
  return entries;
}

/** Like `readTreeEntries`, with the text of each file (of a link its target, of a submodule its commit). */
export function readTree(repo: string, ref: string, prefix = ''): Record<string, string> {
  const entries = Object.entries(readTreeEntries(repo, ref, prefix));
  const blobs = entries.filter(([, { mode }]) => mode !== '160000');
  const output = gitBuffer(repo, ['cat-file', '--batch'], {
    input: blobs.map(([, { oid }]) => `${oid}\n`).join(''),
  });
  const texts = new Map<string, string>();
  let position = 0;
  for (const [path, { oid }] of blobs) {
    const end = output.indexOf(10, position);
    const [, kind, size] = output.toString('utf8', position, end).split(' ');
    if (kind !== 'blob')
      throw new Error(`${path} in ${repo} is ${oid}, which is not there as a blob (${kind})`);
    position = end + 1 + Number(size);
    texts.set(path, output.toString('utf8', end + 1, position));
    position += 1;
  }
  return Object.fromEntries(entries.map(([path, { oid }]) => [path, texts.get(path) ?? oid]));
}
