import * as z from 'zod';
import { readHead } from '../../cache/index.ts';
import { type Listing, type ListQuestion, listCached, listCodex } from '../../documents/list.ts';
import { openPlace } from '../../documents/open.ts';
import { counted } from '../../output/wording.ts';
import { originLines } from '../answer.ts';
import { tokensOf } from '../budget.ts';
import { formatListCursor, readListCursor } from '../cursor.ts';
import { defineTool, ENVIRONMENT } from '../tool.ts';

/** What one answer may cost; references are long, and a model that wants more of them asks for the next page. */
const PAGE_TOKENS = 2500;

export const listTool = defineTool({
  name: 'codex_list',
  title: 'List codex documents',
  description:
    'Lists projects, or the documents of one: scope "cached" what is on this machine, "codex" all there is (asks the codex).',
  arguments: z.strictObject({
    project: z
      .string()
      .optional()
      .describe('A project, shared, or systems; without it the projects are listed'),
    prefix: z.string().optional().describe('What the paths begin with, such as docs/api/'),
    scope: z.enum(['cached', 'codex']).default('cached'),
    environment: ENVIRONMENT,
    cursor: z.string().optional().describe('From an earlier answer: the next page'),
  }),
  async run({ project, prefix, scope, environment, cursor }, _shelf, context) {
    const place = await openPlace(context, { env: environment });
    const asked = scope === 'codex' && !place.config.cache.offline_mode;
    const listing = await (asked ? listCodex : listCached)(place, question(project, prefix));
    // What is cached is as old as the last sync.
    const knownAt = asked ? Date.now() : (await readHead(place.scope))?.synced_at || null;
    const lines = [
      ...originLines({
        environment: listing.environment,
        commit: listing.commit,
        knownAt: knownAt ?? null,
      }),
      ...listing.warnings.map((warning) => `warning: ${warning}`),
    ];
    const { page, next, all } = pageOf(
      itemsOf(listing),
      cursor === undefined ? null : readListCursor(cursor),
    );
    lines.push(`${'projects' in listing ? 'projects' : 'documents'}: ${all}`);
    if (next !== null) {
      lines.push(
        `cursor: ${next} (there is more: call codex_list again with this cursor and the same arguments)`,
      );
    }
    if (scope === 'codex' && !asked)
      lines.push('warning: offline_mode is on: this is what is on this machine');
    if (all === 0 && scope === 'cached') lines.push('Scope "codex" lists what the codex itself holds.');
    return [...lines, ...page].join('\n');
  },
});

/** A prefix without a project begins with one, as in `fractary-codex list PROJECT/PREFIX`. */
function question(project: string | undefined, prefix: string | undefined): ListQuestion {
  if (project !== undefined || !prefix) return { project, prefix };
  const [name, ...rest] = prefix.split('/');
  return rest.length > 0 ? { project: name, prefix: rest.join('/') } : {};
}

interface Item {
  name: string;
  text: string;
}

function itemsOf(listing: Listing): Item[] {
  return 'projects' in listing
    ? listing.projects.map(({ name, documents }) => ({
        name,
        text: `${name}: ${counted(documents, 'document')}`,
      }))
    : listing.documents.map(({ uri, cached }) => ({ name: uri, text: cached ? uri : `${uri} (not cached)` }));
}

/** What comes after `after`, in the order of names, so that a page stays right while documents come and go. */
function pageOf(items: Item[], after: string | null): { page: string[]; next: string | null; all: number } {
  const rest = items
    .filter(({ name }) => after === null || name > after)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  let tokens = 0;
  let count = 0;
  while (count < rest.length && (count === 0 || tokens < PAGE_TOKENS)) {
    tokens += tokensOf(rest[count]!.text) + 1;
    count += 1;
  }
  const last = rest[count - 1];
  return {
    page: rest.slice(0, count).map(({ text }) => text),
    next: count < rest.length && last ? formatListCursor(last.name) : null,
    all: items.length,
  };
}
