/** Measures the jobs of a sync over a network on which every round trip takes its time. */
import { makeFixture } from './fixture.mjs';
import { JOBS } from './jobs.mjs';
import { median } from './machine.mjs';
import { placeOf, time } from './measure.mjs';
import { naive, product, sparse } from './methods.mjs';
import { startNetwork } from './network.mjs';

export async function measureLatency({ dir, fixtures, size, rounds, milliseconds, only, say }) {
  const fixture = await makeFixture(fixtures, size);
  const network = await startNetwork(fixture, milliseconds);
  const rows = [];
  try {
    const entrants = [product, sparse, naive].map((method) => ({
      method,
      ...placeOf(dir, method, fixture, size, network.url('codex')),
    }));
    for (const job of JOBS.filter(({ key }) => key !== 'organization' && (!only || key === only))) {
      say(`${job.name}, ${size}, ${milliseconds} ms a round trip`);
      const times = await time(job, entrants, rounds);
      for (const [method, own] of times) {
        rows.push({ job: job.key, title: job.name, size, method, milliseconds: median(own), runs: own });
      }
    }
  } finally {
    await network.close();
  }
  return rows;
}
