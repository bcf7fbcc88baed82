import type { Identified } from './identify.ts';
import { memoKeyOf } from './memo.ts';
import type { Organization } from './organization.ts';
import type { Discovered } from './repositories.ts';

/**
 * Folders of the codex that no repository publishes to. A repository that is left out still is one, under the name
 * that it is listed with; of one that could not be read now, what it called itself before counts, too.
 */
export function orphansIn(
  { memo }: Pick<Organization, 'memo'>,
  folders: readonly string[],
  found: Discovered,
  { projects, failures, claimed }: Identified,
): string[] {
  const failed = new Set(failures.map(({ project }) => project));
  const known = new Set([...found.excluded.map(({ name }) => name), ...claimed, ...failed]);
  for (const { name } of projects) known.add(name);
  for (const candidate of found.candidates) {
    const before = memo.recall(memoKeyOf(candidate))?.own?.project_name;
    if (before !== undefined && failed.has(candidate.name)) known.add(before);
  }
  return folders.filter((name) => !known.has(name)).sort();
}
