import { CodexError } from '../errors.ts';
import {
  type Actions,
  ask,
  failed,
  inRepository,
  isOk,
  list,
  property,
  readRun,
  text,
  type WorkflowRun,
} from './actions.ts';
import { type Deadline, pause } from './deadline.ts';
import type { FoundRun } from './dispatch.ts';
import { isTransient, patience } from './failure.ts';
import { waitAfter } from './retry.ts';

export interface Watch {
  poll: number;
  deadline: Deadline;
}

/** After the waits of 2, 4 and 8 seconds the usual rhythm goes on, so that a short outage costs nobody a sync. */
const MOST_FAILURES = 13;

/**
 * Asks for a run until it has completed, whatever its conclusion.
 * @throws TIMEOUT with the run's URL; what GitHub's refusal means
 */
export async function watchRun(
  actions: Actions,
  { id, url }: FoundRun,
  { poll, deadline }: Watch,
): Promise<WorkflowRun> {
  const path = inRepository(actions, `actions/runs/${id}`);
  let said = '';
  for (let failures = 0; ; ) {
    const last = deadline.left() === 0;
    const answer = await ask(actions, { path });
    let wait = poll;
    if (isOk(answer)) {
      failures = 0;
      const run = readRun(answer.body);
      if (run.status === 'completed') return { ...run, url: run.url || url };
      if (run.status === 'waiting' && said !== run.status)
        actions.progress(`The run waits for somebody's approval: ${url}`);
      said = run.status;
    } else {
      const planned = waitAfter(answer, failures);
      failures += 1;
      if (!isTransient(answer) || failures > MOST_FAILURES)
        throw failed(actions, `say how the run ${id} is`, answer, 'monitor');
      wait = planned ?? Math.max(patience(answer) ?? 0, poll);
      said = answer.status === null ? 'no answer' : `an answer ${answer.status}`;
    }
    if (last) throw timeout(deadline.seconds, id, actions, said);
    await pause(wait, deadline, actions.signal);
  }
}

/** The jobs of a run that failed, and at which step: for the message, so whatever goes wrong is no news. */
export async function failedJobs(actions: Actions, id: number): Promise<string[]> {
  const path = inRepository(actions, `actions/runs/${id}/jobs?filter=latest&per_page=100`);
  const answer = await ask(actions, { path });
  return list(answer.body, 'jobs')
    .filter((job) => text(job, 'conclusion') === 'failure')
    .map((job) => {
      const step = list(job, 'steps').find((one) => property(one, 'conclusion') === 'failure');
      return step ? `${text(job, 'name')} at "${text(step, 'name')}"` : text(job, 'name');
    })
    .slice(0, 3);
}

function timeout(seconds: number, id: number, { repo }: Actions, said: string): CodexError {
  return new CodexError(
    'TIMEOUT',
    `its run had not completed within ${seconds} seconds (last seen: ${said}) and goes on without us`,
    {
      phase: 'monitor',
      fixes: [
        `Go on watching: gh run watch ${id} --repo ${repo}`,
        'Give it more time: --timeout SECONDS',
        'fractary-codex workflows status',
      ],
    },
  );
}
