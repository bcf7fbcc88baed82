import type { Context } from '../../context.ts';
import { annotation, inert } from './annotation.ts';
import { inputsIn, option } from './inputs.ts';
import { cell, tableOf } from './markdown.ts';
import { count, list, readFailure, record, text } from './outcome.ts';
import { failedStep, type StepResult } from './result.ts';
import { runScript } from './run-script.ts';

const DIRECTIONS = ['to-codex', 'from-codex', 'bidirectional'];
const SHOWN_WARNINGS = 9;

/** The step of the composite action: syncs the project of the working directory. */
export async function projectStep(context: Context): Promise<StepResult> {
  const { environment, dryRun } = inputsIn(context.env);
  const direction = context.env.DIRECTION?.trim() || 'to-codex';
  if (!DIRECTIONS.includes(direction)) {
    const error = `direction is "${direction}", expected one of ${DIRECTIONS.join(', ')}`;
    const suggested_fixes = ['Correct the input `direction` of the action'];
    return failedStep('Project sync', { error, error_code: 'INVALID_ARGUMENT', suggested_fixes }, 2);
  }
  const args = [`--${direction}`, ...option('env', environment), ...(dryRun ? ['--dry-run'] : [])];
  const { code, document } = await runScript(context, 'sync-project', args);
  const sync = record(document);
  const to = record(sync.to_codex);
  const from = record(sync.from_codex);
  const broken = [sync, to, from].find(({ status }) => status === 'failure');
  const result: StepResult =
    broken || code !== 0 || document === null
      ? failedStep('Project sync', readFailure(broken), code ?? 1)
      : { status: 'success', lines: [], outputs: {}, summary: summaryOf(sync), exitCode: 0 };
  const warnings = list(sync.warnings).map(text);
  return {
    ...result,
    lines: [
      ...result.lines,
      ...(result.status === 'success' ? [inert(`${text(sync.project)}: ${inWords(to, from)}`)] : []),
      ...warnings.slice(0, SHOWN_WARNINGS).map((one) => annotation('warning', 'Project sync', one)),
    ],
    outputs: {
      status: text(sync.status) || 'failure',
      commit_sha: text(to.commit_sha),
      commit_url: text(to.commit_url),
      files_synced: String(count(to.files_synced)),
      files_deleted: String(count(to.files_deleted)),
      files_received: String(count(from.files_synced)),
    },
  };
}

function inWords(to: Record<string, unknown>, from: Record<string, unknown>): string {
  const parts: string[] = [];
  if (to.status)
    parts.push(`${count(to.files_synced)} files to the codex, ${count(to.files_deleted)} deleted there`);
  if (from.status) parts.push(`${count(from.files_synced)} files from the codex`);
  return parts.join('; ');
}

function summaryOf(sync: Record<string, unknown>): string {
  const row = (name: string, direction: Record<string, unknown>) =>
    direction.status === 'success'
      ? [
          [
            name,
            ...['added', 'modified', 'deleted', 'unchanged'].map((kind) =>
              String(count(direction[`files_${kind}`])),
            ),
          ],
        ]
      : [];
  const to = record(sync.to_codex);
  const rows = [...row('To the codex', to), ...row('From the codex', record(sync.from_codex))];
  const about = [
    text(sync.project),
    `environment ${text(sync.environment)}`,
    `branch ${text(sync.target_branch)}`,
    ...(sync.dry_run === true ? ['dry run: nothing was changed'] : []),
  ];
  const commit = text(to.commit_sha);
  const url = text(to.commit_url);
  const named = /^https:\/\/[\w.:/-]+$/.test(url)
    ? `[${cell(commit.slice(0, 7))}](${url})`
    : cell(commit.slice(0, 7));
  return `### Codex sync\n\n${cell(about.join(' · '))}\n\n${tableOf(['', 'added', 'modified', 'deleted', 'unchanged'], rows)}\n${
    commit ? `\nCommit ${named}\n` : ''
  }`;
}
