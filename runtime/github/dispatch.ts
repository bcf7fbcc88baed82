import { CodexError } from '../errors.ts';
import { type Actions, actionsPage, ask, failed, inRepository, isOk, property, text } from './actions.ts';
import { type Deadline, sooner } from './deadline.ts';
import { isTransient, neverSent, refusesRunDetails } from './failure.ts';
import { lookForRun, type Mark, markBefore, ownLogin } from './find-run.ts';
import type { GhAnswer } from './gh.ts';
import { reaction, waitAfter, waitBeforeRetry } from './retry.ts';

export interface Dispatch {
  file: string;
  /** The branch whose workflow runs. */
  ref: string;
  inputs: Record<string, string>;
  /** Shown in the title of the run; null where the workflow does not. */
  correlation: string | null;
  /** Seconds between two questions. */
  poll: number;
  deadline: Deadline;
}

export interface FoundRun {
  id: number;
  url: string;
}

/** A run that was accepted is usually there within seconds; on a bad day it takes minutes. */
const APPEARS_SECONDS = 300;

/**
 * How long a run is looked for that perhaps was not started, before it is started again: longer than the waits of
 * 2, 4 and 8 seconds together, and looked at many times.
 */
const DOUBT_SECONDS = 20;

const MOST_DISPATCHES = 3;

/**
 * Starts a workflow once and finds its run: GitHub says which (`return_run_details`), or the title shows the
 * correlation id, or it is the only later run of ours. After an answer that leaves open whether the dispatch
 * arrived, its run is looked for, and only where surely none appeared is it sent again.
 * @throws WORKFLOW_FAILED when it cannot be told which run is ours; TIMEOUT when none appeared
 */
export async function dispatch(actions: Actions, wanted: Dispatch): Promise<FoundRun> {
  const { file, deadline } = wanted;
  const mark = await markBefore(actions, file, wanted.ref, wanted.correlation);
  let details = true;
  let doubts = 0;
  for (let failures = 0; ; ) {
    const answer = await post(actions, wanted, details);
    if (isOk(answer)) return runIn(actions, answer) ?? accepted(actions, mark, wanted);
    if (details && refusesRunDetails(answer)) {
      details = false;
      continue;
    }
    if (mayHaveArrived(answer)) {
      doubts += 1;
      const run = await doubtful(actions, mark, wanted, answer);
      if (run) return run;
      if (doubts === MOST_DISPATCHES || deadline.left() === 0)
        throw failed(actions, `trigger ${file}`, answer, 'trigger');
      actions.progress(`No run of ${file} has appeared: triggering it again`);
      continue;
    }
    const seconds = waitAfter(answer, failures);
    failures += 1;
    if (seconds === null || seconds > deadline.left()) throw refused(actions, file, answer);
    await waitBeforeRetry(answer, seconds, actions);
  }
}

function post(actions: Actions, { file, ref, inputs }: Dispatch, details: boolean): Promise<GhAnswer> {
  return ask(actions, {
    method: 'POST',
    path: inRepository(actions, `actions/workflows/${encodeURIComponent(file)}/dispatches`),
    body: { ref, inputs, ...(details ? { return_run_details: true } : {}) },
  });
}

/** A dropped connection or a 5xx says nothing about what the server did; a rate limit says that it did nothing. */
function mayHaveArrived(answer: GhAnswer): boolean {
  return isTransient(answer) && !neverSent(answer) && (answer.status === null || answer.status >= 500);
}

function runIn({ gh, repo }: Actions, { body }: GhAnswer): FoundRun | null {
  const id = property(body, 'workflow_run_id');
  if (typeof id !== 'number') return null;
  return { id, url: text(body, 'html_url') || `https://${gh.host}/${repo}/actions/runs/${id}` };
}

async function accepted(actions: Actions, mark: Mark, { poll, deadline }: Dispatch): Promise<FoundRun> {
  const until = sooner(deadline, APPEARS_SECONDS);
  const login = await ownLogin(actions);
  const run = await lookForRun(actions, mark, { every: Math.min(poll, 3), until, login });
  if (run) return run;
  throw new CodexError(
    'TIMEOUT',
    `GitHub accepted the trigger of ${mark.file}, but no run of it appeared within ${Math.round(until.seconds)} seconds`,
    {
      phase: 'trigger',
      fixes: [
        `See whether it has started by now: ${actionsPage(actions, mark.file)}`,
        'fractary-codex workflows status',
      ],
    },
  );
}

/** The run of a dispatch that may have arrived; null when surely none came of it. */
async function doubtful(
  actions: Actions,
  mark: Mark,
  { poll, deadline }: Dispatch,
  answer: GhAnswer,
): Promise<FoundRun | null> {
  const { progress } = actions;
  const said = reaction(answer);
  progress(`GitHub ${said}: looking whether ${mark.file} was triggered`);
  const login = await ownLogin(actions);
  const until = sooner(deadline, DOUBT_SECONDS);
  const every = Math.min(Math.max(poll, 0.5), 2);
  const unsure = (cause: unknown, why: string) =>
    new CodexError('NETWORK', `GitHub ${said} when ${mark.file} was triggered, and ${why}`, {
      phase: 'trigger',
      cause,
      fixes: [
        `See whether it runs before you trigger it again: ${actionsPage(actions, mark.file)}`,
        'Check https://www.githubstatus.com',
      ],
    });
  const run = await lookForRun(actions, mark, { every, until, login }).catch((error: unknown) => {
    if (error instanceof CodexError && error.code === 'NETWORK')
      throw unsure(error, 'its runs could not be listed, so it may have started');
    throw error;
  });
  // Somebody else's run must not pass for ours.
  if (run && login === null && !run.title.includes(mark.correlation ?? '\n'))
    throw unsure(answer.text, `whether ${run.url} came of it cannot be told`);
  if (run === null && until === deadline)
    throw unsure(answer.text, 'there was no time left to see whether it has started');
  return run;
}

function refused(actions: Actions, file: string, answer: GhAnswer): CodexError {
  if (answer.status !== 404) return failed(actions, `trigger ${file}`, answer, 'trigger');
  return new CodexError(
    'WORKFLOW_NOT_FOUND',
    `GitHub could not trigger ${file} of ${actions.repo}: it is gone, or ${actions.gh.credential} may not see it`,
    {
      phase: 'trigger',
      fixes: [
        `See the workflows there are: gh workflow list --all --repo ${actions.repo}`,
        'A fine-grained token needs Actions: read and write; a classic one the scopes `repo` and `workflow`',
      ],
    },
  );
}
