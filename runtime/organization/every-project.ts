import { environmentOption, invalid } from '../command-options.ts';
import type { Context } from '../context.ts';
import type { OrganizationResult } from '../output/organization-results.ts';
import { directionOption } from '../sync/command-options.ts';
import { openRun } from '../sync/run.ts';
import { organizationOptions } from './command-options.ts';
import { syncOrganization } from './sync-organization.ts';

/** What `sync-project` takes, as far as it concerns every project. */
interface Given {
  env?: string | undefined;
  environment?: string | undefined;
  'to-codex'?: boolean | undefined;
  'from-codex'?: boolean | undefined;
  bidirectional?: boolean | undefined;
  'dry-run'?: boolean | undefined;
  force?: boolean | undefined;
  [more: string]: unknown;
}

const FOR_ONE = ['plan', 'patterns', 'exclude', 'prune', 'allow-secrets', 'exit-code'] as const;

/**
 * `sync-project '*'`: what `sync-org` does, which has to be confirmed there: only a dry run goes on here.
 * @throws CONFIRMATION_REQUIRED with the command to type
 */
export async function syncEveryProject(context: Context, given: Given): Promise<OrganizationResult> {
  const single = FOR_ONE.find((name) => given[name] !== undefined);
  if (single !== undefined) {
    throw invalid(
      `--${single} is for one project, not for every project of the organization`,
      'See what sync-org takes: fractary-codex sync-org --help',
    );
  }
  const direction = directionOption(given);
  const options = organizationOptions({
    env: given.env,
    environment: given.environment,
    'to-codex': direction === 'to-codex',
    'from-codex': direction === 'from-codex',
    'dry-run': given['dry-run'],
    force: given.force,
  });
  const run = await openRun(context, {
    env: environmentOption(given),
    purpose: 'write',
    command: options.command,
    discover: true,
  });
  return syncOrganization(run, options);
}
