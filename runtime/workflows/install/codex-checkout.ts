import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { invalid } from '../../command-options.ts';
import type { Context } from '../../context.ts';
import { CodexError, isCodexError } from '../../errors.ts';
import { readGitConfiguration } from '../../git/configuration.ts';
import { gitEnvironment } from '../../git/environment.ts';
import { codexUrl } from '../../project/codex-url.ts';
import { loadConfig } from '../../project/config.ts';
import { isSameRepository, repositoryName } from '../../project/remote-url.ts';
import { findProject, type ProjectPlace } from '../../project/root.ts';
import { shown } from '../../reference.ts';
import { shellWord } from '../../shell.ts';
import { applyToCheckout, presentIn } from './checkout.ts';
import { codexFiles, MANIFEST, RUNTIME, recordedFiles, WORKFLOWS } from './installation.ts';
import { planInstall } from './plan.ts';
import { type InstallResult, resultOf } from './result.ts';

const BOTH_WAYS = 'a checkout of the codex: fractary-codex workflows install --codex DIR';
const PUSH = 'or commit to the codex without a checkout: fractary-codex workflows install --push';

/** Writes workflows and runtime into a checkout of the codex; nothing is committed. */
export async function installInCheckout(
  context: Context,
  { codex, dryRun }: { codex: string | undefined; dryRun: boolean },
): Promise<InstallResult> {
  const root = codex === undefined ? await codexHere(context) : await checkoutAt(context, codex);
  const wanted = await codexFiles();
  const manifest = await presentIn(root, [MANIFEST]);
  const recorded = recordedFiles(manifest.ids.has(MANIFEST) ? await manifest.read(MANIFEST) : null);
  const plan = await planInstall(wanted, await presentIn(root, [...wanted.keys(), ...recorded]), recorded);
  if (!dryRun) await applyToCheckout(root, plan);
  const warnings = otherWorkflows(await namesIn(path.join(root, WORKFLOWS)));
  return resultOf('checkout', root, wanted, plan, { dryRun, warnings });
}

/** Workflows of an earlier codex sync under another prefix: two of one kind would both be found (contract, section 10). */
export function otherWorkflows(names: readonly string[]): string[] {
  const others = names.filter((name) =>
    /.-codex-sync-(?:pull-docs|push-docs|push-claude)\.ya?ml$/.test(name),
  );
  if (others.length === 0) return [];
  return [
    `${others.map(shown).join(', ')} in ${WORKFLOWS} does the same under another name: remove one of the two`,
  ];
}

async function checkoutAt(context: Context, dir: string): Promise<string> {
  const named = path.resolve(context.cwd, dir);
  try {
    const { topLevel } = await findProject(named, {});
    if ((await realpath(named)) === topLevel) return topLevel;
    throw invalid(
      `--codex ${shown(dir)} is inside the checkout ${shown(topLevel)}, and workflows stand at its top`,
      `fractary-codex workflows install --codex ${shellWord(topLevel)}`,
    );
  } catch (error) {
    if (!isCodexError(error, 'PROJECT_NOT_DETECTED')) throw error;
    throw new CodexError('INVALID_ARGUMENT', `--codex ${shown(dir)} is no checkout: ${error.message}`, {
      phase: 'validate',
      fixes: [`Clone the codex, and name ${BOTH_WAYS}`, PUSH],
      cause: error,
    });
  }
}

/** The work tree we stand in, if it is the codex. */
async function codexHere(context: Context): Promise<string> {
  const place = await findProject(context.cwd, context.env).catch((error: unknown) => {
    if (isCodexError(error, 'PROJECT_NOT_DETECTED')) return null;
    throw error;
  });
  if (place && (await isCodex(context, place))) return place.topLevel;
  throw new CodexError(
    'INVALID_ARGUMENT',
    `${shown(context.cwd)} is no checkout of the codex, and the sync workflows belong there`,
    {
      phase: 'validate',
      fixes: [
        `Name ${BOTH_WAYS}`,
        PUSH,
        "For this project's own workflow: fractary-codex workflows install --project",
      ],
    },
  );
}

/** By the configuration its origin is the codex; without one it has our runtime already, or is called so. */
async function isCodex(context: Context, place: ProjectPlace): Promise<boolean> {
  const env = gitEnvironment({ base: context.env, interactive: false });
  const { signal, debug } = context;
  const git = await readGitConfiguration({ cwd: place.root, env, signal, debug });
  const origin = git.get('remote.origin.url');
  if (place.configPath === null) {
    if ((await namesIn(path.join(place.topLevel, RUNTIME))).includes('manifest.json')) return true;
    return origin !== undefined && repositoryName(origin).startsWith('codex.');
  }
  if (origin === undefined) return false;
  const { config } = await loadConfig({ ...place, env: context.env, home: context.home });
  const { codex_repo: codexRepo, organization } = config;
  const url = codexUrl({ codexRepo, organization, originUrl: origin, root: place.root, env: context.env });
  return isSameRepository(url, origin);
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch(() => []);
}
