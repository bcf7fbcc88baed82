import { readFile } from 'node:fs/promises';
import type { Context } from '../../context.ts';
import { isCodexError } from '../../errors.ts';
import { failureDocument } from '../../output/failure.ts';
import { parseConfig } from '../../project/config.ts';
import { findProject } from '../../project/root.ts';
import { annotation } from './annotation.ts';
import { inputsIn } from './inputs.ts';
import { list, readFailure, record } from './outcome.ts';
import { failedStep, type StepResult } from './result.ts';
import { runScript } from './run-script.ts';
import { shardsFor } from './shards.ts';

/**
 * First job: how many shards the projects make. It counts, and decides nothing: every shard asks again which projects
 * there are and takes its part of them, so one that appears or goes meanwhile is in exactly one shard or in none.
 */
export async function discoverStep(context: Context): Promise<StepResult> {
  const { target } = inputsIn(context.env);
  const lines: string[] = [];
  if (!context.env.CODEX_SYNC_PAT) {
    lines.push(
      annotation(
        'warning',
        'No token',
        'The secret CODEX_SYNC_PAT is not set. Set it in the codex: gh secret set CODEX_SYNC_PAT',
      ),
    );
  }
  const counted = target === '' ? await countProjects(context).catch(explained) : { count: 1 };
  if ('failed' in counted) return { ...counted.failed, lines: [...lines, ...counted.failed.lines] };
  const shards = shardsFor(counted.count);
  lines.push(`${counted.count} repositories, in ${shards.length} shards`);
  return {
    status: 'success',
    lines,
    outputs: { shards: JSON.stringify(shards), repositories: String(counted.count) },
    summary: '',
    exitCode: 0,
  };
}

/** The projects that the codex's configuration lists, else all repositories: too many only make shards smaller. */
async function countProjects(context: Context): Promise<{ count: number } | { failed: StepResult }> {
  const { configPath, configFormat } = await findProject(context.cwd, context.env);
  if (configPath !== null && configFormat !== null) {
    const { projects } = await parseConfig(await readFile(configPath), configFormat, configPath);
    if (projects.length > 0) return { count: projects.length };
  }
  const { code, document } = await runScript(context, 'discover', ['--repos']);
  if (code !== 0) return { failed: failedStep('Discovery failed', readFailure(document)) };
  return { count: list(record(document).repositories).length };
}

function explained(error: unknown): { failed: StepResult } {
  if (!isCodexError(error)) throw error;
  return { failed: failedStep('Discovery failed', failureDocument('discover', error), error.exitCode) };
}
