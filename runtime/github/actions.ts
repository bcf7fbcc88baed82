import { CodexError, isCodexError, type Phase } from '../errors.ts';
import { githubFailure } from './failure.ts';
import type { Gh, GhAnswer, GhRequest } from './gh.ts';
import { requestWithRetry } from './retry.ts';

/** GitHub Actions of one repository. */
export interface Actions {
  gh: Gh;
  /** `owner/name`. */
  repo: string;
  signal: AbortSignal;
  progress: (line: string) => void;
}

/** A run as the API describes it; empty texts where an older server says nothing. */
export interface WorkflowRun {
  id: number;
  url: string;
  status: string;
  conclusion: string | null;
  title: string;
  event: string;
  branch: string;
  /** Who started it: the logins of actor and triggering actor. */
  actors: string[];
  createdAt: string;
  startedAt: string;
  updatedAt: string;
}

/** The pages people look at: of the repository, or of one workflow's runs. */
export function actionsPage({ gh, repo }: Actions, file?: string): string {
  return `https://${gh.host}/${repo}/actions${file === undefined ? '' : `/workflows/${encodeURIComponent(file)}`}`;
}

/**
 * The body of a GET below `repos/owner/name/`, asked again as `requestWithRetry` does.
 * @throws what `githubFailure` makes of an answer that is none of 2xx
 */
export async function read(
  actions: Actions,
  what: string,
  path: string,
  phase: Phase = 'discover',
): Promise<unknown> {
  const answer = await requestWithRetry(actions.gh, { path: inRepository(actions, path) }, actions);
  if (isOk(answer)) return answer.body;
  throw failed(actions, what, answer, phase);
}

/** One request without retries; a gh that got no answer in its time is one that was not answered. */
export async function ask({ gh }: Actions, request: GhRequest): Promise<GhAnswer> {
  return gh.request(request).catch((error: unknown) => {
    if (!isCodexError(error, 'TIMEOUT')) throw error;
    return { status: null, headers: new Map(), body: null, text: error.message };
  });
}

export function inRepository({ repo }: Actions, path: string): string {
  return path === '' ? `repos/${repo}` : `repos/${repo}/${path}`;
}

export function isOk({ status }: GhAnswer): boolean {
  return status !== null && status >= 200 && status < 300;
}

export function failed({ gh, repo }: Actions, what: string, answer: GhAnswer, phase: Phase): CodexError {
  return githubFailure(answer, { what, repo, phase, credential: gh.credential });
}

/** The workflow's runs that were started by hand or by us on a branch, newest first. */
export function dispatchedRuns(file: string, branch: string, count: number): string {
  return `${runsOf(file)}?event=workflow_dispatch&branch=${encodeURIComponent(branch)}&per_page=${count}`;
}

export function runsOf(file: string): string {
  return `actions/workflows/${encodeURIComponent(file)}/runs`;
}

export function readRuns(body: unknown): WorkflowRun[] {
  return list(body, 'workflow_runs').map(readRun);
}

/** @throws INTERNAL for what has no id, since nothing could be said about such a run */
export function readRun(value: unknown): WorkflowRun {
  const id = property(value, 'id');
  if (typeof id !== 'number') {
    throw new CodexError('INTERNAL', 'GitHub described a workflow run without an id', {
      fixes: ['Run the same command again with --verbose, and report what it prints'],
    });
  }
  const conclusion = text(value, 'conclusion');
  return {
    id,
    url: text(value, 'html_url'),
    status: text(value, 'status'),
    conclusion: conclusion === '' ? null : conclusion,
    title: text(value, 'display_title'),
    event: text(value, 'event'),
    branch: text(value, 'head_branch'),
    actors: ['actor', 'triggering_actor'].flatMap((key) => text(property(value, key), 'login') || []),
    createdAt: text(value, 'created_at'),
    startedAt: text(value, 'run_started_at') || text(value, 'created_at'),
    updatedAt: text(value, 'updated_at'),
  };
}

/** Between two of the API's times; null where one is missing. */
export function secondsBetween(from: string, to: string): number | null {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

export function text(value: unknown, key: string): string {
  const found = property(value, key);
  return typeof found === 'string' ? found : '';
}

export function list(value: unknown, key: string): unknown[] {
  const found = property(value, key);
  return Array.isArray(found) ? found : [];
}
