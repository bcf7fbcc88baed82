import { createHash } from 'node:crypto';
import { lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FileEntry } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { alternateVariable, makeBareRepository } from '../git/bare-repository.ts';
import { blobId } from '../git/blob.ts';
import { git } from '../git/client.ts';
import { storeBlobs } from '../git/fast-import.ts';
import { openObjectReader } from '../git/object-reader.ts';
import { makeTemporary, removeTemporary } from '../home/temporary.ts';
import { readHead, readRemoteHead } from '../project/head.ts';
import { readManifest } from '../project/manifest.ts';
import { filteredPaths, hashFiles } from '../selection/hashing.ts';
import { listWorkingTree, type SkippedFile, type WorkingListing } from '../selection/listing.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { originOf, type ProjectRun } from './run.ts';
import { countUncommitted } from './uncommitted.ts';

/** The documents of a project as they would travel, wherever they were read. */
export interface Source {
  commit: string | null;
  branch: string | null;
  /** Branches from which production is published as a matter of course. */
  usualBranches: readonly string[];
  /** Where the documents come from, without credentials; null for a repository without `origin`. */
  repository: () => Promise<string | null>;
  /** Files that the organization's sync brought, with the content it brought. */
  brought: ReadonlyMap<string, string>;
  /** Selected files with the ids of what git would commit. */
  files: Map<string, FileEntry>;
  /** Selected, but not published; the codex's copies are left alone. */
  skipped: SkippedFile[];
  /** How many selected documents differ from the commit, read through the session. */
  uncommitted: (session: Session) => Promise<number>;
  /** Object folders where the contents are. */
  objects: string[];
  /** Digest of all selected files: equal digests mean equal content. */
  digest: string;
  /** Which of the paths have a `filter` attribute. */
  filtered: (paths: readonly string[]) => Promise<Set<string>>;
  /** Makes sure that contents are in `objects`; a working tree has them all. */
  bring: (oids: readonly string[]) => Promise<void>;
  /** Whether the project still has that file, selected or not. */
  has: (path: string) => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Reads the project's working tree as it is: what git would commit of each selected file, without reading the
 * files that git knows to be unchanged, and without writing anything into the project.
 */
export async function readWorkingTree(run: ProjectRun, rules: SelectionRules): Promise<Source> {
  const { place, context, env } = run;
  const folder = {
    root: place.root,
    topLevel: place.topLevel,
    env,
    signal: context.signal,
    debug: context.debug,
  };
  const listing = await listWorkingTree(folder, rules);
  const changed = [...listing.files].filter(([, file]) => file.oid === null).map(([name]) => name);
  const foreignHash = [...listing.files.values()].some((file) => file.oid !== null && file.oid.length !== 40);

  let known: Set<string> | undefined;
  const filtered = async (paths: readonly string[]) => known ?? filteredPaths(folder, paths);
  const objects = [path.join(place.commonDir, 'objects')];
  let temporary: string | undefined;
  const close = async () => {
    if (temporary) await removeTemporary(temporary);
  };
  try {
    if (changed.length > 0 || foreignHash) {
      temporary = await makeTemporary(context.home);
      await mkdir(path.join(temporary, 'objects'));
      known = await filteredPaths(folder, [...listing.files.keys()]);
      await hashChanged(
        run,
        listing,
        changed.filter((name) => !known!.has(name)),
        temporary,
      );
      objects.unshift(path.join(temporary, 'objects'));
    }
    let files = withIds(listing);
    if (temporary && [...files.values()].some((file) => file.oid.length !== 40)) {
      files = await translateHashes(run, files, objects, temporary);
      objects.splice(0, objects.length, path.join(temporary, 'sha1', 'objects'));
    }
    const { commit, branch } = await headOf(run);
    return {
      commit,
      branch,
      usualBranches: usualBranches(run),
      repository: () => originOf(run),
      brought: await readManifest(place.root),
      files,
      skipped: listing.skipped,
      uncommitted: (session) =>
        countUncommitted(
          session,
          place,
          { commit, files, skipped: listing.skipped },
          rules,
          changed.length + listing.removed,
        ),
      objects,
      digest: digestOf(files, listing.skipped),
      filtered,
      bring: async () => {},
      has: (name) =>
        lstat(path.join(place.root, name)).then(
          (found) => !found.isDirectory(),
          () => false,
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As configured, else the default branch that the last clone recorded, else the usual names. */
function usualBranches({ config, environment, place }: ProjectRun): string[] {
  const branch = config.source_branches[environment.name] ?? readRemoteHead(place.commonDir);
  return branch === null ? ['main', 'master'] : [branch];
}

/** A file with a filter keeps an empty id: it is skipped before anybody looks for its content. */
const NO_CONTENT = '0'.repeat(40);

function withIds(listing: WorkingListing): Map<string, FileEntry> {
  const files = new Map<string, FileEntry>();
  for (const [name, { mode, oid }] of listing.files) files.set(name, { mode, oid: oid ?? NO_CONTENT });
  return files;
}

async function hashChanged(
  run: ProjectRun,
  listing: WorkingListing,
  changed: readonly string[],
  temporary: string,
): Promise<void> {
  if (changed.length === 0) return;
  const { place, context, env } = run;
  const hashed = await hashFiles(
    { root: place.root, env, signal: context.signal, debug: context.debug },
    { gitDir: place.gitDir, objects: path.join(place.commonDir, 'objects'), temporary },
    changed,
  );
  for (const name of changed) {
    const file = hashed.get(name);
    if (file) listing.files.set(name, file);
    else listing.files.delete(name);
  }
}

/** A SHA-256 project's ids mean nothing to a SHA-1 codex: its contents are stored again under SHA-1 ids. */
async function translateHashes(
  run: ProjectRun,
  files: Map<string, FileEntry>,
  objects: readonly string[],
  temporary: string,
): Promise<Map<string, FileEntry>> {
  const { context, env, place } = run;
  const reader = openObjectReader({
    cwd: place.root,
    env: {
      ...env,
      GIT_OBJECT_DIRECTORY: objects[0]!,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(objects.at(-1)!),
    },
    signal: context.signal,
    debug: context.debug,
  });
  const contents: Buffer[] = [];
  const translated = new Map<string, FileEntry>();
  try {
    for (const [name, { mode, oid }] of files) {
      const blob = oid === NO_CONTENT ? null : await reader.read(oid);
      if (blob) contents.push(blob.data);
      translated.set(name, { mode, oid: blob ? blobId(blob.data) : NO_CONTENT });
    }
  } finally {
    reader.close();
  }
  const repository = path.join(temporary, 'sha1');
  makeBareRepository(repository);
  await storeBlobs({ cwd: repository, env, signal: context.signal, debug: context.debug }, contents);
  return translated;
}

async function headOf(run: ProjectRun): Promise<{ commit: string | null; branch: string | null }> {
  const { place, context, env } = run;
  const head = readHead(place.gitDir, place.commonDir);
  if (head) return head;
  const call = { cwd: place.root, env, signal: context.signal, debug: context.debug };
  const [commit, branch] = await Promise.all([
    git({ ...call, args: ['rev-parse', '--verify', '--quiet', 'HEAD'] }),
    git({ ...call, args: ['symbolic-ref', '--short', '--quiet', 'HEAD'] }),
  ]);
  return { commit: commit.stdout.trim() || null, branch: branch.stdout.trim() || null };
}

export function digestOf(files: ReadonlyMap<string, FileEntry>, skipped: readonly SkippedFile[]): string {
  const digest = createHash('sha256');
  const names = [...files.keys()].sort();
  for (const name of names) {
    const { mode, oid } = files.get(name)!;
    digest.update(`${mode} ${oid} ${name}\0`);
  }
  for (const { path: name, reason } of skipped) digest.update(`- ${name} ${reason}\0`);
  return digest.digest('hex');
}
