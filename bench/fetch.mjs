// How long a cached document takes, against an empty Node: node bench/fetch.mjs [DOCUMENTS,…] [ROUNDS]
// Makes a codex of so many documents, syncs it into a project's cache, and fetches one of them again and again, in
// turn with `node -e 0`. Ratios are what counts: both suffer the same machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const plugin = fileURLToPath(new URL('../plugins/codex/', import.meta.url));
const script = (name) => path.join(plugin, 'scripts', `${name}.mjs`);
const sizes = (process.argv[2] ?? '100,100000').split(',').map(Number);
const rounds = Number(process.argv[3] ?? 40);

const dir = mkdtempSync(path.join(tmpdir(), 'codex-bench-'));
try {
  const worlds = sizes.map(makeWorld);
  const jobs = [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], cwd: dir, env: process.env },
    ...worlds.flatMap(({ documents, project, env }) => [
      {
        name: `fetch, ${documents} cached`,
        command: process.execPath,
        args: [script('fetch'), reference(documents)],
        cwd: project,
        env,
      },
      {
        name: `  by the launcher`,
        command: path.join(plugin, 'bin', 'fractary-codex'),
        args: ['fetch', reference(documents)],
        cwd: project,
        env,
      },
    ]),
  ].map((job) => ({ ...job, wall: [], cpu: 0 }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const job of jobs) {
      const { wall, cpu } = measure(job);
      // The first round fills the operating system's caches.
      if (round === 0) continue;
      job.wall.push(wall);
      job.cpu += cpu / rounds;
    }
  }
  print(jobs);
} finally {
  rmSync(dir, { recursive: true, force: true });
}

function makeWorld(documents) {
  const codex = path.join(dir, `codex-${documents}.git`);
  run('git', ['init', '-q', '--bare', '-b', 'main', codex], dir);
  run('git', ['config', 'uploadpack.allowFilter', 'true'], codex);
  run('git', ['fast-import', '--quiet'], codex, { input: codexOf(documents) });
  const project = path.join(dir, `project-${documents}`);
  mkdirSync(path.join(project, '.fractary/plugins/codex'), { recursive: true });
  run('git', ['init', '-q', project], dir);
  const config = { organization: 'acme', project_name: 'bench', codex_repo: codex };
  writeFileSync(path.join(project, '.fractary/plugins/codex/config.json'), JSON.stringify(config));
  const env = { ...process.env, FRACTARY_CODEX_HOME: path.join(dir, 'home') };
  run(process.execPath, [script('sync-project'), '--from-codex', '--quiet'], project, { env });
  return { documents, project, env };
}

/** 100 documents of some 2 kB a folder, in one commit. */
function codexOf(documents) {
  const parts = ['commit refs/heads/main\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 1\nx\n'];
  for (let i = 0; i < documents; i += 1) {
    const text = `# Document ${i}\n\n${'Lorem ipsum dolor sit amet. '.repeat(75)}\n`;
    parts.push(`M 100644 inline ${pathOf(i)}\ndata ${text.length}\n${text}\n`);
  }
  return parts.join('');
}

function pathOf(i) {
  return `shared/standards/part-${Math.floor(i / 100)}/document-${i}.md`;
}

function reference(documents) {
  return `@codex/${pathOf(Math.floor(documents / 2))}`;
}

function run(command, args, cwd, options = {}) {
  const { status, stderr } = spawnSync(command, args, { cwd, maxBuffer: 2 ** 30, ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}

function measure({ command, args, cwd, env }) {
  const before = childrenCpu();
  const started = performance.now();
  const { status } = spawnSync(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'ignore'] });
  const wall = performance.now() - started;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} exited ${status}`);
  return { wall, cpu: childrenCpu() - before };
}

/** Milliseconds of processor time that ended children took, in steps of 10; 0 where there is no /proc. */
function childrenCpu() {
  try {
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1].split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

function print(jobs) {
  const [base] = jobs;
  console.log(
    `${'ms'.padEnd(26)}${['median', 'ratio', 'least', 'ratio', 'cpu', 'ratio'].map((one) => one.padStart(8)).join('')}`,
  );
  const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
  for (const job of jobs) {
    const values = [median(job.wall), Math.min(...job.wall), job.cpu];
    const bases = [median(base.wall), Math.min(...base.wall), base.cpu];
    const cells = values.flatMap((value, i) => [value.toFixed(1), (value / bases[i]).toFixed(2)]);
    console.log(`${job.name.padEnd(26)}${cells.map((one) => one.padStart(8)).join('')}`);
  }
}
