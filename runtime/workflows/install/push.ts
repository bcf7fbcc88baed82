import { readLayout } from '../../codex/layout.ts';
import { listFiles, readBlobs } from '../../codex/objects.ts';
import { publish } from '../../codex/publish.ts';
import { callIn, type Session, withSession } from '../../codex/session.ts';
import type { Context } from '../../context.ts';
import { inPhase } from '../../errors.ts';
import { blobId } from '../../git/blob.ts';
import { storeBlobs, writeCommits } from '../../git/fast-import.ts';
import { commitIdentity, identityWarnings } from '../../git/identity.ts';
import { commitUrl } from '../../project/remote-url.ts';
import { withProjectLock } from '../../sync/project-lock.ts';
import { openRun, type ProjectRun } from '../../sync/run.ts';
import { ensureTips, listTips } from '../../sync/tips.ts';
import { VERSION } from '../../version.ts';
import { otherWorkflows } from './codex-checkout.ts';
import { codexFiles, MANIFEST, recordedFiles, WORKFLOWS } from './installation.ts';
import { type InstallPlan, isEmpty, type Present, planInstall } from './plan.ts';
import { type InstallResult, resultOf } from './result.ts';

/** Commits workflows and runtime to the codex's prod branch: fast-forward, asked after, no checkout. */
export async function installByPush(context: Context, dryRun: boolean): Promise<InstallResult> {
  // GitHub takes workflows to dispatch from the default branch; --push is the word that production asks for.
  const run = await openRun(context, {
    env: 'prod',
    purpose: 'write',
    discover: true,
    command: 'fractary-codex workflows install --push',
  });
  const wanted = await codexFiles();
  const tips = await inPhase('clone', listTips(run));
  return withProjectLock(run, () =>
    withSession(run.remote, context.home, [], async (session) => {
      let state = await look(session, run, wanted, tips.prod);
      const identity = commitIdentity(context.env, await run.gitConfig());
      const result = () => {
        const warnings = [...run.warnings, ...otherWorkflows(state.workflows)];
        return {
          ...resultOf('codex', run.remote.url, wanted, state.plan, { dryRun, warnings }),
          branch: run.environment.prodBranch,
          commit_sha: null as string | null,
          commit_url: null as string | null,
        };
      };
      if (dryRun || isEmpty(state.plan)) return result();
      const published = await inPhase(
        'push',
        publish(session, {
          branch: run.environment.prodBranch,
          tip: tips.prod,
          project: run.project,
          progress: context.progress,
          build: async (tip) => {
            if (tip !== state.tip) state = await look(session, run, wanted, tip);
            if (isEmpty(state.plan)) return null;
            const commit = await write(session, state, identity);
            return { commit, rests: state.tip === null ? [] : [state.tip] };
          },
        }),
      );
      const done = result();
      done.commit_sha = published.commit;
      if (published.commit) {
        done.commit_url = commitUrl(run.remote.url, published.commit, context.env.GH_HOST);
        done.warnings.push(...identityWarnings(identity));
      }
      return done;
    }),
  );
}

interface State {
  tip: string | null;
  plan: InstallPlan;
  /** The names of all workflows in the codex. */
  workflows: string[];
  upgrade: boolean;
}

async function look(
  session: Session,
  run: ProjectRun,
  wanted: ReadonlyMap<string, Buffer>,
  asked: string | null,
): Promise<State> {
  const none: Present = { ids: new Map(), read: async () => Buffer.alloc(0) };
  if (asked === null) {
    return { tip: null, plan: await planInstall(wanted, none, []), workflows: [], upgrade: false };
  }
  const { target } = await ensureTips(session, run, { target: asked, prod: asked }, { prod: 'no' });
  const tip = target!;
  const tree = (await readLayout(session, tip)).top.get('.github');
  const files = tree
    ? (await listFiles(session, tree, '.github/')).files
    : new Map<string, { oid: string }>();
  const present: Present = {
    ids: new Map([...files].map(([path, { oid }]) => [path, oid])),
    read: async (path) => {
      let content = Buffer.alloc(0);
      await readBlobs(session, [files.get(path)!.oid], (_oid, data) => {
        content = data as Buffer<ArrayBuffer>;
      });
      return content;
    },
  };
  const manifest = files.has(MANIFEST) ? await present.read(MANIFEST) : null;
  return {
    tip,
    plan: await planInstall(wanted, present, recordedFiles(manifest)),
    workflows: [...files.keys()]
      .filter((path) => path.startsWith(`${WORKFLOWS}/`))
      .map((path) => path.slice(WORKFLOWS.length + 1)),
    upgrade: manifest !== null,
  };
}

async function write(
  session: Session,
  { tip, plan, upgrade }: State,
  { author, committer }: ReturnType<typeof commitIdentity>,
): Promise<string> {
  await storeBlobs(callIn(session), plan.write.values());
  const changes = [
    ...plan.remove.map((path) => ({ path, entry: null })),
    ...[...plan.write].map(([path, content]) => ({ path, entry: { mode: '100644', oid: blobId(content) } })),
  ];
  const message = `${upgrade ? 'Upgrade' : 'Install'} the sync workflows: fractary-codex ${VERSION}\n`;
  const [commit] = await writeCommits(
    callIn(session),
    tip,
    [{ message, author, committer, changes }],
    new Date(),
  );
  return commit!;
}
