import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codexUrl } from './codex-url.ts';
import { cleanUrl } from './remote-url.ts';
import { pathInside, writeWhole } from './write-file.ts';

/** A file that a codex begins with. */
export interface StartFile {
  path: string;
  text: string;
}

/** What the configuration of a codex says about `sync-org`, for people to find it there. */
export const ORGANIZATION_SYNC = { include: [], exclude: [], pull_request: false };

/** Whether a project's `origin` is the codex: then it is to be set up as one. */
export function isCodex(address: {
  originUrl: string | null;
  codexRepo: string;
  organization: string;
  root: string;
  env: NodeJS.ProcessEnv;
}): boolean {
  const bare = (url: string) =>
    cleanUrl(url)
      .replace(/\/+$/, '')
      .replace(/\.git$/, '');
  return address.originUrl !== null && bare(codexUrl(address)) === bare(address.originUrl);
}

/** The files that a checkout of the codex lacks: a README, and one in each folder that is not there yet. */
export function missingFolders(
  root: string,
  { organization, codex }: Record<'organization' | 'codex', string>,
): StartFile[] {
  const folder = (name: string, lines: string[]): StartFile => ({
    path: `${name}/README.md`,
    text: `${[`# ${name}`, '', ...lines].join('\n')}\n`,
  });
  const start = readdirSync(root).some((name) => /^readme\b/i.test(name))
    ? []
    : [readme(organization, codex)];
  const folders = [
    folder('projects', [
      "Each project's documents, in a folder of its name. A project's sync writes there, so changes by hand are undone by",
      'the next one: change documents in the project.',
    ]),
    folder('shared', [
      'Documents for every project of the organization, such as standards and guides. Write them here.',
      '',
      `\`shared/standards/api.md\` is \`codex://${organization}/shared/standards/api.md\`.`,
    ]),
    folder('systems', [
      'Interfaces between the systems of the organization. Every project gets them. Write them here.',
    ]),
  ];
  return [...start, ...folders.filter(({ path }) => !existsSync(join(root, path.split('/')[0]!)))];
}

/** Writes files that are not there. @throws PERMISSION_DENIED when a symbolic link leads out of the checkout */
export async function writeFolders(root: string, files: readonly StartFile[]): Promise<void> {
  for (const { path, text } of files) await writeWhole(await pathInside(root, path), text);
}

function readme(organization: string, codex: string): StartFile {
  return {
    path: 'README.md',
    text: `# ${codex}

The codex of ${organization}: the documentation of all its projects in one repository, for people and for AI agents.

| folder | holds |
|---|---|
| \`projects/\` | each project's documents, published by its sync |
| \`shared/\` | documents for every project |
| \`systems/\` | interfaces between systems |

\`main\` is production, \`test\` what is not released yet. A project joins with two commands:

    fractary-codex init
    fractary-codex sync-project --from-codex
`,
  };
}
