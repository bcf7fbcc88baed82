import { defineCommand } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { diffEnvironments, type EnvironmentsDiff } from '../documents/environments-diff.ts';
import { counted, visible } from '../output/wording.ts';
import { resolveEnvironment } from '../project/environment.ts';
import { isName, shown } from '../reference.ts';
import { openRun } from '../sync/run.ts';

const LISTED = 20;
const KINDS = ['added', 'modified', 'deleted'] as const;

export const command = defineCommand({
  name: 'diff',
  positionals: { label: '[PROJECT]', most: 1 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    to: {
      type: 'string',
      value: 'NAME',
      offers: 'environments',
      description: 'the environment to compare with, prod unless given',
    },
    all: { type: 'boolean', description: 'all projects, shared and systems' },
    summary: { type: 'boolean', description: 'with --json: at most 20 names a list, and no progress' },
  },
  examples: [
    'fractary-codex diff                          what of this project is in test and not yet in prod',
    'fractary-codex diff --env prod --to test     the same from the other side',
    'fractary-codex diff billing                  another project; shared and systems, too',
    'fractary-codex diff --all --json --summary',
  ],
  async run(context, { options, positionals: [named] }): Promise<EnvironmentsDiff> {
    if (named !== undefined) checkName(named, options.all ?? false);
    const run = await openRun(context, { env: environmentOption(options), purpose: 'read', command: '' });
    const { name } = run.environment;
    const requested = options.to ?? 'prod';
    const other = resolveEnvironment(run.config, { requested, purpose: 'read', env: context.env });
    if (other.name === name) {
      throw invalid(
        `${name} cannot be compared with itself`,
        `Name two environments: fractary-codex diff --env ${name} --to NAME`,
      );
    }
    return diffEnvironments(run, other, options.all ? null : (named ?? run.project));
  },
  text: diffText,
  warnings: ({ warnings }) => warnings,
  json(result, summary) {
    const { files, warnings, ...about } = result;
    const shownFiles = Object.fromEntries(
      KINDS.map((kind) => [kind, summary ? files[kind].slice(0, LISTED) : files[kind]]),
    );
    const omitted = KINDS.reduce((sum, kind) => sum + Math.max(0, files[kind].length - LISTED), 0);
    return {
      status: 'success',
      operation: 'diff',
      ...about,
      ...Object.fromEntries(KINDS.map((kind) => [`files_${kind}`, files[kind].length])),
      files: shownFiles,
      ...(summary ? { files_omitted: omitted } : {}),
      warnings,
    };
  },
});

function checkName(name: string, all: boolean): void {
  if (all) throw invalid(`--all and the project ${shown(name)} contradict each other`, 'Give one of them');
  if (isName('project', name) || name === 'shared' || name === 'systems') return;
  throw invalid(`${shown(name)} is no project's name`, 'See which projects there are: fractary-codex list');
}

const MARKS = { added: '+', modified: '~', deleted: '-' } as const;

function diffText({ from, to, project, files }: EnvironmentsDiff): string {
  const about = `${project ?? 'all projects'} · ${sideText(from)} against ${sideText(to)}`;
  const rows = KINDS.flatMap((kind) => files[kind].map((path) => `  ${MARKS[kind]} ${visible(path)}`));
  if (rows.length === 0) return `✓ No difference: ${about}\n`;
  const more = rows.length > LISTED ? [`  … and ${rows.length - LISTED} more: --json lists all`] : [];
  const parts = [
    `${files.added.length} only in ${from.environment} (+)`,
    `${files.modified.length} different (~)`,
    `${files.deleted.length} only in ${to.environment} (-)`,
  ];
  return `${[`${counted(rows.length, 'document')}: ${about}`, ...rows.slice(0, LISTED), ...more, parts.join(', ')].join('\n')}\n`;
}

function sideText({ environment, commit }: EnvironmentsDiff['from']): string {
  return commit === null ? environment : `${environment} @${commit.slice(0, 7)}`;
}
