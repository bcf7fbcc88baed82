import { mkdir } from 'node:fs/promises';
import * as z from 'zod';
import { holdsCommit } from '../codex/publish.ts';
import { withSession } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { listRefs } from '../git/remote.ts';
import {
  type FromCodexResult,
  type SyncResult,
  syncResultSchema,
  type ToCodexResult,
} from '../output/results.ts';
import type { ProjectRun } from './run.ts';

export interface Check {
  name: string;
  status: 'pass' | 'warning' | 'fail';
  message: string;
}

export interface Validation {
  validation_status: 'pass' | 'warning' | 'fail';
  checks: Check[];
  issues: string[];
}

const failedSync = z.object({
  status: z.literal('failure'),
  operation: z.literal('sync-project'),
  error: z.string(),
});

/** A sync that failed as a whole printed no result, but why. */
export type FailedSync = z.infer<typeof failedSync>;

/** Reads a result that `sync-project --json` printed. */
export function parseSyncResult(text: string): SyncResult | FailedSync {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notAResult('it is not JSON', cause);
  }
  const parsed = syncResultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const failed = failedSync.safeParse(value);
  if (failed.success) return failed.data;
  const [issue] = parsed.error.issues;
  throw notAResult(`${issue?.path.join('.') || 'the document'}: ${issue?.message}`, parsed.error);
}

function notAResult(why: string, cause: unknown): CodexError {
  return new CodexError('INVALID_ARGUMENT', `The input is no result of sync-project: ${why}`, {
    phase: 'validate',
    fixes: ['fractary-codex sync-project --json | fractary-codex validate-sync'],
    cause,
  });
}

/** What can be said of a sync that failed as a whole. */
export function validateFailure({ error }: FailedSync): Validation {
  const check: Check = { name: 'status', status: 'fail', message: error };
  return { validation_status: 'fail', checks: [check], issues: [error] };
}

/** Checks a sync's result against itself, and against the remote. */
export async function validateSync(run: ProjectRun, result: SyncResult): Promise<Validation> {
  const checks: Check[] = [];
  for (const direction of [result.to_codex, result.from_codex]) {
    if (!direction) continue;
    if (direction.status === 'failure') {
      checks.push({ name: 'status', status: 'fail', message: direction.error });
    } else checks.push(checkCounts(direction), checkThreshold(direction));
  }
  if (result.to_codex?.status === 'success' && !result.dry_run) {
    checks.push(await checkCommit(run, result, result.to_codex));
  }
  if (result.from_codex?.status === 'success' && !result.dry_run) checks.push(checkIndex(result.from_codex));
  const bad = checks.filter(({ status }) => status !== 'pass');
  return {
    validation_status: bad.some(({ status }) => status === 'fail')
      ? 'fail'
      : bad.length > 0
        ? 'warning'
        : 'pass',
    checks,
    issues: bad.map(({ message }) => message),
  };
}

function checkCounts(one: ToCodexResult | FromCodexResult): Check {
  const { added, modified, deleted, skipped } = one.files;
  const listed = one.files_omitted
    ? true
    : added.length === one.files_added &&
      modified.length === one.files_modified &&
      deleted.length === one.files_deleted &&
      skipped.length === one.files_skipped;
  const right = listed && one.files_synced === one.files_added + one.files_modified;
  return {
    name: `${one.direction}: counts`,
    status: right ? 'pass' : 'fail',
    message: right
      ? `${one.files_synced} synced = ${one.files_added} added + ${one.files_modified} modified`
      : `${one.direction}: the counts do not agree with each other or with the lists`,
  };
}

function checkThreshold(one: ToCodexResult | FromCodexResult): Check {
  const exceeded = one.deletion_threshold_exceeded;
  return {
    name: `${one.direction}: deletion threshold`,
    status: exceeded ? 'warning' : 'pass',
    message: exceeded
      ? `${one.direction}: ${one.files_deleted} deletions are over the threshold`
      : 'within the threshold',
  };
}

function checkIndex(one: FromCodexResult): Check {
  const updated = one.cache_index_updated;
  return {
    name: 'from-codex: index',
    status: updated ? 'pass' : 'warning',
    message: updated
      ? 'the index was written'
      : 'the index of the cache was not written; the next sync repairs it',
  };
}

async function checkCommit(run: ProjectRun, result: SyncResult, one: ToCodexResult): Promise<Check> {
  const name = 'to-codex: commit on the remote';
  const commit = one.commit_sha;
  if (!commit) {
    const changes = one.files_synced + one.files_deleted;
    return changes === 0
      ? { name, status: 'pass', message: 'nothing had to be published' }
      : { name, status: 'fail', message: `${changes} changes are reported, but no commit` };
  }
  await mkdir(run.context.home, { recursive: true, mode: 0o700 });
  const ref = `refs/heads/${result.target_branch}`;
  const tip = (await listRefs(run.remote, run.context.home, [ref])).get(ref);
  const there =
    tip === commit ||
    (tip !== undefined &&
      (await withSession(run.remote, run.context.home, [], (session) =>
        holdsCommit(session, { branch: result.target_branch, project: run.project }, commit),
      )));
  return {
    name,
    status: there ? 'pass' : 'fail',
    message: there
      ? `${result.target_branch} of ${run.remote.url} holds ${commit}`
      : `${result.target_branch} of ${run.remote.url} does not hold ${commit}`,
  };
}
