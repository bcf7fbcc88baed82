import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openOtherProject
} from "./chunk-WQ6UZN6G.mjs";
import {
  visible
} from "./chunk-4QOTFP4T.mjs";
import {
  foreseeDelivery,
  foreseeFollowing,
  lookAtCodex,
  planDelivery
} from "./chunk-XEAEWRFA.mjs";
import {
  applyFromCodex,
  directionFailure,
  guardPublication,
  isEmpty,
  planChanged,
  planId,
  planIdOf,
  prepare,
  productionWarnings,
  publishNothing,
  publishPlan,
  renew,
  report,
  secondsSince,
  stepTimer,
  stopAtGuards
} from "./chunk-L7RWZG7L.mjs";
import {
  withSession
} from "./chunk-4CH3TWCZ.mjs";
import {
  readLayout
} from "./chunk-BDZOBCEB.mjs";
import {
  sweepTemporary
} from "./chunk-MGYV3ZSS.mjs";
import {
  IGNORED,
  missingIgnores
} from "./chunk-OSZAOMSS.mjs";
import {
  withProjectLock
} from "./chunk-KWOV7CS4.mjs";
import {
  fromCodexResult,
  scopeOf,
  toCodexResult
} from "./chunk-LC6PNZHY.mjs";
import {
  checkCache
} from "./chunk-K34JXWUI.mjs";
import {
  fixLines,
  invalid
} from "./chunk-AB4HJNOQ.mjs";
import {
  CodexError,
  inPhase,
  isCodexError
} from "./chunk-CIUBWFZT.mjs";

// runtime/output/sync-text.ts
var LISTED = 20;
var RULE = "─".repeat(39);
function syncText(result) {
  const lines = hasNothingToDo(result) ? [upToDate(result)] : header(result);
  if (lines.length === 1) {
    lines.push(...directionsOf(result).flatMap(skippedLines), ...warningLines(result));
    return `${lines.join("\n")}
`;
  }
  for (const direction of [result.to_codex, result.from_codex]) {
    if (direction) lines.push(...directionLines(direction, result.dry_run));
  }
  lines.push(...warningLines(result), closing(result));
  return `${lines.join("\n")}
`;
}
function directionsOf(result) {
  return [result.to_codex, result.from_codex].filter((one) => one?.status === "success");
}
function hasNothingToDo(result) {
  const changes = directionsOf(result).map((one) => one.files_synced + one.files_deleted);
  return !result.dry_run && result.status === "success" && changes.every((count) => count === 0);
}
function upToDate(result) {
  const counts = directionsOf(result).map(
    (one) => `${files(one.files_unchanged)} ${one.direction === "to-codex" ? "in the codex" : "in the cache"}`
  );
  return `✓ Nothing to sync: ${result.project} is up to date with ${result.codex_repo}, environment ${result.environment} (${counts.join(", ")})`;
}
function warningLines(result) {
  return result.warnings.map((warning) => `⚠ ${warning}`);
}
function skippedLines(direction) {
  const lines = direction.files.skipped.slice(0, LISTED).map(({ path, reason }) => `  skipped ${visible(path)}: ${reason}`);
  if (direction.files_skipped > LISTED)
    lines.push(`  … and ${direction.files_skipped - LISTED} more skipped`);
  return lines;
}
function header(result) {
  const lines = [
    `🎯 STARTING: Project Sync${result.dry_run ? " (dry run)" : ""}`,
    `Project: ${result.project}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`
  ];
  if (result.source) {
    const { branch, commit, uncommitted } = result.source;
    const at = commit ? `@${commit.slice(0, 7)}` : "(no commit yet)";
    lines.push(`Source: ${branch ?? "detached"} ${at}${uncommitted ? ` (+${uncommitted} uncommitted)` : ""}`);
  }
  lines.push(`Direction: ${result.direction}`, RULE);
  return lines;
}
function directionLines(direction, dryRun) {
  if (direction.status === "failure") {
    return [`✗ Failed: ${direction.error} [${direction.error_code}]`, ...fixLines(direction.suggested_fixes)];
  }
  const name = direction.direction === "to-codex" ? "To codex" : "From codex";
  const lines = dryRun ? dryRunLines(name, direction) : [doneLine(name, direction)];
  lines.push(...skippedLines(direction));
  return lines;
}
function doneLine(name, result) {
  const where = result.direction === "to-codex" ? result.commit_sha?.slice(0, 7) : result.cache_path;
  const tail = where ? ` · ${where}` : "";
  const extras = result.direction === "to-codex" ? `${result.branch_created ? ", branch created" : ""}${result.followed ? `, ${result.followed} part${result.followed === 1 ? "" : "s"} taken over from production` : ""}` : "";
  if (result.files_synced + result.files_deleted === 0) {
    return `✓ ${name}: up to date (${files(result.files_unchanged)})${tail}`;
  }
  const deleted = result.files_deleted ? `, ${result.files_deleted} deleted` : "";
  return `✓ ${name}: ${files(result.files_synced)}${split(result)}${deleted}${extras}${tail}`;
}
function split({ files_added, files_modified, files_synced }) {
  return files_synced ? ` (${files_added} added, ${files_modified} modified)` : "";
}
function dryRunLines(name, result) {
  const lines = [
    `${name}:`,
    `  Would sync: ${files(result.files_synced)}${split(result)}`,
    `  Would delete: ${files(result.files_deleted)}`,
    `  Threshold check: ${result.deletion_threshold_exceeded ? "exceeded" : "passed"}`
  ];
  if (result.direction === "to-codex") {
    for (const { path, line, rule } of result.secrets ?? []) {
      lines.push(`  Looks like a secret: ${visible(path)}:${line} (${rule})`);
    }
  }
  const changes = [
    ...result.files.added.map((path) => `  + ${visible(path)}`),
    ...result.files.modified.map((path) => `  ~ ${visible(path)}`),
    ...result.files.deleted.map((path) => `  - ${visible(path)}`)
  ];
  lines.push(...changes.slice(0, LISTED));
  if (changes.length > LISTED) lines.push(`  … and ${changes.length - LISTED} more`);
  return lines;
}
function closing(result) {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.dry_run)
    return `✅ No changes made. Plan ${result.plan_id}: add --plan ${result.plan_id} to sync exactly this`;
  if (result.status === "success") return `✅ COMPLETED: Project Sync in ${seconds}`;
  const stands = [result.to_codex, result.from_codex].find((one) => one?.status === "success");
  const what = stands && "direction" in stands ? stands.direction : "nothing";
  return `⚠ PARTIAL: Project Sync in ${seconds}; ${what} is done and stands, the other direction is not`;
}
function files(count) {
  return `${count} file${count === 1 ? "" : "s"}`;
}
function summarizeSync(result) {
  return {
    ...result,
    to_codex: result.to_codex?.status === "success" ? cut(result.to_codex) : result.to_codex,
    from_codex: result.from_codex?.status === "success" ? cut(result.from_codex) : result.from_codex
  };
}
function cut(direction) {
  const { added, modified, deleted, skipped } = direction.files;
  const omitted = [added, modified, deleted, skipped].reduce(
    (sum, list) => sum + Math.max(0, list.length - LISTED),
    0
  );
  return {
    ...direction,
    files: {
      added: added.slice(0, LISTED),
      modified: modified.slice(0, LISTED),
      deleted: deleted.slice(0, LISTED),
      skipped: skipped.slice(0, LISTED)
    },
    files_omitted: omitted
  };
}

// runtime/sync/deliver.ts
var INDEX_NOT_WRITTEN = "the index of the cache could not be written; the next sync repairs it";
async function deliverNothing(prepared, outcome) {
  const { run, options, now } = prepared;
  const index = prepared.index;
  const entries = Object.values(index.entries).filter((entry) => !entry.on_demand);
  const changes = { added: [], modified: [], deleted: [], unchanged: entries.length };
  const indexUpdated = options.dryRun || await renew(scopeOf(run), run.config.cache.default_ttl, now);
  if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
  warnAboutReading(prepared, outcome);
  outcome.from = fromCodexResult(
    run,
    {
      changes,
      skipped: index.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      planId: planId({
        direction: "from-codex",
        target: [run.config.organization, run.project, run.environment.name],
        changes,
        wanted: /* @__PURE__ */ new Map(),
        existing: /* @__PURE__ */ new Map()
      })
    },
    { dryRun: options.dryRun, seconds: 0, indexUpdated: indexUpdated && !options.dryRun }
  );
}
async function deliver(session, prepared, layout, outcome) {
  const { run, timer, delivery, now } = prepared;
  const started = performance.now();
  run.context.progress(`Reading ${run.codex} (${run.environment.name})`);
  try {
    const plan = await timer.run("plan-from", () => inPhase("plan", planDelivery(session, prepared, layout)));
    outcome.warnings.push(...plan.warnings);
    warnAboutReading(prepared, outcome);
    guardDelivery(prepared, plan, outcome);
    const { indexUpdated } = await timer.run(
      "copy",
      () => inPhase(
        "copy",
        applyFromCodex(session, plan, {
          scope: scopeOf(run),
          rules: delivery,
          ttl: run.config.cache.default_ttl,
          now
        })
      )
    );
    if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
    outcome.from = fromCodexResult(run, plan, {
      dryRun: false,
      seconds: secondsSince(started),
      indexUpdated
    });
  } catch (error) {
    const alone = outcome.to === null || outcome.to.status === "failure";
    if (alone || !(error instanceof CodexError) || error.code === "INTERRUPTED") throw error;
    outcome.from = directionFailure(error);
  }
}
function guardDelivery({ run, options }, plan, outcome) {
  stopAtGuards(
    {
      direction: "from-codex",
      planId: plan.planId,
      deleted: plan.changes.deleted,
      causes: plan.causes,
      deletionThresholdExceeded: plan.deletionThresholdExceeded,
      secrets: [],
      nothingSelected: plan.wanted.size === 0
    },
    {
      ...options,
      command: outcome.to ? thisWayAlone(run, options.command) : options.command,
      planId: plan.planId,
      plan: fromCodexResult(run, plan, { dryRun: true, seconds: 0, indexUpdated: false })
    }
  );
}
function thisWayAlone({ environment }, command) {
  return `${command} --from-codex${environment.explicit ? "" : ` --env ${environment.name}`}`;
}
function warnAboutReading({ run, tips }, outcome) {
  const published = outcome.to?.status === "success" && (outcome.to.commit_sha || outcome.to.branch_created);
  if (published) return;
  const { environment } = run;
  if (tips.prod === null)
    outcome.warnings.push(`the codex ${run.codex} is empty: nothing was ever published to it`);
  else if (tips.target === null) {
    outcome.warnings.push(
      `the codex has no branch ${environment.branch} yet: ${environment.name} reads production's documents (${environment.prodBranch})`
    );
  }
}

// runtime/sync/project.ts
async function syncProject(run, options, readSource) {
  const started = performance.now();
  const sync = async () => {
    await sweepTemporary(run.context.home);
    const prepared = await prepare(run, options, stepTimer(), readSource);
    try {
      return report(prepared, await runDirections(prepared), secondsSince(started));
    } finally {
      await prepared.source?.close();
    }
  };
  return options.dryRun ? sync() : withProjectLock(run, sync);
}
async function syncOtherProject(run, name, options) {
  if (options.direction === "from-codex") {
    throw invalid(
      `--from-codex fills the cache of the project you are in, and cannot do it for ${name}`,
      `Run it there, or publish ${name}: fractary-codex sync-project ${name} --to-codex`
    );
  }
  const other = await inPhase("clone", openOtherProject(run, name));
  try {
    return await syncProject(other.run, { ...options, direction: "to-codex" }, other.read);
  } finally {
    await other.close();
  }
}
async function runDirections(prepared) {
  const { source, upToDate: upToDate2, cacheIsCurrent, options, run } = prepared;
  const publishing = source !== null && upToDate2 === null;
  const delivering = options.direction !== "to-codex" && (publishing || !cacheIsCurrent);
  const outcome = { to: null, from: null, uncommitted: upToDate2?.uncommitted ?? 0, warnings: [] };
  if (upToDate2) publishNothing(prepared, upToDate2, outcome);
  if (options.direction !== "to-codex" && !delivering) await deliverNothing(prepared, outcome);
  if (!publishing && !delivering) {
    approve(prepared, outcome);
    return outcome;
  }
  try {
    await withSession(
      run.remote,
      run.context.home,
      source?.objects ?? [],
      (session) => (
        // A second time, after a damaged mirror, what was published already is not published again.
        inSession(session, prepared, outcome, { publishing: publishing && !outcome.to, delivering })
      )
    );
  } catch (error) {
    if (outcome.failure) throw outcome.failure;
    const stands = outcome.to?.status === "success" && outcome.to.commit_sha !== null;
    if (!stands || isCodexError(error, "INTERRUPTED")) throw error;
    outcome.from = directionFailure(error);
  }
  return outcome;
}
async function inSession(session, prepared, outcome, needed) {
  const { options, run } = prepared;
  const look = await lookAtCodex(session, prepared, needed);
  outcome.uncommitted = look.uncommitted;
  const foresee = () => inPhase("plan", preview(session, prepared, look, needed, outcome));
  if (options.dryRun || options.plan !== void 0) {
    const foreseen = await foresee();
    approve(prepared, foreseen);
    if (options.dryRun) {
      Object.assign(outcome, foreseen);
      return;
    }
  }
  const { plan } = look;
  if (plan) {
    await guardPublication(prepared, plan, async () => planIdOf(await foresee()));
    if (needed.delivering) {
      await checkCache(run.place.root);
      await missingIgnores(run.place.root, IGNORED);
    }
    await publishPlan(session, prepared, { ...look, plan }, outcome);
  }
  if (needed.delivering) {
    const tip = outcome.tip ?? look.tips.target ?? look.tips.prod;
    const layout = tip === look.layout?.commit ? look.layout : tip ? await readLayout(session, tip) : null;
    await deliver(session, prepared, layout, outcome);
  }
}
async function preview(session, prepared, look, needed, known) {
  const { run } = prepared;
  const { plan, tips } = look;
  const following = await foreseeFollowing(session, prepared, look);
  const delivery = needed.delivering ? await foreseeDelivery(session, prepared, look, following) : null;
  const publishes = plan !== null && !isEmpty(plan);
  const foreseen = { ...known, warnings: [...known.warnings] };
  if (plan) {
    foreseen.warnings.push(...plan.warnings, ...following?.warnings ?? []);
    if (publishes) foreseen.warnings.push(...productionWarnings(run, prepared.source, look.uncommitted));
    foreseen.to = toCodexResult(run, plan, {
      dryRun: true,
      seconds: 0,
      branchCreated: publishes && tips.target === null,
      followed: following?.followed ?? 0
    });
  }
  if (delivery) {
    foreseen.warnings.push(...delivery.warnings);
    warnAboutReading(prepared, foreseen);
    foreseen.from = fromCodexResult(run, delivery, { dryRun: true, seconds: 0, indexUpdated: false });
  }
  return foreseen;
}
function approve({ options }, foreseen) {
  const planId2 = planIdOf(foreseen);
  if (options.plan === void 0 || options.plan === planId2) return;
  const plan = foreseen.to && foreseen.from ? { to_codex: foreseen.to, from_codex: foreseen.from } : foreseen.to ?? foreseen.from;
  throw planChanged(options.plan, { ...options, planId: planId2, plan });
}

export {
  syncText,
  summarizeSync,
  syncProject,
  syncOtherProject
};
