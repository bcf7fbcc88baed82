import { lstat, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../../errors.ts';
import { blobId } from '../../git/blob.ts';
import { pathInside, writeWhole } from '../../project/write-file.ts';
import { shown } from '../../reference.ts';
import type { InstallPlan, Present } from './plan.ts';
import { withPlainLineEnds } from './stamp.ts';

/**
 * What stands in a work tree at these paths. A workflow is looked at with plain line ends, as git would commit it:
 * on Windows a checkout may have changed them.
 * @throws PERMISSION_DENIED where a link leads out of the work tree; INVALID_ARGUMENT where no plain file is
 */
export async function presentIn(root: string, paths: Iterable<string>): Promise<Present> {
  const found = new Map<string, Buffer>();
  for (const one of paths) {
    const target = await pathInside(root, one);
    const stat = await lstat(target).catch(absent);
    if (!stat) continue;
    if (!stat.isFile()) throw notPlain(one);
    const content = await readFile(target);
    found.set(one, one.endsWith('.yml') ? Buffer.from(withPlainLineEnds(content)) : content);
  }
  return {
    ids: new Map([...found].map(([one, content]) => [one, blobId(content)])),
    read: async (one) => found.get(one)!,
  };
}

/** Writes and removes what the plan says; each file appears whole or not at all. */
export async function applyToCheckout(root: string, plan: InstallPlan): Promise<void> {
  for (const [one, content] of plan.write) await writeWhole(await pathInside(root, one), content);
  for (const one of plan.remove) await rm(await pathInside(root, one), { force: true });
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
  throw error;
}

function notPlain(one: string): CodexError {
  return new CodexError('INVALID_ARGUMENT', `${shown(one)} is in the way: it is no plain file`, {
    phase: 'validate',
    fixes: [`Move it away, then run the command again: git mv ${path.posix.basename(one)} …`],
  });
}
