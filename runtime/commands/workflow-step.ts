import { appendFile } from 'node:fs/promises';
import { defineCommand, type Options, type OptionTable } from '../command.ts';
import { invalid } from '../command-options.ts';
import type { Context } from '../context.ts';
import { discoverStep } from '../workflows/step/discover.ts';
import { outputLines } from '../workflows/step/output-file.ts';
import { projectStep } from '../workflows/step/project.ts';
import { reportStep } from '../workflows/step/report.ts';
import type { StepResult } from '../workflows/step/result.ts';
import { syncStep } from '../workflows/step/sync.ts';

const OPTIONS = {
  phase: { type: 'string', value: 'NAME', description: 'sync, report: pull-docs, push-docs or push-claude' },
  shard: { type: 'string', value: 'I/N', description: 'sync: which part of the projects' },
  'result-file': { type: 'string', value: 'FILE', description: 'sync: where its outcome is kept' },
  results: {
    type: 'string',
    value: 'DIR',
    description: 'report: the folder with the outcomes of all shards',
  },
  title: { type: 'string', value: 'TEXT', description: 'report: what the summary is called' },
  'output-file': { type: 'string', value: 'FILE', description: '$GITHUB_OUTPUT' },
  'summary-file': { type: 'string', value: 'FILE', description: '$GITHUB_STEP_SUMMARY' },
} as const satisfies OptionTable;

type Given = Options<typeof OPTIONS>;

export const command = defineCommand({
  name: 'workflow-step',
  positionals: { label: 'discover|sync|report|project', most: 1 },
  options: OPTIONS,
  examples: [
    'fractary-codex workflow-step discover --output-file "$GITHUB_OUTPUT"',
    'fractary-codex workflow-step sync --phase pull-docs --shard 1/4',
  ],
  async run(context, { options, positionals: [step] }) {
    const result = await runStep(context, step, options);
    const { 'output-file': outputs, 'summary-file': summary } = options;
    if (outputs !== undefined) await appendFile(outputs, outputLines(result.outputs));
    if (summary !== undefined) await appendFile(summary, result.summary);
    return { operation: 'workflow-step', ...result };
  },
  text: ({ lines }) => lines.map((line) => `${line}\n`).join(''),
  exitCode: (result) => result.exitCode,
  json: ({ operation, status, outputs, summary }) => ({ status, operation, outputs, summary }),
});

async function runStep(context: Context, step: string | undefined, options: Given): Promise<StepResult> {
  if (step === 'discover') return discoverStep(context);
  if (step === 'project') return projectStep(context);
  if (step === 'sync') {
    const { phase, shard, 'result-file': resultFile } = options;
    if (phase === undefined || shard === undefined) throw lacking('sync needs --phase and --shard');
    return syncStep(context, { phase, shard, resultFile });
  }
  if (step === 'report') {
    const { phase, results, title = 'Codex sync' } = options;
    if (phase === undefined || results === undefined) throw lacking('report needs --phase and --results');
    const shards = shardCount(context.env.SHARDS);
    return reportStep(context, { phase, results, title, shards, jobResult: context.env.SYNC_RESULT ?? '' });
  }
  throw lacking('The step is one of discover, sync, report and project');
}

function shardCount(shards: string | undefined): number {
  try {
    const list: unknown = JSON.parse(shards ?? '');
    if (Array.isArray(list)) return list.length;
  } catch {}
  throw lacking('SHARDS in the environment is not the list that the step discover made');
}

function lacking(sentence: string) {
  return invalid(sentence, 'The workflows in plugins/codex/templates show how it is called');
}
