import { defineCommand } from '../command.ts';
import { invalid } from '../command-options.ts';
import { type Discovered, findCodex, listOrganization, type Organization } from '../github/find-codex.ts';
import { counted, table, visible } from '../output/wording.ts';
import { isName, shown } from '../reference.ts';

const LISTED = 20;

export const command = defineCommand({
  name: 'discover',
  positionals: { label: '', most: 0 },
  options: {
    org: { type: 'string', value: 'ORG', description: "another organization than the project's" },
    repos: { type: 'boolean', description: "list the organization's repositories instead" },
    summary: { type: 'boolean', description: 'with --json: at most 20 repositories' },
  },
  examples: [
    'fractary-codex discover                 owner/name of the codex, for scripts',
    'fractary-codex discover --org acme      the codex of that organization',
    'fractary-codex discover --repos --json  every repository, and what it is',
  ],
  async run(context, { options: { org, repos } }): Promise<Discovered | Organization> {
    if (org !== undefined && !isName('organization', org)) {
      throw invalid(
        `--org ${shown(org)} is no organization's name`,
        'Name one as GitHub does: fractary-codex discover --org acme',
      );
    }
    return repos ? listOrganization(context, org) : findCodex(context, org);
  },
  text: (found) => ('repositories' in found ? repositoriesText(found) : `${found.full_name}\n`),
  json(found, summary) {
    const head = { status: 'success', operation: 'discover' };
    if (!('repositories' in found)) {
      const { full_name, ...facts } = found;
      return { ...head, ...facts };
    }
    if (!summary) return { ...head, ...found };
    const repositories = found.repositories.slice(0, LISTED);
    const omitted = found.repositories.length - repositories.length;
    return { ...head, ...found, repositories, ...(omitted > 0 ? { repositories_omitted: omitted } : {}) };
  },
});

function repositoriesText({ organization, repositories }: Organization): string {
  const rows = repositories.map((one) => {
    const marks = (['codex', 'archived', 'fork', 'empty'] as const).filter((mark) => one[mark]);
    return [`  ${visible(one.name)}`, visible(one.default_branch ?? '–'), marks.join(', ')];
  });
  const more = rows.length - LISTED;
  return `${[
    `${counted(rows.length, 'repository', 'repositories')} of ${organization}`,
    ...table(rows.slice(0, LISTED)),
    ...(more > 0 ? [`  … and ${more} more: --json lists all`] : []),
  ].join('\n')}\n`;
}
