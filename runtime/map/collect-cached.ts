import { documentsIn, indexOrFiles } from '../cache/documents.ts';
import { readIntact } from '../cache/read.ts';
import { openTargets } from '../documents/targets.ts';
import { CodexError } from '../errors.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { Gathered } from './assemble.ts';
import { type Contents, contentOf } from './contents.ts';

/**
 * Gathers a map of what is in the cache, without the network. Environments are not compared, and when projects were
 * synced is not known.
 * @throws NOT_CACHED where there is nothing
 */
export async function gatherFromCache(run: ProjectRun): Promise<Gathered> {
  const scope = scopeOf(run);
  const index = await indexOrFiles(scope);
  const documents = documentsIn(scope, index, Date.now());
  if (documents.length === 0) throw nothingCached(run);
  const contents: Contents = new Map();
  for (const { codexPath, entry } of documents) {
    const content = isMarkdown(codexPath) ? await readIntact(scope, codexPath, entry) : null;
    if (content) contents.set(codexPath, await contentOf(codexPath, content, run.project));
  }
  return {
    ...{ organization: run.config.organization, codex: run.codex, environment: run.environment.name },
    ...{ compared: null, commit: index.tip, web: null, offline: true, warnings: run.warnings, contents },
    paths: documents.map(({ codexPath }) => codexPath),
    difference: { added: [], modified: [], deleted: [] },
    syncs: { syncs: new Map(), since: null },
    cached: new Map(documents.map((one) => [one.codexPath, { at: one.cachedAt, expires: one.expiresAt }])),
    target: await openTargets(run, { online: false }),
  };
}

function nothingCached(run: ProjectRun): CodexError {
  const { name } = run.environment;
  return new CodexError('NOT_CACHED', `Nothing of the environment ${name} is in the cache`, {
    phase: 'validate',
    fixes: [
      `Fill the cache: fractary-codex sync-project --from-codex --env ${name}`,
      'or map the codex itself: fractary-codex map',
    ],
  });
}
