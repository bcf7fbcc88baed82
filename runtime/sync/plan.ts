import { createHash } from 'node:crypto';
import type { FileEntry } from '../codex/objects.ts';

/** What a direction would change, and what it looked at. Pure data: a dry run prints it, a sync applies it. */
export interface Changes {
  added: string[];
  modified: string[];
  deleted: string[];
  unchanged: number;
}

export interface DeletionCauses {
  /** No longer in the source. */
  gone: number;
  /** Still in the source, but a pattern or front matter now keeps it back. */
  excluded: number;
  /** The same content is added under another name. */
  moved: number;
}

type Files = ReadonlyMap<string, FileEntry>;

/**
 * Compares what should be there with what is. `mine` says which existing files are the plan's to delete; anything
 * else that is there stays.
 */
export function compare(wanted: Files, existing: Files, mine: (path: string) => boolean): Changes {
  const changes: Changes = { added: [], modified: [], deleted: [], unchanged: 0 };
  for (const [path, file] of wanted) {
    const there = existing.get(path);
    if (!there) changes.added.push(path);
    else if (there.oid !== file.oid || there.mode !== file.mode) changes.modified.push(path);
    else changes.unchanged += 1;
  }
  for (const path of existing.keys()) if (!wanted.has(path) && mine(path)) changes.deleted.push(path);
  changes.added.sort();
  changes.modified.sort();
  changes.deleted.sort();
  return changes;
}

/**
 * Why files would go. A deleted file counts as moved when an added one has the same content; each added file
 * explains one (contract, section 6).
 */
export async function deletionCauses(
  changes: Changes,
  wanted: Files,
  existing: Files,
  stillThere: (path: string) => Promise<boolean> | boolean,
): Promise<DeletionCauses> {
  const explained = new Map<string, number>();
  for (const path of changes.added) {
    const { oid } = wanted.get(path)!;
    explained.set(oid, (explained.get(oid) ?? 0) + 1);
  }
  const causes: DeletionCauses = { gone: 0, excluded: 0, moved: 0 };
  for (const path of changes.deleted) {
    const { oid } = existing.get(path)!;
    const left = explained.get(oid) ?? 0;
    if (left > 0) {
      explained.set(oid, left - 1);
      causes.moved += 1;
    } else if (await stillThere(path)) causes.excluded += 1;
    else causes.gone += 1;
  }
  return causes;
}

export interface Thresholds {
  deletion_threshold: number;
  deletion_threshold_percent: number;
}

/**
 * Whether a plan deletes more than anybody meant: over so many files, or from three on over so many percent of
 * what was in scope; and always when nothing at all is selected while there was something.
 */
export function exceedsThreshold(
  causes: DeletionCauses,
  counts: { inScope: number; wanted: number },
  thresholds: Thresholds,
): boolean {
  const lost = causes.gone + causes.excluded;
  if (counts.wanted === 0 && counts.inScope > 0) return true;
  if (lost > thresholds.deletion_threshold) return true;
  return lost >= 3 && lost > (counts.inScope * thresholds.deletion_threshold_percent) / 100;
}

/**
 * A digest of what was compared and would change. No commit ids: another project's push does not change it.
 */
export function planId(parts: {
  direction: string;
  target: readonly string[];
  changes: Changes;
  wanted: Files;
  existing: Files;
}): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([parts.direction, ...parts.target]));
  for (const kind of ['added', 'modified', 'deleted'] as const) {
    for (const path of parts.changes[kind]) {
      const before = parts.existing.get(path);
      const after = parts.wanted.get(path);
      digest.update(`${kind} ${before?.mode} ${before?.oid} ${after?.mode} ${after?.oid} ${path}\0`);
    }
  }
  digest.update(`unchanged ${parts.changes.unchanged}`);
  return digest.digest('hex').slice(0, 16);
}

/** One id for a run of one or two directions. */
export function combinedPlanId(ids: readonly string[]): string {
  if (ids.length === 1) return ids[0]!;
  return createHash('sha256').update(ids.join('+')).digest('hex').slice(0, 16);
}
