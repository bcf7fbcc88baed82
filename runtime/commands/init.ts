import { defineCommand, type Options, type OptionTable } from '../command.ts';
import type { Context } from '../context.ts';
import { readGitConfiguration } from '../git/configuration.ts';
import { gitEnvironment } from '../git/environment.ts';
import { visible } from '../output/wording.ts';
import { type InitPlan, planInit } from '../project/init.ts';
import { applyInit, describeInit, type InitResult } from '../project/init-apply.ts';
import type { InitPlace } from '../project/init-detect.ts';
import { agrees, planWithAnswers } from '../project/init-questions.ts';
import { findProject } from '../project/root.ts';
import { shellWord } from '../shell.ts';

const OPTIONS = {
  org: { type: 'string', value: 'ORG', description: "organization; else the owner in origin's URL" },
  codex: { type: 'string', value: 'NAME|URL|PATH', description: 'the codex repository' },
  project: { type: 'string', value: 'NAME', description: "name in the codex; else the repository's name" },
  local: { type: 'boolean', description: 'make a bare codex on this machine: no server needed' },
  yes: { type: 'boolean', description: 'ask nothing, and replace values that are set differently' },
  'dry-run': { type: 'boolean', description: 'show what would be written' },
} as const satisfies OptionTable;

export const command = defineCommand({
  name: 'init',
  positionals: { label: '', most: 0 },
  options: OPTIONS,
  examples: [
    'fractary-codex init --org acme --codex codex.acme.com',
    'fractary-codex init --org acme --local        one person, one machine, no server',
    'fractary-codex init --dry-run                 also: what becomes of a configuration of the predecessor',
    'fractary-codex init                           in a clone of the codex: its folders and README',
  ],
  async run(context, { options }) {
    const place = await placeOf(context);
    const ask = options.yes || options['dry-run'] ? undefined : context.ask;
    const plan = ask
      ? await planWithAnswers(options, (known) => planInit(known, place), ask)
      : await planInit(options, place);
    const yes =
      options.yes ?? (ask !== undefined && plan.differences.length > 0 && (await agreed(plan, ask)));
    const result = options['dry-run']
      ? describeInit(plan, { yes })
      : await applyInit(plan, { yes, env: context.env, command: typed(options) });
    return { status: 'success', operation: 'init', ...result };
  },
  text(result) {
    const { organization, project, codex_repo, dry_run, differences, warnings, migrated } = result;
    const who = result.codex_itself ? [] : [`Project: ${project}`];
    const lines = [`Organization: ${organization}`, ...who, `Codex: ${codex_repo}`];
    for (const path of result.written)
      lines.push(`${dry_run ? '  would write' : '✓ wrote'} ${visible(path)}`);
    for (const path of result.unchanged) lines.push(`  unchanged ${visible(path)}`);
    if (migrated) {
      const { from, backup, dropped } = migrated;
      lines.push(`${dry_run ? '  would take' : '✓ took'} over ${from}, a copy is ${backup}`);
      lines.push(
        ...dropped.map(({ key, reason }) => `  without successor: ${visible(key)} – ${visible(reason)}`),
      );
    }
    lines.push(...differences.map((one) => `⚠ ${difference(one)}; --yes replaces it`));
    for (const warning of warnings) lines.push(`⚠ ${visible(warning)}`);
    lines.push(...(dry_run ? ['No changes made.'] : next(result)));
    return `${lines.join('\n')}\n`;
  },
});

async function placeOf(context: Context): Promise<InitPlace> {
  const place = await findProject(context.cwd, context.env);
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  const config = await readGitConfiguration({
    cwd: place.root,
    env,
    signal: context.signal,
    debug: context.debug,
  });
  return {
    ...place,
    cwd: context.cwd,
    originUrl: config.get('remote.origin.url') ?? null,
    env: context.env,
    home: context.data,
    discover: async (organization) => {
      const { discoverNames } = await import('../github/codex-names.ts');
      const found = await discoverNames(context, place.root, { organization }, { retry: true });
      return found?.codex_repo ?? null;
    },
  };
}

function agreed(plan: InitPlan, ask: NonNullable<Context['ask']>): Promise<boolean> {
  return agrees(ask, describeInit(plan).differences.map(difference));
}

function difference({ key, file, current, requested }: InitResult['differences'][number]): string {
  return `${key} in ${file} is "${current}", not "${requested}"`;
}

/** What to type now, so that there is something to read. */
function next({ codex_itself, written, unchanged }: InitResult): string[] {
  if (codex_itself) {
    return [
      'Next: commit and push what was written',
      '      fractary-codex workflows install --codex .   # GitHub Actions that sync every project',
      '      fractary-codex init                          # in each project',
    ];
  }
  const local = [...written, ...unchanged].some((path) => path.endsWith('/config.local.json'));
  return [
    local
      ? 'Next: fractary-codex sync-project               # publishes this project, and brings it back to read'
      : 'Next: fractary-codex sync-project --from-codex  # brings what there is to read',
  ];
}

/** The command to repeat, without its overrides. */
function typed(options: Options<typeof OPTIONS>): string {
  const words = ['fractary-codex init'];
  for (const name of ['org', 'codex', 'project'] as const) {
    const value = options[name];
    if (value !== undefined) words.push(`--${name} ${shellWord(value)}`);
  }
  if (options.local) words.push('--local');
  return words.join(' ');
}
