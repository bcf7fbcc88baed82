import * as z from 'zod';
import { cachedAt, expiresAt, listEnvironments } from '../../cache/index.ts';
import { openPlace, type Place } from '../../documents/open.ts';
import { span } from '../../output/wording.ts';
import { documentOf, formatReference } from '../../reference.ts';
import { originLines } from '../answer.ts';
import type { Shelf } from '../shelf.ts';
import { defineTool } from '../tool.ts';

/** Stale documents that are named. */
const NAMED = 5;

export const statusTool = defineTool({
  name: 'codex_status',
  title: 'State of the codex on this machine',
  description:
    'Tells which codex and environments are at hand, how many documents, how old, and what is stale.',
  arguments: z.strictObject({}),
  async run(_args, shelf, context) {
    const place = await openPlace(context);
    const { organization, codex, root, environment: name } = place.scope;
    const known = await listEnvironments(root, organization);
    const lines = [`codex: ${codex}`, `organization: ${organization}`];
    for (const warning of place.warnings) lines.push(`warning: ${warning}`);
    for (const environment of [name, ...known.filter((one) => one !== name)]) {
      lines.push(...(await environmentLines(place, environment, shelf)));
    }
    return lines.join('\n');
  },
});

async function environmentLines(place: Place, environment: string, shelf: Shelf): Promise<string[]> {
  const { scope } = place;
  const isDefault = environment === scope.environment;
  const index = await shelf.index({ ...scope, environment });
  if (!index) {
    return [
      `environment: ${environment}`,
      'documents: 0 (fractary-codex sync-project --from-codex brings them)',
    ];
  }
  const now = Date.now();
  const entries = Object.entries(index.entries);
  const stale = entries.filter(([, entry]) => expiresAt(index, entry) <= now);
  const origin = originLines({ environment, commit: index.tip, knownAt: index.synced_at || null });
  const lines = isDefault ? origin.with(0, `${origin[0]} (the default)`) : origin;
  lines.push(`documents: ${entries.length}, stale: ${stale.length}`);
  const oldest = stale.sort(([, a], [, b]) => cachedAt(index, a) - cachedAt(index, b)).slice(0, NAMED);
  for (const [path, entry] of oldest) {
    const uri = formatReference({ organization: scope.organization, ...documentOf(path, scope.codex) });
    lines.push(`  ${uri}: ${span(now - cachedAt(index, entry))} old, stale: true`);
  }
  if (stale.length > 0) lines.push('fractary-codex sync-project --from-codex renews them');
  return lines;
}
