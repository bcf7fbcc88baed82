import { type Actions, failed, inRepository, isOk, list, property, text } from './actions.ts';
import { requestWithRetry } from './retry.ts';
import { type ListedWorkflow, notFound } from './workflows.ts';

/** What a workflow file says about being triggered. */
export interface Trigger {
  /** The inputs it declares. */
  inputs: Map<string, Input>;
  /** A run's title shows the correlation id, so that a run can be told by it. */
  showsCorrelation: boolean;
}

export interface Input {
  /** The default as text; empty where there is none. */
  usual: string;
  required: boolean;
  /** Of `type: choice`; null where every value will do. */
  choices: string[] | null;
}

export const CORRELATION = 'correlation_id';

/**
 * Reads a workflow's file from a branch.
 * @throws WORKFLOW_NOT_FOUND where the branch does not have it, it is no YAML, or has no `workflow_dispatch`
 */
export async function readTrigger(
  actions: Actions,
  { file, path }: ListedWorkflow,
  branch: string,
): Promise<Trigger> {
  const where = `contents/${path.split('/').map(encodeURIComponent).join('/')}?ref=${encodeURIComponent(branch)}`;
  const answer = await requestWithRetry(actions.gh, { path: inRepository(actions, where) }, actions);
  if (answer.status === 404) {
    throw notFound(
      `${actions.repo} lists the workflow ${file}, but its branch ${branch} does not have the file`,
      [`Bring ${path} to ${branch}: fractary-codex workflows install --push`],
    );
  }
  if (!isOk(answer)) throw failed(actions, `read ${path}`, answer, 'discover');
  const source = Buffer.from(text(answer.body, 'content'), 'base64').toString('utf8');
  const { readYaml } = await import('../project/config-yaml.ts');
  const outcome = readYaml(source);
  if ('problem' in outcome) {
    throw notFound(`${file} of ${actions.repo} is not a workflow that GitHub can run: ${outcome.problem}`, [
      `Correct ${path}, or write it anew: fractary-codex workflows install --push`,
    ]);
  }
  const trigger = triggerOf(outcome.value);
  if (trigger) return trigger;
  throw notFound(`${file} of ${actions.repo} has no workflow_dispatch, so nobody can trigger it`, [
    `Add workflow_dispatch to "on" in ${path}, or write it anew: fractary-codex workflows install --push`,
  ]);
}

/** Of a parsed workflow: null without `workflow_dispatch`, in whichever of its forms. */
export function triggerOf(workflow: unknown): Trigger | null {
  const on = property(workflow, 'on');
  const showsCorrelation = new RegExp(`\\binputs\\s*(?:\\.|\\[\\s*['"])${CORRELATION}\\b`).test(
    text(workflow, 'run-name'),
  );
  if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch')))
    return { inputs: new Map(), showsCorrelation: false };
  if (typeof on !== 'object' || on === null || !Object.hasOwn(on, 'workflow_dispatch')) return null;
  const inputs = property(property(on, 'workflow_dispatch'), 'inputs');
  const declared = typeof inputs === 'object' && inputs !== null ? Object.entries(inputs) : [];
  return {
    inputs: new Map(declared.map(([name, input]) => [name, readInput(input)])),
    showsCorrelation: showsCorrelation && declared.some(([name]) => name === CORRELATION),
  };
}

function readInput(input: unknown): Input {
  const value = property(input, 'default');
  const choices = list(input, 'options').map(String);
  return {
    usual: value === undefined || value === null ? '' : String(value),
    required: property(input, 'required') === true,
    choices: text(input, 'type') === 'choice' && choices.length > 0 ? choices : null,
  };
}
