import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { claude } from '../e2e/helpers/client.ts';
import { INPUTS, PHASES, workflow } from '../github/workflows-world.ts';
import { commitTo, makeCodex } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv, refs } from '../helpers/git.ts';
import { hasGh, startGithubApi } from '../helpers/github-api.ts';
import type { Files } from '../helpers/repo.ts';
import { launcher, rootDir, run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

/** Where the commands of a page are typed. */
export interface Place {
  cwd: string;
  env: Env;
}

export interface Acme extends Place {
  dir: string;
  /** The bare repository of that name, which `https://github.com/acme/NAME` is here. */
  bare: (name: string) => string;
}

const CODEX: Files = {
  'README.md': '# codex.acme.com\n',
  'shared/standards/api.md': '# API standard\n\nErrors are problem+json; rate limits answer 429.\n',
  'systems/interfaces/auth-billing.md': '# auth-service and billing\n',
  '.claude/agents/reviewer.md': '---\nname: reviewer\ndescription: Reviews documents\n---\nReview.\n',
  'projects/billing/docs/invoices.md': '# Invoices\n\nSee @codex/auth-service/docs/tokens.md.\n',
};

const PROJECTS: Record<string, Files> = {
  'auth-service': {
    'README.md': '# auth-service\n',
    'CLAUDE.md': 'Read docs/ first.\n',
    'docs/tokens.md': '# Token format\n\nTokens are opaque. The signing key is rotated weekly.\n',
    'docs/setup.md': '# Setup\n\nThe password of the test database is correct-horse-battery.\n',
    '.gitignore': '.env\n',
  },
  billing: { 'README.md': '# billing\n', 'docs/invoices.md': '# Invoices\n' },
};

/**
 * A machine on which github.com is a folder: git reads `https://github.com/acme/…` from there, gh talks to the fake
 * API, and this repository is `fractary/fractary-codex`. The user stands in an empty folder.
 */
export async function acme({
  codex = CODEX,
  gh = true,
}: {
  codex?: Files;
  gh?: boolean;
} = {}): Promise<Acme> {
  const dir = tempDir();
  const api = gh && hasGh ? await startGithubApi(dir) : null;
  api?.tokens.add('ghp_your_token');
  const env = isolatedEnv(dir, {
    ...api?.env,
    PATH: [dirname(launcher), process.env.PATH].join(delimiter),
    SHELL: '/bin/bash',
  });
  const bare = (name: string) => join(dir, 'github/acme', `${name}.git`);
  const ours = 'https://github.com/fractary/fractary-codex';
  const instead = (place: string, ...urls: string[]) =>
    `[url "${place}"]\n${urls.map((url) => `\tinsteadOf = ${url}\n`).join('')}`;
  appendFileSync(
    env.GIT_CONFIG_GLOBAL!,
    [
      instead(`file://${join(dir, 'github/acme')}/`, 'https://github.com/acme/'),
      instead(`file://${rootDir}`, ours, `${ours}.git`, 'git@github.com:fractary/fractary-codex.git'),
      '[safe]\n\tdirectory = *\n',
    ].join(''),
  );
  makeCodex(bare('codex.acme.com'), Object.keys(codex).length > 0 ? { files: codex } : {});
  for (const [name, files] of Object.entries(PROJECTS)) {
    makeCodex(bare(name), { files, branches: { develop: files } });
  }
  const workflows = PHASES.map((phase) => workflow(phase, INPUTS));
  for (const name of ['codex.acme.com', ...Object.keys(PROJECTS)]) {
    const repo = api?.add('acme', name, name.startsWith('codex.') ? { workflows } : {});
    if (repo) Object.defineProperty(repo, 'branches', { get: () => branchesOf(bare(name)) });
  }
  const cwd = join(dir, 'work');
  mkdirSync(cwd);
  return { dir, cwd, env, bare };
}

function branchesOf(repo: string): Record<string, string> {
  const heads = Object.entries(refs(repo)).filter(([ref]) => ref.startsWith('refs/heads/'));
  return Object.fromEntries(heads.map(([ref, oid]) => [ref.slice('refs/heads/'.length), oid]));
}

const clone = (at: Acme, name: string) =>
  git(at.cwd, ['clone', '-q', `https://github.com/acme/${name}`], { env: at.env });

/** The user stands in a clone of auth-service, which knows its codex. */
async function project(gh: boolean): Promise<Acme> {
  const at = await acme({ gh });
  const config = { version: '3.0', organization: 'acme', codex_repo: 'codex.acme.com' };
  commitTo(at.bare('auth-service'), 'main', {
    put: {
      '.gitignore': '.fractary/plugins/codex/cache/\n.fractary/plugins/codex/config.local.json\n.env\n',
      '.fractary/plugins/codex/config.json': `${JSON.stringify(config, null, 2)}\n`,
    },
  });
  clone(at, 'auth-service');
  return { ...at, cwd: join(at.cwd, 'auth-service') };
}

/** The same, but what stands in docs/setup.md has been published, and read by hand in a clone of billing beside it. */
async function published(): Promise<Acme> {
  const at = await project(false);
  const billing = join(dirname(at.cwd), 'billing');
  clone({ ...at, cwd: dirname(at.cwd) }, 'billing');
  const words = ['search', 'correct-horse'];
  const calls: [string, ...string[]][] = [
    [at.cwd, 'sync-project'],
    [at.cwd, 'sync-project', '--env', 'prod'],
    [at.cwd, ...words],
    [billing, 'init', '--codex', 'codex.acme.com'],
    [billing, 'sync-project', '--from-codex'],
    [billing, 'fetch', '@codex/auth-service/docs/setup.md'],
    [billing, ...words],
  ];
  for (const [cwd, name = '', ...args] of calls) {
    const { code, stderr } = await run(name, args, { cwd, env: at.env, input: '' });
    if (code !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr}`);
  }
  return at;
}

/** The user has Claude Code, the real one, which knows no model. */
async function client(): Promise<Acme> {
  const at = await acme({ gh: false });
  const env = {
    ...at.env,
    PATH: [dirname(claude!), at.env.PATH].join(delimiter),
    ANTHROPIC_API_KEY: 'dummy',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
    DISABLE_AUTOUPDATER: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
  };
  return { ...at, env };
}

/** The user stands in a clone of auth-service, as the predecessor left it. */
async function predecessor(): Promise<Acme> {
  const at = await acme({ gh: false });
  const config = {
    version: '4.0',
    organization: 'acme',
    codex_repo: 'codex.acme.com',
    sync: { include: ['docs/**'], exclude: ['**/drafts/**'] },
    environments: { test: { branch: 'test' }, prod: { branch: 'main' } },
    cache: { ttl_days: 7, dir: '.fractary/codex/cache' },
  };
  const cached = {
    '.fractary/codex/cache/old.md': '# Old\n',
    '.fractary/codex.yaml': JSON.stringify(config),
  };
  commitTo(at.bare('auth-service'), 'main', { put: cached });
  clone(at, 'auth-service');
  return { ...at, cwd: join(at.cwd, 'auth-service') };
}

/** A folder for one person, no server anywhere. */
async function alone(): Promise<Acme> {
  const at = await acme({ gh: false });
  const cwd = join(at.cwd, 'notes');
  git(at.cwd, ['init', '-q', cwd], { env: at.env });
  mkdirSync(join(cwd, 'docs'));
  writeFileSync(join(cwd, 'docs/plan.md'), '# Plan\n');
  return { ...at, cwd };
}

/** What `<!-- world: NAME -->` in a page may name. */
export const WORLDS: Record<string, { make: () => Promise<Acme>; lacks?: string | false }> = {
  alone: { make: alone },
  project: { make: () => project(false) },
  predecessor: { make: predecessor },
  'published secret': { make: published },
  'project on GitHub': { make: () => project(true), lacks: !hasGh && 'gh' },
  'new organization': { make: () => acme({ codex: {} }), lacks: !hasGh && 'gh' },
  'Claude Code': { make: client, lacks: !claude && 'the Claude Code client' },
};
