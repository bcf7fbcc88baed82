import { plumbing } from './plumbing.ts';

export interface Change {
  path: string;
  /** null removes the path. A mode of 040000 puts a whole tree there. */
  entry: { mode: string; oid: string } | null;
}

export interface NewCommit {
  message: string;
  author: Identity;
  committer: Identity;
  /** What differs from the (first) parent. */
  changes: readonly Change[];
  /** Further parents, whose content is not looked at. */
  merges?: readonly string[];
}

export interface Identity {
  name: string;
  email: string;
}

/** Paths as fast-import takes them: always quoted, C style, byte by byte where needed. */
export function quotePath(path: string): string {
  const escaped = path.replace(/["\\\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`));
  return `"${escaped}"`;
}

/**
 * Writes commits, each on top of the one before and the first on top of `parent` (null makes a root commit), with one
 * `git fast-import` in the repository at `cwd`; returns their ids in order. Only the trees along changed paths are
 * read; no index, no work tree, no ref anybody else sees.
 */
export async function writeCommits(
  call: { cwd: string; env: Record<string, string>; signal: AbortSignal; debug?: (line: string) => void },
  parent: string | null,
  commits: readonly NewCommit[],
  when: Date,
): Promise<string[]> {
  const output = await plumbing({
    ...call,
    args: ['fast-import', '--quiet', '--force', '--date-format=raw', '--done'],
    input: stream(parent, commits, when),
  });
  const ids = output.stdout.toString('latin1').match(/^[0-9a-f]{40,64}$/gm) ?? [];
  if (output.code !== 0 || ids.length !== commits.length) {
    throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
  }
  return ids;
}

/**
 * Stores contents as blobs in the repository at `cwd`, under the ids this repository's hash gives them. For
 * projects whose own objects cannot be shared, because their hash is another one.
 */
export async function storeBlobs(
  call: { cwd: string; env: Record<string, string>; signal: AbortSignal; debug?: (line: string) => void },
  contents: Iterable<Uint8Array>,
): Promise<void> {
  function* blobs(): Generator<string | Uint8Array> {
    for (const data of contents) {
      yield `blob\ndata ${data.length}\n`;
      yield data;
      yield '\n';
    }
  }
  const output = await plumbing({ ...call, args: ['fast-import', '--quiet'], input: blobs() });
  if (output.code !== 0) throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
}

function* stream(
  parent: string | null,
  commits: readonly NewCommit[],
  when: Date,
): Generator<string | Uint8Array> {
  const time = `${Math.floor(when.getTime() / 1000)} ${timeZone(when)}`;
  yield 'feature done\n';
  for (const [index, commit] of commits.entries()) {
    const from = index === 0 ? parent : `:${index}`;
    yield `commit refs/heads/new\nmark :${index + 1}\n`;
    yield `author ${person(commit.author)} ${time}\ncommitter ${person(commit.committer)} ${time}\n`;
    yield `data ${Buffer.byteLength(commit.message)}\n${commit.message}\n`;
    if (from) yield `from ${from}\n`;
    for (const merged of commit.merges ?? []) yield `merge ${merged}\n`;
    // Removals first: a folder may become a file of the same name, or the other way round.
    for (const change of commit.changes) if (!change.entry) yield `D ${quotePath(change.path)}\n`;
    for (const { path, entry } of commit.changes) {
      if (entry) yield `M ${entry.mode} ${entry.oid} ${quotePath(path)}\n`;
    }
    yield `\nget-mark :${index + 1}\n`;
  }
  yield 'done\n';
}

/** Angle brackets and line ends would end the name early; git drops them too. */
function person({ name, email }: Identity): string {
  const clean = (text: string) => text.replace(/[<>\n\r\0]/g, '').trim();
  return `${clean(name)} <${clean(email)}>`;
}

function timeZone(when: Date): string {
  const minutes = -when.getTimezoneOffset();
  const abs = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(abs / 60))}${two(abs % 60)}`;
}
