import { invalid } from '../command-options.ts';
import type { PhaseName } from '../github/phases.ts';
import { quickHash } from '../home/quick-hash.ts';
import type { Config } from '../project/config-schema.ts';

/** One part of an organization that several runs share; every repository belongs to exactly one. */
export interface Shard {
  index: number;
  of: number;
}

/** How a sync of the organization was asked for: options over the codex's `organization_sync`. */
export interface OrganizationOptions {
  phases: PhaseName[];
  /** Only these; empty: all. */
  projects: string[];
  include: string[];
  exclude: string[];
  parallel: number | undefined;
  shard: Shard | null;
  targetBranch: string | undefined;
  pullRequest: boolean;
  dryRun: boolean;
  confirmed: boolean;
  force: boolean;
  /** The command as it was typed, for what guards suggest. */
  command: string;
}

export type OrganizationSettings = Config['organization_sync'];

/** The codex's settings with what was typed over them. */
export function settingsFor(
  codex: OrganizationSettings,
  typed: Pick<OrganizationOptions, 'include' | 'exclude' | 'parallel' | 'pullRequest'>,
): OrganizationSettings {
  return {
    ...codex,
    include: typed.include.length > 0 ? typed.include : codex.include,
    exclude: [...codex.exclude, ...typed.exclude],
    parallel: typed.parallel ?? codex.parallel,
    pull_request: typed.pullRequest || codex.pull_request,
  };
}

/** Reads `I/N`, counted from one. */
export function parseShard(value: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== undefined && shard.index >= 1 && shard.index <= shard.of) return shard;
  throw invalid(
    `--shard ${value} is no part of a whole`,
    'Give which of how many, counted from one: --shard 1/4',
  );
}

/** Which shard a repository belongs to, by its name alone: lists may change between two runs. */
export function isInShard(name: string, shard: Shard | null): boolean {
  if (shard === null) return true;
  return quickHash(name) % shard.of === shard.index - 1;
}
