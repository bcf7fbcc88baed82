import { configSchema } from '../../runtime/project/config-schema.ts';
import { cell, code, GENERATED, table } from './markdown.ts';
import { schemaRows } from './schema-rows.ts';

/** Every variable that we read, beside those of git, gh and the system; a test compares it with the code. */
export const VARIABLES: Readonly<Record<string, string>> = {
  CODEX_SYNC_PAT: 'Token for git and gh. It is final: where it is refused, nothing else is tried.',
  GH_TOKEN: "Token, where CODEX_SYNC_PAT is not set. Where it is refused, git's own credentials are tried.",
  GITHUB_TOKEN: 'The same, where GH_TOKEN is not set, either.',
  GH_ENTERPRISE_TOKEN: 'Token for the API of the host in GH_HOST, as gh has it.',
  GITHUB_ENTERPRISE_TOKEN: 'The same, where GH_ENTERPRISE_TOKEN is not set.',
  GH_HOST: 'A GitHub Enterprise Server: tokens are sent to it, too.',
  CODEX_TOKEN_HOST: 'One more host (or host:port) that tokens may be sent to, such as gitlab.acme.com.',
  CODEX_ENV: 'The environment that is read by default. It never decides what is written.',
  CODEX_GITHUB_ORG: 'The organization, where no configuration names it; also in `.env`.',
  CODEX_GITHUB_REPO: 'The codex, where no configuration names it; also in `.env`.',
  CLAUDE_PROJECT_DIR: 'The project, instead of the working directory. Claude Code sets it.',
  FRACTARY_CODEX_HOME: "Where mirrors and locks are kept, instead of the user's cache directory.",
};

/** `docs/reference/configuration.md`: keys, types, defaults and descriptions of the schema. */
export function configurationPage(): string {
  const rows = schemaRows(configSchema, 'input').map(({ key, type, description, fallback }) => [
    code(key),
    cell(type),
    fallback === null ? '' : code(fallback),
    cell(description),
  ]);
  const { $schema: _, ...all } = configSchema.parse({ organization: 'acme', codex_repo: 'codex.acme.com' });
  const variables = Object.entries(VARIABLES).map(([name, text]) => [code(name), text]);
  return `# Configuration

Every key of \`.fractary/plugins/codex/config.json\`. Only \`organization\` and \`codex_repo\` are needed;
\`fractary-codex init\` writes them. ${GENERATED}

- \`config.yaml\` or \`config.yml\` work as well, but only one of the three may be there.
- \`config.local.json\` beside it goes over it and is ignored by git: for one machine alone.
- A key that does not exist is an error that names the nearest one.
- An editor checks the file with \`plugins/codex/config.schema.json\`.
- Patterns are globs from the project's root, case-sensitive; \`docs\` means \`docs/**\`. \`.git\`, \`.env*\`,
  \`.claude/settings.local.json\` and our own folders never travel.

## Keys

${table(['key', 'type', 'default', ''], rows)}

## All of it, with the defaults

\`\`\`json
${JSON.stringify(all, null, 2)}
\`\`\`

## Front matter of a document

| key | |
|---|---|
| \`visibility: private\` | the document never leaves the project |
| \`codex_sync_include\` | only these projects get it: a name or glob, or a list of them |
| \`codex_sync_exclude\` | these never get it, whatever else says so |

## Environment variables

${table(['variable', ''], variables)}

A token is sent to github.com, to \`GH_HOST\` and to \`CODEX_TOKEN_HOST\`, and nowhere else.
`;
}
