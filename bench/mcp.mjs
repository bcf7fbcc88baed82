// What the MCP server takes at a given number of cached documents: node bench/mcp.mjs [DOCUMENTS] [ROUNDS]
// Prints a table; targets: read p99 ≤ 5 ms and search p95 ≤ 50 ms at 10,000 documents.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const documents = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 1000);
const scripts = path.join(path.dirname(fileURLToPath(import.meta.url)), '../plugins/codex/scripts');
const world = mkdtempSync(path.join(tmpdir(), 'codex-bench-'));
const env = {
  PATH: process.env.PATH,
  HOME: world,
  FRACTARY_CODEX_HOME: path.join(world, 'home'),
  GIT_CONFIG_NOSYSTEM: '1',
};
const project = path.join(world, 'project');

const WORDS =
  'access account address agent audit balance batch border branch build cache change charge check client cluster commit config contract cookie credit currency customer data default delivery deploy device domain driver email error event export failure field filter format gateway group handler header health history import index input invoice item job key label ledger limit link list log market merge message metric migration model module month network notice number object offer order owner package page parser partner password path payment period plan policy port price process product profile project queue quota rate record refund region release report request retry review role route rule schedule schema scope search secret section service session shard signal site source stage standard state status stock storage stream subject supplier support switch table tag task tax team template tenant term test thread ticket time token topic trace transfer trigger unit update upload usage user value vendor version view volume wallet warehouse window worker zone'.split(
    ' ',
  );

// The same documents in every run: a linear congruential generator (Numerical Recipes, chapter 7).
let seed = 1;
const random = (below) => {
  seed = (seed * 1664525 + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};
/** Five thousand words, few of which are frequent, as in any language. */
const word = () => {
  const at = Math.floor(5000 * (random(2 ** 20) / 2 ** 20) ** 3);
  return at < WORDS.length ? WORDS[at] : `${WORDS[at % WORDS.length]}${WORDS[(at * 7) % WORDS.length]}`;
};
const words = (count) => Array.from({ length: count }, word).join(' ');
const nameOf = (at) => `shared/area-${at % 50}/${WORDS[at % WORDS.length]}-${at}.md`;

function document() {
  const sections = Array.from({ length: 4 }, () => `## ${words(3)}\n\n${words(60)}.\n\n${words(40)}.\n`);
  return `---\ntitle: ${words(3)}\ndescription: ${words(8)}\n---\n# ${words(3)}\n\n${sections.join('\n')}`;
}

function command(program, args, options = {}) {
  const result = spawnSync(program, args, { cwd: world, env, maxBuffer: 2 ** 30, ...options });
  if (result.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${result.stderr}`);
  return result.stdout;
}

function makeWorld() {
  const codex = path.join(world, 'codex.git');
  command('git', ['init', '-q', '--bare', '-b', 'main', codex]);
  const stream = ['commit refs/heads/main\ncommitter A <a@b.c> 1700000000 +0000\ndata 1\nx\n'];
  for (let at = 0; at < documents; at += 1) {
    const text = document();
    stream.push(`M 100644 inline ${nameOf(at)}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }
  command('git', ['fast-import', '--quiet'], { cwd: codex, input: stream.join('') });
  mkdirSync(path.join(project, '.fractary/plugins/codex'), { recursive: true });
  command('git', ['init', '-q', '-b', 'main', project]);
  const config = { organization: 'acme', project_name: 'bench', codex_repo: codex };
  writeFileSync(path.join(project, '.fractary/plugins/codex/config.json'), JSON.stringify(config));
  command(process.execPath, [path.join(scripts, 'sync-project.mjs'), '--from-codex', '--quiet'], {
    cwd: project,
  });
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds of processor time of a process so far, where the system tells (proc(5): ticks of 10 ms). */
function cpuOf(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .split(') ')[1]
      .split(' ')
      .slice(11, 13);
    return (Number(user) + Number(system)) * 10;
  } catch {
    return Number.NaN;
  }
}

async function measure(name, target, work, count = rounds, pid = 0) {
  const times = [];
  const before = cpuOf(pid);
  for (let round = 0; round < count; round += 1) times.push(await timed(() => work(round)));
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  const cpu = (cpuOf(pid) - before) / count;
  return {
    job: name,
    n: count,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'p99 ms': at(0.99),
    // Of the server, whatever else the machine is doing.
    'cpu ms': Number.isNaN(cpu) ? '' : cpu.toFixed(2),
    target,
  };
}

async function connect() {
  const client = new Client({ name: 'bench', version: '1' });
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [path.join(scripts, 'mcp.mjs')],
      cwd: project,
      env,
    }),
  );
  return client;
}

const reference = () => `codex://acme/${nameOf(random(documents))}`;
const call = (client, name, args) => client.callTool({ name, arguments: args });

try {
  makeWorld();
  const rows = [];
  rows.push(
    await measure('node -e 0', '', async () => void command(process.execPath, ['-e', '0']), 10),
    await measure(
      'start, until the client is connected',
      'well under 1000',
      async () => (await connect()).close(),
      10,
    ),
  );
  const client = await connect();
  const { pid } = client.transport;
  const served = (name, target, work, count = rounds) => measure(name, target, work, count, pid);
  const search = () => call(client, 'codex_search', { query: words(1 + random(3)) });
  rows.push(
    await served('first search (makes the index of words)', '', search, 1),
    await served('codex_search', 'p95 ≤ 50', search),
    await served('resources/read', 'p99 ≤ 5', () => client.readResource({ uri: reference() })),
    await served('codex_fetch', 'p99 ≤ 5', () => call(client, 'codex_fetch', { reference: reference() })),
    await served('resources/list, a page', '', () => client.listResources(), 100),
    await served('codex_list of a project', '', () => call(client, 'codex_list', { project: 'shared' }), 20),
    await served('codex_status', '', () => call(client, 'codex_status', {}), 100),
  );
  await client.close();
  console.log(`${documents} documents, Node ${process.version}`);
  console.table(rows);
} finally {
  rmSync(world, { recursive: true, force: true });
}
