import { dropDocuments } from '../cache/drop.ts';
import { readIndex } from '../cache/index.ts';
import type { CachedDocument } from '../cache/read.ts';
import { countEvent } from '../cache/usage.ts';
import { CodexError } from '../errors.ts';
import { nearest } from '../output/nearest.ts';
import { documentOf, shown } from '../reference.ts';
import { hiddenText } from '../selection/hidden-text.ts';
import { shellWord } from '../shell.ts';
import { type FetchedDocument, type Target, uriOf } from './document.ts';
import type { RemoteAnswer } from './fetch-remote.ts';
import { keepDocument } from './keep.ts';
import type { Place } from './open.ts';
import { nearNames, nearPaths } from './suggestions.ts';

/**
 * Makes of the codex's answer the document, kept in the cache, or the error. A copy of what this project may not
 * have, or what the codex has no more, leaves the cache.
 */
export async function takeAnswer(
  place: Place,
  target: Target,
  answer: RemoteAnswer,
  cached: CachedDocument | null,
  ttl: number | undefined,
): Promise<FetchedDocument> {
  const { scope, environment } = place;
  await countEvent(scope, 'misses');
  if (answer.kind !== 'document') {
    if (cached) await dropDocuments(scope, [target.codexPath]).catch(() => {});
    throw answer.kind === 'withheld' ? withheld(target, answer) : await notFound(place, target, answer);
  }
  const kept = await keepDocument(place, target.codexPath, answer, cached, ttl);
  return {
    uri: target.uri,
    environment: environment.name,
    branch: answer.branch,
    content: answer.content,
    path: kept.path,
    size_bytes: answer.content.length,
    hash: answer.oid,
    source: 'codex',
    cache: cached?.content ? 'refreshed' : 'miss',
    cached_at: new Date(kept.cachedAt).toISOString(),
    expires_at: new Date(kept.expiresAt).toISOString(),
    commit: answer.commit,
    warnings: [...answer.warnings, ...kept.warnings, ...hiddenText(answer.content)],
  };
}

function withheld(
  { uri }: Target,
  { route, project }: Extract<RemoteAnswer, { kind: 'withheld' }>,
): CodexError {
  const reason = route.reason ?? 'its front matter does not address this project';
  const where = route.line === undefined ? 'its front matter' : `line ${route.line} of it`;
  return new CodexError('PERMISSION_DENIED', `${uri} is not for the project ${project}: ${reason}`, {
    phase: 'copy',
    fixes: [`Ask those who wrote the document to change ${where}, and sync their project again`],
    extra: { reason, ...(route.line === undefined ? {} : { line: route.line }) },
  });
}

async function notFound(
  { scope, environment }: Place,
  { uri, codexPath }: Target,
  answer: Extract<RemoteAnswer, { kind: 'absent' }>,
): Promise<CodexError> {
  const where = `environment ${environment.name}${answer.commit ? `, commit ${answer.commit.slice(0, 7)}` : ''}`;
  const [top, name = ''] = codexPath.split('/');
  const { project } = documentOf(codexPath, scope.codex);
  if (answer.commit === null) return absent(`${uri} is not in the codex, which is empty`, [], []);
  if (top === 'projects' && project === name && !answer.projects.includes(name)) {
    const near = nearNames(name, answer.projects);
    return absent(`The codex has no project ${shown(name)} (${where})`, near, [
      ...(nearest(name, near)
        ? [`Did you mean the project ${near[0]}? See it: fractary-codex list ${shellWord(near[0]!)}`]
        : []),
      'See which projects there are: fractary-codex list',
    ]);
  }
  const known = Object.keys((await readIndex(scope))?.entries ?? {});
  const suggestions = nearPaths(codexPath, [...answer.files, ...known]).map((one) => uriOf(scope, one));
  const why = answer.instead ? `: ${answer.instead}` : '';
  return absent(`${uri} is not a document of the codex (${where})${why}`, suggestions, [
    ...suggestions.slice(0, 1).map((one) => `Did you mean ${one}?`),
    `See what there is: fractary-codex list ${shellWord(project)}`,
  ]);
}

function absent(sentence: string, suggestions: string[], fixes: string[]): CodexError {
  const [first = 'Publish something to the codex first: fractary-codex sync-project', ...more] = fixes;
  return new CodexError('DOCUMENT_NOT_FOUND', sentence, {
    phase: 'copy',
    fixes: [first, ...more],
    extra: { suggestions },
  });
}
