import path from 'node:path';
import type { AnyScope } from '../cache/documents.ts';
import { cacheHealth, type HealthCheck } from '../cache/health.ts';
import { inspectMirror, remakeMirror } from '../codex/mirror-health.ts';
import type { Context } from '../context.ts';
import { isCodexError } from '../errors.ts';
import { codexName } from '../project/codex-url.ts';
import { loadConfig } from '../project/config.ts';
import { type Environment, resolveEnvironment } from '../project/environment.ts';
import { CODEX_FOLDER, type ProjectPlace } from '../project/root.ts';
import { withProjectLock } from '../sync/project-lock.ts';
import { openRun, type ProjectRun } from '../sync/run.ts';
import { FIX, type Findings, failed, pass, warning, worst } from './findings.ts';

/** What a configuration that can be used leads to. */
export interface Configured {
  environment: Environment;
  scope: AnyScope & { codex: string };
  /** Null without git, which alone knows `origin`. */
  run: ProjectRun | null;
}

/** Whether the configuration can be used, and what it says. */
export async function checkConfiguration(
  context: Context,
  place: ProjectPlace,
  found: (configured: Configured) => void,
): Promise<HealthCheck> {
  const name = 'configuration';
  const { config, warnings } = await loadConfig({ ...place, env: context.env, home: context.home });
  const environment = resolveEnvironment(config, { purpose: 'read', env: context.env });
  const run = await openRun(context, { purpose: 'read', command: '' }).catch((error: unknown) => {
    if (isCodexError(error, 'GIT_MISSING')) return null;
    throw error;
  });
  const codex = codexName(config.codex_repo);
  found({ environment, run, scope: { root: place.root, organization: config.organization, codex } });
  const file = place.configPath ? path.relative(place.root, place.configPath) : `${CODEX_FOLDER}/config.json`;
  const wanting = run?.warnings ?? warnings;
  if (wanting.length > 0) return warning(name, wanting.join('; '), `Correct it in ${file}`);
  const project = run?.project ?? config.project_name ?? path.basename(place.root);
  return pass(
    name,
    `project ${project} of ${config.organization}, codex ${codex}, environment ${environment.name}`,
  );
}

/** The cache and its .gitignore entry, as `cache-health` sees them; mended with `fix`. */
export async function checkCache(
  { scope, run }: Configured,
  fix: boolean,
  findings: Findings,
): Promise<HealthCheck> {
  const check = () => cacheHealth(scope, fix, Date.now());
  const { checks, repaired } = await (fix && run ? withProjectLock(run, check) : check());
  findings.repaired += repaired;
  const ignored = checks.find(({ name }) => name === 'gitignore');
  if (ignored) findings.checks.push({ ...ignored, fix: ours(ignored.fix) });
  const content = checks.filter(({ name }) => name !== 'gitignore');
  const told = content.filter(({ status, message }) => status !== 'pass' || message.startsWith('repaired: '));
  return {
    name: 'cache',
    status: worst(content),
    message: (told.length > 0 ? told : content.slice(0, 1)).map(({ message }) => message).join('; '),
    fix: ours(told.find(({ fix: mends }) => mends !== null)?.fix ?? null),
  };
}

/** One command mends all that is ours. */
function ours(fix: string | null): string | null {
  return fix === 'fractary-codex cache-health --fix' ? FIX : fix;
}

/** The mirror on this machine; made anew with `fix`. */
export async function checkMirror(run: ProjectRun, fix: boolean, findings: Findings): Promise<HealthCheck> {
  const name = 'mirror';
  const { remote, context } = run;
  const { dir, damage } = await inspectMirror(remote, context.home);
  if (damage === null)
    return pass(
      name,
      dir ? `${dir} is sound` : 'there is none yet: the first contact with the codex makes it',
    );
  const message = `the copy of the codex on this machine is damaged: ${damage}`;
  if (!fix) return failed(name, `${message}; the next sync makes it anew`, FIX);
  await remakeMirror(remote, context.home);
  findings.repaired += 1;
  return pass(name, `repaired: ${message}`);
}
