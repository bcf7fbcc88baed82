import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isCodexError } from '../errors.ts';
import { blobId } from '../git/blob.ts';
import { IGNORED, missingIgnores } from '../project/gitignore.ts';
import { type AnyScope, cachedEnvironments, documentsIn, type IndexedDocument } from './documents.ts';
import { folderChecker } from './folders.ts';
import { listEnvironments, readIndex } from './index.ts';
import { cacheDirectory } from './paths.ts';
import { rebuildIndex } from './rebuild.ts';
import { checkCache, leftovers } from './store.ts';
import { findStrays, type Stray } from './strays.ts';

type Damage = 'missing' | 'truncated' | 'changed';

export interface EnvironmentDiagnosis {
  environment: string;
  /** There is no index, or it cannot be understood. */
  broken: boolean;
  damaged: Record<Damage, IndexedDocument[]>;
  /** Documents whose removal was interrupted. */
  removing: string[];
}

/** All that was found to be wrong with a cache. */
export interface Diagnosis {
  exists: boolean;
  /** Why the directory cannot be used; then nothing else was looked at. */
  directory: { message: string; fix: string } | null;
  /** Lines that .gitignore lacks, or why it cannot be read. */
  ignores: { missing: string[] } | { message: string; fix: string };
  documents: number;
  environments: EnvironmentDiagnosis[];
  strays: Stray[];
  leftovers: string[];
}

/** Looks at everything in the cache, contents too; writes nothing. */
export async function diagnose(scope: AnyScope, now: number): Promise<Diagnosis> {
  const found: Diagnosis = {
    exists: (await lstat(cacheDirectory(scope.root)).catch(() => null)) !== null,
    directory: await problemOf(checkCache(scope.root)),
    ignores: { missing: [] },
    documents: 0,
    environments: [],
    strays: [],
    leftovers: [],
  };
  const ignores = missingIgnores(scope.root, IGNORED);
  const unreadable = await problemOf(ignores);
  found.ignores = unreadable ?? { missing: (await ignores) as string[] };
  if (found.directory || !found.exists) return found;
  const known = new Set<string>();
  const named = new Set(await listEnvironments(scope.root, scope.organization));
  for (const environment of await cachedEnvironments(scope)) {
    const one = { ...scope, environment };
    const index = await readIndex(one);
    const documents = documentsIn(one, index ?? (await rebuildIndex(one)), now);
    if (!index && !named.has(environment) && documents.length === 0) continue;
    for (const { file } of documents) known.add(file);
    found.documents += documents.length;
    const damaged = await damageOf(scope.root, index ? documents : []);
    found.environments.push({ environment, broken: !index, damaged, removing: index?.removing ?? [] });
  }
  found.strays = await findStrays(scope, known);
  found.leftovers = await leftovers(scope.root);
  return found;
}

async function problemOf(work: Promise<unknown>): Promise<{ message: string; fix: string } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (isCodexError(error)) return { message: error.message, fix: error.fixes[0] };
    throw error;
  }
}

async function damageOf(
  root: string,
  documents: readonly IndexedDocument[],
): Promise<EnvironmentDiagnosis['damaged']> {
  const damaged: EnvironmentDiagnosis['damaged'] = { missing: [], truncated: [], changed: [] };
  const isFolder = folderChecker(root);
  for (let at = 0; at < documents.length; at += 64) {
    const some = documents.slice(at, at + 64);
    const states = await Promise.all(some.map((one) => stateOf(root, one, isFolder)));
    for (const [i, state] of states.entries()) if (state) damaged[state].push(some[i]!);
  }
  return damaged;
}

/** What is wrong with a document's file. Its content is read whatever its times say: disks lose bytes, too. */
async function stateOf(
  root: string,
  { file, entry }: IndexedDocument,
  isFolder: (dir: string) => boolean,
): Promise<Damage | null> {
  const full = path.join(cacheDirectory(root), ...file.split('/'));
  if (!isFolder(path.dirname(full))) return 'missing';
  const found = await lstat(full).catch(() => null);
  if (!found) return 'missing';
  if (!found.isFile()) return 'changed';
  if (found.size !== entry.size) return found.size < entry.size ? 'truncated' : 'changed';
  const data = await readFile(full).catch(() => null);
  return data && blobId(data) === entry.oid ? null : 'changed';
}
