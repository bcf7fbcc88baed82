// Tries every attack of tests/trust, and some more, again and again with other random numbers, and prints a table of
// what was tried: npm run torture -- --minutes 30 --write. What scales: TORTURE (kills, faults, races a pass), FC_RUNS
// (values a property), FC_SEED (where the random numbers begin).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { count, table } from './table.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    write: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});

/** Beside tests/trust: tests whose attacks are as random, next to the code that they are about. */
const FILES = values.only ?? [
  'tests/trust',
  'tests/sync/from-codex/kill.test.ts',
  'tests/sync/from-codex/hostile.test.ts',
  'tests/sync/from-codex/property.test.ts',
  'tests/sync/to-codex/property.test.ts',
  'tests/documents/hostile.test.ts',
];

const work = mkdtempSync(path.join(tmpdir(), 'codex-torture-'));
const [attacks, report] = ['attacks', 'report.json'].map((name) => path.join(work, name));
const first = Number(process.env.FC_SEED) || Math.floor(Math.random() * 2 ** 31);
const scale = Math.max(1, Number(process.env.TORTURE) || 1);
const started = Date.now();
const results = new Map();
let passes = 0;
try {
  do {
    passes += 1;
    const seed = first + passes - 1;
    console.log(`\nPass ${passes}, FC_SEED=${seed}`);
    rmSync(attacks, { force: true });
    rmSync(report, { force: true });
    spawnSync(
      process.execPath,
      ['node_modules/vitest/vitest.mjs', 'run', `--testTimeout=${scale * 240_000}`, ...FILES],
      {
        cwd: root,
        stdio: 'inherit',
        env: {
          FC_RUNS: '5',
          ...process.env,
          ...{ TORTURE: String(scale), FC_SEED: String(seed), ATTACKS: attacks, VITEST_JSON: report },
        },
      },
    );
    count(results, read(attacks, ''), JSON.parse(read(report, '{}')), root);
  } while (Date.now() - started < Number(values.minutes) * 60_000);
} finally {
  rmSync(work, { recursive: true, force: true });
}

const minutes = Math.round((Date.now() - started) / 60_000);
const git = execFileSync('git', ['--version'], { encoding: 'utf8' }).trim();
const text = [
  table(results),
  '',
  `${passes} passes in ${minutes} minutes, FC_SEED from ${first}; ${git}, Node ${process.version}, ${process.platform}.`,
].join('\n');
console.log(`\n${text}`);
if (values.write) {
  const file = path.join(root, 'SECURITY.md');
  const [begin, end] = ['<!-- torture: begin -->', '<!-- torture: end -->'];
  const [before, rest] = readFileSync(file, 'utf8').split(begin);
  writeFileSync(file, `${before}${begin}\n\n${text}\n\n${end}${rest.split(end)[1]}`);
}
process.exitCode = [...results.values()].some(({ broke }) => broke > 0) ? 1 : 0;

function read(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
