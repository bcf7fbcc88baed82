import type { Place } from './open.ts';

/** One document of the codex, and where and when it is from. */
export interface FetchedDocument {
  /** The document's reference, without a heading. */
  uri: string;
  environment: string;
  /** Branch of the codex it was read from. */
  branch: string;
  content: Buffer;
  /** The cached file, absolute; null where it could not be kept (a warning says why). */
  path: string | null;
  size_bytes: number;
  /** git's blob id. */
  hash: string;
  source: 'cache' | 'codex';
  cache: 'hit' | 'miss' | 'refreshed' | 'stale';
  /** ISO 8601: when the copy was last known to equal the codex, and until when it counts as fresh. */
  cached_at: string;
  expires_at: string;
  /** Commit of the codex; null where it is not known. */
  commit: string | null;
  warnings: string[];
}

export interface FetchOptions {
  /** Ask the codex, however fresh the copy is. */
  forceRefresh?: boolean | undefined;
  /** Never ask the codex. */
  offline?: boolean | undefined;
  /** Seconds that the copy which is stored counts as fresh. */
  ttl?: number | undefined;
}

/** One document by its reference, from the cache while it is fresh, else from the codex. */
export async function fetchDocument(
  _place: Place,
  _reference: string,
  _options: FetchOptions = {},
): Promise<FetchedDocument> {
  throw new Error('to come');
}
