import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  applyFromCodex,
  directionFailure,
  foreseeDelivery,
  foreseeFollowing,
  guardPublication,
  isEmpty,
  lookAtCodex,
  planChanged,
  planDelivery,
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
} from "./chunk-VAFI5N75.mjs";
import {
  withSession
} from "./chunk-3YXJQMP4.mjs";
import {
  readLayout
} from "./chunk-LIVRIQB2.mjs";
import {
  sweepTemporary
} from "./chunk-ASNNKCBR.mjs";
import {
  IGNORED,
  missingIgnores
} from "./chunk-ZAOT5H23.mjs";
import {
  withProjectLock
} from "./chunk-NRRYCG5Z.mjs";
import {
  fromCodexResult,
  scopeOf,
  toCodexResult
} from "./chunk-FY42SKHL.mjs";
import {
  checkCache
} from "./chunk-I6PECLM5.mjs";
import {
  CodexError,
  inPhase,
  isCodexError
} from "./chunk-FAMPJYGD.mjs";

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
async function runDirections(prepared) {
  const { source, upToDate, cacheIsCurrent, options, run } = prepared;
  const publishing = source !== null && upToDate === null;
  const delivering = options.direction !== "to-codex" && (publishing || !cacheIsCurrent);
  const outcome = { to: null, from: null, uncommitted: upToDate?.uncommitted ?? 0, warnings: [] };
  if (upToDate) publishNothing(prepared, upToDate, outcome);
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
  syncProject
};
