/** A codex of a certain size, the project that is synced with it, and an organization of small projects. */
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { git } from './machine.mjs';
import { bareRepository, importer } from './repository.mjs';
import { document } from './text.mjs';

/** How many other projects of 50 documents the codex has: 1,100, 20,100 and 100,100 files in all. */
export const OTHERS = { S: 16, M: 396, L: 1996 };
/** How many projects the organization has that is synced at once, of 50 documents each. */
export const ORGANIZATION = { S: 16, M: 128, L: 1024 };
export const PROJECT = 'handbook';
const [OWN, OTHER, SHARED, CHANGED, HISTORY] = [200, 50, 50, 10, 20];
const FOLDERS = ['guides', 'standards', 'specs/api', 'specs/ui', 'architecture', 'logs/2024', 'ops/runbooks'];

export const otherName = (number) => `other-${String(number).padStart(4, '0')}`;

function documentName(number) {
  if (number < 2) return ['README.md', 'CLAUDE.md'][number];
  return `docs/${FOLDERS[number % FOLDERS.length]}/page-${String(number).padStart(4, '0')}.md`;
}

/**
 * Makes the fixture below `dir`, or finds it there:
 * `codex.git`, whose refs/bench/{old,base,main} are what the branches are set to before a run (`old` is `test` before
 * others pushed twenty commits, `base` after), `project`, fourteen documents ahead of the codex, and
 * `organization/NAME.git`, where NAME is that of a project in the codex, likewise ahead.
 */
export async function makeFixture(dir, size) {
  const made = path.join(dir, size);
  if (existsSync(made)) return made;
  const making = `${made}-${process.pid}`;
  try {
    const codex = await bareRepository(path.join(making, 'codex.git'));
    await fillCodex(codex, OTHERS[size]);
    await git(codex, ['repack', '-adbq', '--window=2']);
    await makeProject(path.join(making, 'project'));
    await makeOrganization(path.join(making, 'organization'), size);
    renameSync(making, made);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return made;
}

async function fillCodex(codex, others) {
  let stream = importer(codex);
  const put = (name, version) => stream.put(name, document(name, { version }));
  await stream.commit('refs/bench/start', 'Start');
  for (let number = 0; number < OWN; number += 1) await put(`projects/${PROJECT}/${documentName(number)}`);
  for (let other = 0; other < others; other += 1) {
    for (let i = 0; i < OTHER; i += 1) await put(`projects/${otherName(other)}/${documentName(i)}`);
  }
  for (const folder of ['shared', 'systems']) {
    for (let number = 0; number < SHARED; number += 1) {
      await put(`${folder}/part-${number % 5}/page-${number}.md`);
    }
  }
  await stream.end();

  const start = await git(codex, ['rev-parse', 'refs/bench/start']);
  stream = importer(codex);
  let tip = start;
  for (let step = 1; step <= HISTORY; step += 1) {
    const other = otherName((step * 7) % others);
    const message = `Sync 5 files from ${other}\n\nCodex-Project: ${other}\nCodex-Environment: test\nCodex-Base: ${start}\n`;
    tip = await stream.commit(step === 1 ? 'refs/bench/old' : 'refs/bench/base', message, tip);
    for (let i = 0; i < 5; i += 1) await put(`projects/${other}/${documentName((step + i) % OTHER)}`, step);
  }
  await stream.commit('refs/bench/main', 'Release', start);
  for (let i = 0; i < CHANGED; i += 1) {
    await put(`projects/${PROJECT}/${documentName((i * 13 + 2) % OWN)}`, 900);
    await put(`shared/part-${i % 5}/page-${i}.md`, 900);
  }
  await stream.end();
}

async function makeProject(dir) {
  mkdirSync(dir, { recursive: true });
  await git(dir, ['init', '-q', '-b', 'main']);
  await fillProject(importer(dir), PROJECT, { documents: OWN, sources: 400 });
  await git(dir, ['reset', '-q', '--hard']);
  for (let i = 0; i < 2000; i += 1) {
    const folder = path.join(dir, 'node_modules', `package-${i % 100}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, `${i}.js`), 'x');
  }
  // Of a file as young as its index git does not know whether it is clean: it would read all of them in every run.
  for (const file of (await git(dir, ['ls-files'])).split('\n'))
    utimesSync(path.join(dir, file), 1.7e9, 1.7e9);
  await git(dir, ['update-index', '-q', '--really-refresh']);
}

/** Bare repositories; of the small organization there are checkouts as well, which the shell loops copy from. */
async function makeOrganization(dir, size) {
  for (let number = 0; number < ORGANIZATION[size]; number += 1) {
    const name = otherName(number);
    const bare = await bareRepository(path.join(dir, `${name}.git`));
    await fillProject(importer(bare), name, { documents: OTHER, sources: 20 });
    if (size === 'S') await git(dir, ['clone', '-q', bare, name]);
  }
}

/** Ten documents modified, two added and two deleted since the codex has them. */
async function fillProject(stream, name, { documents, sources }) {
  const gone = CHANGED / 5;
  const changed = new Set(Array.from({ length: CHANGED }, (_, i) => (i * 17) % (documents - gone)));
  await stream.commit('refs/heads/main', 'Documents and sources');
  await stream.put('.gitignore', 'node_modules/\n.fractary/\n');
  for (let number = 0; number < documents - gone; number += 1) {
    const text = document(`projects/${name}/${documentName(number)}`, {
      version: changed.has(number) ? 7 : 0,
    });
    await stream.put(documentName(number), text);
  }
  for (let i = 0; i < gone; i += 1) await stream.put(`docs/new/added-${i}.md`, document(`${name} ${i}`));
  for (let i = 0; i < sources; i += 1)
    await stream.put(`src/part-${i % 20}/file-${i}.ts`, document(`source ${i}`));
  await stream.end();
}
