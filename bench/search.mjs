// Measures the search at 10,000 documents, through the code that is shipped: node bench/search.mjs [DOCUMENTS]
// The cache is made as a sync makes it, without the sync. Prints a table; times are of this machine at this moment.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const documents = Number(process.argv[2] ?? 10_000);
const dir = mkdtempSync(path.join(tmpdir(), 'codex-bench-search-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));

const random = generator(7);
const vocabulary = Array.from({ length: 20_000 }, () => syllables(2 + Math.floor(random() * 3)));
const word = () => vocabulary[Math.floor(random() ** 3 * vocabulary.length)];

function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function syllables(count) {
  const one = () => 'bdfgklmnprstvz'[Math.floor(random() * 14)] + 'aeiou'[Math.floor(random() * 5)];
  return Array.from({ length: count }, one).join('');
}

function text(number) {
  let body = `---\ntitle: ${word()} ${word()} ${number}\ndescription: ${word()} ${word()} ${word()}\ntags: [${word()}, ${word()}]\n---\n# ${word()} ${word()}\n\n`;
  for (let words = 1; body.length < 4096; words += 1) {
    body += `${word()}${words % 12 === 0 ? '.\n' : ' '}`;
    if (words % 60 === 0) body += `\n## ${word()} ${word()}\n\n`;
  }
  return body;
}

const project = path.join(dir, 'project');
const cache = path.join(project, '.fractary/plugins/codex/cache');
const scope = { root: project, organization: 'acme', environment: 'test', codex: 'codex' };

function write(number) {
  const name = `standards/part-${number % 100}/document-${number}.md`;
  const file = path.join(cache, 'acme/shared/test', name);
  const data = Buffer.from(text(number));
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, data);
  const { mtimeMs: mtime, ctimeMs: ctime, size } = lstatSync(file);
  const oid = createHash('sha1').update(`blob ${data.length}\0`).update(data).digest('hex');
  return [`shared/${name}`, { oid, size, mtime, ctime }];
}

async function shipped() {
  const compiled = await build({
    stdin: {
      contents: `export { openSearch, updateSearchIndex } from './documents/search.ts';
        export { openPlace } from './documents/open.ts';
        export { emptyIndex } from './cache/index.ts';
        export { changeIndex, writeIndex } from './cache/index-write.ts';`,
      resolveDir: path.join(root, 'runtime'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false,
  });
  const file = path.join(root, 'node_modules', `.bench-search-${process.pid}.mjs`);
  writeFileSync(file, compiled.outputFiles[0].text);
  process.on('exit', () => rmSync(file, { force: true }));
  return import(pathToFileURL(file).href);
}

const { openSearch, updateSearchIndex, openPlace, emptyIndex, changeIndex, writeIndex } = await shipped();
mkdirSync(path.join(project, '.fractary/plugins/codex'), { recursive: true });
spawnSync('git', ['init', '-q', project]);
writeFileSync(
  path.join(project, '.fractary/plugins/codex/config.json'),
  JSON.stringify({
    version: '3.0',
    organization: 'acme',
    project_name: 'bench',
    codex_repo: path.join(dir, 'codex.git'),
  }),
);
const entries = Object.assign(
  Object.create(null),
  Object.fromEntries(Array.from({ length: documents }, (_, i) => write(i))),
);
mkdirSync(path.join(cache, '.state/acme'), { recursive: true });
await writeIndex(scope, {
  ...emptyIndex(),
  tip: 'a'.repeat(40),
  synced_at: Date.now(),
  ttl: 604_800,
  entries,
});

const env = { ...process.env, FRACTARY_CODEX_HOME: path.join(dir, 'home') };
const context = {
  ...{ cwd: project, env, home: env.FRACTARY_CODEX_HOME, data: env.FRACTARY_CODEX_HOME },
  ...{ signal: new AbortController().signal, progress() {}, debug() {}, interactive: false },
};
const place = await openPlace(context);
const rows = [];
const timed = async (work) => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
};
const row = (job, { wall, cpu }) =>
  rows.push({ job, ms: Math.round(wall * 10) / 10, 'processor ms': Math.round(cpu * 10) / 10 });

row(`build, ${documents} documents`, await timed(() => updateSearchIndex(place)));
const built = process.memoryUsage().rss;
const updates = [];
for (let round = 0; round < 10; round += 1) {
  const set = Object.fromEntries(
    Array.from({ length: 20 }, (_, i) => write(((round * 20 + i) * 7) % documents)),
  );
  await changeIndex(scope, { set });
  updates.push(await timed(() => updateSearchIndex(place)));
}
const at = (all, share) => {
  const nth = (key) =>
    all.map((one) => one[key]).sort((a, b) => a - b)[
      Math.min(all.length - 1, Math.floor(all.length * share))
    ];
  return { wall: nth('wall'), cpu: nth('cpu') };
};
row('update of 20 documents, median', at(updates, 0.5));
row('update of 20 documents, worst', at(updates, 1));

const search = openSearch(place);
await search.find({ query: word() });
const times = { all: [] };
const kinds = {
  'one word': () => word(),
  'two words': () => `${word()} ${word()}`,
  'four words': () => `${word()} ${word()} ${word()} ${word()}`,
  'beginning of a word': () => `${word()} ${word().slice(0, 4)}`,
  phrase: () => `"${word()} ${word()}"`,
};
for (let i = 0; i < 200; i += 1) {
  const kind = Object.keys(kinds)[i % 5];
  const one = await timed(() => search.find({ query: kinds[kind](), limit: 8 }));
  times.all.push(one);
  times[kind] ??= [];
  times[kind].push(one);
}
for (const [kind, all] of Object.entries(times)) {
  row(`search, server running, ${kind}, p50`, at(all, 0.5));
  row(`search, server running, ${kind}, p95`, at(all, 0.95));
}
await search.close();
rows.push({
  job: `memory of this process, MiB: ${Math.round(built / 2 ** 20)} after building, ${Math.round(process.memoryUsage().rss / 2 ** 20)} now`,
});

const cli = () => {
  const done = spawnSync(
    process.execPath,
    [path.join(root, 'plugins/codex/scripts/search.mjs'), `${word()} ${word()}`, '--json'],
    { cwd: project, env },
  );
  if (done.status !== 0) throw new Error(String(done.stdout) + done.stderr);
};
const runs = [];
for (let i = 0; i < 7; i += 1) runs.push(await timed(cli));
row('command line, median (processor time: of the parent only)', at(runs, 0.5));
console.table(rows);
