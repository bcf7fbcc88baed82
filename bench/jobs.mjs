/** The jobs of a sync: where the codex's branches stand, what was done before, and what is measured. */
import path from 'node:path';
import { git } from './machine.mjs';

const to = { direction: 'to', env: 'test' };
const from = { direction: 'from', env: 'test' };

/**
 * `test` names one of the fixture's states of that branch. `before` is done first by methods that remember anything,
 * each with the branch in a state of its own; it is not measured.
 */
export const JOBS = [
  { name: 'to the codex, first run', key: 'to-cold', test: 'base', before: [], ...to },
  {
    name: 'to the codex, others pushed',
    key: 'to-warm',
    test: 'base',
    before: [{ ...from, test: 'old' }],
    ...to,
  },
  {
    name: 'nothing changed',
    key: 'nothing',
    test: 'published',
    before: [{ ...to, test: 'published' }],
    ...to,
  },
  { name: 'from the codex, first run', key: 'from-cold', test: 'base', before: [], ...from },
  {
    ...{ name: 'another environment', key: 'switch', test: 'base' },
    ...{ before: [{ ...from, test: 'base' }], direction: 'from', env: 'prod' },
  },
  {
    ...{ name: 'a whole organization', key: 'organization', test: 'base', before: [] },
    ...{ direction: 'organization', env: 'test' },
  },
];

/** Sets the codex's branches to a state of the fixture. */
export async function setBranches(fixture, test) {
  const codex = path.join(fixture, 'codex.git');
  const input = `update refs/heads/test refs/bench/${test}\nupdate refs/heads/main refs/bench/main\n`;
  await git(codex, ['update-ref', '--stdin'], { input });
}

/** Brings machine and codex to where a job begins: nothing remembered but what `before` leaves. */
export async function reset(method, job, at, runCommand) {
  method.forget(at);
  if (method.stateful) {
    for (const earlier of job.before) {
      await setBranches(at.fixture, earlier.test);
      await runCommand(method.command({ ...at, ...earlier }));
    }
  }
  await setBranches(at.fixture, job.test);
}

/** Keeps the state of `test` that a sync of the project leaves, in which there is nothing to publish. */
export async function makePublished(product, at, runCommand) {
  const codex = path.join(at.fixture, 'codex.git');
  await setBranches(at.fixture, 'base');
  product.forget(at);
  await runCommand(product.command({ ...at, ...to }));
  await git(codex, ['update-ref', 'refs/bench/published', 'refs/heads/test']);
}
