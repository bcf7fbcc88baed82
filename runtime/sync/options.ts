import type { PatternOptions } from '../selection/rules.ts';

export type Direction = 'to-codex' | 'from-codex' | 'bidirectional';

/** How a sync was asked for. */
export interface SyncOptions extends PatternOptions {
  direction: Direction;
  dryRun: boolean;
  /** The plan that was approved; another one stops the run. */
  plan?: string | undefined;
  prune: boolean;
  force: boolean;
  allowSecrets: boolean;
  /** The command as it was typed, without --plan and overrides: what guards suggest to go on. */
  command: string;
}
