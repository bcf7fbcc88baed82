import type * as z from 'zod';
import { EXIT_CODES } from '../../runtime/errors.ts';
import { organizationResultSchema } from '../../runtime/output/organization-results.ts';
import { fromCodexSchema, syncResultSchema, toCodexSchema } from '../../runtime/output/results.ts';
import { workflowsRunSchema, workflowsStatusSchema } from '../../runtime/output/workflow-results.ts';
import { cell, code, GENERATED, table } from './markdown.ts';
import { schemaRows } from './schema-rows.ts';

const EXITS: Readonly<Record<number, string>> = {
  0: 'done, also when nothing had to change',
  1: 'it failed, wholly or partly',
  2: 'wrong usage, configuration or reference; nothing was started',
  3: 'a guard stopped it; nothing was changed',
  4: 'only with `--dry-run --exit-code`: there is something to sync',
  130: 'interrupted; cleaned up',
};

/** `docs/reference/results.md`: exit codes, the failure document, and the results that have a schema. */
export function resultsPage(): string {
  const codesOf = (exit: number) =>
    Object.entries(EXIT_CODES)
      .filter(([, one]) => one === exit)
      .map(([name]) => `[\`${name}\`](../troubleshooting.md#${name.toLowerCase()})`)
      .join(' ');
  const exits = Object.entries(EXITS).map(([exit, text]) => [code(exit), text, codesOf(Number(exit))]);
  return `# Results

What commands print with \`--json\`, exactly one document on stdout, and how they exit. ${GENERATED}

## Exit codes

${table(['exit', 'meaning', '`error_code`'], exits)}

## A failure

Every command that fails prints this, whatever it is about.

${table(
  ['key', 'type', ''],
  [
    ['`status`', '`"failure"`', ''],
    ['`operation`', 'text', 'The command'],
    ['`error`', 'text', 'One sentence, with the value that was wrong'],
    ['`error_code`', 'text', 'One of those above: branch on it, never on the sentence'],
    [
      '`phase`',
      'text',
      'validate, clone, plan, copy, commit, push, cache-index, discover, trigger or monitor',
    ],
    ['`suggested_fixes`', 'list of texts', 'What mends it, the likeliest first; never empty'],
    ['`partial_results`', 'object', 'What was done before it failed'],
  ],
)}

## sync-project

\`to_codex\` and \`from_codex\` are \`null\` for a direction that did not run. Where one of two fails, \`status\` is
\`partial\` and that direction holds \`status\`, \`error\`, \`error_code\`, \`phase\` and \`suggested_fixes\`.

${rows(syncResultSchema, ({ key }) => !/^(to|from)_codex\./.test(key))}

\`to_codex\`:

${rows(toCodexSchema)}

\`from_codex\`:

${rows(fromCodexSchema)}

## sync-org

${rows(organizationResultSchema)}

## workflows run

${rows(workflowsRunSchema)}

## workflows status

${rows(workflowsStatusSchema)}
`;
}

function rows(schema: z.ZodType, wanted: (row: { key: string }) => boolean = () => true): string {
  const shown = schemaRows(schema, 'output')
    .filter(wanted)
    .map(({ key, type, description, optional }) => [
      code(key),
      cell(type),
      cell([optional ? 'Optional.' : '', description].filter(Boolean).join(' ')),
    ]);
  return table(['key', 'type', ''], shown);
}
