import type { Config } from '../project/config-schema.ts';
import { ALWAYS_EXCLUDED, checkPattern, compile, literalPrefixes } from './patterns.ts';

/** Which files of a project a sync is about. */
export interface SelectionRules {
  include: string[];
  /** Configured and given excludes, and those that always hold. */
  exclude: string[];
  /** What the include patterns match; its own and the codex's files are in scope by them alone. */
  inScope: (path: string) => boolean;
  excluded: (path: string) => boolean;
  /** Included and not excluded. */
  selects: (path: string) => boolean;
  /** `--patterns` took the place of the configured includes. */
  narrowed: boolean;
  /** Folders and files that hold everything included, to list no more than them; null for everything. */
  prefixes: string[] | null;
}

export interface PatternOptions {
  patterns?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
}

/**
 * The rules for the way to the codex: `--patterns` replaces the configured includes, `--exclude` adds to the
 * excludes (contract, section 6). Throws `INVALID_ARGUMENT` or `CONFIG_INVALID` for a pattern that is none.
 */
export function selectionRules(
  config: Pick<Config, 'sync_patterns' | 'exclude_patterns'>,
  options: PatternOptions,
): SelectionRules {
  for (const glob of options.patterns ?? []) checkPattern(glob, { source: 'option', key: '--patterns' });
  for (const glob of options.exclude ?? []) checkPattern(glob, { source: 'option', key: '--exclude' });
  for (const glob of config.sync_patterns) checkPattern(glob, { source: 'config', key: 'sync_patterns' });
  for (const glob of config.exclude_patterns)
    checkPattern(glob, { source: 'config', key: 'exclude_patterns' });
  const include = [...(options.patterns?.length ? options.patterns : config.sync_patterns)];
  const exclude = [...config.exclude_patterns, ...(options.exclude ?? []), ...ALWAYS_EXCLUDED];
  const inScope = compile(include);
  const excluded = compile(exclude);
  return {
    include,
    exclude,
    inScope,
    excluded,
    selects: (path) => inScope(path) && !excluded(path),
    narrowed: (options.patterns?.length ?? 0) > 0,
    prefixes: literalPrefixes(include),
  };
}
