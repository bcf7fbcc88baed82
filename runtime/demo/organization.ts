import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gitEnvironment } from '../git/environment.ts';
import { CODEX_DOCUMENTS, PROJECTS } from './documents.ts';
import { type DemoPlace, runProgram } from './program.ts';

/** Whatever the user's own set-up is, the demo looks the same and touches nothing of it. */
export function demoEnvironment(base: NodeJS.ProcessEnv, dir: string): Record<string, string> {
  const env = gitEnvironment({ base, interactive: false });
  for (const key of Object.keys(env)) if (/^(CODEX_|CLAUDE_|GIT_CONFIG)/.test(key)) delete env[key];
  return {
    ...env,
    FRACTARY_CODEX_HOME: path.join(dir, '.home'),
    GIT_CONFIG_GLOBAL: path.join(dir, '.gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
  };
}

/** Makes the organization: a bare codex with shared documents, and two projects with documents of their own. */
export async function makeOrganization(place: DemoPlace): Promise<void> {
  await writeTree(place.dir, {
    '.gitconfig': '[user]\n\tname = Demo\n\temail = demo@acme.example\n[init]\n\tdefaultBranch = main\n',
  });
  const codex = path.join(place.dir, 'codex.acme.com.git');
  await git(place, place.dir, 'init', '--quiet', '--bare', codex);
  await git(place, codex, 'config', 'uploadpack.allowFilter', 'true');
  await makeRepository(place, '.seed', CODEX_DOCUMENTS);
  await git(place, path.join(place.dir, '.seed'), 'push', '--quiet', codex, 'HEAD:main');
  for (const [name, files] of Object.entries(PROJECTS)) await makeRepository(place, name, files);
}

async function makeRepository(place: DemoPlace, name: string, files: Record<string, string>): Promise<void> {
  const dir = path.join(place.dir, name);
  await writeTree(dir, files);
  await git(place, dir, 'init', '--quiet');
  await git(place, dir, 'add', '--all');
  await git(place, dir, 'commit', '--quiet', '--message', 'Start');
}

async function writeTree(dir: string, files: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** What git printed on stdout. */
export function git(place: DemoPlace, cwd: string, ...args: string[]): Promise<string> {
  return runProgram(place, cwd, 'git', args);
}
