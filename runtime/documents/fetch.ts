import { cachedAt, expiresAt, readHead } from '../cache/index.ts';
import { type CachedDocument, cachedFile, readCached } from '../cache/read.ts';
import { countEvent, noteUse } from '../cache/usage.ts';
import { CodexError } from '../errors.ts';
import { hiddenText } from '../selection/hidden-text.ts';
import { shellWord } from '../shell.ts';
import { type FetchedDocument, type FetchOptions, type Target, targetOf } from './document.ts';
import type { RemoteAnswer } from './fetch-remote.ts';
import type { Place } from './open.ts';

export type { FetchedDocument, FetchOptions } from './document.ts';

/** A copy whose content is what the index says. */
export type Copy = CachedDocument & { content: Buffer };

/**
 * One document by its reference: from the cache while it is fresh, else from the codex, which then is kept in the
 * cache. Where the codex cannot be reached, an expired copy is better than none and says so. A hit loads no git.
 *
 * @throws INVALID_REFERENCE; DOCUMENT_NOT_FOUND with `suggestions`; PERMISSION_DENIED where front matter keeps the
 * document from this project; NOT_CACHED offline; what reaching the codex throws
 */
export async function fetchDocument(
  place: Place,
  reference: string,
  options: FetchOptions = {},
): Promise<FetchedDocument> {
  const target = targetOf(place, reference);
  const cached = await readCached(place.scope, target.codexPath);
  const copy = cached?.content ? (cached as Copy) : null;
  const offline = options.offline || place.config.cache.offline_mode;
  if (copy && (offline || !options.forceRefresh) && isFresh(copy))
    return fromCache(place, target, copy, 'hit');
  if (offline) {
    const old = copy ?? (await repairedCopy(place, target));
    if (!old) throw notCached(place, target, 'is not in the cache');
    return staleCopy(place, target, old, () => notCached(place, target, 'is in the cache, but expired'));
  }
  const remote = await import('./fetch-remote.ts');
  let answer: RemoteAnswer;
  try {
    answer = await remote.askCodex(place, target.codexPath);
  } catch (error) {
    if (!remote.isUnreachable(error)) throw error;
    const old = copy ?? (await repairedCopy(place, target));
    if (!old) throw error;
    return staleCopy(place, target, old, () => error, error.message);
  }
  const { takeAnswer } = await import('./fetch-answer.ts');
  return takeAnswer(place, target, answer, cached, options.ttl);
}

/** Where the index is missing or garbled the copy may be there all the same: it counts as fetched long ago. */
async function repairedCopy({ scope }: Place, { codexPath }: Target): Promise<Copy | null> {
  if (await readHead(scope)) return null;
  const { changeIndex } = await import('../cache/index-write.ts');
  await changeIndex(scope, {}).catch(() => {});
  const cached = await readCached(scope, codexPath);
  return cached?.content ? (cached as Copy) : null;
}

function isFresh({ head, entry }: CachedDocument): boolean {
  return expiresAt(head, entry) > Date.now();
}

/** `refused` gives what to throw where the configuration wants no stale copies. */
function staleCopy(
  place: Place,
  target: Target,
  copy: Copy,
  refused: () => unknown,
  why?: string,
): Promise<FetchedDocument> {
  if (!isFresh(copy) && !place.config.cache.fallback_to_stale) throw refused();
  const since = new Date(cachedAt(copy.head, copy.entry)).toISOString();
  const state = isFresh(copy) ? 'could not be refreshed' : 'has expired';
  return fromCache(place, target, copy, 'stale', [
    `this copy of ${target.uri} ${state}; it is as the codex was at ${since}${why ? `: ${why}` : ''}`,
  ]);
}

async function fromCache(
  place: Place,
  { uri, codexPath }: Target,
  { head, entry, content }: Copy,
  cache: 'hit' | 'stale',
  warnings: string[] = [],
): Promise<FetchedDocument> {
  const { scope, environment } = place;
  const limited = place.config.cache.max_size_mb > 0;
  await Promise.all([countEvent(scope, 'hits'), limited && noteUse(scope, codexPath)]);
  return {
    uri,
    environment: environment.name,
    branch: environment.branch,
    content,
    path: cachedFile(scope, codexPath),
    size_bytes: content.length,
    hash: entry.oid,
    source: 'cache',
    cache,
    cached_at: new Date(cachedAt(head, entry)).toISOString(),
    expires_at: new Date(expiresAt(head, entry)).toISOString(),
    commit: entry.commit ?? (entry.on_demand ? null : head.tip),
    warnings: [...place.warnings, ...warnings, ...hiddenText(content)],
  };
}

function notCached({ environment, config }: Place, { uri }: Target, state: string): CodexError {
  const mode = config.cache.offline_mode ? 'offline_mode is on in the configuration' : '--offline was given';
  return new CodexError('NOT_CACHED', `${uri} ${state} (environment ${environment.name}), and ${mode}`, {
    phase: 'copy',
    fixes: [
      config.cache.offline_mode
        ? 'Set "cache": { "offline_mode": false } in the configuration'
        : `Fetch it: fractary-codex fetch ${shellWord(uri)}`,
      'See what is here: fractary-codex list --cached',
    ],
  });
}
