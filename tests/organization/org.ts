import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type CodexOptions, makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv, refs } from '../helpers/git.ts';
import type { AccessRules } from '../helpers/http-access.ts';
import { type GitHttp, startGitHttp } from '../helpers/http-git.ts';
import type { RunOptions, RunResult } from '../helpers/process.ts';
import { type Files, makeRepo, readTree, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

export const CONFIG = '.fractary/plugins/codex/config.json';
export const CODEX: Files = { 'README.md': '# Codex\n', 'shared/api.md': '# API\n' };

/** A machine, the bare repositories of `acme` below `dir/root`, and a project `runner` that commands run in. */
export interface Org {
  dir: string;
  /** What a server serves. */
  root: string;
  env: Env;
  /** FRACTARY_CODEX_HOME. */
  home: string;
  codex: string;
  runner: string;
  /** Goes over the runner's configuration. */
  config: Record<string, unknown>;
  /** What `projects` of the configuration lists; without any, gh is asked. */
  projects: { name: string; url: string; path?: string }[];
  /** Where a repository is, as the configuration names it. */
  url: (name: string) => string;
  /** Makes a bare repository with one commit, and lists it. */
  add: (name: string, files?: Files, branch?: string) => string;
  bare: (name: string) => string;
  run: (args?: readonly string[], options?: Partial<RunOptions>) => Promise<RunResult>;
  /** Runs with `--json`, expects that exit code, and returns the document. */
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  sync: (args?: readonly string[], exit?: number, options?: Partial<RunOptions>) => Promise<any>;
}

export interface OrgOptions extends Omit<CodexOptions, 'files'> {
  /** Null makes an empty codex. */
  codex?: Files | null;
  config?: Record<string, unknown>;
  env?: Env;
}

export const documents = (name: string): Files => ({ 'docs/a.md': `# ${name}\n`, 'src/x.ts': 'x\n' });

export function makeOrg({ codex = CODEX, config = {}, env = {}, ...more }: OrgOptions = {}): Org {
  const dir = tempDir('codex-org-');
  const root = join(dir, 'root');
  const bare = (name: string) => join(root, `acme/${name}.git`);
  makeCodex(bare('codex.acme.com'), { ...(codex === null ? {} : { files: codex }), ...more });
  const org: Org = {
    ...{ dir, root, env: isolatedEnv(dir, env), home: join(dir, 'codex-home') },
    ...{ codex: bare('codex.acme.com'), runner: makeRepo(join(dir, 'runner')), config, projects: [], bare },
    url: (name) => bare(name),
    add(name, files = documents(name), branch = 'main') {
      makeProject(bare(name), files, branch);
      org.projects.push({ name, url: org.url(name) });
      return bare(name);
    },
    async run(args = [], options = {}) {
      const settings = {
        organization: 'acme',
        project_name: 'runner',
        codex_repo: org.url('codex.acme.com'),
      };
      const listed = org.projects.length > 0 ? { projects: org.projects } : {};
      configure(org.runner, JSON.stringify({ ...settings, ...listed, ...org.config }));
      return run('sync-org', args, { cwd: org.runner, env: org.env, input: '', ...options });
    },
    async sync(args = ['--yes'], exit = 0, options = {}) {
      const result = await org.run([...args, '--json'], options);
      expect(result.code, `sync-org ${args.join(' ')}\n${result.stdout}\n${result.stderr}`).toBe(exit);
      return result.json();
    },
  };
  return org;
}

/** Another run may be reading it: it is only written when it changes. */
function configure(runner: string, text: string): void {
  const file = join(runner, CONFIG);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFiles(runner, { [CONFIG]: text });
}

/** A bare repository with one commit. */
export function makeProject(bare: string, files: Files, branch = 'main'): void {
  makeCodex(bare, branch === 'main' ? { files } : { branches: { [branch]: files } });
  if (branch !== 'main') git(bare, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
}

export const TOKEN = 'token-of-the-tests-0123456789';

/** Serves the organization over http; everything goes over it from now on, with a token. */
export async function serve(org: Org, access: AccessRules = {}): Promise<GitHttp> {
  const server = await startGitHttp({ root: org.root, tokens: { [TOKEN]: 'write' }, ...access });
  org.url = (name) => server.url(`acme/${name}`);
  for (const project of org.projects) project.url = org.url(project.name);
  Object.assign(org.env, { CODEX_SYNC_PAT: TOKEN, CODEX_TOKEN_HOST: server.host });
  return server;
}

/** How often a repository was contacted, by service, since `from`; each push and fetch is one. */
export function contacts(server: GitHttp, name: string, from = 0): { read: number; push: number } {
  const asked = server.log
    .slice(from)
    .filter(
      ({ method, path, token }) =>
        method === 'GET' &&
        token === 'right' &&
        path.replace(/\.git(?=\/)/, '') === `/acme/${name}/info/refs`,
    );
  const of = (service: string) => asked.filter((one) => one.service === service).length;
  return { read: of('git-upload-pack'), push: of('git-receive-pack') };
}

/** What is in the codex below `projects`, by path. */
export function published(org: Org, branch = 'test'): Record<string, string> {
  const all = readTree(org.codex, branch);
  const inside = Object.entries(all).filter(([path]) => path.startsWith('projects/'));
  return Object.fromEntries(inside.map(([path, text]) => [path.slice('projects/'.length), text]));
}

/** All refs of all repositories: what a run that changes nothing leaves as it is. */
export function everything(org: Org): Record<string, Record<string, string>> {
  const names = ['codex.acme.com', ...new Set(org.projects.map(({ name }) => name))];
  return Object.fromEntries(names.map((name) => [name, refs(org.bare(name))]));
}

/** The phase of that name in a result. */
// biome-ignore lint/suspicious/noExplicitAny: as in `sync`
export function phase(result: any, name: string): any {
  // biome-ignore lint/suspicious/noExplicitAny: as in `sync`
  return result.phases.find((one: any) => one.name === name);
}

/** Subjects of a branch's commits since another commit, oldest first. */
export function subjects(bare: string, branch: string, since = ''): string[] {
  const range = since ? `${since}..${branch}` : branch;
  return git(bare, ['log', '--reverse', '--format=%s', range]).split('\n').filter(Boolean);
}

/** The value of a trailer in a branch's newest commit. */
export function trailer(bare: string, branch: string, key: string): string {
  return git(bare, ['log', '-1', `--format=%(trailers:key=${key},valueonly,separator=%x2C)`, branch]);
}

/** A refused, or any, hook of a bare repository. */
export function hook(bare: string, name: string, script: string): void {
  writeFiles(bare, { [`hooks/${name}`]: { content: `#!/bin/sh\n${script}\n`, mode: '100755' } });
}
