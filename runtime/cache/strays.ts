import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isName } from '../reference.ts';
import type { AnyScope } from './documents.ts';
import { listEnvironments } from './index.ts';
import { cacheDirectory, STATE_FOLDER } from './paths.ts';

export interface Stray {
  /** From the cache directory, with `/`. */
  path: string;
  size: number;
}

/**
 * Files in the cache that no index knows. What another organization's index may know, of a configuration on another
 * branch perhaps, is not looked at.
 */
export async function findStrays(
  { root, organization }: AnyScope,
  known: ReadonlySet<string>,
): Promise<Stray[]> {
  const base = cacheDirectory(root);
  const strays: Stray[] = [];
  for (const top of await readdir(base).catch(() => [])) {
    if (top === STATE_FOLDER || (top !== organization && (await hasIndex(root, top)))) continue;
    for await (const file of filesBelow(base, top)) {
      if (known.has(file)) continue;
      const found = await lstat(path.join(base, ...file.split('/'))).catch(() => null);
      if (found) strays.push({ path: file, size: found.size });
    }
  }
  return strays;
}

async function hasIndex(root: string, organization: string): Promise<boolean> {
  return isName('organization', organization) && (await listEnvironments(root, organization)).length > 0;
}

/** Everything below that is no folder; links are not followed. */
async function* filesBelow(base: string, name: string): AsyncGenerator<string> {
  const full = path.join(base, ...name.split('/'));
  if (!(await lstat(full)).isDirectory()) {
    yield name;
    return;
  }
  for (const one of await readdir(full, { withFileTypes: true })) {
    if (one.isDirectory()) yield* filesBelow(base, `${name}/${one.name}`);
    else yield `${name}/${one.name}`;
  }
}
