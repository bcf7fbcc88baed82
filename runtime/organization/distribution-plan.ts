import type { FileEntry } from '../codex/objects.ts';
import { type DistributionPhase, isInArea } from './areas.ts';

/** A file that the codex offers and the project does not get, or one that is the project's own from now on. */
export interface Conflict {
  path: string;
  reason: string;
}

/** All paths are from the project's root. */
export interface DistributionQuestion {
  phase: DistributionPhase;
  /** What the codex offers to this project; no path is the folder of another. */
  offered: ReadonlyMap<string, FileEntry>;
  /** Files, links and submodules of the project: all in the phase's area, and what stands where a folder belongs. */
  existing: ReadonlyMap<string, FileEntry>;
  /** What the project's manifest says that we wrote. */
  records: ReadonlyMap<string, string>;
}

export interface DistributionPlan {
  added: string[];
  modified: string[];
  deleted: string[];
  /** The manifest afterwards. */
  records: Map<string, string>;
  recordsChanged: boolean;
  /** Stand until somebody settles them. */
  conflicts: Conflict[];
  /** Edited by the project and dropped by the codex: they stay, unrecorded, and are reported this once. */
  released: Conflict[];
}

/**
 * What a phase changes in a project (contract, section 9). Only recorded files are replaced or removed, and only
 * while they still are what we wrote; nothing else that stands anywhere is touched, or replaced by a folder. A
 * recorded file that the project gave the codex's bytes is ours again.
 */
export function planDistribution(question: DistributionQuestion): DistributionPlan {
  const { phase, offered, existing, records } = question;
  const plan: DistributionPlan = {
    added: [],
    modified: [],
    deleted: [],
    records: new Map(records),
    recordsChanged: false,
    conflicts: [],
    released: [],
  };
  for (const path of records.keys()) {
    if (!isInArea(phase, path) || offered.has(path)) continue;
    plan.records.delete(path);
    if (isOurs(question, path)) plan.deleted.push(path);
    else if (existing.has(path)) {
      const reason =
        'the project edited it, and the codex no longer has it for the project: it is the project’s own';
      plan.released.push({ path, reason });
    }
  }
  const gone = new Set(plan.deleted);
  const kept = new Map([...existing].filter(([path]) => !gone.has(path)));
  const folders = foldersOf(kept.keys());
  for (const [path, entry] of offered) {
    const reason = obstacle(path, kept, folders) ?? place({ ...question, existing: kept }, path, entry, plan);
    if (reason) plan.conflicts.push({ path, reason });
  }
  plan.recordsChanged = !sameRecords(plan.records, records);
  for (const paths of [plan.added, plan.modified, plan.deleted]) paths.sort();
  for (const list of [plan.conflicts, plan.released]) list.sort((a, b) => (a.path < b.path ? -1 : 1));
  return plan;
}

/** Whether a plan changes nothing, also not what is recorded. */
export function isNothing({ added, modified, deleted, recordsChanged }: DistributionPlan): boolean {
  return added.length + modified.length + deleted.length === 0 && !recordsChanged;
}

/** The project's files as they are after a plan. */
export function afterPlan(
  { existing, offered }: DistributionQuestion,
  { added, modified, deleted }: DistributionPlan,
): Map<string, FileEntry> {
  const after = new Map(existing);
  for (const path of deleted) after.delete(path);
  for (const path of [...added, ...modified]) after.set(path, offered.get(path)!);
  return after;
}

export function sameRecords(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([path, oid]) => b.get(path) === oid);
}

/** Puts an offered file into the plan, or says why it cannot be. */
function place(
  question: DistributionQuestion,
  path: string,
  entry: FileEntry,
  plan: DistributionPlan,
): string | null {
  const { existing, records } = question;
  const there = existing.get(path);
  const recorded = records.has(path);
  if (!there) {
    if (recorded) return 'the project deleted it';
    plan.added.push(path);
  } else if (!isFile(there)) return `${kindOf(there)} of the project stands there`;
  else if (isOurs(question, path)) {
    if (there.oid === entry.oid && there.mode === entry.mode) return null;
    plan.modified.push(path);
  } else if (there.oid !== entry.oid) {
    return recorded ? 'the project edited it' : 'the project has a file of its own there';
  } else if (!recorded) return null;
  else if (there.mode !== entry.mode) return 'the project edited it';
  plan.records.set(path, entry.oid);
  return null;
}

/** What keeps a path from being a file without replacing something that is not ours, or null. */
function obstacle(
  path: string,
  kept: ReadonlyMap<string, FileEntry>,
  folders: ReadonlySet<string>,
): string | null {
  if (folders.has(path)) return 'a folder of the project stands there';
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const parent = kept.get(path.slice(0, at));
    if (parent) return `${kindOf(parent)} of the project stands at ${path.slice(0, at)}`;
  }
  return null;
}

/** Recorded, and still what we wrote. */
function isOurs({ existing, records }: DistributionQuestion, path: string): boolean {
  const there = existing.get(path);
  return there !== undefined && isFile(there) && there.oid === records.get(path);
}

function isFile({ mode }: FileEntry): boolean {
  return mode === '100644' || mode === '100755';
}

function kindOf(entry: FileEntry): string {
  if (entry.mode === '120000') return 'a symbolic link';
  return entry.mode === '160000' ? 'a submodule' : 'a file';
}

function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
