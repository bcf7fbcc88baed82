import { mkdir } from 'node:fs/promises';
import { readLayout } from '../codex/layout.ts';
import { type Mirror, withMirror } from '../codex/mirror.ts';
import { readCommit } from '../codex/objects.ts';
import { withSession } from '../codex/session.ts';
import { CodexError, inPhase, isCodexError } from '../errors.ts';
import { type PhaseName, skipReason } from '../github/phases.ts';
import { sweepTemporary } from '../home/temporary.ts';
import type { OrganizationResult, PhaseOutcome } from '../output/organization-results.ts';
import { readOwnConfiguration } from '../sync/project-tree.ts';
import type { ProjectRun } from '../sync/run.ts';
import { secondsSince } from '../sync/steps.ts';
import { ensureTips, listOrBringTips, type Tips } from '../sync/tips.ts';
import { type Identified, identify } from './identify.ts';
import { openMemo } from './memo.ts';
import { inParallel, type Organization } from './organization.ts';
import { orphansIn } from './orphans.ts';
import { brokenPhase, concluded, emptyPhase, skippedPhase, wholeFailure } from './outcome.ts';
import { pullDocs } from './pull-docs.ts';
import { type Discovered, discoverRepositories } from './repositories.ts';
import { type OrganizationOptions, settingsFor } from './settings.ts';

/**
 * Syncs every project of the organization, phase by phase (contract, section 9). A project's failure is listed and
 * stops neither the others nor the next phase; what is wrong with the codex itself ends the run.
 * @throws CONFIRMATION_REQUIRED before anything is read of a project, unless confirmed
 */
export async function syncOrganization(
  run: ProjectRun,
  options: OrganizationOptions,
): Promise<OrganizationResult> {
  const started = performance.now();
  const { context, remote } = run;
  await mkdir(context.home, { recursive: true, mode: 0o700 });
  await sweepTemporary(context.home);
  // No project's own runs ever move this run's refs in the mirror.
  const codexRun = {
    ...run,
    project: `(organization ${options.shard ? Object.values(options.shard).join('/') : ''})`,
  };
  const tips = await inPhase('clone', listOrBringTips(codexRun));
  return withMirror(remote, context.home, async (mirror) => {
    const { org, names } = await openOrganization(codexRun, options, mirror, tips);
    const found = await inPhase('discover', discoverRepositories(org.run, org.settings, options, org.memo));
    if (!options.confirmed) throw unconfirmed(found, options);
    const identified = await identify(org, found.candidates, found.elsewhere);
    found.excluded.push(...identified.leftOut);
    if (found.excluded.length === found.total && options.shard === null) {
      run.warnings.push('No repository is left to sync: nothing was done');
    }
    const phases: PhaseOutcome[] = [];
    try {
      for (const name of options.phases) phases.push(await runPhase(org, name, identified, phases));
    } finally {
      await org.memo.save();
    }
    const isWhole = options.projects.length === 0 && options.shard === null;
    const orphans = isWhole ? orphansIn(org, names, found, identified) : [];
    return report(org, { found, phases, orphans, seconds: secondsSince(started) });
  });
}

/** Reads what the codex itself says about its organization. */
async function openOrganization(
  run: ProjectRun,
  options: OrganizationOptions,
  mirror: Mirror,
  before: Tips,
): Promise<{ org: Organization; names: string[] }> {
  const { remote, context, config } = run;
  return withSession(remote, context.home, [], async (session) => {
    const tips = await inPhase('clone', ensureTips(session, run, before, { prod: 'now' }));
    const prod = tips.prod ? await readLayout(session, tips.prod) : null;
    const tip = tips.target && tips.target !== tips.prod ? await readLayout(session, tips.target) : prod;
    const own = prod?.top.has('.fractary')
      ? await readOwnConfiguration(
          session,
          { tree: (await readCommit(session, prod.commit)).tree, prefix: '' },
          run.codex,
        )
      : null;
    const settings = settingsFor((own ?? config).organization_sync, options);
    const projects = config.projects.length > 0 ? config.projects : (own?.projects ?? []);
    const org: Organization = {
      run: { ...run, config: { ...config, projects } },
      settings,
      options,
      mirror,
      memo: await openMemo(run),
      tips,
      each: inParallel(settings.parallel),
    };
    return { org, names: [...(tip?.projects.keys() ?? [])] };
  });
}

function unconfirmed({ candidates }: Discovered, { command }: OrganizationOptions): CodexError {
  const names = candidates.map(({ name }) => name);
  const listed = names.slice(0, 20).join(', ');
  const more = names.length > 20 ? ` and ${names.length - 20} more` : '';
  return new CodexError(
    'CONFIRMATION_REQUIRED',
    `Nothing was changed: this would sync ${names.length} repositories (${listed}${more}), which needs --yes`,
    {
      phase: 'validate',
      fixes: [`See what it would do: ${command} --dry-run`, `Go on: ${command} --yes`],
      extra: { would_touch: names },
    },
  );
}

async function runPhase(
  org: Organization,
  name: PhaseName,
  { projects, failures }: Identified,
  before: readonly PhaseOutcome[],
): Promise<PhaseOutcome> {
  const total = projects.length + failures.length;
  const stopped = before.find(({ error_code }) => error_code !== undefined);
  if (stopped) return skippedPhase(name, total, `${stopped.name} could not go on`);
  const reason = skipReason({ name }, org.run.environment, org.options.targetBranch);
  if (reason !== null) return skippedPhase(name, total, reason);
  org.run.context.progress(`${name}: ${projects.length} projects`);
  const outcome = { ...emptyPhase(name), failed_projects: [...failures] };
  try {
    if (name === 'pull-docs') await pullDocs(org, projects, outcome);
    else {
      const { pushPhase } = await import('./push-phase.ts');
      await pushPhase(org, name, projects, outcome, before);
    }
    return concluded(outcome);
  } catch (error) {
    if (!isCodexError(error) || error.code === 'INTERRUPTED') throw error;
    return brokenPhase(outcome, total, error);
  }
}

interface Facts {
  found: Discovered;
  phases: PhaseOutcome[];
  orphans: string[];
  seconds: number;
}

function report(
  { run, options }: Organization,
  { found, phases, orphans, seconds }: Facts,
): OrganizationResult {
  const sum = (key: 'succeeded' | 'failed' | 'files_synced' | 'files_deleted') =>
    phases.reduce((total, phase) => total + phase[key], 0);
  const ran = phases.filter(({ status }) => status !== 'skipped');
  const isFine = ran.every(({ status }) => status === 'success');
  const isBroken = ran.length > 0 && ran.every(({ status }) => status === 'failure');
  return {
    status: isFine ? 'success' : isBroken ? 'failure' : 'partial',
    operation: 'sync-org',
    organization: run.config.organization,
    codex_repo: run.config.codex_repo,
    environment: run.environment.name,
    target_branch: run.environment.branch,
    dry_run: options.dryRun,
    shard: options.shard && `${options.shard.index}/${options.shard.of}`,
    discovered: {
      total: found.total,
      excluded: found.excluded.length,
      to_sync: found.total - found.excluded.length,
    },
    excluded: found.excluded,
    phases,
    orphans,
    overall: {
      succeeded: sum('succeeded'),
      failed: sum('failed'),
      files_synced: sum('files_synced'),
      files_deleted: sum('files_deleted'),
    },
    warnings: run.warnings,
    duration_seconds: seconds,
    ...(isBroken ? wholeFailure(ran) : {}),
  };
}
