import { defineCommand, type Options, type OptionTable } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { isCodexError } from '../errors.ts';
import { workflowsRunText, workflowsStatusText } from '../output/workflows-text.ts';
import { shown } from '../reference.ts';
import { codexWorkflowRuns, runCodexWorkflows } from '../sync/codex-workflows.ts';
import { installWorkflows } from '../workflows/install/install.ts';
import { installText } from '../workflows/install/text.ts';

const ACTIONS = ['install', 'run', 'status'] as const;
type Action = (typeof ACTIONS)[number];

const OPTIONS = {
  project: {
    type: 'string',
    optional: true,
    value: '[NAME]',
    description: 'run: this project (default: the one you are in); install: a workflow for this project',
  },
  all: { type: 'boolean', description: 'run: every project of the organization' },
  ...ENVIRONMENT_OPTIONS,
  'target-branch': {
    type: 'string',
    value: 'NAME',
    description: 'run: the branch of the projects that is written to',
  },
  'dry-run': {
    type: 'boolean',
    description: 'run: the workflows show what would happen and change nothing; install: so does this',
  },
  poll: { type: 'string', value: 'SECONDS', description: 'run: how often to ask for progress (default 30)' },
  timeout: {
    type: 'string',
    value: 'SECONDS',
    description: 'run: how long to wait for all three (default 3600)',
  },
  limit: { type: 'string', value: 'N', description: 'status: at most so many runs (default 10)' },
  codex: { type: 'string', value: 'DIR', description: 'install: the checkout of the codex to write to' },
  push: { type: 'boolean', description: 'install: commit to the codex on GitHub' },
} as const satisfies OptionTable;

/** Which options belong to which action. */
const TAKES: Record<Action, readonly (keyof typeof OPTIONS)[]> = {
  install: ['codex', 'push', 'project', 'dry-run'],
  run: ['project', 'all', 'env', 'environment', 'target-branch', 'dry-run', 'poll', 'timeout'],
  status: ['limit'],
};

export const command = defineCommand({
  name: 'workflows',
  positionals: { label: 'install|run|status', most: 1 },
  options: OPTIONS,
  examples: [
    'fractary-codex workflows install --push              puts the workflows into the codex',
    'fractary-codex workflows install --project           one for this project, which publishes at every push',
    'fractary-codex workflows run --env prod              syncs this project: pull docs, push docs, push Claude tools',
    'fractary-codex workflows run --project billing --target-branch docs-test',
    'fractary-codex workflows run --all --env prod --dry-run',
    'fractary-codex workflows status --limit 5            the last runs of the three',
  ],
  async run(context, { options, positionals: [name] }) {
    const action = actionOf(name);
    for (const option of Object.keys(OPTIONS) as (keyof typeof OPTIONS)[]) {
      if (options[option] !== undefined && !TAKES[action].includes(option)) throw foreign(action, option);
    }
    // With --json the failure is the document, and the line that everybody waits for is progress.
    const { json } = options as { json?: boolean };
    const work =
      action === 'install'
        ? installWorkflows(context, installOptions(options))
        : action === 'status'
          ? codexWorkflowRuns(context, countOption(options.limit))
          : runCodexWorkflows(context, { ...runOptions(options), sayFailure: json === true });
    return work.catch((error: unknown) => {
      if (isCodexError(error)) error.extra.operation = `workflows ${action}`;
      throw error;
    });
  },
  text(result) {
    if (result.operation === 'workflows install') return installText(result);
    return result.operation === 'workflows run'
      ? workflowsRunText(result)
      : workflowsStatusText(result, Date.now());
  },
  // What is to be known before anything is triggered was said then, and an installation's text has its own.
  warnings: (result) => (result.operation === 'workflows status' ? result.warnings : []),
  exitCode: (result) => (result.status === 'success' ? 0 : 1),
});

function actionOf(name: string | undefined): Action {
  const action = ACTIONS.find((one) => one === name);
  if (action) return action;
  throw invalid(
    name === undefined ? 'workflows needs to know what to do' : `workflows cannot ${shown(name)}`,
    'Say which: fractary-codex workflows install, workflows run or workflows status',
  );
}

function foreign(action: Action, option: keyof typeof OPTIONS) {
  const owners = ACTIONS.filter((one) => TAKES[one].includes(option));
  return invalid(
    `workflows ${action} has no option --${option}, which belongs to workflows ${owners.join(' and ')}`,
    `Leave --${option} out, or see which option is for what: fractary-codex workflows --help`,
  );
}

function installOptions({ codex, push, project, 'dry-run': dryRun }: Options<typeof OPTIONS>) {
  if (project) {
    throw invalid(
      `workflows install --project is for the project you are in, and takes no name (${shown(project)})`,
      'Go into that project: fractary-codex workflows install --project',
    );
  }
  return { codex, push, project: project !== undefined, 'dry-run': dryRun };
}

function runOptions(options: Options<typeof OPTIONS>) {
  const { project, all = false, 'target-branch': targetBranch } = options;
  if (project !== undefined && all)
    throw invalid('--project and --all contradict each other', 'Give one of them');
  if (project === '') throw invalid('--project is empty', 'Name the project: --project auth-service');
  return {
    project,
    all,
    targetBranch,
    env: environmentOption(options),
    dryRun: options['dry-run'] ?? false,
    poll: secondsOption('poll', options.poll, 30),
    timeout: secondsOption('timeout', options.timeout, 3600),
  };
}

/** Fractions count: `--poll 0.5`. */
function secondsOption(name: 'poll' | 'timeout', value: string | undefined, usual: number): number {
  if (value === undefined) return usual;
  const seconds = /^\d{1,7}(?:\.\d{1,6})?$/.test(value) ? Number(value) : 0;
  if (seconds > 0) return seconds;
  throw invalid(
    `--${name} ${shown(value)} is no number of seconds`,
    `Give a number above 0: --${name} ${usual}`,
  );
}

function countOption(value = '10'): number {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= 100) return Number(value);
  throw invalid(`--limit ${shown(value)} is no number from 1 to 100`, 'Give one such as --limit 10');
}
