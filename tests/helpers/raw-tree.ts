import { git } from './git.ts';

/** One line of a tree: any name (also '..', '.git', with a slash, not UTF-8), and what it names. */
export type RawEntry = { name: string | Buffer } & (
  | { content: string | Buffer; mode?: '100644' | '100755' }
  | { link: string }
  | { tree: RawEntry[] }
  | { gitlink: string }
  | { oid: string; mode: string }
);

/** Writes a tree that git itself would refuse to make, sorted as git sorts; returns its id. */
export function rawTree(bare: string, entries: RawEntry[]): string {
  const lines = entries.map((entry) => {
    const { mode, oid } = target(bare, entry);
    const name = Buffer.from(entry.name);
    const key = mode === '40000' ? Buffer.concat([name, Buffer.from('/')]) : name;
    const line = Buffer.concat([Buffer.from(`${mode} `), name, Buffer.from([0]), Buffer.from(oid, 'hex')]);
    return { key, line };
  });
  lines.sort((a, b) => Buffer.compare(a.key, b.key));
  const input = Buffer.concat(lines.map(({ line }) => line));
  return git(bare, ['hash-object', '-t', 'tree', '--literally', '-w', '--stdin'], { input });
}

/** Puts a whole tree on a branch as one commit on top of its tip; returns the commit's id. */
export function commitTree(bare: string, branch: string, tree: string, message = 'Change by hand'): string {
  const ref = `refs/heads/${branch}`;
  const tip = git(bare, ['for-each-ref', '--format=%(objectname)', ref]);
  const commit = git(bare, ['commit-tree', tree, ...(tip ? ['-p', tip] : []), '-m', message]);
  git(bare, ['update-ref', ref, commit]);
  return commit;
}

function target(bare: string, entry: RawEntry): { mode: string; oid: string } {
  const blob = (input: string | Buffer) => git(bare, ['hash-object', '-w', '--stdin'], { input });
  if ('oid' in entry) return { mode: entry.mode, oid: entry.oid };
  if ('tree' in entry) return { mode: '40000', oid: rawTree(bare, entry.tree) };
  if ('gitlink' in entry) return { mode: '160000', oid: entry.gitlink };
  if ('link' in entry) return { mode: '120000', oid: blob(entry.link) };
  return { mode: entry.mode ?? '100644', oid: blob(entry.content) };
}
