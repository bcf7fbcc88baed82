import { CodexError, isCodexError } from '../errors.ts';
import { completeNames, namesFromEnvironment } from './config-names.ts';
import {
  type AskedSettings,
  detectOrganization,
  detectProject,
  type InitOptions,
  type InitPlace,
  ownCodex,
} from './init-detect.ts';
import type { HeldSettings, Settings } from './init-files.ts';
import { cleanUrl } from './remote-url.ts';

/** An option of `init` that nothing else could tell: what to ask a person for. */
export type Missing = 'org' | 'codex' | 'project';

export interface FoundNames {
  organization: string;
  codex_repo: string;
  project: string;
  /** What a configuration that is there still needs, as neither it nor `.env` tells it. */
  detected: Settings;
  warnings: string[];
}

/**
 * Organization, project and codex, each from the first that tells it.
 * @throws INVALID_ARGUMENT for one that nothing tells; its `extra.missing` names the option
 */
export async function findNames(
  options: InitOptions,
  asked: AskedSettings,
  held: HeldSettings,
  place: InitPlace,
): Promise<FoundNames> {
  const current = { ...held.config, ...held.local };
  // In a local set-up config.json names the codex, and config.local.json says where this machine has it.
  const heldCodex = options.local ? held.config.codex_repo : current.codex_repo;
  const typed = completeNames(
    { organization: asked.settings.organization ?? current.organization },
    undefined,
    asked.codex,
  );
  const { names, warnings } = await namesFromEnvironment(
    { organization: typed.organization, codex_repo: typed.codex_repo ?? heldCodex },
    place.root,
    place.env,
  );
  const detected: Settings = {};
  let { organization, codex_repo } = names;
  if (organization === undefined) {
    organization = detectOrganization(place.originUrl) ?? undefined;
    const origin =
      place.originUrl === null
        ? 'there is no remote "origin"'
        : `origin (${cleanUrl(place.originUrl)}) does not tell it`;
    if (organization === undefined) throw needed('org', 'organization', origin);
    detected.organization = organization;
  }
  if (codex_repo === undefined) {
    codex_repo = options.local
      ? `codex.${organization}`
      : (ownCodex(place.originUrl, organization) ?? (await askFor(organization, place)) ?? undefined);
    if (codex_repo === undefined)
      throw needed('codex', 'codex', `no codex of "${organization}" was named or found`);
    detected.codex_repo = codex_repo;
  }
  let project = asked.settings.project_name ?? current.project_name;
  if (project === undefined) {
    project = detectProject(place) ?? undefined;
    if (project === undefined) throw needed('project', 'project', 'the name of its repository cannot be one');
    if (place.root !== place.topLevel) detected.project_name = project;
  }
  return { organization, codex_repo, project, detected, warnings };
}

/** @throws INVALID_ARGUMENT for `--codex`, which says why the codex was not found */
async function askFor(organization: string, { discover }: InitPlace): Promise<string | null> {
  try {
    return (await discover?.(organization)) ?? null;
  } catch (error) {
    if (!isCodexError(error) || error.code === 'INTERRUPTED') throw error;
    throw needed('codex', 'codex', error.message, error);
  }
}

function needed(missing: Missing, what: string, why: string, cause?: CodexError): CodexError {
  const option = `--${missing}`;
  const example = { organization: 'acme', codex: 'codex.acme.com', project: 'auth-service' }[what];
  return new CodexError('INVALID_ARGUMENT', `the ${what} is not known, give it with ${option}: ${why}`, {
    fixes: [`fractary-codex init ${option} ${example}`, ...(cause?.fixes ?? [])],
    phase: 'validate',
    cause,
    extra: { ...cause?.extra, missing },
  });
}
