import * as z from 'zod';

/** Schemas of what `sync-org` prints with `--json`; the types below are theirs. */

const projectFailure = z.object({
  project: z.string(),
  error: z.string(),
  error_code: z.string(),
  listed: z.array(z.string()).optional().describe('What a guard found: the first files, with lines'),
  suggested_fixes: z.array(z.string()),
});

const projectChange = z.object({
  project: z.string(),
  files_synced: z.int(),
  files_deleted: z.int(),
  commit_sha: z.string().nullable().describe('Null in a dry run'),
  pull_request: z.string().nullable().optional(),
});

const conflict = z.object({
  project: z.string(),
  path: z.string(),
  reason: z.string().describe('Why the file was left alone'),
});

const phase = z.object({
  name: z.enum(['pull-docs', 'push-docs', 'push-claude']),
  status: z.enum(['success', 'partial', 'failure', 'skipped']),
  succeeded: z.int().describe('Projects that are as they should be, changed or not'),
  failed: z.int(),
  skipped: z.int().describe('Projects that were not looked at, because the phase was skipped'),
  reason: z.string().nullable().describe('Why the phase was skipped or could not go on'),
  error_code: z.string().optional().describe('Where the phase itself could not go on'),
  suggested_fixes: z.array(z.string()).optional(),
  files_synced: z.int(),
  files_deleted: z.int(),
  failed_projects: z.array(projectFailure),
  changed_projects: z.array(projectChange),
  conflicts: z.array(conflict),
  warnings: z.array(z.string()),
});

export const organizationResultSchema = z.object({
  status: z.enum(['success', 'partial', 'failure']),
  operation: z.literal('sync-org'),
  organization: z.string(),
  codex_repo: z.string(),
  environment: z.string(),
  target_branch: z.string().describe('The branch of the codex'),
  dry_run: z.boolean(),
  shard: z.string().nullable(),
  discovered: z.object({ total: z.int(), excluded: z.int(), to_sync: z.int() }),
  excluded: z.array(z.object({ name: z.string(), reason: z.string() })),
  phases: z.array(phase),
  orphans: z.array(z.string()).describe('Folders of the codex without a repository; never deleted'),
  overall: z.object({
    succeeded: z.int(),
    failed: z.int(),
    files_synced: z.int(),
    files_deleted: z.int(),
  }),
  warnings: z.array(z.string()),
  duration_seconds: z.number(),
  error: z.string().optional().describe('Where nothing at all could be done'),
  error_code: z.string().optional(),
  phase: z.string().optional(),
  suggested_fixes: z.array(z.string()).optional(),
  partial_results: z.object({}).optional(),
});

export type OrganizationResult = z.infer<typeof organizationResultSchema>;
export type PhaseOutcome = z.infer<typeof phase>;
export type ProjectFailure = z.infer<typeof projectFailure>;
export type ProjectChange = z.infer<typeof projectChange>;
