import { ErrorCode, type ReadResourceResult, type Resource } from '@modelcontextprotocol/sdk/types.js';
import { cachedAt, expiresAt } from '../cache/index.ts';
import type { Context } from '../context.ts';
import { fetchDocument } from '../documents/fetch.ts';
import { openPlace } from '../documents/open.ts';
import { CodexError, isCodexError } from '../errors.ts';
import { documentOf, formatReference } from '../reference.ts';
import { decodeText, mimeType } from './content.ts';
import { formatListCursor, readListCursor } from './cursor.ts';
import type { Shelf } from './shelf.ts';

export const TEMPLATES = [
  {
    uriTemplate: 'codex://{organization}/{project}/{+path}',
    name: 'codex document',
    description: 'Any document of the codex, also one that is not on this machine yet',
  },
];

const PAGE = 200;

/** A resource is read whole; what is longer is for `codex_fetch`, which gives parts. */
const LONGEST_READ = 1024 * 1024;

/** Every cached document, by pages in the order of paths. Without a configuration there are none. */
export async function listResources(
  cursor: string | undefined,
  shelf: Shelf,
  context: Context,
): Promise<{ resources: Resource[]; nextCursor?: string }> {
  const after = cursor === undefined ? null : readListCursor(cursor);
  const scope = await openPlace(context).then(
    (place) => place.scope,
    (error: unknown) => {
      if (isCodexError(error, 'CONFIG_NOT_FOUND', 'PROJECT_NOT_DETECTED')) return null;
      throw error;
    },
  );
  const index = scope && (await shelf.index(scope));
  if (!index) return { resources: [] };
  const names = await shelf.names(scope);
  const first = after === null ? 0 : names.findIndex((name) => name > after);
  const page = first < 0 ? [] : names.slice(first, first + PAGE);
  const resources = page.map((codexPath): Resource => {
    const entry = index.entries[codexPath]!;
    const document = documentOf(codexPath, scope.codex);
    const type = mimeType(codexPath);
    return {
      uri: formatReference({ organization: scope.organization, ...document }),
      name: `${document.project}/${document.path}`,
      ...(type === undefined ? {} : { mimeType: type }),
      size: entry.size,
      annotations: { lastModified: new Date(cachedAt(index, entry)).toISOString() },
      ...(expiresAt(index, entry) <= Date.now() ? { _meta: { stale: true } } : {}),
    };
  });
  const last = page.at(-1);
  const more = last !== undefined && first + PAGE < names.length;
  return { resources, ...(more ? { nextCursor: formatListCursor(last) } : {}) };
}

/** A document by its reference, from the cache or the codex; where it is from stands in `_meta`. */
export async function readResource(uri: string, context: Context): Promise<ReadResourceResult> {
  const place = await openPlace(context);
  const document = await fetchDocument(place, uri);
  if (document.size_bytes > LONGEST_READ) {
    throw new CodexError(
      'INVALID_ARGUMENT',
      `${document.uri} has ${document.size_bytes} bytes, too many to be read as a resource`,
      { fixes: ['Read it in parts with the tool codex_fetch'], phase: 'validate' },
    );
  }
  const { environment, commit, warnings } = document;
  const now = Date.now();
  const stale = document.cache === 'stale' || Date.parse(document.expires_at) <= now;
  const _meta = {
    reference: document.uri,
    environment,
    commit,
    age_seconds: Math.max(0, Math.round((now - Date.parse(document.cached_at)) / 1000)),
    ...(stale ? { stale } : {}),
    ...(warnings.length > 0 ? { warnings } : {}),
  };
  const type = mimeType(document.uri);
  const text = decodeText(document.content);
  const content = text === null ? { blob: document.content.toString('base64') } : { text };
  return { contents: [{ uri, ...(type === undefined ? {} : { mimeType: type }), ...content, _meta }] };
}

/** MCP's own code for a resource that does not exist (specification, "Resources", error handling). */
const RESOURCE_NOT_FOUND = -32002;

/** What went wrong as the protocol tells it, since a resource has no answer that could. */
export function resourceError(error: CodexError): Error {
  const missing = isCodexError(error, 'DOCUMENT_NOT_FOUND', 'NOT_CACHED');
  const wrong = error.exitCode === 2;
  const code = missing ? RESOURCE_NOT_FOUND : wrong ? ErrorCode.InvalidParams : ErrorCode.InternalError;
  // Not the SDK's McpError: it puts the code into the message, and clients put it there once more.
  return Object.assign(new Error(`${error.message} [${error.code}]. Next: ${error.fixes.join('; ')}`), {
    code,
  });
}
