import type { Options, OptionTable } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { type PhaseName, SYNC_PHASES } from '../github/phases.ts';
import { isName, shown } from '../reference.ts';
import { checkPattern, splitList } from '../selection/patterns.ts';
import { shellWord } from '../shell.ts';
import { targetBranchOption } from '../sync/command-options.ts';
import { type OrganizationOptions, parseShard } from './settings.ts';

const PHASES = SYNC_PHASES.map(({ name }) => name);

/** The options of `sync-org`. */
export const ORGANIZATION_OPTIONS = {
  org: { type: 'string', value: 'ORG', description: 'the organization, where it is not the configured one' },
  ...ENVIRONMENT_OPTIONS,
  phase: {
    type: 'string',
    multiple: true,
    value: 'PHASE',
    description: 'pull-docs, push-docs or push-claude; may be repeated (default: all three, in this order)',
  },
  'to-codex': { type: 'boolean', description: 'the first phase alone' },
  'from-codex': { type: 'boolean', description: 'the other two alone' },
  project: {
    type: 'string',
    multiple: true,
    value: 'NAME',
    description: 'only this repository; may be repeated',
  },
  include: { type: 'string', multiple: true, value: 'GLOB', description: 'only repositories that match' },
  exclude: { type: 'string', multiple: true, value: 'GLOB', description: 'and not these' },
  parallel: { type: 'string', value: 'N', description: 'projects at a time (default 5)' },
  shard: {
    type: 'string',
    value: 'I/N',
    description: 'one of N parts of the organization, for several runs',
  },
  'target-branch': {
    type: 'string',
    value: 'NAME',
    description: 'the branch of the projects that documents and tools go to (default: their default branch)',
  },
  'pull-request': {
    type: 'boolean',
    description: 'open pull requests in the projects instead of pushing to their branch',
  },
  'dry-run': { type: 'boolean', description: 'show what would happen and change nothing' },
  yes: { type: 'boolean', description: 'go on: this writes to many repositories' },
  force: { type: 'boolean', description: 'go on although too many files of a project would be deleted' },
  summary: { type: 'boolean', description: 'with --json: at most 20 names a list, and no progress' },
} as const satisfies OptionTable;

type Given = Options<typeof ORGANIZATION_OPTIONS>;

/** What was typed, checked. */
export function organizationOptions(given: Given): OrganizationOptions {
  const list = (key: 'include' | 'exclude') => {
    const globs = splitList(given[key] ?? []);
    for (const glob of globs) checkPattern(glob, { source: 'option', key: `--${key}` });
    return globs;
  };
  const projects = splitList(given.project ?? []);
  for (const name of projects) {
    if (isName('project', name)) continue;
    throw invalid(`${shown(name)} is no project's name`, 'Give a name such as auth-service: --project NAME');
  }
  if (given.org !== undefined && !isName('organization', given.org)) {
    throw invalid(
      `--org ${shown(given.org)} is no organization's name`,
      'Name one as GitHub does: --org acme',
    );
  }
  return {
    phases: phasesIn(given),
    projects,
    include: list('include'),
    exclude: list('exclude'),
    parallel: parallelIn(given),
    shard: given.shard === undefined ? null : parseShard(given.shard),
    targetBranch: targetBranchOption(given['target-branch']),
    pullRequest: given['pull-request'] ?? false,
    dryRun: given['dry-run'] ?? false,
    confirmed: (given.yes ?? false) || (given['dry-run'] ?? false) || projects.length > 0,
    force: given.force ?? false,
    command: typedCommand(given),
  };
}

function phasesIn(given: Given): PhaseName[] {
  const typed = splitList(given.phase ?? []);
  const ways = [
    ...(given['to-codex'] ? ['--to-codex'] : []),
    ...(given['from-codex'] ? ['--from-codex'] : []),
    ...(typed.length > 0 ? ['--phase'] : []),
  ];
  if (ways.length > 1) {
    throw invalid(
      `${ways.join(' and ')} contradict each other`,
      'Give one of --phase, --to-codex and --from-codex',
    );
  }
  const unknown = typed.find((name) => !PHASES.some((phase) => phase === name));
  if (unknown !== undefined) {
    throw invalid(
      `There is no phase ${shown(unknown)}`,
      `Give one of ${PHASES.join(', ')}: --phase ${PHASES[0]}`,
    );
  }
  if (given['to-codex']) return ['pull-docs'];
  if (given['from-codex']) return ['push-docs', 'push-claude'];
  return PHASES.filter((phase) => typed.length === 0 || typed.includes(phase));
}

function parallelIn({ parallel }: Given): number | undefined {
  if (parallel === undefined) return undefined;
  const most = Number(parallel);
  if (/^\d{1,3}$/.test(parallel) && most >= 1 && most <= 100) return most;
  throw invalid(
    `--parallel ${shown(parallel)} is no number from 1 to 100`,
    'Give how many projects at a time: --parallel 5',
  );
}

/** The command to repeat, without `--yes`, `--dry-run` and overrides: each is added by whoever suggests it. */
function typedCommand(given: Given): string {
  const words = ['fractary-codex', 'sync-org'];
  if (given.org !== undefined) words.push('--org', shellWord(given.org));
  const env = environmentOption(given);
  if (env !== undefined) words.push('--env', shellWord(env));
  for (const key of ['to-codex', 'from-codex', 'pull-request'] as const)
    if (given[key]) words.push(`--${key}`);
  for (const key of ['phase', 'include', 'exclude'] as const) {
    for (const value of given[key] ?? []) words.push(`--${key}`, shellWord(value));
  }
  for (const key of ['parallel', 'shard', 'target-branch'] as const) {
    if (given[key] !== undefined) words.push(`--${key}`, shellWord(given[key]));
  }
  return words.join(' ');
}
