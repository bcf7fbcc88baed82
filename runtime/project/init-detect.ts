import { existsSync } from 'node:fs';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import { CodexError } from '../errors.ts';
import { isName } from '../reference.ts';
import { isRepositoryAddress, ownerAndName } from './codex-url.ts';
import { cleanUrl, holdsSecret, parseRemote } from './remote-url.ts';

export interface InitOptions {
  org?: string | undefined;
  /** A repository name, `owner/name`, a git URL or a path (from `cwd`). */
  codex?: string | undefined;
  project?: string | undefined;
  /** Make a bare codex on this machine. */
  local?: boolean | undefined;
}

export interface InitPlace {
  root: string;
  topLevel: string;
  configPath: string | null;
  cwd: string;
  /** The URL of the project's `origin`, if it has one. */
  originUrl: string | null;
  env: NodeJS.ProcessEnv;
  /** FRACTARY_CODEX_HOME. */
  home: string;
  /** Looks for the organization's codex where nothing names it. */
  discover?: (organization: string) => Promise<string | null>;
}

export interface AskedSettings {
  settings: { organization?: string; project_name?: string };
  /** A path is made relative to the project root, as a configuration reads it. */
  codex?: string;
}

/** Checks the options that were typed. @throws INVALID_ARGUMENT naming the option and its value */
export function readOptions({ org, codex, project, local }: InitOptions, place: InitPlace): AskedSettings {
  if (org !== undefined && !isName('organization', org))
    throw wrong('--org', org, "is no organization's name");
  if (project !== undefined && !isName('project', project))
    throw wrong('--project', project, "is no project's name");
  if (codex !== undefined) checkCodex(codex, local === true);
  return {
    settings: {
      ...(org === undefined ? {} : { organization: org }),
      ...(project === undefined ? {} : { project_name: project }),
    },
    ...(codex === undefined ? {} : { codex: fromRoot(codex, place) }),
  };
}

/** The owner in origin's URL, null where it is on this machine or cannot be an organization. */
export function detectOrganization(originUrl: string | null): string | null {
  const owner = originUrl === null ? undefined : parseRemote(originUrl)?.owner;
  return owner !== undefined && isName('organization', owner) ? owner : null;
}

/** The name of the codex where the project is a clone of it: a repository `codex.*` of this organization. */
export function ownCodex(originUrl: string | null, organization: string): string | null {
  const remote = originUrl === null ? null : parseRemote(originUrl);
  const { owner = organization, repo = '' } = remote ?? {};
  const ours = owner.toLowerCase() === organization.toLowerCase();
  return ours && /^codex\../i.test(repo) && isName('project', repo) ? repo : null;
}

/** The name of the repository, below a top level that of the folder; null where it cannot be a project's. */
export function detectProject({ originUrl, root, topLevel }: InitPlace): string | null {
  const repo = originUrl === null || root !== topLevel ? undefined : parseRemote(originUrl)?.repo;
  return [repo, basename(root)].find((name) => name !== undefined && isName('project', name)) ?? null;
}

function checkCodex(codex: string, local: boolean): void {
  const remote = parseRemote(codex);
  if (remote && holdsSecret(remote)) {
    throw wrong(
      '--codex',
      cleanUrl(codex),
      'holds a password or token, which no configuration may (use CODEX_SYNC_PAT)',
    );
  }
  if (!isRepositoryAddress(codex)) throw wrong('--codex', codex, 'is no repository name, git URL or path');
  if (local && !isName('project', codex)) {
    throw wrong('--codex', codex, 'is not a name, and with --local the codex is made on this machine');
  }
}

function fromRoot(codex: string, { root, cwd }: InitPlace): string {
  if (isName('project', codex) || parseRemote(codex)?.protocol !== 'path') return codex;
  if (isAbsolute(codex) || codex.startsWith('~')) return codex;
  const path = resolve(cwd, codex);
  if (ownerAndName(codex) && !existsSync(path)) return codex;
  const fromRoot = relative(root, path).replaceAll('\\', '/');
  return fromRoot.startsWith('../') || isAbsolute(fromRoot) ? fromRoot : `./${fromRoot}`;
}

function wrong(option: string, value: string, problem: string): CodexError {
  return new CodexError('INVALID_ARGUMENT', `${option} ${JSON.stringify(value)} ${problem}`, {
    fixes: ['fractary-codex init --help'],
    phase: 'validate',
  });
}
