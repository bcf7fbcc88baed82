import { plumbing } from './plumbing.ts';

/** git's configuration as it applies in a folder: the last value of each key, keys in lower case. */
export type GitConfiguration = ReadonlyMap<string, string>;

/** Reads all of it with one command; outside a repository that is the user's own. simple-git takes longer to load. */
export async function readGitConfiguration(call: {
  cwd: string;
  env: Record<string, string>;
  signal: AbortSignal;
  debug?: (line: string) => void;
}): Promise<GitConfiguration> {
  const output = await plumbing({ ...call, args: ['config', '--list', '-z'] });
  const values = new Map<string, string>();
  for (const record of output.stdout.toString().split('\0')) {
    const end = record.indexOf('\n');
    if (record) values.set(end < 0 ? record : record.slice(0, end), end < 0 ? 'true' : record.slice(end + 1));
  }
  return values;
}
