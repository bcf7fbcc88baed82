import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { CodexError } from '../errors.ts';
import { ensureIgnored, IGNORED } from './gitignore.ts';
import type { InitPlan } from './init.ts';
import { type Difference, type FilePlan, type Settings, writeSettings } from './init-files.ts';
import { createBareCodex } from './local-codex.ts';
import { hideCredentials } from './remote-url.ts';
import { CODEX_FOLDER } from './root.ts';
import { pathInside } from './write-file.ts';

/** What `init --json` prints of its own. Paths are relative to the project root, a bare codex's is absolute. */
export interface InitResult {
  organization: string;
  project: string;
  codex_repo: string;
  config_path: string;
  written: string[];
  unchanged: string[];
  dry_run: boolean;
  differences: { file: string; key: string; current: string; requested: string }[];
  warnings: string[];
}

const CACHE = `${CODEX_FOLDER}/cache/`;

/** The result that `applyInit` would have; `yes` consents to replace the values in `differences`. */
export function describeInit(plan: InitPlan, { yes = false } = {}): InitResult {
  const written: string[] = [];
  const unchanged: string[] = [];
  const sort = (path: string, changes: boolean) => void (changes ? written : unchanged).push(path);
  const changes = (file: FilePlan) => Object.keys(settingsFor(plan, file, yes)).length > 0;
  sort(shown(plan, plan.config.path), changes(plan.config));
  if (plan.local) sort(shown(plan, plan.local.path), changes(plan.local));
  sort(CACHE, plan.makeCache);
  sort('.gitignore', plan.ignore.length > 0);
  if (plan.bareCodex) sort(plan.bareCodex.path, plan.bareCodex.create);
  return {
    organization: plan.organization,
    project: plan.project,
    codex_repo: plan.codex_repo,
    config_path: shown(plan, plan.config.path),
    written,
    unchanged,
    dry_run: true,
    differences: plan.differences.map(({ path, ...rest }) => ({ file: shown(plan, path), ...rest })),
    warnings: plan.warnings,
  };
}

/**
 * Carries a plan out. The configuration comes last: a project counts as set up only once everything else is there.
 * @throws CONFIRMATION_REQUIRED, with nothing written, when values would be replaced and `yes` was not given
 */
export async function applyInit(
  plan: InitPlan,
  {
    yes = false,
    env,
    command = 'fractary-codex init',
  }: { yes?: boolean; env: NodeJS.ProcessEnv; command?: string },
): Promise<InitResult> {
  if (plan.differences.length > 0 && !yes) throw unconfirmed(plan, command);
  // Before config.local.json exists, so that nobody commits it in between.
  await ensureIgnored(plan.root, IGNORED);
  await mkdir(await pathInside(plan.root, CACHE), { recursive: true });
  if (plan.bareCodex?.create) await createBareCodex(plan.bareCodex.path, env);
  for (const file of [plan.local, plan.config]) {
    const settings = file ? settingsFor(plan, file, yes) : {};
    if (file && Object.keys(settings).length > 0) await writeSettings(plan.root, file, settings);
  }
  return { ...describeInit(plan, { yes }), dry_run: false };
}

function settingsFor(plan: InitPlan, file: FilePlan, yes: boolean): Settings {
  const replaced = plan.differences.filter(({ path }) => yes && path === file.path);
  return { ...file.add, ...Object.fromEntries(replaced.map(({ key, requested }) => [key, requested])) };
}

function unconfirmed(plan: InitPlan, command: string): CodexError {
  const list = plan.differences.map((one: Difference) =>
    hideCredentials(`${one.key} in ${shown(plan, one.path)} is "${one.current}", not "${one.requested}"`),
  );
  return new CodexError(
    'CONFIRMATION_REQUIRED',
    `the project is already set up differently: ${list.join('; ')}`,
    {
      fixes: [`${command} --yes   # replaces the values`, 'fractary-codex init   # keeps them'],
      phase: 'validate',
      extra: { differences: describeInit(plan).differences },
    },
  );
}

function shown(plan: InitPlan, path: string): string {
  return relative(plan.root, path).replaceAll('\\', '/');
}
