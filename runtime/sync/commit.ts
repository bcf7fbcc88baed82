import { follow } from '../codex/follow.ts';
import type { CodexLayout } from '../codex/layout.ts';
import { projectPrefix } from '../codex/layout.ts';
import { callIn, type Session } from '../codex/session.ts';
import { blobId } from '../git/blob.ts';
import { type Change, type Identity, storeBlobs, writeCommit } from '../git/fast-import.ts';
import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';
import type { ToCodexPlan } from './to-codex-plan.ts';

export interface WrittenCommit {
  commit: string;
  /** The codex's commits that it is made from. */
  rests: string[];
  /** Refspecs that have to go with it. */
  along: string[];
  followed: number;
  warnings: string[];
}

export interface CommitQuestion {
  plan: ToCodexPlan;
  source: Pick<Source, 'commit'> & { dirty: boolean; repository: string | null };
  /** The environment's branch, or null when it has to be made. */
  own: CodexLayout | null;
  /** Prod's branch; null in an empty codex. */
  prod: CodexLayout | null;
}

/** Writes the sync's one commit into the session's workspace; no ref anywhere moves. */
export async function writeSyncCommit(
  session: Session,
  run: ProjectRun,
  question: CommitQuestion,
): Promise<WrittenCommit> {
  const { plan, own, prod } = question;
  const { environment, project } = run;
  const who = await identity(run);
  const warnings = who.known
    ? []
    : [`git has no user.name and user.email; the commit is by ${person(who.author)}`];
  const now = new Date();
  const along: string[] = [];
  let parent = own?.commit ?? prod?.commit ?? null;
  if (parent === null) {
    parent = await writeReadme(session, run, who, now);
    if (!environment.isProd) along.push(`${parent}:refs/heads/${environment.prodBranch}`);
  }
  let base: string | null = null;
  const changes = projectChanges(project, plan);
  let followed = 0;
  if (!environment.isProd) {
    if (own && prod) {
      const following = await follow(session, own, prod, project);
      base = following.base;
      changes.push(...following.changes);
      followed = following.followed;
      warnings.push(...following.warnings);
    } else base = parent;
  }
  const commit = await writeCommit(
    callIn(session),
    { parent, message: message(run, question, base), author: who.author, committer: who.committer, changes },
    now,
  );
  const rests = [own, prod].flatMap((layout) => (layout ? [layout.commit] : []));
  return { commit, rests, along, followed, warnings };
}

function projectChanges(project: string, { changes, wanted }: ToCodexPlan): Change[] {
  const prefix = projectPrefix(project);
  return [
    ...changes.deleted.map((path) => ({ path: prefix + path, entry: null })),
    ...[...changes.added, ...changes.modified].map((path) => ({
      path: prefix + path,
      entry: wanted.get(path)!,
    })),
  ];
}

/** Subject and trailers (contract, section 6): what a later sync and `git log` need to know. */
function message(run: ProjectRun, { plan, source }: CommitQuestion, base: string | null): string {
  const { added, modified, deleted } = plan.changes;
  const count = added.length + modified.length + deleted.length;
  const trailers = [
    ['Codex-Project', run.project],
    ['Codex-Environment', run.environment.name],
    ['Codex-Source-Repository', source.repository],
    ['Codex-Source-Commit', source.commit && `${source.commit}${source.dirty ? '-dirty' : ''}`],
    ['Codex-Base', base],
  ];
  const lines = trailers.flatMap(([key, value]) => (value ? [`${key}: ${value}`] : []));
  return `Sync ${count} files from ${run.project}\n\n${lines.join('\n')}\n`;
}

/** The user's git identity, as git itself looks for it; ours where there is none. */
async function identity(run: ProjectRun): Promise<{ author: Identity; committer: Identity; known: boolean }> {
  const config = await run.gitConfig();
  const { env } = run.context;
  const fallback = { name: 'fractary-codex', email: 'fractary-codex@localhost' };
  const of = (role: 'author' | 'committer') => {
    const name =
      env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get('user.name');
    const email =
      env[`GIT_${role.toUpperCase()}_EMAIL`] ||
      config.get(`${role}.email`) ||
      config.get('user.email') ||
      env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of('author');
  return {
    author: author ?? fallback,
    committer: of('committer') ?? author ?? fallback,
    known: author !== null,
  };
}

function person({ name, email }: Identity): string {
  return `${name} <${email}>`;
}

/** An empty codex gets a first commit on prod's branch that says what it is. */
async function writeReadme(
  session: Session,
  run: ProjectRun,
  who: { author: Identity; committer: Identity },
  now: Date,
): Promise<string> {
  const text = `# ${run.codex}

The documentation of ${run.config.organization}, gathered from its projects by fractary-codex.

- \`projects/<name>/\`: the documents of one project; written by its syncs, so change them in the project
- \`shared/\`: documents for every project
- \`systems/\`: interfaces between systems
`;
  const data = Buffer.from(text);
  await storeBlobs(callIn(session), [data]);
  return await writeCommit(
    callIn(session),
    {
      parent: null,
      message: `Start the codex of ${run.config.organization}\n`,
      author: who.author,
      committer: who.committer,
      changes: [{ path: 'README.md', entry: { mode: '100644', oid: blobId(data) } }],
    },
    now,
  );
}
