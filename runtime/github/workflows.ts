import { CodexError } from '../errors.ts';
import { shellWord } from '../shell.ts';
import { type Actions, actionsPage, list, property, read, text } from './actions.ts';
import type { SyncPhase } from './phases.ts';

/** A workflow as the API lists it. */
export interface ListedWorkflow {
  /** The file's name, which the API takes in place of an id. */
  file: string;
  path: string;
  state: string;
}

/** The repository's workflows, of whatever state but deleted. */
export async function listWorkflows(actions: Actions): Promise<ListedWorkflow[]> {
  const found: ListedWorkflow[] = [];
  let seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const body = await read(
      actions,
      `list the workflows of ${actions.repo}`,
      `actions/workflows?per_page=${PAGE}&page=${page}`,
    );
    const workflows = list(body, 'workflows');
    seen += workflows.length;
    for (const one of workflows) {
      const path = text(one, 'path');
      const [, file] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? [];
      const state = text(one, 'state') || 'active';
      if (file !== undefined && state !== 'deleted') found.push({ file, path, state });
    }
    if (workflows.length < PAGE || seen === property(body, 'total_count')) break;
  }
  return found;
}

const PAGE = 100;
const MOST_PAGES = 50;

/** The workflows of a phase: its file name, with any prefix before it. */
export function workflowsOf(phase: SyncPhase, workflows: readonly ListedWorkflow[]): ListedWorkflow[] {
  const name = new RegExp(`^(?:.+[-_.])?${phase.file}\\.ya?ml$`, 'i');
  return workflows.filter(({ file }) => name.test(file));
}

/**
 * The one workflow to trigger for a phase.
 * @throws WORKFLOW_NOT_FOUND where there is none, where the only one is disabled, and where several could be meant
 */
export function workflowFor(
  phase: SyncPhase,
  workflows: readonly ListedWorkflow[],
  actions: Actions,
): ListedWorkflow {
  const { repo } = actions;
  const found = workflowsOf(phase, workflows);
  const active = found.filter(({ state }) => state === 'active');
  const [only, ...more] = active;
  if (only && more.length === 0) return only;
  if (active.length > 1) {
    const files = active.map(({ file }) => file);
    throw notFound(
      `${repo} has several workflows for ${phase.name}, ${files.join(' and ')}: which one is meant is not certain`,
      [`Keep one and disable the other: gh workflow disable ${shellWord(files[0]!)} --repo ${repo}`],
    );
  }
  const [disabled] = found;
  if (disabled) {
    throw notFound(
      `${disabled.file} of ${repo} is switched off (${disabled.state}), so GitHub would not run it`,
      [
        `gh workflow enable ${shellWord(disabled.file)} --repo ${repo}`,
        `or at ${actionsPage(actions, disabled.file)}`,
      ],
    );
  }
  throw notFound(`${repo} has no workflow ${phase.file}.yml on GitHub`, [
    'fractary-codex workflows install --push',
    `See the workflows there are: gh workflow list --all --repo ${repo}`,
    `If the file is there: see whether Actions are allowed, Settings → Actions → General in ${repo}`,
  ]);
}

export function notFound(message: string, fixes: [string, ...string[]]): CodexError {
  return new CodexError('WORKFLOW_NOT_FOUND', message, { fixes, phase: 'discover' });
}
