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

async function insideProject(run: ProjectRun, given: string): Promise<{ name: string; isFolder: boolean }> {
  const real = await realpath(path.resolve(run.context.cwd, given)).catch((cause: unknown) => {
    const fixes: [string] = ['Give a file or folder of this project'];
    throw new CodexError('INVALID_ARGUMENT', `${shown(given)} is not there`, {
      phase: 'validate',
      fixes,
      cause,
    });
  });
  return { name: nameInProject(run, given, real), isFolder: (await lstat(real)).isDirectory() };
}

/**
 * An absolute path from the project root and with `/`, empty for the root itself.
 * @throws INVALID_ARGUMENT where it is not in the project
 */
export function nameInProject({ place }: ProjectRun, given: string, full: string): string {
  const name = path.relative(place.root, full).split(path.sep).join('/');
  if (name !== '..' && !name.startsWith('../') && !path.isAbsolute(name)) return name;
  throw new CodexError('INVALID_ARGUMENT', `${shown(given)} is not in the project ${place.root}`, {
    phase: 'validate',
    fixes: ['Go to the project it belongs to, and run it there'],
  });
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
