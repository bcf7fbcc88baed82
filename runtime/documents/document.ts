import { CodexError } from '../errors.ts';
import { codexPathOf, documentOf, formatReference, parseReference, shown } from '../reference.ts';
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

/** What is asked for, as the cache and the codex know it. */
export interface Target {
  /** The reference, without a heading. */
  uri: string;
  codexPath: string;
}

/** @throws INVALID_REFERENCE; DOCUMENT_NOT_FOUND for an organization that this project has no codex of */
export function targetOf({ scope }: Place, reference: string): Target {
  const parsed = parseReference(reference, scope.organization);
  if (parsed.organization !== scope.organization) {
    throw new CodexError(
      'DOCUMENT_NOT_FOUND',
      `${shown(reference)} is of the organization ${parsed.organization}, and this project reads the codex of ${scope.organization}`,
      {
        phase: 'validate',
        fixes: [
          `Ask in a project of ${parsed.organization}`,
          `or name a document of ${scope.organization}: fractary-codex list`,
        ],
        extra: { suggestions: [] },
      },
    );
  }
  const codexPath = codexPathOf(parsed, scope.codex);
  return { uri: uriOf(scope, codexPath), codexPath };
}

/** The one reference of a document, however it was asked for. */
export function uriOf({ organization, codex }: Place['scope'], codexPath: string): string {
  return formatReference({ organization, ...documentOf(codexPath, codex) });
}
