import { join } from 'node:path';
import { fetchBranches } from '../../runtime/codex/fetch-branches.ts';
import { readLayout } from '../../runtime/codex/layout.ts';
import { withSession } from '../../runtime/codex/session.ts';
import type { Context } from '../../runtime/context.ts';
import type { DistributionPhase } from '../../runtime/organization/areas.ts';
import {
  type Distribution,
  type DistributionOptions,
  distribute,
} from '../../runtime/organization/distribute.ts';
import { type Offering, readOffering } from '../../runtime/organization/offering.ts';
import type { Recipient } from '../../runtime/organization/recipient.ts';
import { openRun, type ProjectRun, remoteFor } from '../../runtime/sync/run.ts';
import { makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv } from '../helpers/git.ts';
import { type Files, makeRepo, readTree } from '../helpers/repo.ts';
import { tempDir } from '../helpers/temp.ts';

/** A machine with a codex of `acme` and bare repositories of projects beside it. */
export interface World {
  dir: string;
  codex: string;
  env: Env;
  /** A folder whose configuration names the codex. */
  folder: string;
}

export function makeWorld(codexFiles: Files, env: Env = {}): World {
  const dir = tempDir('codex-org-');
  const codex = makeCodex(join(dir, 'acme/codex.git'), { files: codexFiles });
  const config = { organization: 'acme', project_name: 'runner', codex_repo: codex };
  const folder = makeRepo(join(dir, 'runner'), {
    '.fractary/plugins/codex/config.json': JSON.stringify(config),
  });
  return { dir, codex, folder, env: isolatedEnv(dir, env) };
}

/** A bare repository with one commit on `main`. */
export function addProject(w: World, name: string, files: Files = { 'README.md': '# Read\n' }): string {
  return makeCodex(join(w.dir, `acme/${name}.git`), { files });
}

export interface Handing extends Partial<DistributionOptions> {
  phase?: DistributionPhase;
  env?: string;
  targetBranch?: string | null;
  folder?: string;
  repository?: string | null;
  /** Where the project's repository is, if not where `addProject` puts it. */
  url?: string;
  /** Added to the environment. */
  more?: Env;
}

export async function openWorld(w: World, { env = 'prod', more = {} }: Handing = {}): Promise<ProjectRun> {
  const context: Context = {
    cwd: w.folder,
    env: { ...w.env, ...more },
    home: join(w.dir, 'codex-home'),
    data: join(w.dir, 'codex-home'),
    signal: new AbortController().signal,
    progress: () => {},
    debug: () => {},
    readStdin: async () => '',
    interactive: false,
  };
  return openRun(context, { env, purpose: 'write', command: 'fractary-codex sync-org' });
}

/** What the codex offers on `main` now. */
export function offer(run: ProjectRun, phase: DistributionPhase = 'push-docs'): Promise<Offering> {
  return withSession(run.remote, run.context.home, [], async (session) => {
    const tips = await fetchBranches(session.mirror, run.remote, 'organization', ['main']);
    return readOffering(session, await readLayout(session, tips.get('main')!), phase);
  });
}

/** Hands an offering to a project. */
export async function handOut(
  w: World,
  run: ProjectRun,
  offering: Offering,
  project: string,
  handing: Handing = {},
): Promise<Distribution> {
  const url = handing.url ?? join(w.dir, `acme/${project}.git`);
  const recipient: Recipient = {
    project,
    remote: await remoteFor(run.context, run.env, url, run.config, run.gitConfig),
    targetBranch: handing.targetBranch ?? null,
    repository: handing.repository ?? null,
    ...(handing.folder === undefined ? {} : { folder: handing.folder }),
  };
  const { dryRun = false, pullRequest = false, skipCi = true } = handing;
  return distribute(run, offering, recipient, { dryRun, pullRequest, skipCi });
}

/** Reads the codex and hands a phase to a project, in one go. */
export async function push(w: World, project: string, handing: Handing = {}): Promise<Distribution> {
  const run = await openWorld(w, handing);
  return handOut(w, run, await offer(run, handing.phase), project, handing);
}

/** All files of a project's branch by path, without the manifest. */
export function filesOf(bare: string, branch = 'main'): Record<string, string> {
  const files = readTree(bare, branch);
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith(MANIFEST)));
}

export const MANIFEST = '.fractary/codex/manifest.json';

/** Paths and ids that a project's manifest names. */
export function manifestOf(bare: string, branch = 'main', folder = ''): Record<string, string> {
  return JSON.parse(git(bare, ['show', `${branch}:${folder}${MANIFEST}`])).files;
}

export function tipOf(bare: string, branch = 'main'): string {
  return git(bare, ['rev-parse', `refs/heads/${branch}`]);
}
