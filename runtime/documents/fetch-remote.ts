import { type AtHand, listAtHand } from '../codex/at-hand.ts';
import { type Found, findFile } from '../codex/find.ts';
import { projectPrefix, readLayout } from '../codex/layout.ts';
import { ensureTrees, MAX_TEXT_BYTES, readBlobs } from '../codex/objects.ts';
import { type Session, withSession } from '../codex/session.ts';
import { inPhase, isCodexError } from '../errors.ts';
import { hasFrontMatter, isMarkdown, readFrontMatter } from '../selection/front-matter.ts';
import { type Route, route } from '../selection/routing.ts';
import { openRun, type ProjectRun } from '../sync/run.ts';
import type { Place } from './open.ts';
import { bringTip, type Tip } from './tip.ts';

/** What the codex says about a document. */
export type RemoteAnswer =
  | (Tip & { kind: 'document'; oid: string; content: Buffer; project: string })
  /** Front matter keeps it from this project. */
  | (Tip & { kind: 'withheld'; route: Route; project: string })
  | (Tip & {
      kind: 'absent';
      /** What stands in its place, for people; null where nothing does. */
      instead: string | null;
      /** Whether its project or top-level folder is there at all. */
      projects: string[];
      /** Paths of the codex that could be told without asking for more. */
      files: string[];
    });

const asked = new Map<string, Promise<RemoteAnswer>>();

/**
 * Asks the codex for one document: its branch, the trees of that project, the document, a connection each and none
 * for what is here already. Two who ask for the same at the same time share the answer.
 */
export function askCodex(place: Place, codexPath: string): Promise<RemoteAnswer> {
  const { root, environment } = place.scope;
  const key = JSON.stringify([root, environment, codexPath]);
  const answer = asked.get(key) ?? ask(place, codexPath).finally(() => asked.delete(key));
  asked.set(key, answer);
  return answer;
}

async function ask(place: Place, codexPath: string): Promise<RemoteAnswer> {
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: 'read', command: '', discover: true });
  context.progress(`Asking ${run.codex} (${environment.name})`);
  return inPhase(
    'clone',
    withSession(run.remote, context.home, [], (session) => answerFrom(session, run, codexPath)),
  );
}

async function answerFrom(session: Session, run: ProjectRun, codexPath: string): Promise<RemoteAnswer> {
  const tip = await bringTip(session, run);
  const absent = { ...tip, kind: 'absent', instead: null, projects: [], files: [] } as const;
  if (tip.commit === null) return { ...absent, projects: [], files: [] };
  const found = await findFile(session, tip.commit, codexPath);
  if (found.kind === 'file') return readDocument(session, run, tip, codexPath, found.oid);
  return {
    ...absent,
    instead: insteadOf(found, codexPath),
    ...(await suggestable(session, tip.commit, codexPath)),
  };
}

/** What stands in a document's place, for people. */
function insteadOf(found: Exclude<Found, { kind: 'file' }>, codexPath: string): string | null {
  if (found.kind === 'absent') return null;
  if (found.kind === 'folder') return 'it is a folder';
  const what = {
    link: 'is a symbolic link, which is never followed',
    submodule: 'is a submodule, which is another repository',
    twins: 'is named twice in the codex, so that nobody can say which one is meant',
  };
  return `${found.at === codexPath ? 'it' : found.at} ${what[found.kind]}`;
}

/** What may have been meant: above all what stands in the same project or top-level folder. */
async function suggestable(session: Session, commit: string, codexPath: string): Promise<AtHand> {
  const { top, projects } = await readLayout(session, commit);
  const [first = '', second = ''] = codexPath.split('/');
  const folder = first === 'projects' ? projects.get(second) : top.get(first);
  if (folder) await ensureTrees(session, [folder], { contents: false });
  return listAtHand(session, commit, first === 'projects' ? `projects/${second}` : first);
}

async function readDocument(
  session: Session,
  { project }: ProjectRun,
  tip: Tip,
  codexPath: string,
  oid: string,
): Promise<RemoteAnswer> {
  let content: Buffer = Buffer.alloc(0);
  const keep = (_: string, data: Buffer) => {
    content = data;
  };
  await readBlobs(session, [oid], keep, () => codexPath);
  const own = codexPath.startsWith(projectPrefix(project));
  const speaks = isMarkdown(codexPath) && content.length <= MAX_TEXT_BYTES && hasFrontMatter(content);
  if (own || !speaks) return { ...tip, kind: 'document', oid, content, project };
  const frontMatter = await readFrontMatter(content);
  // Asked for by name it is as if the configuration selected it: delivered unless front matter is against it.
  const decision = route(frontMatter, project, 'from_codex_patterns');
  if (!decision.delivered) return { ...tip, kind: 'withheld', route: decision, project };
  const heard = [frontMatter.warning, decision.warning].filter((one) => one !== undefined);
  const warnings = [...tip.warnings, ...heard.map((one) => `${codexPath}: ${one}`)];
  return { ...tip, warnings, kind: 'document', oid, content, project };
}

const NO_SPACE_OR_RIGHT = ['ENOSPC', 'EDQUOT', 'EACCES', 'EPERM', 'EROFS'];

/** Whether the codex could not be asked, so that nothing is known against a copy that is here. */
export function isUnreachable(error: unknown): error is Error {
  const reached = isCodexError(
    error,
    'NETWORK',
    'TIMEOUT',
    'AUTH_FAILED',
    'PERMISSION_DENIED',
    'REPO_NOT_FOUND',
    'BRANCH_NOT_FOUND',
    'GIT_MISSING',
    'LOCKED',
  );
  return reached || NO_SPACE_OR_RIGHT.includes((error as NodeJS.ErrnoException | null)?.code ?? '');
}
