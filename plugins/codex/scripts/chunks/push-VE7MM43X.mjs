import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  otherWorkflows
} from "./chunk-C373Z3MM.mjs";
import {
  isEmpty,
  planInstall,
  resultOf
} from "./chunk-QLSYO5CZ.mjs";
import {
  MANIFEST,
  WORKFLOWS,
  codexFiles,
  recordedFiles
} from "./chunk-I6XMEGTY.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-FU4XJQEA.mjs";
import {
  blobId,
  callIn,
  commitIdentity,
  ensureTips,
  identityWarnings,
  listFiles,
  listTips,
  openRun,
  publish,
  readBlobs,
  readLayout,
  storeBlobs,
  withProjectLock,
  withSession,
  writeCommits
} from "./chunk-2USOSYJR.mjs";
import {
  VERSION,
  commitUrl,
  inPhase
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/workflows/install/push.ts
async function installByPush(context, dryRun) {
  const run = await openRun(context, {
    env: "prod",
    purpose: "write",
    discover: true,
    command: "fractary-codex workflows install --push"
  });
  const wanted = await codexFiles();
  const tips = await inPhase("clone", listTips(run));
  return withProjectLock(
    run,
    () => withSession(run.remote, context.home, [], async (session) => {
      let state = await look(session, run, wanted, tips.prod);
      const identity = commitIdentity(context.env, await run.gitConfig());
      const result = () => {
        const warnings = [...run.warnings, ...otherWorkflows(state.workflows)];
        return {
          ...resultOf("codex", run.remote.url, wanted, state.plan, { dryRun, warnings }),
          branch: run.environment.prodBranch,
          commit_sha: null,
          commit_url: null
        };
      };
      if (dryRun || isEmpty(state.plan)) return result();
      const published = await inPhase(
        "push",
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
          }
        })
      );
      const done = result();
      done.commit_sha = published.commit;
      if (published.commit) {
        done.commit_url = commitUrl(run.remote.url, published.commit, context.env.GH_HOST);
        done.warnings.push(...identityWarnings(identity));
      }
      return done;
    })
  );
}
async function look(session, run, wanted, asked) {
  const none = { ids: /* @__PURE__ */ new Map(), read: async () => Buffer.alloc(0) };
  if (asked === null) {
    return { tip: null, plan: await planInstall(wanted, none, []), workflows: [], upgrade: false };
  }
  const { target } = await ensureTips(session, run, { target: asked, prod: asked }, { prod: "no" });
  const tip = target;
  const tree = (await readLayout(session, tip)).top.get(".github");
  const files = tree ? (await listFiles(session, tree, ".github/")).files : /* @__PURE__ */ new Map();
  const present = {
    ids: new Map([...files].map(([path, { oid }]) => [path, oid])),
    read: async (path) => {
      let content = Buffer.alloc(0);
      await readBlobs(session, [files.get(path).oid], (_oid, data) => {
        content = data;
      });
      return content;
    }
  };
  const manifest = files.has(MANIFEST) ? await present.read(MANIFEST) : null;
  return {
    tip,
    plan: await planInstall(wanted, present, recordedFiles(manifest)),
    workflows: [...files.keys()].filter((path) => path.startsWith(`${WORKFLOWS}/`)).map((path) => path.slice(WORKFLOWS.length + 1)),
    upgrade: manifest !== null
  };
}
async function write(session, { tip, plan, upgrade }, { author, committer }) {
  await storeBlobs(callIn(session), plan.write.values());
  const changes = [
    ...plan.remove.map((path) => ({ path, entry: null })),
    ...[...plan.write].map(([path, content]) => ({ path, entry: { mode: "100644", oid: blobId(content) } }))
  ];
  const message = `${upgrade ? "Upgrade" : "Install"} the sync workflows: fractary-codex ${VERSION}
`;
  const [commit] = await writeCommits(
    callIn(session),
    tip,
    [{ message, author, committer, changes }],
    /* @__PURE__ */ new Date()
  );
  return commit;
}
export {
  installByPush
};
