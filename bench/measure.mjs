/** What a job takes: its time, in turn with the other methods, and, in a run of its own, everything else. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { testHelper } from './helpers.mjs';
import { reset } from './jobs.mjs';
import { environment, gnuTime, run } from './machine.mjs';

/** The folders of one method, in which a job runs. */
export function placeOf(dir, method, fixture, size, codex) {
  const own = path.join(dir, method.name.replaceAll(/\W+/g, '-'));
  const env = { ...environment(own), FRACTARY_CODEX_HOME: path.join(own, 'work', 'codex-home') };
  return { at: { fixture, size, codex, work: path.join(own, 'work') }, env };
}

export const runIn =
  (env, more = {}) =>
  ({ command, args, cwd }) =>
    run(command, args, { cwd, env: { ...env, ...more } });

/**
 * Milliseconds of each method's runs. They take turns, so that what else the machine does hits all alike, and one run
 * of each comes first that does not count, unless one is all there is.
 */
export async function time(job, entrants, rounds) {
  const times = new Map(entrants.map(({ method }) => [method.name, []]));
  for (let round = rounds > 1 ? 0 : 1; round <= rounds; round += 1) {
    for (const { method, at, env } of entrants) {
      await reset(method, job, at, runIn(env));
      const { milliseconds } = await runIn(env)(method.command({ ...at, ...job }));
      if (round > 0) times.get(method.name).push(milliseconds);
    }
  }
  return times;
}

/**
 * Git commands and connections by git's own trace, bytes from the server as it counted them, and the memory of the
 * largest process (null where the system does not tell).
 */
export async function count(job, { method, at, env }, network) {
  const over = { ...at, codex: network.url('codex') };
  await reset(method, job, over, runIn(env));
  const { gitTrace } = await testHelper('helpers/trace.ts');
  const folder = path.join(path.dirname(at.work), 'trace');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const trace = gitTrace(folder);
  network.taken();
  const memory = path.join(folder, '..', 'memory');
  const { command, args, cwd } = method.command({ ...over, ...job });
  const timed = gnuTime
    ? { command: gnuTime, args: ['-o', memory, '-f', '%M', command, ...args], cwd }
    : { command, args, cwd };
  await runIn(env, trace.env)(timed);
  const { commands, connections, lazyFetches } = trace.read();
  return {
    commands: commands.length,
    connections,
    lazyFetches,
    bytes: network.taken(),
    mebibytes: gnuTime ? Number(readFileSync(memory, 'utf8')) / 1024 : null,
  };
}
