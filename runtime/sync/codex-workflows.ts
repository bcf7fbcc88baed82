import { invalid } from '../command-options.ts';
import type { Context } from '../context.ts';
import { isCodexError } from '../errors.ts';
import type { Actions } from '../github/actions.ts';
import { openGh } from '../github/gh.ts';
import { githubRepository } from '../github/repository.ts';
import { runWorkflows } from '../github/run-workflows.ts';
import { recentRuns } from '../github/workflow-status.ts';
import type { WorkflowsRunResult, WorkflowsStatusResult } from '../output/workflow-results.ts';
import { cleanUrl, repositoryName } from '../project/remote-url.ts';
import { isName, shown } from '../reference.ts';
import { shellWord } from '../shell.ts';
import { targetBranchOption } from './command-options.ts';
import { isCodexItself, openRun, originOf, type ProjectRun } from './run.ts';

export interface WorkflowOptions {
  /** Undefined is the project we are in. */
  project: string | undefined;
  all: boolean;
  env: string | undefined;
  targetBranch: string | undefined;
  dryRun: boolean;
  poll: number;
  timeout: number;
  /** Whether the failure is told as progress, too. */
  sayFailure: boolean;
}

/**
 * Runs the sync workflows of this project's codex on GitHub, on its default branch, and waits for them.
 * @throws INVALID_ARGUMENT for a codex that is not on GitHub; what `runWorkflows` throws
 */
export async function runCodexWorkflows(
  context: Context,
  options: WorkflowOptions,
): Promise<WorkflowsRunResult> {
  const started = performance.now();
  const { project: name, targetBranch, dryRun } = options;
  if (name !== undefined && !isName('project', name)) throw noProject(name);
  targetBranchOption(targetBranch);
  const command = typedCommand(options);
  const run = await openRun(context, { env: options.env, purpose: 'write', command, discover: true });
  const actions = actionsOf(run, 'run the sync in this process: fractary-codex sync-org');
  const project = options.all ? null : (name ?? run.project);
  const repository = project === null ? undefined : await repositoryOf(run, project, name !== undefined);
  const asked = { repository, environment: run.environment, targetBranch, dryRun };
  const { poll, timeout } = options;
  const { steps, warnings } = await runWorkflows(actions, {
    asked,
    poll,
    timeout,
    command,
    warnings: run.warnings,
  }).catch((error: unknown) => {
    if (options.sayFailure && isCodexError(error) && 'partial_results' in error.extra)
      context.progress(`❌ ${error.message}`);
    throw error;
  });
  return {
    status: 'success',
    operation: 'workflows run',
    organization: run.config.organization,
    codex_repo: actions.repo,
    project,
    environment: run.environment.name,
    target_branch: targetBranch ?? null,
    dry_run: dryRun,
    steps,
    warnings: [...run.warnings, ...warnings],
    duration_seconds: Number(((performance.now() - started) / 1000).toFixed(3)),
  };
}

/** The newest runs of the sync workflows of this project's codex. */
export async function codexWorkflowRuns(context: Context, limit: number): Promise<WorkflowsStatusResult> {
  const command = 'fractary-codex workflows status';
  const run = await openRun(context, { purpose: 'read', command, discover: true });
  const actions = actionsOf(run, 'see what the codex holds: fractary-codex list');
  const { runs, warnings } = await recentRuns(actions, limit, Date.now());
  return {
    status: 'success',
    operation: 'workflows status',
    organization: run.config.organization,
    codex_repo: actions.repo,
    runs,
    warnings: [...run.warnings, ...warnings],
  };
}

function actionsOf({ context, remote, config }: ProjectRun, instead: string): Actions {
  const repository = githubRepository(remote.url, context.env);
  if (!repository) {
    throw invalid(
      `The codex is ${cleanUrl(remote.url)}, which is no repository on a GitHub that gh knows, so it has no workflows`,
      `Without GitHub Actions ${instead}`,
    );
  }
  const { host, owner, name } = repository;
  return {
    gh: openGh(context, host, { timeoutSeconds: config.network.timeout_seconds }),
    repo: `${owner}/${name}`,
    signal: context.signal,
    progress: context.progress,
  };
}

/** The repository of a project: the workflows know repositories, whatever a project is called in the codex. */
async function repositoryOf(run: ProjectRun, project: string, named: boolean): Promise<string> {
  const originUrl = await originOf(run);
  if (!named && isCodexItself({ ...run, originUrl })) {
    throw invalid(
      'This is a checkout of the codex itself, which is no project of its own',
      'Say for what: fractary-codex workflows run --project NAME, or --all',
    );
  }
  if (project === run.project) return (originUrl && repositoryName(originUrl)) || project;
  const listed = run.config.projects.find(({ name }) => name === project);
  return (listed?.url && repositoryName(listed.url)) || project;
}

function noProject(name: string) {
  return invalid(
    `--project ${shown(name)} is no project's name`,
    'Give a name such as --project auth-service, or --all for every project',
  );
}

function typedCommand({ project, all, env, targetBranch, dryRun }: WorkflowOptions): string {
  const words = ['fractary-codex workflows run'];
  if (all) words.push('--all');
  if (project !== undefined) words.push('--project', shellWord(project));
  if (targetBranch !== undefined) words.push('--target-branch', shellWord(targetBranch));
  if (dryRun) words.push('--dry-run');
  if (env !== undefined) words.push('--env', shellWord(env));
  return words.join(' ');
}
