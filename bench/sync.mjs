/** Measures the jobs of a sync at one size of the codex. */
import path from 'node:path';
import { makeFixture } from './fixture.mjs';
import { JOBS, makePublished } from './jobs.mjs';
import { median } from './machine.mjs';
import { count, placeOf, runIn, time } from './measure.mjs';
import { naive, product, sparse, yardstick } from './methods.mjs';
import { startNetwork } from './network.mjs';

/** One row a job and method: milliseconds (the median), ratios of pairs of runs, and what else the run took. */
export async function measureSync({ dir, fixtures, size, rounds, only, limit, say }) {
  const fixture = await makeFixture(fixtures, size);
  const network = await startNetwork(fixture);
  const methods = [product, sparse, naive, ...(limit ? [yardstick(path.resolve(limit))] : [])];
  const codex = `file://${path.join(fixture, 'codex.git')}`;
  const entrants = methods.map((method) => ({ method, ...placeOf(dir, method, fixture, size, codex) }));
  await makePublished(product, entrants[0].at, runIn(entrants[0].env));
  const rows = [];
  try {
    for (const job of JOBS.filter(({ key }) => !only || key === only)) {
      say(`${job.name}, ${size}`);
      const fit = entrants.filter(({ method }) => isFit(method, job, size));
      const times = await time(job, fit, slowest(job, size, rounds));
      for (const entrant of fit) {
        const { name } = entrant.method;
        const own = times.get(name);
        rows.push({
          ...{ job: job.key, title: job.name, size, method: name, milliseconds: median(own), runs: own },
          ratios: Object.fromEntries(
            fit.map(({ method }) => [
              method.name,
              median(own.map((one, i) => one / times.get(method.name)[i])),
            ]),
          ),
          ...(await count(job, entrant, network)),
        });
      }
    }
  } finally {
    await network.close();
  }
  return rows;
}

/** The shell loops copy from checkouts, which only the small organization has; larger ones are for the growth. */
function isFit(method, job, size) {
  return method === product || job.key !== 'organization' || size === 'S';
}

/** Jobs of minutes are measured less often: what disturbs a run for a moment does not show in them. */
function slowest(job, size, rounds) {
  if (job.key === 'organization') return size === 'S' ? Math.min(rounds, 5) : 1;
  return size === 'L' ? Math.min(rounds, 5) : rounds;
}
