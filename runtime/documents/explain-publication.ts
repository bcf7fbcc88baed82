import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MAX_TEXT_BYTES } from '../codex/objects.ts';
import { CodexError } from '../errors.ts';
import { blobId } from '../git/blob.ts';
import { plumbing } from '../git/plumbing.ts';
import { readManifest } from '../project/manifest.ts';
import { shown } from '../reference.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import { filteredPaths } from '../selection/hashing.ts';
import { listWorkingTree, type ProjectFolder, type WorkingFile } from '../selection/listing.ts';
import { ALWAYS_EXCLUDED, compile } from '../selection/patterns.ts';
import { privacyOf } from '../selection/privacy.ts';
import { selectionRules } from '../selection/rules.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { Verdict } from './verdict.ts';

/** Whether a file of the project goes to the codex, by the rules of a sync without options (contract, section 6). */
export async function explainPublication(run: ProjectRun, name: string): Promise<Verdict> {
  const found = await lstat(path.join(run.place.root, name)).catch(() => null);
  if (found?.isDirectory()) throw isFolder(name);
  const included = explainPatterns(run, name);
  if (included.decision === 'not-selected') return included;
  const { place, env, context } = run;
  const { signal, debug } = context;
  const folder = { root: place.root, topLevel: place.topLevel, env, signal, debug };
  const apart = await setApart(place.root, name);
  if (apart) return { decision: 'skipped', reason: apart };
  const listing = await listWorkingTree(folder, {
    prefixes: [name],
    selects: (one) => one === name,
    excluded: () => false,
  });
  const skipped = listing.skipped.find((one) => one.path === name);
  if (skipped) return { decision: 'skipped', reason: skipped.reason };
  const file = listing.files.get(name);
  if (file) return (await kept(run, folder, name, file)) ?? included;
  if (listing.removed > 0)
    return {
      decision: 'not-selected',
      reason: 'it is gone from the project; a sync removes the copy in the codex',
    };
  if (found)
    return (await ignored(folder, name)) ?? { decision: 'not-selected', reason: 'git does not list it' };
  return { decision: 'unknown', reason: 'there is no such file in the project' };
}

/** The verdict of the patterns alone, and the one that decided. */
function explainPatterns({ config }: ProjectRun, name: string): Verdict {
  const { include } = selectionRules(config, {});
  const pattern = include.find((glob) => compile([glob])(name));
  if (pattern === undefined)
    return {
      decision: 'not-selected',
      reason: `no pattern of sync_patterns matches it (${include.join(', ')})`,
    };
  const fixed = ALWAYS_EXCLUDED.find((glob) => compile([glob])(name));
  if (fixed !== undefined)
    return { decision: 'not-selected', reason: `${fixed} is always excluded`, pattern: fixed };
  const excluding = config.exclude_patterns.find((glob) => compile([glob])(name));
  if (excluding !== undefined)
    return { decision: 'not-selected', reason: `exclude_patterns has ${excluding}`, pattern: excluding };
  return { decision: 'published', reason: `sync_patterns has ${pattern}`, pattern };
}

/** A folder on the way that keeps git from seeing the file: a repository of its own, or a link. */
async function setApart(root: string, name: string): Promise<string | null> {
  const segments = name.split('/').slice(0, -1);
  for (let depth = 1; depth <= segments.length; depth += 1) {
    const folder = segments.slice(0, depth).join('/');
    const there = await lstat(path.join(root, folder)).catch(() => null);
    if (there?.isSymbolicLink()) return `it is behind the link ${folder}`;
    const repository = await lstat(path.join(root, folder, '.git')).catch(() => null);
    if (repository) return `it is in ${folder}, a submodule or git repository of its own`;
  }
  return null;
}

/** What keeps back a file that the patterns select and git lists. */
async function kept(
  run: ProjectRun,
  folder: ProjectFolder,
  name: string,
  file: WorkingFile,
): Promise<Verdict | null> {
  if (file.mode === '120000') return null;
  if ((await filteredPaths(folder, [name])).size > 0)
    return { decision: 'skipped', reason: 'it has a git filter (such as LFS or git-crypt)' };
  const full = path.join(run.place.root, name);
  const brought = (await readManifest(run.place.root)).get(name);
  const data = brought !== undefined || isMarkdown(name) ? await readFile(full) : null;
  if (!data || data.length > MAX_TEXT_BYTES) return null;
  if (brought !== undefined && brought === (file.oid ?? blobId(data)))
    return { decision: 'skipped', reason: "it came from the codex, by the organization's sync" };
  if (!isMarkdown(name)) return null;
  const privacy = await privacyOf(data);
  return privacy.kept && { decision: 'skipped', ...privacy.kept };
}

/** The line of an ignore file that keeps git from listing the file (git-check-ignore(1)). */
async function ignored(folder: ProjectFolder, name: string): Promise<Verdict | null> {
  const { root: cwd, env, signal, debug } = folder;
  const args = ['check-ignore', '-v', '-z', '--stdin'];
  const { code, stdout } = await plumbing({ cwd, env, signal, debug, args, input: `${name}\0` });
  const [source = '', line = '', pattern = ''] = stdout.toString().split('\0');
  if (code !== 0 || line === '') return null;
  return {
    decision: 'not-selected',
    reason: `git ignores it: ${pattern} (${source}, line ${line})`,
    pattern,
    line: Number(line),
  };
}

function isFolder(name: string): CodexError {
  return new CodexError('INVALID_ARGUMENT', `${shown(name)} is a folder, and each file goes its own way`, {
    phase: 'validate',
    fixes: ['Name one file in it', 'See all that would travel: fractary-codex plan-sync'],
  });
}
