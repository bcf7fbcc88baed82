import { blobId } from '../../git/blob.ts';
import { isAsWritten } from './stamp.ts';

/** What stands where something is installed: a checkout, or the tree of a branch. */
export interface Present {
  /** Git's content ids by path. */
  ids: ReadonlyMap<string, string>;
  read: (path: string) => Promise<Uint8Array>;
}

export interface InstallPlan {
  write: Map<string, Buffer>;
  unchanged: string[];
  remove: string[];
  /** Workflows that somebody edited, or wrote under our name: they are left alone. */
  conflicts: string[];
}

/** What has to be written and removed; `recorded` are the files that an earlier version wrote. */
export async function planInstall(
  wanted: ReadonlyMap<string, Buffer>,
  present: Present,
  recorded: readonly string[],
): Promise<InstallPlan> {
  const plan: InstallPlan = {
    write: new Map(),
    unchanged: [],
    remove: recorded.filter((path) => !wanted.has(path) && present.ids.has(path)),
    conflicts: [],
  };
  for (const [path, content] of wanted) {
    const there = present.ids.get(path);
    if (there === blobId(content)) plan.unchanged.push(path);
    else if (there !== undefined && path.endsWith('.yml') && !isAsWritten(await present.read(path))) {
      plan.conflicts.push(path);
    } else plan.write.set(path, content);
  }
  return plan;
}

export function isEmpty({ write, remove }: InstallPlan): boolean {
  return write.size + remove.length === 0;
}
