import { CodexError } from '../errors.ts';
import {
  type Actions,
  actionsPage,
  ask,
  dispatchedRuns,
  failed,
  inRepository,
  isOk,
  read,
  readRuns,
  runsOf,
  text,
  type WorkflowRun,
} from './actions.ts';
import { type Deadline, pause } from './deadline.ts';
import { isTransient, patience } from './failure.ts';
import type { GhAnswer } from './gh.ts';

/** By what a run is recognized that a dispatch started. */
export interface Mark {
  file: string;
  branch: string;
  /** Stands in the title of the run; null where the workflow does not show it. */
  correlation: string | null;
  /** The highest id of a run of this workflow before the dispatch. */
  newest: number;
}

/** Taken before the dispatch. */
export async function markBefore(
  actions: Actions,
  file: string,
  branch: string,
  correlation: string | null,
): Promise<Mark> {
  const body = await read(actions, `list the runs of ${file}`, `${runsOf(file)}?per_page=20`, 'trigger');
  const newest = Math.max(0, ...readRuns(body).map(({ id }) => id));
  return { file, branch, correlation, newest };
}

/**
 * The runs that may be the one: those that show the correlation id; where none is shown, the later ones that the
 * same `login` started in the same way (null: whoever did).
 */
export function candidates(runs: readonly WorkflowRun[], mark: Mark, login: string | null): WorkflowRun[] {
  const { correlation } = mark;
  if (correlation !== null && runs.some(({ title }) => title !== ''))
    return runs.filter(({ title }) => title.includes(correlation));
  return runs.filter(
    ({ id, event, branch, actors }) =>
      id > mark.newest &&
      event === 'workflow_dispatch' &&
      branch === mark.branch &&
      (login === null || actors.length === 0 || actors.includes(login)),
  );
}

export interface Look {
  /** Seconds between two looks. */
  every: number;
  until: Deadline;
  /** Null where GitHub does not say who we are (a workflow's own token). */
  login: string | null;
}

/**
 * Looks for the run until it appears; null when it has not. What is told by its circumstances alone is looked at
 * twice, since another run may appear a moment later.
 * @throws WORKFLOW_FAILED for several candidates, with their URLs: it never guesses
 */
export async function lookForRun(actions: Actions, mark: Mark, look: Look): Promise<WorkflowRun | null> {
  const path = inRepository(actions, dispatchedRuns(mark.file, mark.branch, 100));
  let seen: number | undefined;
  for (;;) {
    const last = look.until.left() === 0;
    const answer = await ask(actions, { path });
    if (isOk(answer)) {
      const found = candidates(readRuns(answer.body), mark, look.login);
      if (found.length > 1) throw cannotTell(actions, mark, found);
      const [run] = found;
      if (run && (run.title.includes(mark.correlation ?? '\n') || run.id === seen)) return run;
      seen = run?.id;
    } else if (last || !isTransient(answer)) {
      throw failed(actions, `list the runs of ${mark.file}`, answer, 'trigger');
    }
    if (last && seen === undefined) return null;
    await pause(isOk(answer) ? look.every : patienceOf(answer), look.until, actions.signal);
  }
}

/** Who the credential belongs to; null where GitHub does not say, as with a workflow's own token. */
export async function ownLogin(actions: Actions): Promise<string | null> {
  const answer = await ask(actions, { path: 'user' });
  return (isOk(answer) && text(answer.body, 'login')) || null;
}

function patienceOf(answer: GhAnswer): number {
  return patience(answer) ?? 2;
}

function cannotTell(actions: Actions, { file }: Mark, found: readonly WorkflowRun[]): CodexError {
  return new CodexError(
    'WORKFLOW_FAILED',
    `${file} was triggered, but which of its runs is ours cannot be told: ${found.map(({ url }) => url).join(' and ')}`,
    {
      phase: 'trigger',
      fixes: [
        `Wait until both have finished, then run the command again: ${actionsPage(actions, file)}`,
        'Workflows that show which run is whose: fractary-codex workflows install --push',
      ],
      extra: { candidates: found.map(({ id, url }) => ({ run_id: id, url })) },
    },
  );
}
