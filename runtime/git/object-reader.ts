import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitMissing, interrupted } from '../errors.ts';
import { SAFE_FLAGS } from './environment.ts';

export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

export interface GitObject {
  oid: string;
  type: ObjectType;
  data: Buffer;
}

export interface ObjectInfo {
  oid: string;
  type: ObjectType;
  size: number;
}

/** One `git cat-file` for a whole run: every commit, tree and blob is asked of it, however many there are. */
export interface ObjectReader {
  /** The object, or null when the repository does not have it: nothing is ever fetched behind our back. */
  read(name: string): Promise<GitObject | null>;
  info(name: string): Promise<ObjectInfo | null>;
  close(): void;
}

type Waiting = {
  contents: boolean;
  resolve: (value: (GitObject & ObjectInfo) | null) => void;
  reject: (error: unknown) => void;
};

/**
 * Starts the process in a repository. Answers come in the order of the questions, so many may be asked at once;
 * the process sees objects that other processes add while it runs.
 */
export function openObjectReader(call: {
  cwd: string;
  env: Record<string, string>;
  signal: AbortSignal;
  debug?: (line: string) => void;
}): ObjectReader {
  const waiting: Waiting[] = [];
  let child: ChildProcessWithoutNullStreams | undefined;
  let failure: unknown;
  let closing = false;

  const fail = (error: unknown) => {
    failure ??= error;
    for (const one of waiting.splice(0)) one.reject(failure);
  };

  const start = () => {
    call.debug?.('git cat-file --batch-command');
    const started = spawn('git', [...SAFE_FLAGS, 'cat-file', '--batch-command'], {
      cwd: call.cwd,
      env: call.env,
      signal: call.signal,
      windowsHide: true,
    });
    let stderr = '';
    const answers = splitAnswers(
      (answer) => {
        const one = waiting.shift();
        one?.resolve(answer);
      },
      () => waiting[0]?.contents ?? false,
    );
    started.stdout.on('data', answers);
    started.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    started.stdin.on('error', () => {});
    started.on('error', (error: NodeJS.ErrnoException) => {
      fail(call.signal.aborted ? interrupted() : error.code === 'ENOENT' ? gitMissing(error) : error);
    });
    started.on('close', (code) => {
      if (call.signal.aborted) fail(interrupted());
      else if (!closing) fail(new Error(`git cat-file stopped with ${code}: ${stderr.trim()}`));
    });
    return started;
  };

  const ask = (verb: 'contents' | 'info', name: string) =>
    new Promise<(GitObject & ObjectInfo) | null>((resolve, reject) => {
      if (failure) return reject(failure);
      if (call.signal.aborted) return reject(interrupted());
      if (/[\n\r]/.test(name)) return resolve(null);
      child ??= start();
      waiting.push({ contents: verb === 'contents', resolve, reject });
      child.stdin.write(`${verb} ${name}\n`);
    });

  return {
    read: (name) => ask('contents', name),
    info: (name) => ask('info', name),
    close() {
      closing = true;
      child?.stdin.end();
    },
  };
}

/** Cuts the stream into answers: `<oid> <type> <size>`, then for `contents` the bytes and a newline. */
function splitAnswers(
  give: (answer: (GitObject & ObjectInfo) | null) => void,
  wantsContents: () => boolean,
): (chunk: Buffer) => void {
  let parts: Buffer[] = [];
  let have = 0;
  let header: { oid: string; type: ObjectType; size: number } | null = null;

  const take = (): Buffer => {
    const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts, have);
    parts = [];
    have = 0;
    return all;
  };
  const keep = (rest: Buffer) => {
    if (rest.length > 0) {
      parts = [rest];
      have = rest.length;
    }
  };

  return (chunk) => {
    parts.push(chunk);
    have += chunk.length;
    for (;;) {
      if (header) {
        if (have < header.size + 1) return;
        const all = take();
        const data = Buffer.from(all.subarray(0, header.size));
        keep(all.subarray(header.size + 1));
        const { oid, type, size } = header;
        header = null;
        give({ oid, type, size, data });
        continue;
      }
      if (have === 0) return;
      const all = take();
      const end = all.indexOf(10);
      if (end < 0) return keep(all);
      const line = all.toString('latin1', 0, end);
      keep(all.subarray(end + 1));
      const match = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
      if (!match) {
        give(null);
        continue;
      }
      const found = { oid: match[1]!, type: match[2] as ObjectType, size: Number(match[3]) };
      if (wantsContents()) header = found;
      else give({ ...found, data: Buffer.alloc(0) });
    }
  };
}
