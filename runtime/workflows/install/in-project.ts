import path from 'node:path';
import { invalid } from '../../command-options.ts';
import type { Context } from '../../context.ts';
import { isCodexError } from '../../errors.ts';
import { defaultBranch } from '../../git/remote.ts';
import { readHead, readRemoteHead } from '../../project/head.ts';
import { isCodexItself, openRun, type ProjectRun, remoteFor } from '../../sync/run.ts';
import { applyToCheckout, presentIn } from './checkout.ts';
import { WORKFLOWS } from './installation.ts';
import { planInstall } from './plan.ts';
import { fillTemplate } from './project-workflow.ts';
import { type InstallResult, resultOf } from './result.ts';
import { readTemplate } from './scripts.ts';
import { stamped } from './stamp.ts';
import { environmentsByBranch, triggerPaths } from './triggers.ts';

/** Writes the project's own workflow: its documents flow to the codex when one of its branches moves. */
export async function installInProject(context: Context, dryRun: boolean): Promise<InstallResult> {
  const command = 'fractary-codex workflows install --project';
  const run = await openRun(context, { purpose: 'read', command });
  if (isCodexItself(run)) {
    throw invalid(
      'This is a checkout of the codex itself, which has no documents of its own to sync',
      "The codex's own workflows: fractary-codex workflows install",
    );
  }
  const { config, place, project } = run;
  const warnings = [...run.warnings];
  const branches = environmentsByBranch(config, await mainBranch(run, warnings));
  const folder = path.relative(place.topLevel, place.root).replaceAll('\\', '/');
  const workflow = fillTemplate(await readTemplate('codex-sync.yml'), {
    branches,
    folder,
    paths: triggerPaths(config, place.root, folder && `${folder}/`),
    project: folder ? project : null,
  });
  const file = `${WORKFLOWS}/codex-sync${folder && `-${project}`}.yml`;
  const wanted = new Map([[file, Buffer.from(stamped(workflow))]]);
  const plan = await planInstall(wanted, await presentIn(place.topLevel, [file]), []);
  if (!dryRun) await applyToCheckout(place.topLevel, plan);
  return { ...resultOf('project', place.topLevel, wanted, plan, { dryRun, warnings }), branches };
}

/** The repository's default branch, wanted only where `source_branches` says nothing. */
async function mainBranch(run: ProjectRun, warnings: string[]): Promise<string> {
  const { config, context, env, originUrl, place } = run;
  if (Object.keys(config.source_branches).length > 0) return '';
  const recorded = readRemoteHead(place.commonDir);
  if (recorded !== null) return recorded;
  const origin = originUrl ?? (await run.gitConfig()).get('remote.origin.url');
  if (origin !== undefined) {
    try {
      const remote = await remoteFor(context, env, origin, config, run.gitConfig);
      const { branch } = await defaultBranch(remote, place.root);
      if (branch !== null) return branch;
    } catch (error) {
      if (!isCodexError(error) || error.exitCode !== 1) throw error;
      context.debug(`the default branch could not be asked: ${error.message}`);
    }
  }
  const branch = readHead(place.gitDir, place.commonDir)?.branch ?? 'main';
  warnings.push(
    `the default branch is not known here, so ${branch} is taken for it; source_branches in the configuration says it`,
  );
  return branch;
}
