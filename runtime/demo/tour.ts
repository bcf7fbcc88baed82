import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { scriptsFolder } from '../home/own-scripts.ts';
import { git, makeOrganization } from './organization.ts';
import { type DemoPlace, runProgram } from './program.ts';

/** One thing the demo shows: what is typed, where, and what comes back. */
export interface TourStep {
  title: string;
  folder: string;
  command: string;
  output: string;
}

const CODEX = 'codex.acme.com.git';

/** Makes the organization and walks through it with the real scripts, as a user would. */
export async function takeTour(place: DemoPlace, say: (line: string) => void): Promise<TourStep[]> {
  say('Making a codex and two projects');
  await makeOrganization(place);
  const steps: TourStep[] = [];
  const show = async (title: string, folder: string, command: string) => {
    say(title);
    steps.push({ title, folder, command, output: await type(place, folder, command) });
  };
  await show(
    '1. What would a sync do? A dry run changes nothing',
    'auth-service',
    'fractary-codex sync-project --dry-run',
  );
  await show(
    '2. Sync: the documents go to the codex, on its branch for test',
    'auth-service',
    'fractary-codex sync-project',
  );
  await show(
    '3. Released: the same documents go to production',
    'auth-service',
    'fractary-codex sync-project --env prod',
  );
  await show('4. The codex now holds them, as ordinary commits', CODEX, 'git log --format=%h%x20%s main');
  await show('   …and files', CODEX, 'git ls-tree -r --name-only main');
  await show(
    '5. Another project reads: shared documents, and what is addressed to it',
    'billing',
    'fractary-codex sync-project --from-codex --env prod',
  );
  await show(
    '6. They are plain files in its cache',
    'billing',
    'cat .fractary/plugins/codex/cache/acme/auth-service/prod/docs/tokens.md',
  );
  return steps;
}

function type(place: DemoPlace, folder: string, command: string): Promise<string> {
  const cwd = path.join(place.dir, folder);
  const [program, first = '', ...rest] = command.split(' ');
  if (program === 'git') return git(place, cwd, first, ...rest);
  if (program === 'cat') return readFile(path.join(cwd, first), 'utf8');
  const argv = [path.join(scriptsFolder(), `${first}.mjs`), ...rest, '--quiet'];
  return runProgram(place, cwd, process.execPath, argv);
}
