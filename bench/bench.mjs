// npm run bench -- [--quick] [--job NAME] [--size S|M|L] [--rounds N] [--json FILE] [--svg FILE] [--limit PROGRAM]
//                  [--fixtures DIR]
// Measures the compiled scripts beside what one would do without them. --job takes a job of a sync (to-cold, to-warm,
// nothing, from-cold, switch, organization) or latency, fetch, server, plugin. --limit names a program to measure
// against (bench/methods.mjs says how it is called). --fixtures keeps repositories between runs. TMPDIR in memory makes
// times steadier.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chart } from './chart.mjs';
import { measureFetch, measureServer } from './documents.mjs';
import { JOBS } from './jobs.mjs';
import { measureLatency } from './latency.mjs';
import { git } from './machine.mjs';
import { readOptions } from './options.mjs';
import { measurePlugin } from './plugin-cost.mjs';
import { print } from './report.mjs';
import { measureSync } from './sync.mjs';
import { judge } from './targets.mjs';

const ROUND_TRIP_MS = 50;
const options = readOptions();
const quick = options.quick ?? false;
const rounds = Number(options.rounds ?? (quick ? 1 : 9));
const sizes = options.size ? [options.size] : quick ? ['S'] : ['S', 'M', 'L'];
const isSync = JOBS.some(({ key }) => key === options.job);
const wants = (name) => !options.job || options.job === name;

const dir = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'codex-bench-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));
const fixtures = path.resolve(options.fixtures ?? path.join(dir, 'fixtures'));
mkdirSync(fixtures, { recursive: true });
const say = (line) => process.stderr.write(`${line}\n`);
const common = { dir, fixtures, rounds, limit: options.limit, only: isSync ? options.job : undefined, say };

const results = {
  machine: `${os.cpus()[0]?.model ?? 'a machine'} × ${os.cpus().length}, load ${os.loadavg()[0].toFixed(1)}, ${os.platform()}, Node ${process.version}, ${await git('.', ['--version'])}`,
  sync: [],
  latency: { milliseconds: ROUND_TRIP_MS, rows: [] },
  fetch: [],
  server: [],
  plugin: null,
};
if (!options.job || isSync) {
  for (const size of sizes) results.sync.push(...(await measureSync({ ...common, size })));
}
if (wants('latency')) {
  const size = options.size ?? (quick ? 'S' : 'M');
  const few = { ...common, size, rounds: Math.min(rounds, 5), milliseconds: ROUND_TRIP_MS };
  results.latency.rows = await measureLatency(few);
}
if (wants('fetch')) {
  results.fetch = await measureFetch({
    ...common,
    sizes: quick ? [100, 1000] : [100, 100_000],
    rounds: quick ? 5 : 40,
  });
}
if (wants('server')) {
  const documents = quick ? 1000 : 10_000;
  results.server = await measureServer({ ...common, documents, rounds: quick ? 100 : 1000 });
}
if (wants('plugin')) results.plugin = await measurePlugin(common);
results.verdicts = judge(results);
print(results);
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 1)}\n`);
if (options.svg && results.sync.length > 0) writeFileSync(options.svg, chart(results.sync));
