import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import { listWorkingTree } from '../selection/listing.ts';
import { ALWAYS_EXCLUDED, compile } from '../selection/patterns.ts';
import type { ProjectRun } from '../sync/run.ts';

/**
 * The Markdown files that the paths name, from the project root and in order: files as they are, folders with all
 * that git lists below them, nothing at all for the whole project. Links are left out, what they lead to counts.
 * @throws INVALID_ARGUMENT for a path that is not there or not in the project
 */
export async function markdownFiles(run: ProjectRun, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return listMarkdown(run, null);
  const files = new Set<string>();
  const folders: string[] = [];
  for (const given of paths) {
    const { name, isFolder } = await insideProject(run, given);
    if (!isFolder) files.add(name);
    else if (name === '') return listMarkdown(run, null);
    else folders.push(name);
  }
  if (folders.length > 0) for (const name of await listMarkdown(run, folders)) files.add(name);
  return [...files].sort();
}

/** A path that somebody typed, from the project root and with `/`; real, so that no link leads out of it. */
export async function insideProject(
  { place, context }: ProjectRun,
  given: string,
): Promise<{ name: string; isFolder: boolean }> {
  const full = path.resolve(context.cwd, given);
  const invalid = (problem: string, fix: string) =>
    new CodexError('INVALID_ARGUMENT', `${shown(given)} ${problem}`, { phase: 'validate', fixes: [fix] });
  const real = await realpath(full).catch((cause: unknown) => {
    throw Object.assign(invalid('is not there', 'Give a file or folder of this project'), { cause });
  });
  const name = path.relative(place.root, real).split(path.sep).join('/');
  if (name === '..' || name.startsWith('../') || path.isAbsolute(name))
    throw invalid(`is not in the project ${place.root}`, 'Go to the project it belongs to, and run it there');
  return { name, isFolder: (await lstat(real)).isDirectory() };
}

async function listMarkdown(run: ProjectRun, prefixes: string[] | null): Promise<string[]> {
  const { place, env, context } = run;
  const { signal, debug } = context;
  const isOurs = compile(ALWAYS_EXCLUDED);
  const excluded = compile([...run.config.exclude_patterns, ...ALWAYS_EXCLUDED]);
  const listing = await listWorkingTree(
    { root: place.root, topLevel: place.topLevel, env, signal, debug },
    { prefixes, selects: (name) => isMarkdown(name) && !isOurs(name), excluded },
  );
  const names = [...listing.files].filter(([, { mode }]) => mode !== '120000').map(([name]) => name);
  return names.sort();
}
