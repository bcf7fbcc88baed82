import * as z from 'zod';

/** Schemas of what `workflows run` and `workflows status` print with `--json`; the types are theirs. */

const step = z.object({
  name: z.enum(['pull-docs', 'push-docs', 'push-claude']),
  workflow: z.string().describe('The file of the workflow in the codex'),
  run_id: z.int().nullable().describe('Null where nothing was triggered'),
  url: z.string().nullable(),
  status: z.string().describe('As GitHub calls it; skipped where the step was not triggered'),
  conclusion: z.string().nullable(),
  duration_seconds: z.number().nullable(),
  reason: z.string().optional().describe('Why the step was skipped'),
});

export const workflowsRunSchema = z.object({
  status: z.literal('success'),
  operation: z.literal('workflows run'),
  organization: z.string(),
  codex_repo: z.string().describe('owner/name'),
  project: z.string().nullable().describe('Null for all of them'),
  environment: z.string(),
  target_branch: z.string().nullable(),
  dry_run: z.boolean(),
  steps: z.array(step),
  warnings: z.array(z.string()),
  duration_seconds: z.number(),
});

const run = z.object({
  name: z.enum(['pull-docs', 'push-docs', 'push-claude']),
  workflow: z.string(),
  run_id: z.int(),
  url: z.string(),
  status: z.string(),
  conclusion: z.string().nullable(),
  created_at: z.string(),
  duration_seconds: z.number().nullable().describe('Until now for a run that goes on'),
  title: z.string(),
});

export const workflowsStatusSchema = z.object({
  status: z.literal('success'),
  operation: z.literal('workflows status'),
  organization: z.string(),
  codex_repo: z.string(),
  runs: z.array(run).describe('The newest first'),
  warnings: z.array(z.string()),
});

export type WorkflowStep = z.infer<typeof step>;
export type WorkflowsRunResult = z.infer<typeof workflowsRunSchema>;
export type ListedRun = z.infer<typeof run>;
export type WorkflowsStatusResult = z.infer<typeof workflowsStatusSchema>;
