import { invalid } from '../../command-options.ts';
import type { Context } from '../../context.ts';
import type { InstallResult } from './result.ts';

export interface InstallOptions {
  /** A checkout of the codex; the current directory where it is one. */
  codex?: string | undefined;
  /** Commit to the codex instead. */
  push?: boolean | undefined;
  /** The project's own workflow instead. */
  project?: boolean | undefined;
  'dry-run'?: boolean | undefined;
}

/**
 * `workflows install` (contract, section 10): writes the three workflows and their runtime into the codex, or one
 * workflow into a project. Again: upgrades; what somebody edited is left alone and named, and the result is partial.
 */
export async function installWorkflows(context: Context, options: InstallOptions): Promise<InstallResult> {
  const { codex, push, project, 'dry-run': dryRun = false } = options;
  const ways = [
    ...(codex === undefined ? [] : ['--codex']),
    ...(push ? ['--push'] : []),
    ...(project ? ['--project'] : []),
  ];
  if (ways.length > 1) {
    throw invalid(
      `${ways.join(' and ')} contradict each other`,
      'Give one of --codex DIR, --push and --project',
    );
  }
  if (codex === '')
    throw invalid('--codex is empty', 'Name a checkout: fractary-codex workflows install --codex DIR');
  if (push) return (await import('./push.ts')).installByPush(context, dryRun);
  if (project) return (await import('./in-project.ts')).installInProject(context, dryRun);
  return (await import('./codex-checkout.ts')).installInCheckout(context, { codex, dryRun });
}
