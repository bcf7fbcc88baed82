import * as z from 'zod';

/** Schemas of what commands print with `--json`; the types below are theirs, and the reference pages too. */

const skippedFile = z.object({
  path: z.string(),
  reason: z.string().describe('Why the file did not travel, for people'),
});

const fileLists = z.object({
  added: z.array(z.string()),
  modified: z.array(z.string()),
  deleted: z.array(z.string()),
  skipped: z.array(skippedFile),
});

const counts = {
  files_synced: z.int().describe('Added and modified files'),
  files_added: z.int(),
  files_modified: z.int(),
  files_deleted: z.int(),
  files_unchanged: z.int(),
  files_skipped: z.int(),
};

const secret = z.object({ path: z.string(), line: z.int(), rule: z.string() });

const direction = {
  status: z.literal('success'),
  ...counts,
  deletion_threshold_exceeded: z.boolean(),
  deletion_causes: z.object({ gone: z.int(), excluded: z.int(), moved: z.int() }),
  plan_id: z.string().describe('What --plan takes: a digest of what was compared and would change'),
  files: fileLists,
  files_omitted: z.int().optional().describe('With --summary: how many names the lists leave out'),
  dry_run: z.boolean(),
  duration_seconds: z.number(),
};

export const toCodexSchema = z.object({
  ...direction,
  direction: z.literal('to-codex'),
  branch_created: z.boolean().describe('The branch of the environment was not there before'),
  followed: z.int().describe('Parts taken over from production'),
  attempts: z.int().describe('Pushes it took; 0 when nothing had to be pushed'),
  commit_sha: z.string().nullable(),
  commit_url: z.string().nullable().describe('Null where the codex is not on GitHub'),
  secrets: z.array(secret).optional().describe('In a dry run: lines that look like secrets'),
});

export const fromCodexSchema = z.object({
  ...direction,
  direction: z.literal('from-codex'),
  mode: z.literal('cache'),
  cache_path: z.string(),
  cache_index_updated: z.boolean(),
});

const directionFailure = z.object({
  status: z.literal('failure'),
  error: z.string(),
  error_code: z.string(),
  phase: z.string().optional(),
  suggested_fixes: z.array(z.string()),
});

export const syncResultSchema = z.object({
  status: z.enum(['success', 'partial', 'failure']),
  operation: z.literal('sync-project'),
  organization: z.string(),
  project: z.string(),
  codex_repo: z.string(),
  codex_path: z.string().optional().describe('Where the codex is a folder on this machine'),
  environment: z.string(),
  target_branch: z.string(),
  direction: z.enum(['to-codex', 'from-codex', 'bidirectional']),
  dry_run: z.boolean(),
  plan_id: z.string(),
  source: z
    .object({
      commit: z.string().nullable(),
      branch: z.string().nullable(),
      dirty: z.boolean(),
      uncommitted: z.int(),
    })
    .nullable(),
  to_codex: z.union([toCodexSchema, directionFailure]).nullable(),
  from_codex: z.union([fromCodexSchema, directionFailure]).nullable(),
  steps: z.array(z.object({ name: z.string(), duration_ms: z.number() })),
  warnings: z.array(z.string()),
  duration_seconds: z.number(),
});

export type ToCodexResult = z.infer<typeof toCodexSchema>;
export type FromCodexResult = z.infer<typeof fromCodexSchema>;
export type DirectionFailure = z.infer<typeof directionFailure>;
export type SyncResult = z.infer<typeof syncResultSchema>;
export type FileLists = z.infer<typeof fileLists>;
