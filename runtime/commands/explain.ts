import { defineCommand } from '../command.ts';
import { ENVIRONMENT_OPTIONS, environmentOption, invalid } from '../command-options.ts';
import { type Explanation, explain } from '../documents/explain.ts';
import { span, visible } from '../output/wording.ts';
import { openRun } from '../sync/run.ts';

const SAYS: Record<Explanation['decision'], string> = {
  published: '✓ is published',
  skipped: '⚠ is skipped',
  delivered: '✓ is delivered to this project',
  withheld: '✗ is kept from this project',
  'not-selected': '· is not selected',
  unknown: '? is not known here',
};

export const command = defineCommand({
  name: 'explain',
  positionals: { label: 'FILE|REFERENCE', most: 1, offers: 'files' },
  options: { ...ENVIRONMENT_OPTIONS },
  examples: [
    'fractary-codex explain docs/api.md',
    'fractary-codex explain codex://acme/shared/standards/api.md --env prod',
  ],
  async run(context, { options, positionals: [subject] }) {
    if (!subject)
      throw invalid('explain needs a file or a reference', 'Name one: fractary-codex explain docs/api.md');
    const run = await openRun(context, { env: environmentOption(options), purpose: 'read', command: '' });
    const { name: environment } = run.environment;
    const explanation = await explain(run, subject);
    return { status: 'success', operation: 'explain', environment, ...explanation, warnings: run.warnings };
  },
  text: explanationText,
});

function explanationText(result: Explanation & { warnings: string[] }): string {
  const { subject, decision, reason, codex_path: codexPath, uri, cached, warnings } = result;
  const place = decision === 'not-selected' && result.kind === 'file' ? 'Would be' : 'In the codex';
  const copies = cached.map(({ environment, status, cached_at: at, path }) => {
    const age = span(Date.now() - Date.parse(at));
    return `Cached: ${environment}, ${status}, known to be right ${age} ago · ${visible(path)}`;
  });
  return [
    `${visible(subject)} ${SAYS[decision]}: ${visible(reason)}`,
    ...(codexPath === null ? [] : [`${place}: ${visible(codexPath)}`]),
    ...(uri === null ? ['Reference: none can express its name'] : [`Reference: ${uri}`]),
    ...(copies.length > 0 ? copies : ['Cached: no']),
    ...warnings.map((warning) => `⚠ ${visible(warning)}`),
    '',
  ].join('\n');
}
