/** The ways to do a job that are measured against each other. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ORGANIZATION, otherName, PROJECT } from './fixture.mjs';
import { script } from './machine.mjs';

const SETTINGS = '.fractary/plugins/codex';
const BRANCHES = { test: 'test', prod: 'main' };
const DOCUMENTS = ['docs', 'README.md', 'CLAUDE.md'];
const namesOf = (size) => Array.from({ length: ORGANIZATION[size] }, (_, i) => otherName(i));

/**
 * A method's `forget` makes a machine of it that never did this before, and `command` is what does a job there:
 * `{ direction: 'to' | 'from' | 'organization', env, size, codex: URL, fixture, work }`. One that is `stateful`
 * remembers something between runs.
 */
export const product = {
  name: 'fractary-codex',
  stateful: true,
  forget({ fixture, work }) {
    for (const name of ['codex-home', 'organization'])
      rmSync(path.join(work, name), { recursive: true, force: true });
    rmSync(path.join(fixture, 'project', SETTINGS, 'cache'), { recursive: true, force: true });
  },
  command(job) {
    const { direction, env, fixture } = job;
    const cwd =
      direction === 'organization' ? path.join(job.work, 'organization') : path.join(fixture, 'project');
    configure(cwd, job);
    const args =
      direction === 'organization'
        ? [script('sync-org'), '--yes', '--phase', 'pull-docs']
        : [script('sync-project'), `--${direction}-codex`];
    return { command: process.execPath, args: [...args, '--env', env, '--json', '--quiet'], cwd };
  },
};

function configure(dir, { direction, codex, fixture, size }) {
  const projects = namesOf(size).map((name) => ({
    name,
    url: path.join(fixture, 'organization', `${name}.git`),
  }));
  const text = JSON.stringify({
    organization: 'acme',
    project_name: direction === 'organization' ? 'here' : PROJECT,
    codex_repo: codex,
    sync_patterns: ['docs/**', 'README.md', 'CLAUDE.md'],
    ...(direction === 'organization' ? { projects } : {}),
  });
  const file = path.join(dir, SETTINGS, 'config.json');
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(path.dirname(file), { recursive: true });
  if (!existsSync(path.join(dir, '.git'))) spawnSync('git', ['init', '-q', dir]);
  writeFileSync(file, text);
}

/** What a user would type: a shallow clone, a copy, a commit, a push. */
export const naive = shellMethod(
  'clone + copy',
  ({ codex, branch, clone }) => `git clone -q --depth 1 --no-tags -b ${branch} ${codex} ${clone}`,
  '.',
);

/** What somebody would type who knows git well: only the documents of the project come. */
export const sparse = shellMethod(
  'sparse clone + copy',
  ({ codex, branch, clone, folders }) =>
    `git clone -q --depth 1 --no-tags --filter=blob:none --sparse --no-checkout -b ${branch} ${codex} ${clone}
git -C ${clone} sparse-checkout set ${folders}
git -C ${clone} checkout -q`,
  '--sparse .',
);

function shellMethod(name, clone, add) {
  const one = ({ direction, env, codex, fixture, work }, project, checkout) => {
    const target = `projects/${project}`;
    const place = { codex, branch: BRANCHES[env], clone: `${work}/clone-${project}` };
    if (direction === 'from') {
      const folders = `${target} shared systems`;
      return `${clone({ ...place, folders })}
mkdir -p ${work}/cache/projects && cd ${place.clone}
rm -rf ${work}/cache/${target} ${work}/cache/shared ${work}/cache/systems
cp -R ${target} ${work}/cache/projects/ && cp -R shared systems ${work}/cache/`;
    }
    // Not rsync, which a machine may lack; of the few files of one project it makes no difference.
    return `${clone({ ...place, folders: target })}
mkdir -p ${place.clone}/${target} && cd ${place.clone}/${target} && rm -rf ${DOCUMENTS.join(' ')}
cd ${path.join(fixture, checkout)} && cp -R ${DOCUMENTS.join(' ')} ${place.clone}/${target}/
cd ${place.clone} && git add -A ${add}
git diff --cached --quiet || { git commit -q -m 'Sync ${project}' && git push -q origin HEAD; }`;
  };
  return {
    name,
    stateful: false,
    forget: ({ work }) => rmSync(work, { recursive: true, force: true }),
    command(job) {
      mkdirSync(job.work, { recursive: true });
      const parts =
        job.direction === 'organization'
          ? namesOf(job.size).map((name) => one(job, name, `organization/${name}`))
          : [one(job, PROJECT, 'project')];
      return { command: 'sh', args: ['-ec', parts.join('\n')], cwd: job.work };
    },
  };
}

/**
 * Any program that is called as `PROGRAM to|from|org CODEX_URL FOLDER NAME BRANCH WORK_FOLDER` and does the job: a
 * yardstick. For `org` FOLDER holds the checkouts of the projects, and NAME is a list with commas.
 */
export function yardstick(program) {
  return {
    name: 'yardstick',
    stateful: true,
    forget: ({ work }) => rmSync(work, { recursive: true, force: true }),
    command({ direction, env, codex, fixture, size, work }) {
      mkdirSync(work, { recursive: true });
      const org = direction === 'organization';
      const folder = path.join(fixture, org ? 'organization' : 'project');
      const name = org ? namesOf(size).join(',') : PROJECT;
      const args = [program, org ? 'org' : direction, codex, folder, name, BRANCHES[env], work];
      return { command: process.execPath, args, cwd: work };
    },
  };
}
