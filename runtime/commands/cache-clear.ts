import { type ClearedCache, clearCache } from '../cache/clear.ts';
import type { IndexedDocument } from '../cache/documents.ts';
import { defineCommand, type Options } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { CodexError } from '../errors.ts';
import { counted, sized } from '../output/wording.ts';
import { referencePattern } from '../selection/reference-pattern.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { withProjectLock } from '../sync/project-lock.ts';
import { openRun } from '../sync/run.ts';

const LISTED = 20;

const WHAT = {
  all: { type: 'boolean', description: 'everything; needs --yes' },
  expired: { type: 'boolean', description: 'what has expired' },
  project: { type: 'string', value: 'NAME', description: "a project's documents; also shared and systems" },
  pattern: { type: 'string', value: 'GLOB', description: 'what matches, e.g. codex://acme/auth/docs/**' },
} as const;

export const command = defineCommand({
  name: 'cache-clear',
  positionals: { label: '', most: 0 },
  options: {
    ...WHAT,
    env: { ...ENVIRONMENT_OPTIONS.env, description: 'only in this environment; in all of them unless given' },
    environment: ENVIRONMENT_OPTIONS.environment,
    'dry-run': { type: 'boolean', description: 'list what would go, and change nothing' },
    yes: { type: 'boolean', description: 'confirms --all' },
    summary: { type: 'boolean', description: 'with --json: at most 20 references' },
  },
  examples: [
    'fractary-codex cache-clear --expired',
    'fractary-codex cache-clear --project billing --env prod --dry-run',
    "fractary-codex cache-clear --pattern 'codex://acme/shared/drafts/**'",
    'fractary-codex cache-clear --all --yes',
  ],
  async run(context, { options }) {
    checkWhat(options);
    const env = environmentOption(options);
    const dryRun = options['dry-run'] ?? false;
    const run = await openRun(context, { env, purpose: 'read', command: '' });
    const wants = wanted(options, run.config.organization);
    if (options.all && !options.yes && !dryRun) throw unconfirmed(env);
    const environment = env === undefined ? undefined : run.environment.name;
    const strays = options.all === true && environment === undefined;
    const clear = () => clearCache(scopeOf(run), { environment, wants, strays, dryRun }, Date.now());
    // A sync at the same time would claim to have brought what is cleared behind its back.
    const result = await (dryRun ? clear() : withProjectLock(run, clear));
    return {
      status: 'success',
      operation: 'cache-clear',
      dry_run: dryRun,
      ...result,
      warnings: run.warnings,
    };
  },
  text: clearText,
  json(result, summary) {
    if (!summary) return result;
    const entries = result.entries.slice(0, LISTED);
    return { ...result, entries, files_omitted: result.entries.length - entries.length };
  },
});

type What = Options<typeof WHAT>;

function checkWhat(options: What): void {
  const names = Object.keys(WHAT) as (keyof What)[];
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length === 1) return;
  throw invalid(
    given.length === 0
      ? 'cache-clear has to be told what to clear'
      : `${given.map((name) => `--${name}`).join(' and ')} cannot go together`,
    'Give exactly one of --all, --expired, --project NAME and --pattern GLOB',
  );
}

function wanted(options: What, organization: string): (document: IndexedDocument) => boolean {
  if (options.pattern !== undefined) return referencePattern(options.pattern, organization);
  if (options.project !== undefined) return ({ project }) => project === options.project;
  return options.expired ? ({ fresh }) => !fresh : () => true;
}

function unconfirmed(env: string | undefined): CodexError {
  const command = `fractary-codex cache-clear --all${env === undefined ? '' : ` --env ${env}`}`;
  return new CodexError(
    'CONFIRMATION_REQUIRED',
    `--all removes every cached document${env === undefined ? ', of all environments' : ` of ${env}`}, and without the network none of them can be read until the next sync`,
    { phase: 'validate', fixes: [`${command} --yes`, `See what would go: ${command} --dry-run`] },
  );
}

function clearText(result: ClearedCache & { dry_run: boolean }): string {
  const { dry_run: dryRun, cleared, freed_bytes: freed, entries } = result;
  const more = entries.length - LISTED;
  const what = `${counted(cleared, 'document')}, ${sized(freed)}`;
  const sum = dryRun ? `Would clear: ${what}. No changes made` : `✓ Cleared: ${what}`;
  const back =
    cleared > 0 && !dryRun
      ? '  The next sync brings back what syncs bring: fractary-codex sync-project --from-codex'
      : '';
  return [
    ...entries.slice(0, LISTED).map((uri) => `  - ${uri}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
    sum,
    ...(back ? [back] : []),
    '',
  ].join('\n');
}
