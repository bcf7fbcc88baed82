import { defineCommand } from '../command.ts';
import { invalid } from '../command-options.ts';
import { type Counts, type EnvironmentStanding, type Standing, standingOf } from '../documents/standing.ts';
import { fixLines } from '../output/failure.ts';
import { counted, span, visible } from '../output/wording.ts';
import { environmentNames } from '../project/environment.ts';
import { isCodexItself, openRun, type ProjectRun } from '../sync/run.ts';

export const command = defineCommand({
  name: 'status',
  positionals: { label: '', most: 0 },
  options: {},
  examples: [
    'fractary-codex status           all environments: what a sync would do, and when the last one was',
    'fractary-codex status --json',
  ],
  async run(context) {
    const run = await openRun(context, { purpose: 'read', command: '' });
    if (isCodexItself(run)) {
      throw invalid(
        'This is a checkout of the codex itself, which has no documents of its own to sync',
        'Go to a project and run it there, or see what the codex holds: fractary-codex list',
      );
    }
    const others = environmentNames(run.config).filter((name) => name !== run.environment.name);
    const runs: [ProjectRun, ...ProjectRun[]] = [run];
    for (const env of others) runs.push(await openRun(context, { env, purpose: 'read', command: '' }));
    return {
      status: 'success',
      operation: 'status',
      organization: run.config.organization,
      project: run.project,
      codex_repo: run.codex,
      default_environment: run.environment.name,
      ...(await standingOf(runs)),
    };
  },
  text: statusText,
});

interface Shown extends Standing {
  project: string;
  codex_repo: string;
  default_environment: string;
}

function statusText({ project, codex_repo, source, environments, warnings, ...rest }: Shown): string {
  const from =
    source?.commit &&
    `${source.branch ?? 'detached HEAD'} @${source.commit.slice(0, 7)}${source.uncommitted > 0 ? ` (+${source.uncommitted} uncommitted)` : ''}`;
  const shown = warnings.map((warning) => `⚠ ${visible(warning)}`);
  return `${[
    [project, codex_repo, from].filter(Boolean).join(' · '),
    ...environments.flatMap((one) => ['', ...environmentLines(one, rest.default_environment)]),
    ...(shown.length > 0 ? ['', ...shown] : []),
    ...fixLines(nextSteps(environments)),
  ].join('\n')}\n`;
}

function environmentLines(one: EnvironmentStanding, byDefault: string): string[] {
  const notes = [`branch ${one.branch}`, one.environment === byDefault ? 'read unless told otherwise' : ''];
  if (!one.exists) notes.push('not there yet: the first sync that publishes makes it');
  const { cache, ahead_of_prod: ahead, last_sync: last } = one;
  const rows = [
    ['To codex', pending(one.to_codex)],
    ['From codex', pending(one.from_codex)],
    [
      'Last sync',
      last ? lastText(last, one.environment) : one.exists ? '· none in the last 100 commits' : '· never',
    ],
    ['Cache', cacheText(cache)],
    ...(ahead ? [['Against prod', changes(ahead) || '✓ the same documents']] : []),
  ];
  return [
    `${one.environment} (${notes.filter(Boolean).join('; ')})`,
    ...rows.map(([name, value]) => `  ${name!.padEnd(14)}${value}`),
  ];
}

function pending(counts: Counts | null): string {
  if (!counts) return '· left out by sync_direction';
  return changes(counts) || '✓ nothing to sync';
}

/** Empty where there are none. */
function changes({ added, modified, deleted }: Counts): string {
  const parts = [
    added > 0 ? `${added} added` : '',
    modified > 0 ? `${modified} modified` : '',
    deleted > 0 ? `${deleted} deleted` : '',
  ].filter(Boolean);
  return parts.length > 0 ? `⚠ ${parts.join(', ')}` : '';
}

function lastText(
  { commit, time, author, environment }: NonNullable<EnvironmentStanding['last_sync']>,
  here: string,
): string {
  const to = environment === null || environment === here ? '' : ` (to ${environment})`;
  return visible(`· ${span(Date.now() - Date.parse(time))} ago by ${author} @${commit.slice(0, 7)}${to}`);
}

function cacheText({ documents, expired, renewed_at: at }: EnvironmentStanding['cache']): string {
  if (documents === 0 && at === null) return '· empty';
  const renewed =
    at === null ? 'never renewed by a sync' : `renewed ${span(Date.now() - Date.parse(at))} ago`;
  const stale = expired > 0 ? `, ${expired} stale` : '';
  return `${expired > 0 ? '⚠' : '✓'} ${counted(documents, 'document')}, ${renewed}${stale}`;
}

function nextSteps(environments: readonly EnvironmentStanding[]): string[] {
  const some = (counts: Counts | null) =>
    counts !== null && counts.added + counts.modified + counts.deleted > 0;
  const behind = environments.find(({ to_codex, from_codex }) => some(to_codex) || some(from_codex));
  const ahead = environments.find(({ ahead_of_prod }) => some(ahead_of_prod));
  const stale = environments.find(({ cache }) => cache.expired > 0);
  return [
    ...(behind
      ? [`See what a sync would do: fractary-codex sync-project --dry-run --env ${behind.environment}`]
      : []),
    ...(stale
      ? [`Renew the cache: fractary-codex sync-project --from-codex --env ${stale.environment}`]
      : []),
    ...(ahead ? [`Name what prod lacks: fractary-codex diff --env ${ahead.environment} --to prod`] : []),
  ];
}
