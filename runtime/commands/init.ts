import { defineCommand, type Options, type OptionTable } from '../command.ts';
import { readGitConfiguration } from '../git/configuration.ts';
import { gitEnvironment } from '../git/environment.ts';
import { visible } from '../output/wording.ts';
import { planInit } from '../project/init.ts';
import { applyInit, describeInit } from '../project/init-apply.ts';
import { findProject } from '../project/root.ts';
import { shellWord } from '../shell.ts';

const OPTIONS = {
  org: { type: 'string', value: 'ORG', description: "organization; else the owner in origin's URL" },
  codex: { type: 'string', value: 'NAME|URL|PATH', description: 'the codex repository' },
  project: { type: 'string', value: 'NAME', description: "name in the codex; else the repository's name" },
  local: { type: 'boolean', description: 'make a bare codex on this machine: no server needed' },
  yes: { type: 'boolean', description: 'replace values that are set differently' },
  'dry-run': { type: 'boolean', description: 'show what would be written' },
} as const satisfies OptionTable;

export const command = defineCommand({
  name: 'init',
  positionals: { label: '', most: 0 },
  options: OPTIONS,
  examples: [
    'fractary-codex init --org acme --codex codex.acme.com',
    'fractary-codex init --org acme --local        one person, one machine, no server',
    'fractary-codex init --dry-run',
  ],
  async run(context, { options }) {
    const place = await findProject(context.cwd, context.env);
    const env = gitEnvironment({ base: context.env, interactive: context.interactive });
    const config = await readGitConfiguration({
      cwd: place.root,
      env,
      signal: context.signal,
      debug: context.debug,
    });
    const plan = await planInit(options, {
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
    });
    const yes = options.yes ?? false;
    const result = options['dry-run']
      ? describeInit(plan, { yes })
      : await applyInit(plan, { yes, env: context.env, command: typed(options) });
    return { status: 'success', operation: 'init', ...result };
  },
  text({ organization, project, codex_repo, written, unchanged, dry_run, differences, warnings }) {
    const lines = [`Organization: ${organization}`, `Project: ${project}`, `Codex: ${codex_repo}`];
    for (const path of written) lines.push(`${dry_run ? '  would write' : '✓ wrote'} ${path}`);
    for (const path of unchanged) lines.push(`  unchanged ${path}`);
    for (const { file, key, current, requested } of differences) {
      lines.push(`⚠ ${key} in ${file} is "${current}", not "${requested}"; --yes replaces it`);
    }
    for (const warning of warnings) lines.push(`⚠ ${visible(warning)}`);
    lines.push(dry_run ? 'No changes made.' : 'Next: fractary-codex sync-project --dry-run');
    return `${lines.join('\n')}\n`;
  },
});

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
