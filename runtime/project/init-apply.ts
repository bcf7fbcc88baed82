import { mkdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { CodexError } from '../errors.ts';
import { writeFolders } from './codex-folders.ts';
import { ensureIgnored, IGNORED } from './gitignore.ts';
import type { InitPlan } from './init.ts';
import { type Difference, type FilePlan, type Settings, writeSettings } from './init-files.ts';
import { createBareCodex } from './local-codex.ts';
import { applyMigration } from './migrate/apply.ts';
import type { Dropped } from './migrate/old-keys.ts';
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
  /** Only where a configuration of the predecessor was there: which, its copy, and the keys without a successor. */
  migrated?: { from: string; backup: string; dropped: Dropped[] };
  /** Only in a checkout of the codex. */
  codex_itself?: true;
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
  for (const { path } of plan.folders ?? []) sort(path, true);
  if (plan.migration) sort(plan.migration.backup, true);
  if (plan.migration?.rest) sort(plan.migration.from, !plan.migration.untouched);
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
    ...(plan.migration ? { migrated: shortened(plan.migration) } : {}),
    ...(plan.folders ? { codex_itself: true } : {}),
  };
}

function shortened({ from, backup, dropped }: NonNullable<InitPlan['migration']>) {
  return { from, backup, dropped };
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
  await writeFolders(plan.root, plan.folders ?? []);
  if (plan.local) await write(plan, plan.local, yes);
  const writeConfig = () => write(plan, plan.config, yes);
  const { migration, config } = plan;
  if (migration) await applyMigration(plan.root, migration, { target: config.path, write: writeConfig });
  else await writeConfig();
  return { ...describeInit(plan, { yes }), dry_run: false };
}

async function write(plan: InitPlan, file: FilePlan, yes: boolean): Promise<void> {
  const settings = settingsFor(plan, file, yes);
  if (Object.keys(settings).length > 0) await writeSettings(plan.root, file, settings);
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
