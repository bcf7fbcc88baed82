import type { HealthCheck, HealthStatus } from '../cache/health.ts';
import type { Context } from '../context.ts';
import { openGh } from '../github/gh.ts';
import { githubRepository } from '../github/repository.ts';
import { findProject, type ProjectPlace } from '../project/root.ts';
import type { Branches } from '../sync/branches.ts';
import type { ProjectRun } from '../sync/run.ts';
import { checkBranches, checkLayout, checkReading, checkWriting } from './codex.ts';
import { examine, type Findings, pass, skip, worst } from './findings.ts';
import { checkGh, checkOrganization, checkWorkflows } from './github.ts';
import { checkGit, checkHome, checkNode, checkPlugin } from './machine.ts';
import { type Configured, checkCache, checkConfiguration, checkMirror } from './project.ts';

export interface Examination {
  checks: HealthCheck[];
  /** The worst of the checks, after repairs. */
  overall: HealthStatus;
  /** Things that --fix repaired. */
  repaired: number;
  /** What was not looked at, and why. */
  skipped: { name: string; reason: string }[];
}

export interface ExaminationOptions {
  /** Repair what is ours: cache, index, .gitignore entry, mirror. */
  fix: boolean;
  /** Ask no server. */
  offline: boolean;
  node: string;
  /** Of the plugin that the scripts stand in. */
  manifest: URL;
}

const NO_GIT = 'git fails';
const NO_HOME = 'there is no place for mirrors';
const LOCAL = ['mirror', 'cache', 'gitignore'];
const REMOTE = ['codex-read', 'codex-write', 'branches', 'layout', 'organization', 'workflows'];

/**
 * Looks at everything a sync depends on, from the machine to the codex's branches. What is broken is an answer and
 * no error; what rests on it is skipped, and said to be. Changes nothing at the codex, whatever the options.
 */
export async function examineAll(context: Context, options: ExaminationOptions): Promise<Examination> {
  const findings: Findings = { checks: [], skipped: [], repaired: 0 };
  await examine(findings, 'plugin', () => checkPlugin(options.manifest));
  await examine(findings, 'node', () => checkNode(options.node));
  const hasGit = await examine(findings, 'git', () => checkGit(context));
  const hasHome = await examine(findings, 'home', () => checkHome(context.home));
  const configured = await findConfigured(context, findings);
  const run = configured?.run ?? null;
  const github = run && githubRepository(run.remote.url, context.env);
  await examine(findings, 'gh', () => checkGh(context, run && github !== null));
  if (configured) {
    const hasMirror = await examineLocal(configured, { ...options, hasGit, hasHome }, findings);
    const reason = reasonToStay(run, { ...options, hasGit, hasHome });
    if (!run || reason) skip(findings, REMOTE, reason ?? NO_GIT);
    else await examineRemote(run, hasMirror, findings);
  }
  const { checks, repaired, skipped } = findings;
  return { checks, overall: worst(checks), repaired, skipped };
}

async function findConfigured(context: Context, findings: Findings): Promise<Configured | null> {
  let place: ProjectPlace | undefined;
  let configured: Configured | null = null;
  const inProject = await examine(findings, 'project', async () => {
    place = await findProject(context.cwd, context.env);
    return pass('project', place.root);
  });
  if (!inProject) skip(findings, ['configuration', ...LOCAL, ...REMOTE], 'there is no project');
  else {
    await examine(findings, 'configuration', () =>
      checkConfiguration(context, place!, (found) => {
        configured = found;
      }),
    );
    if (!configured) skip(findings, [...LOCAL, ...REMOTE], 'the configuration fails');
  }
  return configured;
}

/** Why no server is asked, if so. */
function reasonToStay(
  run: ProjectRun | null,
  { hasGit, hasHome, offline }: { hasGit: boolean; hasHome: boolean; offline: boolean },
): string | null {
  if (!hasGit) return NO_GIT;
  if (!hasHome) return NO_HOME;
  if (offline) return '--offline was given';
  return run?.config.cache.offline_mode ? 'offline_mode is on in the configuration' : null;
}

async function examineLocal(
  configured: Configured,
  { fix, hasGit, hasHome }: { fix: boolean; hasGit: boolean; hasHome: boolean },
  findings: Findings,
): Promise<boolean> {
  const { run } = configured;
  let hasMirror = false;
  if (run && hasGit && hasHome)
    hasMirror = await examine(findings, 'mirror', () => checkMirror(run, fix, findings));
  else skip(findings, ['mirror'], hasGit ? NO_HOME : NO_GIT);
  // Repairs are made under a lock, which wants a place, too.
  await examine(findings, 'cache', () => checkCache(configured, fix && hasHome, findings));
  return hasMirror;
}

async function examineRemote(run: ProjectRun, hasMirror: boolean, findings: Findings): Promise<void> {
  const { context } = run;
  context.progress(`Asking ${run.codex}`);
  let branches: Branches | undefined;
  const reads = await examine(findings, 'codex-read', () =>
    checkReading(run, (found) => {
      branches = found;
    }),
  );
  if (!reads || !branches) skip(findings, ['codex-write', 'branches', 'layout'], 'the codex cannot be read');
  else {
    const there = branches;
    await examine(findings, 'codex-write', () => checkWriting(run));
    const named = await examine(findings, 'branches', () => checkBranches(run, there));
    if (there.size === 0) skip(findings, ['layout'], 'the codex is empty');
    else if (!named) skip(findings, ['layout'], "production's branch is missing");
    // It would be made anew at the first touch, and nobody would know that it was broken.
    else if (!hasMirror) skip(findings, ['layout'], 'the mirror fails');
    else await examine(findings, 'layout', () => checkLayout(run, there));
  }
  const github = githubRepository(run.remote.url, context.env);
  const names = ['organization', 'workflows'];
  const gh = findings.checks.find(({ name }) => name === 'gh');
  if (!github) return skip(findings, names, 'the codex is not on GitHub');
  if (gh?.status !== 'pass') return skip(findings, names, 'gh is missing');
  context.progress(`Asking ${github.host}`);
  const open = openGh(context, github.host, { timeoutSeconds: run.config.network.timeout_seconds });
  await examine(findings, 'organization', () => checkOrganization(open, run.config.organization));
  await examine(findings, 'workflows', () => checkWorkflows(open, github));
}
