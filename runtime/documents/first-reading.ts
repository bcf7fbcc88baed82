import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { indexOrFiles } from '../cache/documents.ts';
import { wasEverFilled } from '../cache/index.ts';
import { type CacheScope, cacheDirectory, cachedPath } from '../cache/paths.ts';
import { counted } from '../output/wording.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import { shellWord } from '../shell.ts';
import { uriOf } from './document.ts';
import { readSearchable } from './search-text.ts';

type Scope = CacheScope & { codex: string };

/** Documents that are opened to find one with a title to search for. */
const MOST = 10;

/**
 * What the first sync from the codex ends with: how many documents are at hand, and a search and a fetch that find
 * one of them. Null where there is none.
 */
export async function firstReading(scope: Scope, project: string): Promise<string | null> {
  const paths = Object.keys((await indexOrFiles(scope)).entries);
  if (paths.length === 0 || !(await wasEverFilled(scope))) return null;
  const [first = paths[0]!, ...others] = paths
    .filter(isMarkdown)
    .sort((a, b) => rank(a, project) - rank(b, project) || a.length - b.length || (a < b ? -1 : 1));
  let word: string | null = null;
  let path = first;
  for (const one of [first, ...others].slice(0, MOST)) {
    word = await searchWord(scope, one);
    if (word === null) continue;
    path = one;
    break;
  }
  const search = word === null ? '' : `fractary-codex search ${shellWord(word)}, or `;
  return `Read: ${counted(paths.length, 'document')} at hand: ${search}fractary-codex fetch ${shellWord(uriOf(scope, path))}`;
}

/** What others wrote is news; the own documents and a README are known. */
function rank(path: string, project: string): number {
  if (path.startsWith(`projects/${project}/`)) return 4;
  return (/(?:^|\/)readme\.md$/i.test(path) ? 2 : 0) + (path.startsWith('projects/') ? 1 : 0);
}

/** The longest word of a document's title. */
async function searchWord(scope: CacheScope, path: string): Promise<string | null> {
  const content = await readFile(join(cacheDirectory(scope.root), cachedPath(scope, path))).catch(() => null);
  const text = content && (await readSearchable(path, content));
  // Without a title a document goes by its name, which is no word that people look for.
  const words = text?.title === basename(path) ? [] : text?.title.match(/\p{L}[\p{L}\p{N}]+/gu);
  return (words ?? []).reduce<string | null>(
    (best, one) => (one.length > (best?.length ?? 2) ? one : best),
    null,
  );
}
