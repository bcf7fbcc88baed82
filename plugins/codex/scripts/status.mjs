import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lastSyncs
} from "./chunks/chunk-F53QAZ4H.mjs";
import {
  compareTrees,
  pairsOf
} from "./chunks/chunk-QHQ2JBXC.mjs";
import "./chunks/chunk-B2FILZZM.mjs";
import {
  bringBranches,
  ensureProdBranch,
  listBranches
} from "./chunks/chunk-XWCPMU5A.mjs";
import "./chunks/chunk-G77T6WM2.mjs";
import {
  isCodexItself,
  openRun,
  readLayout,
  scopeOf,
  syncProject,
  withSession
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  counted,
  defineCommand,
  environmentNames,
  expiresAt,
  fixLines,
  inPhase,
  invalid,
  main,
  readIndex,
  span,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/documents/standing.ts
async function standingOf(runs) {
  const [run] = runs;
  const branches = await inPhase("clone", listBranches(run));
  ensureProdBranch(run, branches);
  const plans = [];
  for (const one of runs) plans.push(await planOf(one));
  const told = await withSession(
    run.remote,
    run.context.home,
    [],
    (session) => lookInto(session, runs, branches)
  );
  const environments = await Promise.all(
    runs.map(async (one, i) => {
      const { name, branch } = one.environment;
      return {
        environment: name,
        branch,
        exists: branches.has(branch),
        to_codex: countsOf(plans[i].to_codex),
        from_codex: countsOf(plans[i].from_codex),
        ...told[i],
        cache: await cacheOf(one)
      };
    })
  );
  const source = plans.find((plan) => plan.source !== null)?.source ?? null;
  return { source, environments, warnings: run.warnings };
}
function planOf(run) {
  const direction = run.config.sync_direction;
  const switches = { dryRun: true, prune: false, force: false, allowSecrets: false };
  return syncProject(run, { direction, command: "fractary-codex sync-project", ...switches });
}
function countsOf(direction) {
  if (direction?.status !== "success") return null;
  return {
    added: direction.files_added,
    modified: direction.files_modified,
    deleted: direction.files_deleted
  };
}
async function lookInto(session, runs, branches) {
  const [run] = runs;
  const { prodBranch } = run.environment;
  const names = runs.map(({ environment }) => environment.branch);
  const tips = await bringBranches(session, run, branches, [...names, prodBranch]);
  const syncs = await lastSyncs(session, [...tips.values()], run.project);
  const aheadOf = async (branch) => {
    const [ours, theirs] = [tips.get(branch), tips.get(prodBranch)];
    if (!ours || !theirs || branch === prodBranch) return null;
    const layouts = [await readLayout(session, ours), await readLayout(session, theirs)];
    return lengths(await compareTrees(session, pairsOf(...layouts, run.project)));
  };
  const told = [];
  for (const branch of names) {
    const sync = syncs.get(tips.get(branch) ?? "");
    told.push({
      last_sync: sync ? { ...sync, time: new Date(sync.time).toISOString() } : null,
      ahead_of_prod: await aheadOf(branch)
    });
  }
  return told;
}
function lengths({ added, modified, deleted }) {
  return { added: added.length, modified: modified.length, deleted: deleted.length };
}
async function cacheOf(run) {
  const index = await readIndex(scopeOf(run));
  const entries = Object.values(index?.entries ?? {});
  const now = Date.now();
  return {
    documents: entries.length,
    expired: index ? entries.filter((entry) => expiresAt(index, entry) <= now).length : 0,
    renewed_at: index?.synced_at ? new Date(index.synced_at).toISOString() : null
  };
}

// runtime/commands/status.ts
var command = defineCommand({
  name: "status",
  positionals: { label: "", most: 0 },
  options: {},
  examples: [
    "fractary-codex status           all environments: what a sync would do, and when the last one was",
    "fractary-codex status --json"
  ],
  async run(context) {
    const run = await openRun(context, { purpose: "read", command: "" });
    if (isCodexItself(run)) {
      throw invalid(
        "This is a checkout of the codex itself, which has no documents of its own to sync",
        "Go to a project and run it there, or see what the codex holds: fractary-codex list"
      );
    }
    const others = environmentNames(run.config).filter((name) => name !== run.environment.name);
    const runs = [run];
    for (const env of others) runs.push(await openRun(context, { env, purpose: "read", command: "" }));
    return {
      status: "success",
      operation: "status",
      organization: run.config.organization,
      project: run.project,
      codex_repo: run.codex,
      default_environment: run.environment.name,
      ...await standingOf(runs)
    };
  },
  text: statusText
});
function statusText({ project, codex_repo, source, environments, warnings, ...rest }) {
  const from = source?.commit && `${source.branch ?? "detached HEAD"} @${source.commit.slice(0, 7)}${source.uncommitted > 0 ? ` (+${source.uncommitted} uncommitted)` : ""}`;
  const shown = warnings.map((warning) => `⚠ ${visible(warning)}`);
  return `${[
    [project, codex_repo, from].filter(Boolean).join(" · "),
    ...environments.flatMap((one) => ["", ...environmentLines(one, rest.default_environment)]),
    ...shown.length > 0 ? ["", ...shown] : [],
    ...fixLines(nextSteps(environments))
  ].join("\n")}
`;
}
function environmentLines(one, byDefault) {
  const notes = [`branch ${one.branch}`, one.environment === byDefault ? "read unless told otherwise" : ""];
  if (!one.exists) notes.push("not there yet: the first sync that publishes makes it");
  const { cache, ahead_of_prod: ahead, last_sync: last } = one;
  const rows = [
    ["To codex", pending(one.to_codex)],
    ["From codex", pending(one.from_codex)],
    [
      "Last sync",
      last ? lastText(last, one.environment) : one.exists ? "· none in the last 100 commits" : "· never"
    ],
    ["Cache", cacheText(cache)],
    ...ahead ? [["Against prod", changes(ahead) || "✓ the same documents"]] : []
  ];
  return [
    `${one.environment} (${notes.filter(Boolean).join("; ")})`,
    ...rows.map(([name, value]) => `  ${name.padEnd(14)}${value}`)
  ];
}
function pending(counts) {
  if (!counts) return "· left out by sync_direction";
  return changes(counts) || "✓ nothing to sync";
}
function changes({ added, modified, deleted }) {
  const parts = [
    added > 0 ? `${added} added` : "",
    modified > 0 ? `${modified} modified` : "",
    deleted > 0 ? `${deleted} deleted` : ""
  ].filter(Boolean);
  return parts.length > 0 ? `⚠ ${parts.join(", ")}` : "";
}
function lastText({ commit, time, author, environment }, here) {
  const to = environment === null || environment === here ? "" : ` (to ${environment})`;
  return visible(`· ${span(Date.now() - Date.parse(time))} ago by ${author} @${commit.slice(0, 7)}${to}`);
}
function cacheText({ documents, expired, renewed_at: at }) {
  if (documents === 0 && at === null) return "· empty";
  const renewed = at === null ? "never renewed by a sync" : `renewed ${span(Date.now() - Date.parse(at))} ago`;
  const stale = expired > 0 ? `, ${expired} stale` : "";
  return `${expired > 0 ? "⚠" : "✓"} ${counted(documents, "document")}, ${renewed}${stale}`;
}
function nextSteps(environments) {
  const some = (counts) => counts !== null && counts.added + counts.modified + counts.deleted > 0;
  const behind = environments.find(({ to_codex, from_codex }) => some(to_codex) || some(from_codex));
  const ahead = environments.find(({ ahead_of_prod }) => some(ahead_of_prod));
  const stale = environments.find(({ cache }) => cache.expired > 0);
  return [
    ...behind ? [`See what a sync would do: fractary-codex sync-project --dry-run --env ${behind.environment}`] : [],
    ...stale ? [`Renew the cache: fractary-codex sync-project --from-codex --env ${stale.environment}`] : [],
    ...ahead ? [`Name what prod lacks: fractary-codex diff --env ${ahead.environment} --to prod`] : []
  ];
}

// entry:status
await main(command);
