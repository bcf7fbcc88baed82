/** What `npm run bench` is told to do. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JOBS } from './jobs.mjs';

const USAGE =
  'npm run bench -- [--quick] [--job NAME] [--size S|M|L] [--rounds N] [--json FILE] [--svg FILE] [--limit PROGRAM] [--fixtures DIR]';
const MEASURES = [...JOBS.map(({ key }) => key), 'latency', 'fetch', 'server', 'plugin'];

/** The options, checked; for what cannot be one it says so and exits with 2 before anything is measured. */
export function readOptions() {
  const text = ['job', 'size', 'rounds', 'json', 'svg', 'limit', 'fixtures'];
  const options = Object.fromEntries(text.map((name) => [name, { type: 'string' }]));
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, ...options } });
    expect('job', values.job, MEASURES.includes(values.job), `one of ${MEASURES.join(', ')}`);
    expect('size', values.size, ['S', 'M', 'L'].includes(values.size), 'S, M or L');
    expect('rounds', values.rounds, /^[1-9]\d*$/.test(values.rounds), 'a whole number from 1 on');
    expect('limit', values.limit, existsSync(values.limit ?? ''), 'a program that is there');
    return values;
  } catch (error) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exit(2);
  }
}

function expect(name, value, isRight, what) {
  if (value !== undefined && !isRight) throw new Error(`--${name} is "${value}", expected ${what}`);
}
