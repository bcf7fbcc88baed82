import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CodexError } from '../errors.ts';

/** Where configuration, cache and everything else of ours lives in a project. */
export const CODEX_FOLDER = '.fractary/plugins/codex';

export type ConfigFormat = 'json' | 'yaml';

/** A project on disk; every path is absolute and real (no symbolic link in it). */
export interface ProjectPlace {
  /** The folder whose documents are synced. */
  root: string;
  /** The git work tree that holds it; equal to `root` except in a monorepo. */
  topLevel: string;
  /** HEAD and index: of a linked worktree its own folder. */
  gitDir: string;
  /** Refs, objects and config: shared by all worktrees. */
  commonDir: string;
  configPath: string | null;
  configFormat: ConfigFormat | null;
}

const CONFIG_FILES: [name: string, format: ConfigFormat][] = [
  ['config.json', 'json'],
  ['config.yaml', 'yaml'],
  ['config.yml', 'yaml'],
];

/**
 * Finds the project (contract, section 3): the nearest folder with a configuration, from CLAUDE_PROJECT_DIR or
 * else `cwd` up to the git top level; without one the top level. Starts no process.
 *
 * A CLAUDE_PROJECT_DIR that is no folder is an error rather than ignored: syncing some other project than the
 * one that was named would be worse.
 *
 * @throws PROJECT_NOT_DETECTED outside a git work tree; CONFIG_INVALID where two configurations stand side by side
 */
export async function findProject(cwd: string, env: NodeJS.ProcessEnv): Promise<ProjectPlace> {
  const start = startFolder(cwd, env);
  const { topLevel, gitDir } = findWorkTree(start);
  const place = { topLevel, gitDir, commonDir: commonDirOf(gitDir) };
  for (const folder of upwards(start)) {
    const config = configIn(folder);
    if (config)
      return {
        ...place,
        root: folder,
        configPath: config.path,
        configFormat: config.format,
      };
    if (folder === topLevel) break;
  }
  return { ...place, root: topLevel, configPath: null, configFormat: null };
}

/**
 * The configuration file of a folder, or null.
 * @throws CONFIG_INVALID where there are two; PERMISSION_DENIED where we may not look
 */
export function configIn(folder: string): { path: string; format: ConfigFormat } | null {
  const found = CONFIG_FILES.map(([name, format]) => ({
    path: join(folder, CODEX_FOLDER, name),
    format,
  })).filter(({ path }) => exists(path));
  if (found.length > 1) {
    const names = found.map(({ path }) => basename(path)).join(' and ');
    throw new CodexError(
      'CONFIG_INVALID',
      `${join(folder, CODEX_FOLDER)} holds both ${names}, only one may stay`,
      {
        fixes: [`delete one of ${names}`],
        phase: 'validate',
      },
    );
  }
  return found[0] ?? null;
}

function startFolder(cwd: string, env: NodeJS.ProcessEnv): string {
  const named = env.CLAUDE_PROJECT_DIR;
  const path = named ? resolve(cwd, named) : cwd;
  try {
    const real = realpathSync(path);
    if (statSync(real).isDirectory()) return real;
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP')) throw error;
  }
  throw named
    ? notDetected(`CLAUDE_PROJECT_DIR names ${path}, which is not a folder that can be read`, [
        'set CLAUDE_PROJECT_DIR to the folder of the project, or unset it',
      ])
    : notDetected(`the working directory ${path} cannot be read or is gone`, [
        'cd to the folder of the project',
      ]);
}

function findWorkTree(start: string): { topLevel: string; gitDir: string } {
  for (const folder of upwards(start)) {
    const gitDir = gitDirAt(join(folder, '.git'));
    if (gitDir) return { topLevel: folder, gitDir };
    if (isGitDir(folder)) {
      const what = basename(folder) === '.git' ? "a repository's .git folder" : 'a bare repository';
      throw notDetected(`${start} is inside ${what} (${folder}), where there are no documents`, [
        'cd to a work tree of the project',
      ]);
    }
  }
  throw notDetected(`${start} is not inside a git repository`, [
    'cd to the folder of the project',
    'git init   # to make this folder a git repository',
  ]);
}

/** Follows `.git`: a folder, or a file `gitdir: PATH` in linked worktrees and submodules (gitrepository-layout(5)). */
function gitDirAt(path: string): string | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) return isGitDir(path) ? realpathSync(path) : null;
  if (!stat?.isFile()) return null;
  const target = /^gitdir: (.+?)[\r\n]*$/.exec(readFileSync(path, 'utf8'))?.[1];
  const gitDir = target === undefined ? null : resolve(dirname(path), target);
  if (gitDir !== null && isGitDir(gitDir)) return realpathSync(gitDir);
  throw notDetected(`${path} leads to ${gitDir ?? 'nowhere'}, which is no git repository`, [
    'git worktree repair   # in the main work tree, when this one was moved',
  ]);
}

/** git's own test (is_git_directory): HEAD, objects and refs. */
function isGitDir(path: string): boolean {
  if (!exists(join(path, 'HEAD'))) return false;
  const common = commonDirOf(path);
  return ['objects', 'refs'].every((name) =>
    statSync(join(common, name), { throwIfNoEntry: false })?.isDirectory(),
  );
}

function commonDirOf(gitDir: string): string {
  try {
    return realpathSync(resolve(gitDir, readFileSync(join(gitDir, 'commondir'), 'utf8').trim()));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return gitDir;
    throw error;
  }
}

function* upwards(start: string): Generator<string> {
  for (let folder = start; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw new CodexError('PERMISSION_DENIED', `${path} cannot be looked at (${(error as Error).message})`, {
      fixes: [`check the permissions of ${dirname(path)}`],
      phase: 'validate',
      cause: error,
    });
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

function notDetected(message: string, fixes: [string, ...string[]]): CodexError {
  return new CodexError('PROJECT_NOT_DETECTED', message, {
    fixes,
    phase: 'validate',
  });
}
