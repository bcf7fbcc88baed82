import { annotation, inert } from './annotation.ts';
import { cell } from './markdown.ts';
import type { StepFailure } from './outcome.ts';

/** What a step of a workflow came to, in the terms of GitHub Actions. */
export interface StepResult {
  status: 'success' | 'failure';
  /** The log: text and annotations. */
  lines: string[];
  /** The outputs of the step. */
  outputs: Record<string, string>;
  /** Markdown for the page of the run. */
  summary: string;
  exitCode: number;
}

/** A step that could not do its work: an annotation, and what to do next on the page of the run. */
export function failedStep(title: string, failure: StepFailure, exitCode = 1): StepResult {
  const { error, error_code, suggested_fixes } = failure;
  return {
    status: 'failure',
    lines: [
      annotation('error', `${title}: ${error_code}`, error),
      ...suggested_fixes.map((fix, i) => inert(`${i === 0 ? 'Next: ' : '      '}${fix}`)),
    ],
    outputs: {},
    summary: failureSummary(title, failure),
    exitCode: exitCode || 1,
  };
}

export function failureSummary(title: string, { error, error_code, suggested_fixes }: StepFailure): string {
  const fixes = suggested_fixes.map((fix) => `- ${cell(fix)}`).join('\n');
  return `### ${cell(title)}\n\n❌ ${cell(error, 2000)} (${cell(error_code)})\n${fixes && `\n${fixes}\n`}`;
}
