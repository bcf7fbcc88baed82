import type { CacheIndex } from '../cache/index.ts';
import type { CacheScope } from '../cache/paths.ts';
import { readIntact } from '../cache/read.ts';
import { projectPrefix } from '../codex/layout.ts';
import { type FileEntry, MAX_TEXT_BYTES, readBlobs } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { findReferences, type WrittenReference } from '../documents/markdown-references.ts';
import { readSearchable } from '../documents/search-text.ts';
import { hasFrontMatter, isMarkdown, readFrontMatter } from '../selection/front-matter.ts';
import { route } from '../selection/routing.ts';

/** What a Markdown document says about itself and others. */
export type Content = { title: string | null; references: WrittenReference[] } | { withheld: string };

/** By path in the codex. */
export type Contents = Map<string, Content>;

/** Documents that are fetched for their references without being asked for with `--all`. */
export const FETCHED_UNASKED = 2000;

const ASKED_AT_ONCE = 1000;

/**
 * Reads the Markdown documents of the codex: all of them, in one connection for those that are not here; where that
 * would be too many, only those that are here or in the cache.
 */
export async function readContents(
  session: Session,
  files: ReadonlyMap<string, FileEntry>,
  {
    project,
    all,
    scope,
    index,
  }: { project: string; all: boolean; scope: CacheScope; index: CacheIndex | null },
): Promise<Contents> {
  const paths = new Map<string, string[]>();
  for (const [path, { oid }] of files) {
    if (isMarkdown(path)) paths.set(oid, [...(paths.get(oid) ?? []), path]);
  }
  const missing = await notHere(session, [...paths.keys()]);
  const contents: Contents = new Map();
  if (!all && missing.size > FETCHED_UNASKED) {
    for (const oid of missing) {
      for (const path of paths.get(oid)!) {
        const entry = index?.entries[path];
        const copy = entry?.oid === oid ? await readIntact(scope, path, entry) : null;
        if (copy) contents.set(path, await contentOf(path, copy, project));
      }
      paths.delete(oid);
    }
  }
  await readBlobs(session, paths.keys(), async (oid, data) => {
    for (const path of paths.get(oid)!) contents.set(path, await contentOf(path, data, project));
  });
  return contents;
}

async function notHere(session: Session, oids: readonly string[]): Promise<Set<string>> {
  const missing = new Set<string>();
  for (let at = 0; at < oids.length; at += ASKED_AT_ONCE) {
    const some = oids.slice(at, at + ASKED_AT_ONCE);
    const found = await Promise.all(some.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.add(some[i]!);
    });
  }
  return missing;
}

/** What a document says, unless its front matter keeps it from the project that the map is made in. */
export async function contentOf(path: string, data: Buffer, project: string): Promise<Content> {
  if (data.length > MAX_TEXT_BYTES) return { title: null, references: [] };
  if (!path.startsWith(projectPrefix(project)) && hasFrontMatter(data)) {
    const { delivered, reason = '' } = route(await readFrontMatter(data), project, 'from_codex_patterns');
    if (!delivered) return { withheld: reason };
  }
  const title = (await readSearchable(path, data))?.title ?? null;
  return { title, references: findReferences(data) };
}
