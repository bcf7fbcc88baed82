import { follow } from '../codex/follow.ts';
import type { CodexLayout } from '../codex/layout.ts';
import { projectPrefix } from '../codex/layout.ts';
import { callIn, type Session } from '../codex/session.ts';
import { blobId } from '../git/blob.ts';
import { type Change, storeBlobs, writeCommits } from '../git/fast-import.ts';
import { type CommitIdentity, commitIdentity, identityWarnings } from '../git/identity.ts';
import type { ProjectRun } from './run.ts';
import type { Source } from './source.ts';
import type { ToCodexPlan } from './to-codex-plan.ts';

export interface WrittenCommits {
  /** One a project, each on top of the one before. */
  commits: string[];
  /** The last of them, which the branch gets. */
  commit: string;
  /** The codex's commits that they are made from. */
  rests: string[];
  /** Refspecs that have to go with them. */
  along: string[];
  followed: number;
  warnings: string[];
}

/** What is published of one project. */
export interface ProjectChanges {
  run: ProjectRun;
  plan: ToCodexPlan;
  source: Pick<Source, 'commit'> & { dirty: boolean; repository: string | null };
}

export interface CommitQuestion {
  /** At least one. */
  projects: readonly ProjectChanges[];
  /** The environment's branch, or null when it has to be made. */
  own: CodexLayout | null;
  /** Prod's branch; null in an empty codex. */
  prod: CodexLayout | null;
}

/**
 * Writes the commits of a sync, one a project, into the session's workspace; no ref anywhere moves. The first of
 * them takes over what follows prod.
 */
export async function writeSyncCommits(session: Session, question: CommitQuestion): Promise<WrittenCommits> {
  const { projects, own, prod } = question;
  const { run } = projects[0]!;
  const { environment } = run;
  const who = commitIdentity(run.context.env, await run.gitConfig());
  const warnings = identityWarnings(who);
  const now = new Date();
  const along: string[] = [];
  let parent = own?.commit ?? prod?.commit ?? null;
  if (parent === null) {
    parent = await writeReadme(session, run, who, now);
    if (!environment.isProd) along.push(`${parent}:refs/heads/${environment.prodBranch}`);
  }
  let base: string | null = null;
  let taken: Change[] = [];
  let followed = 0;
  if (!environment.isProd) {
    if (own && prod) {
      const names = new Set(projects.map((one) => one.run.project));
      const following = await follow(session, own, prod, names);
      base = following.base;
      taken = following.changes;
      followed = following.followed;
      warnings.push(...following.warnings);
    } else if (!own) base = parent;
  }
  const { author, committer } = who;
  const commits = await writeCommits(
    callIn(session),
    parent,
    projects.map((project, index) => ({
      message: message(project, base),
      author,
      committer,
      changes: [...projectChanges(project), ...(index === 0 ? taken : [])],
    })),
    now,
  );
  const rests = [own, prod].flatMap((layout) => (layout ? [layout.commit] : []));
  return {
    commits: commits as [string, ...string[]],
    commit: commits.at(-1)!,
    rests,
    along,
    followed,
    warnings,
  };
}

function projectChanges({ run, plan: { changes, wanted } }: ProjectChanges): Change[] {
  const prefix = projectPrefix(run.project);
  return [
    ...changes.deleted.map((path) => ({ path: prefix + path, entry: null })),
    ...[...changes.added, ...changes.modified].map((path) => ({
      path: prefix + path,
      entry: wanted.get(path)!,
    })),
  ];
}

/** Subject and trailers (contract, section 6): what a later sync and `git log` need to know. */
function message({ run, plan, source }: ProjectChanges, base: string | null): string {
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

/** An empty codex gets a first commit on prod's branch that says what it is. */
async function writeReadme(
  session: Session,
  run: ProjectRun,
  { author, committer }: CommitIdentity,
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
  const changes = [{ path: 'README.md', entry: { mode: '100644', oid: blobId(data) } }];
  const start = { message: `Start the codex of ${run.config.organization}\n`, author, committer, changes };
  const [commit] = await writeCommits(callIn(session), null, [start], now);
  return commit!;
}
