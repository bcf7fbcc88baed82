import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';
import { CORRELATION, type Trigger } from './workflow-file.ts';

/** What a run of the workflows is about. */
export interface Asked {
  /** The repository of one project; undefined is all of them. */
  repository: string | undefined;
  environment: { name: string; explicit: boolean };
  targetBranch: string | undefined;
  dryRun: boolean;
}

/** An input and the value that nobody has to ask for. */
interface Wanted {
  name: string;
  value: string;
  neutral: string;
  /** The option that asks for it. */
  option: string;
  typed: boolean;
}

/** What stands in the way of triggering a workflow: a sentence, and the option to leave out. */
export interface Obstacle {
  sentence: string;
  option: string;
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
): { inputs: Record<string, string>; obstacles: Obstacle[]; warnings: string[] } {
  const inputs: Record<string, string> = {};
  const obstacles: Obstacle[] = [];
  const warnings: string[] = [];
  for (const { name, value, neutral, option, typed } of wantedInputs(asked)) {
    const input = declared.get(name);
    if (input === undefined) {
      if (value === neutral) continue;
      if (typed) obstacles.push({ sentence: `${file} declares no input ${name}`, option });
      else {
        warnings.push(
          `${file} declares no input ${name}: it writes where it always does, which need not be the environment ${value}`,
        );
      }
      continue;
    }
    if (value === neutral && (input.usual || neutral) === neutral) continue;
    inputs[name] = value;
    if (input.choices && !input.choices.includes(value)) {
      const sentence = `the input ${name} of ${file} takes ${input.choices.join(', ')} and not ${shown(value)}`;
      obstacles.push({ sentence, option });
    }
  }
  if (declared.has(CORRELATION)) inputs[CORRELATION] = correlation;
  for (const [name, { required, usual }] of declared) {
    if (required && usual === '' && !inputs[name])
      obstacles.push({ sentence: `${file} requires the input ${name}`, option: optionFor(name) });
  }
  return { inputs, obstacles, warnings };
}

function wantedInputs({ repository, environment, targetBranch, dryRun }: Asked): Wanted[] {
  const typed = true;
  return [
    { name: 'target_repository', value: repository ?? '', neutral: '', option: '--project', typed },
    {
      ...{ name: 'environment', value: environment.name, neutral: '' },
      ...{ option: '--env', typed: environment.explicit },
    },
    { name: 'target_branch', value: targetBranch ?? '', neutral: '', option: '--target-branch', typed },
    { name: 'dry_run', value: String(dryRun), neutral: 'false', option: '--dry-run', typed },
  ];
}

function optionFor(name: string): string {
  return { target_repository: '--project', target_branch: '--target-branch' }[name] ?? '';
}

/** One error for all of them. */
export function obstructed(obstacles: readonly Obstacle[], repo: string): CodexError {
  const options = [...new Set(obstacles.map(({ option }) => option).filter(Boolean))];
  const all = options.includes('--project') ? ' (without --project, --all runs them for every project)' : '';
  return new CodexError(
    'INVALID_ARGUMENT',
    `The workflows of ${repo} do not take what was asked for: ${obstacles.map(({ sentence }) => sentence).join('; ')}`,
    {
      phase: 'trigger',
      fixes: [
        'Bring the workflows up to date: fractary-codex workflows install --push',
        ...(options.length > 0 ? [`or look at what asks for it: ${options.join(', ')}${all}`] : []),
      ],
    },
  );
}
