import { CodexError } from '../errors.ts';
import { CORRELATION, type Trigger } from './workflow-file.ts';

/** What a run of the workflows is about. */
export interface Asked {
  /** The repository of one project; undefined is all of them. */
  repository: string | undefined;
  environment: { name: string; explicit: boolean };
  targetBranch: string | undefined;
  dryRun: boolean;
}

/**
 * The inputs to trigger a workflow with. What was not asked for is given only where the file's own default would
 * make it something else.
 *
 * The environment counts as asked for when it was typed: a workflow of the predecessor knows none, and runs as it
 * always did, with a warning.
 */
export function inputsFor(
  file: string,
  { inputs: declared }: Trigger,
  asked: Asked,
  correlation: string,
): { inputs: Record<string, string>; undeclared: string[]; warnings: string[] } {
  const wanted: [name: string, value: string, neutral: string, typed: boolean][] = [
    ['target_repository', asked.repository ?? '', '', true],
    ['environment', asked.environment.name, '', asked.environment.explicit],
    ['target_branch', asked.targetBranch ?? '', '', true],
    ['dry_run', String(asked.dryRun), 'false', true],
  ];
  const inputs: Record<string, string> = {};
  const undeclared: string[] = [];
  const warnings: string[] = [];
  for (const [name, value, neutral, typed] of wanted) {
    if (!declared.has(name)) {
      if (value === neutral) continue;
      if (typed) undeclared.push(name);
      else {
        warnings.push(
          `${file} declares no input ${name}: it runs where it always does, which need not be the environment ${value}`,
        );
      }
    } else if (value !== neutral || (declared.get(name) || neutral) !== neutral) inputs[name] = value;
  }
  if (declared.has(CORRELATION)) inputs[CORRELATION] = correlation;
  return { inputs, undeclared, warnings };
}

/** One error for all that the files lack. */
export function undeclaredInputs(
  lacking: readonly { file: string; undeclared: string[] }[],
  repo: string,
): CodexError {
  const said = lacking.map(({ file, undeclared }) => `${file} declares no input ${undeclared.join(', ')}`);
  return new CodexError(
    'INVALID_ARGUMENT',
    `${said.join('; ')} (${repo}), and what was asked for is not left out`,
    {
      phase: 'trigger',
      fixes: [
        'Bring the workflows up to date: fractary-codex workflows install --push',
        `Or leave out the option that asks for it (${[...new Set(lacking.flatMap(({ undeclared }) => undeclared.map(optionOf)))].join(', ')})`,
      ],
    },
  );
}

function optionOf(input: string): string {
  return input === 'environment'
    ? '--env'
    : input === 'target_repository'
      ? '--project; --all runs them for every project'
      : `--${input.replaceAll('_', '-')}`;
}
