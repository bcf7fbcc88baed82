import { statSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '../../project/config-schema.ts';
import { CODEX_FOLDER } from '../../project/root.ts';
import { escapedFilter, pathFilters } from './path-filter.ts';

/**
 * Which pushes concern documents, for `on.push.paths`: what the patterns select, and the configuration that says so.
 * A filter may let more through than the patterns, never less: a run that finds nothing to sync ends at once, one
 * that never starts is missed. `folder` is the project's in a monorepo, with a slash at its end.
 */
export function triggerPaths(
  { sync_patterns, exclude_patterns }: Pick<Config, 'sync_patterns' | 'exclude_patterns'>,
  root: string,
  folder: string,
): string[] {
  const prefix = escapedFilter(folder);
  const include = sync_patterns.flatMap((glob) => [...forms(glob, root)].flatMap(pathFilters));
  const exclude = exclude_patterns
    .flatMap((glob) => [...forms(glob, root)].flatMap(pathFilters))
    .filter(({ exact }) => exact);
  const paths = [
    ...include.map(({ filter }) => prefix + filter),
    ...exclude.map(({ filter }) => `!${prefix}${filter}`),
    `${prefix}${CODEX_FOLDER}/config.*`,
  ];
  return [...new Set(paths)];
}

/** A name without wildcards is a file, or a folder with all that is in it: both, where nothing is there yet. */
function* forms(glob: string, root: string): Generator<string> {
  if (/[*?[\]{}()\\]/.test(glob)) return yield glob;
  const name = glob.replace(/\/+$/, '');
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found?.isDirectory() && name === glob) yield name;
  if (!found?.isFile()) yield `${name}/**`;
}

/**
 * Which environments a branch is published to, by `source_branches`; without any, the default branch is where
 * production comes from (contract, section 6).
 */
export function environmentsByBranch(
  { source_branches }: Pick<Config, 'source_branches'>,
  defaultBranch: string,
): Record<string, string[]> {
  const named = Object.entries(source_branches).map(
    ([name, branch]) => [branch, name === 'production' ? 'prod' : name] as const,
  );
  const byBranch = new Map<string, string[]>();
  for (const [branch, name] of named.length > 0 ? named : [[defaultBranch, 'prod'] as const]) {
    byBranch.set(branch, [...new Set([...(byBranch.get(branch) ?? []), name])]);
  }
  return Object.fromEntries(byBranch);
}
