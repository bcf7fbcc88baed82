import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Context } from '../../context.ts';
import { annotation, inert } from './annotation.ts';
import { describeInputs, inputsIn } from './inputs.ts';
import { cell, tableOf } from './markdown.ts';
import { hasFailed, mergeOutcomes, type PhaseOutcome } from './outcome.ts';
import { failureSummary, type StepResult } from './result.ts';
import { inWords, projectAnnotations } from './sync.ts';

const LONGEST_LIST = 200;

export interface Report {
  phase: string;
  title: string;
  /** The folder with the shards' outcomes. */
  results: string;
  /** How many shards there were. */
  shards: number;
  /** What GitHub says of the job of all shards: `success`, `failure`. */
  jobResult: string;
}

/**
 * Last job: the counts of all shards, and the verdict over the run. A shard that left no outcome failed, unless
 * GitHub says that all of them went well and only the outcome could not be kept.
 */
export async function reportStep(context: Context, report: Report): Promise<StepResult> {
  const outcomes = await readOutcomes(report);
  const total = mergeOutcomes(outcomes);
  const lost = report.shards - outcomes.length;
  const broken = lost > 0 && report.jobResult !== 'success';
  const bad = broken || hasFailed(total);
  const lines = [inert(`${report.phase}: ${inWords(total)}`)];
  if (total.failure) {
    lines.push(annotation('error', `${report.phase}: ${total.failure.error_code}`, total.failure.error));
  }
  if (lost > 0) {
    lines.push(annotation(broken ? 'error' : 'warning', 'Counts are missing', missing(report, lost)));
  }
  if (bad && !total.failure && total.failed > 0) {
    lines.push(
      annotation('error', 'Every project failed', `${total.failed} of ${total.failed} projects failed`),
    );
  }
  lines.push(...projectAnnotations(bad ? 'error' : 'warning', total));
  return {
    status: bad ? 'failure' : 'success',
    lines,
    outputs: {},
    summary: reportSummary(context, report, total, lost),
    exitCode: bad ? 1 : 0,
  };
}

async function readOutcomes({ results, shards }: Report): Promise<PhaseOutcome[]> {
  const outcomes: PhaseOutcome[] = [];
  for (let index = 0; index < shards; index += 1) {
    const file = path.join(results, `codex-sync-${index}.json`);
    const found = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    if (found !== null) outcomes.push(JSON.parse(found));
  }
  return outcomes;
}

function missing({ shards }: Report, lost: number): string {
  return `${lost} of ${shards} shards left no counts; see their jobs`;
}

function reportSummary(context: Context, report: Report, total: PhaseOutcome, lost: number): string {
  const parts = [`## ${cell(report.title)}`, cell(describeInputs(inputsIn(context.env)).join(' · '))];
  if (total.skipped_because !== null) parts.push(`⏭ Skipped: ${cell(total.skipped_because)}`);
  parts.push(
    tableOf(
      ['Projects done', 'failed', 'skipped', 'Files synced', 'deleted'],
      [[total.succeeded, total.failed, total.skipped, total.files_synced, total.files_deleted].map(String)],
    ),
  );
  if (total.failure) parts.push(failureSummary('The phase failed', total.failure));
  if (lost > 0) parts.push(`⚠ ${missing(report, lost)}.`);
  if (total.failed_projects.length > 0) parts.push(failedTable(total));
  if (total.notes.length > 0) parts.push(notesOf(total.notes));
  if (total.orphans.length > 0) {
    parts.push(
      `Folders of the codex without a repository: ${listed(total.orphans.map((name) => cell(name)))}`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function failedTable({ failed_projects }: PhaseOutcome): string {
  const rows = failed_projects
    .slice(0, LONGEST_LIST)
    .map(({ project, error, error_code }) => [cell(project), cell(error_code), cell(error)]);
  const more = failed_projects.length - rows.length;
  const table = tableOf(['Project', 'Code', 'Error'], rows);
  return `### Failed projects\n\n${table}${more > 0 ? `\n\n… and ${more} more` : ''}`;
}

function notesOf(notes: readonly string[]): string {
  const more = notes.length - LONGEST_LIST;
  const lines = notes.slice(0, LONGEST_LIST).map((note) => `- ${cell(note)}`);
  return `### Notes\n\n${lines.join('\n')}${more > 0 ? `\n- … and ${more} more` : ''}`;
}

function listed(names: readonly string[]): string {
  const more = names.length - LONGEST_LIST;
  return names.slice(0, LONGEST_LIST).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
