import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from './git.ts';
import { tempDir } from './temp.ts';

/** A git process that our own code started (not one that git started). */
export interface GitCommand {
  /** Subcommand: `fetch`, `cat-file` … */
  name: string;
  argv: string[];
}

export interface GitCounts {
  commands: GitCommand[];
  /** Commands that opened a transport to a remote (a path, ssh or http), lazy fetches included. */
  connections: number;
  /** Fetches that git started by itself because an object was missing. */
  lazyFetches: number;
}

export interface GitTrace {
  /** Add this to the environment of what shall be counted. */
  env: Env;
  /** All so far, in the order of their start. */
  read(): GitCounts;
}

interface TraceEvent {
  event: string;
  sid: string;
  name?: string;
  argv?: string[];
  child_class?: string;
}

/**
 * Counts git processes by git's own record (https://git-scm.com/docs/api-trace2): one file a process in
 * `dir`, named by the start time; the `sid` of a process that git started is `parent's/own`.
 */
export function gitTrace(dir: string): GitTrace {
  mkdirSync(dir, { recursive: true });
  return {
    env: { GIT_TRACE2_EVENT: dir, GIT_TRACE2_EVENT_BRIEF: '1' },
    read: () => readTrace(dir),
  };
}

/** Calls `fn` with the variables to add to an environment, then counts the git processes it led to. */
export async function countGit<T>(fn: (env: Env) => Promise<T> | T): Promise<GitCounts & { result: T }> {
  const trace = gitTrace(tempDir('git-trace-'));
  const result = await fn(trace.env);
  return { result, ...trace.read() };
}

function readTrace(dir: string): GitCounts {
  const counts: GitCounts = { commands: [], connections: 0, lazyFetches: 0 };
  for (const file of readdirSync(dir).sort()) {
    // A process that was killed may have left half a line.
    const lines = readFileSync(join(dir, file), 'utf8')
      .split('\n')
      .filter((line) => line.endsWith('}'));
    const events = lines.map((line) => JSON.parse(line) as TraceEvent);
    const sid = events[0]?.sid ?? '';
    const argv = events.find(({ event }) => event === 'start')?.argv;
    if (!argv) continue;
    const name = events.find(({ event }) => event === 'cmd_name')?.name ?? '';
    const ours = !sid.includes('/');
    const lazy = !ours && isLazyFetch(argv);
    if (ours) counts.commands.push({ name, argv });
    if (lazy) counts.lazyFetches += 1;
    if ((ours || lazy) && events.some(opensTransport)) counts.connections += 1;
  }
  return counts;
}

/** The call in git's promisor-remote.c, the same since 2.30. */
function isLazyFetch(argv: string[]): boolean {
  return ['fetch', '--no-write-fetch-head', '--filter=blob:none', '--stdin'].every((word) =>
    argv.includes(word),
  );
}

/** `transport/file`, `transport/ssh`, or a remote helper such as `remote-https`. */
function opensTransport({ event, child_class }: TraceEvent): boolean {
  return event === 'child_start' && /^(transport\/|remote-)/.test(child_class ?? '');
}
