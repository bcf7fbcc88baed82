import type { Options, OptionTable } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { isBranchName } from '../project/branch-name.ts';
import { shown } from '../reference.ts';
import { splitList } from '../selection/patterns.ts';
import { shellWord } from '../shell.ts';
import type { Direction, SyncOptions } from './options.ts';

const selection = {
  patterns: {
    type: 'string',
    multiple: true,
    value: 'GLOB,…',
    description: 'only these files, in place of the configured patterns',
  },
  exclude: { type: 'string', multiple: true, value: 'GLOB,…', description: 'and not these' },
} as const satisfies OptionTable;

const directions = {
  'to-codex': { type: 'boolean', description: 'publish only' },
  'from-codex': { type: 'boolean', description: 'fill the cache only' },
  bidirectional: {
    type: 'boolean',
    description: 'both ways (default, unless sync_direction says otherwise)',
  },
} as const satisfies OptionTable;

const DIRECTIONS = ['to-codex', 'from-codex', 'bidirectional'] as const;

const overrides = {
  plan: {
    type: 'string',
    value: 'ID',
    description: 'sync only if the plan is still this one (from a dry run)',
  },
  prune: {
    type: 'boolean',
    description: "delete files of this project's folder in the codex that no pattern matches",
  },
  force: { type: 'boolean', description: 'go on although too many files would be deleted' },
  'allow-secrets': { type: 'boolean', description: 'publish what looks like a secret' },
} as const satisfies OptionTable;

/** The options of `sync-project`, in the groups that its step scripts share. */
export const SYNC_OPTIONS = { environment: ENVIRONMENT_OPTIONS, selection, directions, overrides };

type Given = Options<typeof ENVIRONMENT_OPTIONS & typeof selection & typeof directions & typeof overrides>;

/** `--patterns` and `--exclude` as lists. */
export function patternOptions(given: Options<typeof selection>): {
  patterns?: string[];
  exclude?: string[];
} {
  const lists: { patterns?: string[]; exclude?: string[] } = {};
  for (const key of ['patterns', 'exclude'] as const) {
    const values = given[key];
    if (!values) continue;
    lists[key] = splitList(values);
    if (lists[key].length === 0) throw invalid(`--${key} is empty`, `Give a glob: --${key} 'docs/**'`);
  }
  return lists;
}

/** The direction that was typed, if any; two of them at once are a contradiction. */
export function directionOption(given: Options<typeof directions>): Direction | undefined {
  const typed = DIRECTIONS.filter((name) => given[name]);
  if (typed.length > 1) {
    throw invalid(
      `${typed.map((name) => `--${name}`).join(' and ')} contradict each other`,
      'Give one of --to-codex, --from-codex and --bidirectional',
    );
  }
  return typed[0];
}

/** The value of `--target-branch`, checked. */
export function targetBranchOption(branch: string | undefined): string | undefined {
  if (branch === undefined || isBranchName(branch)) return branch;
  throw invalid(
    `--target-branch ${shown(branch)} cannot be the name of a branch`,
    'Give one such as --target-branch docs-test',
  );
}

/** What was typed; where no direction was, the configuration decides it. */
export type TypedSync = Omit<SyncOptions, 'direction'> & { direction: Direction | undefined };

/** All of it for a run of the named command. */
export function syncOptions(
  command: string,
  project: string | undefined,
  given: Given & { 'dry-run'?: boolean | undefined },
): TypedSync {
  const direction = directionOption(given);
  return {
    ...patternOptions(given),
    direction,
    dryRun: given['dry-run'] ?? false,
    plan: given.plan,
    prune: given.prune ?? false,
    force: given.force ?? false,
    allowSecrets: given['allow-secrets'] ?? false,
    command: typedCommand(command, project, given),
  };
}

/** The command to repeat, without plan and overrides: each is added by whoever suggests it. */
function typedCommand(command: string, project: string | undefined, given: Given): string {
  const words = ['fractary-codex', command];
  if (project !== undefined) words.push(shellWord(project));
  for (const name of DIRECTIONS) if (given[name]) words.push(`--${name}`);
  const env = environmentOption(given);
  if (env !== undefined) words.push('--env', shellWord(env));
  for (const key of ['patterns', 'exclude'] as const) {
    // A value that starts with a dash would be read as an option of its own.
    for (const value of given[key] ?? [])
      words.push(
        ...(value.startsWith('-') ? [`--${key}=${shellWord(value)}`] : [`--${key}`, shellWord(value)]),
      );
  }
  if (given.prune) words.push('--prune');
  return words.join(' ');
}
