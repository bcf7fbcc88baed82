// Measures an organization's sync: node bench/organization.mjs [PROJECTS [DOCUMENTS [REPOSITORIES]]]
// Makes that many projects with local remotes and one codex of REPOSITORIES other projects, then runs `sync-org --phase
// pull-docs` cold and again, beside a shell loop over shallow clones (of a sample, as it takes long).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [projects = 1000, documents = 20, others = 16] = process.argv.slice(2).map(Number);
const SAMPLE = Math.min(projects, 16);
const dir = mkdtempSync(path.join(tmpdir(), 'codex-bench-organization-'));
process.on('exit', () => rmSync(dir, { recursive: true, force: true }));

const env = {
  PATH: process.env.PATH,
  HOME: dir,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
  FRACTARY_CODEX_HOME: path.join(dir, 'home'),
};

function run(command, args, options = {}) {
  const done = spawnSync(command, args, { env, encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.stdout}${done.stderr}`);
  return done.stdout;
}

/** A bare repository whose one commit on `main` holds these files. */
function repository(name, files) {
  const bare = path.join(dir, 'srv', `${name}.git`);
  mkdirSync(bare, { recursive: true });
  run('git', ['init', '-q', '--bare', '-b', 'main', bare]);
  const stream = [
    'commit refs/heads/main\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 5\nstart\n',
  ];
  for (const [file, text] of Object.entries(files)) {
    stream.push(`M 100644 inline ${file}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  }
  run('git', ['fast-import', '--quiet'], { cwd: bare, input: stream.join('') });
  return bare;
}

const body = (name, number) =>
  `# ${name} ${number}\n\n${`Words about ${name}. `.repeat(100 + (number % 7))}\n`;
const named = (kind, number) => `${kind}-${String(number).padStart(4, '0')}`;

function documentsOf(name, prefix) {
  const files = {};
  for (let number = 0; number < documents; number += 1) {
    files[`${prefix}docs/part-${number % 5}/page-${number}.md`] = body(name, number);
  }
  return files;
}

const codexFiles = { 'README.md': '# codex\n', 'shared/api.md': '# API\n' };
for (let number = 0; number < others; number += 1) {
  Object.assign(codexFiles, documentsOf(named('other', number), `projects/${named('other', number)}/`));
}
const codex = repository('codex.acme.com', codexFiles);
const list = [];
for (let number = 0; number < projects; number += 1) {
  const name = named('project', number);
  const files = { 'README.md': `# ${name}\n`, 'src/index.js': 'x\n'.repeat(200), ...documentsOf(name, '') };
  list.push({ name, url: repository(name, files) });
}
const place = path.join(dir, 'here');
mkdirSync(path.join(place, '.fractary/plugins/codex'), { recursive: true });
run('git', ['init', '-q', '-b', 'main', place]);
writeFileSync(
  path.join(place, '.fractary/plugins/codex/config.json'),
  JSON.stringify({ organization: 'acme', project_name: 'here', codex_repo: codex, projects: list }),
);

const script = path.join(root, 'plugins/codex/scripts/sync-org.mjs');
const watch = `const { spawnSync } = require('node:child_process');
const started = performance.now();
const done = spawnSync(process.execPath, process.argv.slice(1), { encoding: 'utf8', maxBuffer: 1 << 28 });
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, status: done.status, stdout: done.stdout, stderr: done.stderr,
  kib: process.resourceUsage().maxRSS, ownKib: 0 }));`;

/** Runs `sync-org` and returns its result, its milliseconds, and the peak memory of its process in MiB. */
function sync() {
  const args = [script, '--yes', '--phase', 'pull-docs', '--env', 'prod', '--json', '--quiet'];
  const probe = `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(path.join(dir, 'rss'))}, String(process.resourceUsage().maxRSS)));`;
  const probeFile = path.join(dir, 'probe.cjs');
  writeFileSync(probeFile, probe);
  const done = JSON.parse(
    run(process.execPath, ['-e', watch, '--', '--require', probeFile, ...args], { cwd: place }),
  );
  const result = JSON.parse(done.stdout);
  const mib = Number(run('cat', [path.join(dir, 'rss')])) / 1024;
  if (done.status !== 0) throw new Error(done.stdout.slice(0, 2000) + done.stderr);
  return { ms: done.milliseconds, mib, phase: result.phases[0] };
}

/** What a user would write for one project: shallow clones, a copy, a commit, a push. */
function loop(names) {
  const target = repository('loop', codexFiles);
  const lines = names.map(({ name, url }) => {
    const work = path.join(dir, 'loop', name);
    return `git clone -q --depth 1 --no-tags file://${target} ${work}/codex
git clone -q --depth 1 --no-tags file://${url} ${work}/project
mkdir -p ${work}/codex/projects/${name}
cp -R ${work}/project/docs ${work}/project/README.md ${work}/codex/projects/${name}/
git -C ${work}/codex add -A && git -C ${work}/codex commit -q -m ${name} && git -C ${work}/codex push -q origin main
rm -rf ${work}`;
  });
  const started = performance.now();
  run('bash', ['-ec', lines.join('\n')]);
  return (performance.now() - started) / names.length;
}

const cold = sync();
const again = sync();
const third = sync();
const shell = loop(list.slice(0, SAMPLE));
const row = (name, { ms, mib, phase }) =>
  `| ${name} | ${(ms / 1000).toFixed(2)} s | ${(ms / projects).toFixed(1)} ms | 1/${(shell / (ms / projects)).toFixed(1)} | ${mib.toFixed(0)} MiB | ${phase.files_synced} |`;
console.log(
  `${projects} projects × ${documents} documents; shell loop: ${shell.toFixed(0)} ms a project (${SAMPLE} measured)`,
);
console.log('| run | time | a project | of the shell loop | memory | files |\n|---|---|---|---|---|---|');
console.log([row('first', cold), row('second', again), row('third', third)].join('\n'));
