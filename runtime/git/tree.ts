/** One line of a git tree. */
export interface TreeEntry {
  mode: string;
  name: string;
  oid: string;
  /** False when the name's bytes are not UTF-8; `name` then holds a readable stand-in. */
  valid: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** UTF-8 text of the bytes, or a stand-in with `valid: false` where they are not UTF-8. */
export function decodeName(bytes: Uint8Array): { name: string; valid: boolean } {
  try {
    return { name: utf8.decode(bytes), valid: true };
  } catch {
    return { name: Buffer.from(bytes).toString('utf8'), valid: false };
  }
}

/** Reads git's own tree format: `<mode> <name>\0<20 bytes of id>`, again and again. Throws on a broken tree. */
export function parseTree(data: Buffer, idBytes = 20): TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < data.length) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space + 1);
    if (space < 0 || end < 0 || end + 1 + idBytes > data.length) throw new Error('a tree object is cut off');
    const mode = data.toString('latin1', at, space).padStart(6, '0');
    const oid = data.toString('hex', end + 1, end + 1 + idBytes);
    entries.push({ mode, oid, ...decodeName(data.subarray(space + 1, end)) });
    at = end + 1 + idBytes;
  }
  return entries;
}

/** A name in a tree that nobody can go by; `path` is a readable stand-in where the name is not UTF-8. */
export interface Unusable {
  path: string;
  reason: string;
}

/**
 * The entries of a tree that can be told apart. One that was made by hand may name two things alike, and its readers
 * differ in which one they take: such a name stands for neither. A folder beside a file is told by its mode.
 */
export function usableEntries(
  entries: readonly TreeEntry[],
  prefix = '',
): { usable: TreeEntry[]; unusable: Unusable[] } {
  const kind = ({ mode, name }: TreeEntry) => `${mode === '040000'} ${name}`;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const entry of entries) {
    if (!entry.valid) continue;
    if (seen.has(kind(entry))) twice.add(entry.name);
    seen.add(kind(entry));
  }
  const isUsable = ({ valid, name }: TreeEntry) => valid && !twice.has(name);
  return {
    usable: entries.filter(isUsable),
    unusable: [
      ...entries
        .filter(({ valid }) => !valid)
        .map(({ name }) => ({ path: prefix + name, reason: 'its name is not UTF-8' })),
      ...[...twice].map((name) => ({ path: prefix + name, reason: 'the codex names it twice' })),
    ],
  };
}

export interface Commit {
  tree: string;
  parents: string[];
  /** `Name <address>`; empty where the commit does not say it. */
  author: string;
  /** When it was committed, in milliseconds since 1970; 0 where it does not say it. */
  time: number;
  message: string;
}

/** Reads the parts of a commit object that a sync needs. */
export function parseCommit(data: Buffer): Commit {
  const text = data.toString('utf8');
  const split = text.indexOf('\n\n');
  const message = split < 0 ? '' : text.slice(split + 2);
  const commit: Commit = { tree: '', parents: [], author: '', time: 0, message };
  for (const line of text.slice(0, split < 0 ? undefined : split).split('\n')) {
    if (line.startsWith('tree ')) commit.tree = line.slice(5);
    if (line.startsWith('parent ')) commit.parents.push(line.slice(7));
    const [, role, who, seconds] = /^(author|committer) (.*) (\d+) [+-]\d+$/.exec(line) ?? [];
    if (role === 'author') commit.author = who!;
    if (role === 'committer') commit.time = Number(seconds) * 1000;
  }
  return commit;
}

/** The last value of a trailer such as `Codex-Base` in the message's last paragraph, or null. */
export function trailer(message: string, key: string): string | null {
  const last = message.trimEnd().split(/\n\n+/).at(-1) ?? '';
  let value: string | null = null;
  for (const line of last.split('\n')) {
    if (line.toLowerCase().startsWith(`${key.toLowerCase()}:`)) value = line.slice(key.length + 1).trim();
  }
  return value;
}
