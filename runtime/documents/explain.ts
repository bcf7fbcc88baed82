import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { CACHE_FOLDER } from '../cache/paths.ts';
import { projectPrefix } from '../codex/layout.ts';
import { CodexError } from '../errors.ts';
import {
  codexPathOf,
  documentOf,
  formatReference,
  isExpressible,
  parseReference,
  shown,
} from '../reference.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import { isCodexItself, type ProjectRun } from '../sync/run.ts';
import { type CachedCopy, cachedCopies } from './copies.ts';
import { explainDelivery } from './explain-delivery.ts';
import { explainPublication } from './explain-publication.ts';
import { nameInProject } from './markdown-files.ts';
import type { Verdict } from './verdict.ts';

export interface Explanation extends Verdict {
  /** As it was asked. */
  subject: string;
  kind: 'file' | 'reference';
  /** Where it is, or would be, in the codex; null for another organization's. */
  codex_path: string | null;
  /** Null where no reference can express its name. */
  uri: string | null;
  cached: CachedCopy[];
}

/** Where a document goes and why: a file of the project on its way to the codex, or a document of the codex. */
export async function explain(run: ProjectRun, subject: string): Promise<Explanation> {
  if (/^(?:codex:\/\/|@codex\/)/.test(subject)) return explainReference(run, subject);
  const name = await nameOf(run, subject);
  const cached = new RegExp(`^${CACHE_FOLDER}/([^/]+)/([^/]+)/([^/]+)/(.+)$`).exec(name);
  if (cached?.[1] === run.config.organization) {
    const document = { project: cached[2]!, path: cached[4]! };
    return explainCodexPath(run, subject, codexPathOf(document, run.codex));
  }
  if (isCodexItself(run)) return explainCodexPath(run, subject, name);
  const codexPath = projectPrefix(run.project) + name;
  return {
    subject,
    kind: 'file',
    codex_path: codexPath,
    uri: uriOf(run, codexPath),
    ...(await explainPublication(run, name)),
    cached: await cachedCopies(scopeOf(run), codexPath),
  };
}

async function explainReference(run: ProjectRun, subject: string): Promise<Explanation> {
  const reference = parseReference(subject, run.config.organization);
  const { organization } = reference;
  if (organization === run.config.organization)
    return explainCodexPath(run, subject, codexPathOf(reference, run.codex));
  return {
    subject,
    kind: 'reference',
    codex_path: null,
    uri: formatReference(reference),
    decision: 'unknown',
    reason: `no codex of the organization ${organization} is configured here, only that of ${run.config.organization}`,
    cached: [],
  };
}

async function explainCodexPath(run: ProjectRun, subject: string, codexPath: string): Promise<Explanation> {
  const cached = await cachedCopies(scopeOf(run), codexPath);
  const here = cached.find(({ environment }) => environment === run.environment.name);
  const verdict = await explainDelivery(run, codexPath, here);
  return {
    subject,
    kind: 'reference',
    codex_path: codexPath,
    uri: uriOf(run, codexPath),
    ...verdict,
    cached,
  };
}

function uriOf({ config, codex }: ProjectRun, codexPath: string): string | null {
  if (!isExpressible(codexPath)) return null;
  return formatReference({ organization: config.organization, ...documentOf(codexPath, codex) });
}

/** The file's path from the project root; it need not be there, and a link is looked at, not followed. */
async function nameOf(run: ProjectRun, subject: string): Promise<string> {
  const full = path.resolve(run.context.cwd, subject);
  const folder = await realpath(path.dirname(full)).catch(() => path.dirname(full));
  const name =
    full === run.place.root ? '' : nameInProject(run, subject, path.join(folder, path.basename(full)));
  if (name !== '') return name;
  throw new CodexError('INVALID_ARGUMENT', `${shown(subject)} is the project itself`, {
    phase: 'validate',
    fixes: ['Name one file or reference', 'See all that would travel: fractary-codex plan-sync'],
  });
}
