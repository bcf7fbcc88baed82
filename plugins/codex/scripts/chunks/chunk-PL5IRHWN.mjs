import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bringTrees,
  viewCodex
} from "./chunk-3U7C6YSR.mjs";
import {
  compare,
  deletionCauses,
  exceedsThreshold,
  isEmpty,
  planId,
  planToCodex
} from "./chunk-UYGILRHK.mjs";
import {
  follow
} from "./chunk-Z26BQIOY.mjs";
import {
  deliveryProblem
} from "./chunk-KM4D3OMY.mjs";
import {
  readLayout
} from "./chunk-WKOSYTA7.mjs";
import {
  MAX_TEXT_BYTES,
  readBlobs
} from "./chunk-VYJHDM33.mjs";
import {
  route
} from "./chunk-IHTZM6YL.mjs";
import {
  hasFrontMatter,
  isMarkdown,
  readFrontMatter
} from "./chunk-R6DBLWSZ.mjs";
import {
  scopeOf
} from "./chunk-2AER2VMY.mjs";
import {
  checkCache,
  fitsFileSystem,
  intactChecker
} from "./chunk-G4ZEGVT3.mjs";
import {
  ensureTips
} from "./chunk-KW2J4IUY.mjs";
import {
  cachedPath,
  emptyIndex,
  expiresAt,
  inPhase,
  isFirstCache
} from "./chunk-VLS2ZDPR.mjs";

// runtime/sync/from-codex-plan.ts
async function planFromCodex(session, layout, question) {
  const { rules, scope } = question;
  const index = question.index ?? emptyIndex();
  const first = question.index === null && !question.prediction && await isFirstCache(scope);
  const view = layout ? await viewCodex(session, layout, rules.prefixes, first, question.prediction) : { files: /* @__PURE__ */ new Map(), unusable: [] };
  const selected = /* @__PURE__ */ new Map();
  const skipped = view.unusable.filter(
    ({ path }) => rules.selectedBy(path) ?? rules.selectedBy(`${path}/anything`)
  );
  for (const [path, { mode }] of view.files) {
    const by = rules.selectedBy(path);
    if (!by) continue;
    const problem = deliveryProblem(path, mode) ?? await placeProblem(scope, path);
    if (problem) skipped.push({ path, reason: problem });
    else selected.set(path, by);
  }
  for (const path of foldersAmong([...selected.keys()], selected)) {
    selected.delete(path);
    skipped.push({ path, reason: "the codex has a folder of the same name" });
  }
  const known = index.rules === rules.key ? index : emptyIndex();
  const routing = await routeAll(session, view.files, selected, known, question.project);
  for (const [path, { reason }] of Object.entries(routing.withheld)) {
    if (selected.get(path) === "from_codex_patterns") skipped.push({ path, reason });
  }
  const wanted = /* @__PURE__ */ new Map();
  for (const path of selected.keys()) {
    if (!routing.withheld[path]) wanted.set(path, { mode: "100644", oid: view.files.get(path).oid });
  }
  const cached = await cachedFiles(scope, index, wanted);
  const isSynced = (path) => !index.entries[path]?.on_demand;
  const isHad = (path) => isSynced(path) || index.entries[path]?.cached_at === void 0 && rules.selectedBy(path) !== null;
  const inTheWay = blocking(wanted, cached);
  const mine = (path) => inTheWay.has(path) || (isSynced(path) || isExpired(index, path, question.now)) && (!rules.partial || rules.selectedBy(path) !== null);
  const changes = compare(wanted, cached, mine);
  const guarded = { ...changes, deleted: changes.deleted.filter(isHad) };
  const causes = await deletionCauses(guarded, wanted, cached, (path) => view.files.has(path));
  skipped.sort((a, b) => a.path < b.path ? -1 : 1);
  return {
    changes,
    wanted,
    inTheWay: [...inTheWay],
    skipped,
    withheld: routing.withheld,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      {
        inScope: [...cached.keys()].filter((path) => mine(path) && isHad(path)).length,
        wanted: wanted.size
      },
      question.thresholds
    ),
    warnings: routing.warnings,
    planId: planId({
      direction: "from-codex",
      target: [scope.organization, question.project, scope.environment],
      changes,
      wanted,
      existing: cached
    }),
    index,
    tip: layout?.commit ?? null
  };
}
function foldersAmong(paths, among) {
  const found = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
      const folder = path.slice(0, at);
      if (among.has(folder)) found.add(folder);
    }
  }
  return found;
}
function blocking(wanted, cached) {
  const added = new Set([...wanted.keys()].filter((path) => !cached.has(path)));
  if (added.size === 0) return added;
  const old = [...cached.keys()].filter((path) => !wanted.has(path));
  const files = foldersAmong([...added], new Set(old));
  for (const path of old) if (foldersAmong([path], added).size > 0) files.add(path);
  return files;
}
async function placeProblem(scope, path) {
  const fits = await fitsFileSystem(scope.root, cachedPath(scope, path));
  return fits ? null : "its name is longer than the file system allows";
}
function isExpired(index, path, now) {
  const entry = index.entries[path];
  return entry !== void 0 && expiresAt(index, entry) <= now;
}
async function routeAll(session, files, selected, index, project) {
  const withheld = /* @__PURE__ */ Object.create(null);
  const warnings = [];
  const toRead = /* @__PURE__ */ new Map();
  for (const [path, by] of selected) {
    const { oid } = files.get(path);
    const before = index.withheld[path];
    if (by === "own") continue;
    if (!isMarkdown(path)) {
      if (by === "routed_patterns") withheld[path] = { oid, reason: "it has no front matter" };
    } else if (before?.oid === oid) withheld[path] = before;
    else if (!isDelivered(index.entries[path], oid)) toRead.set(oid, [...toRead.get(oid) ?? [], path]);
  }
  const read = async (oid, data) => {
    const frontMatter = hasFrontMatter(data) && data.length <= MAX_TEXT_BYTES ? await readFrontMatter(data) : { data: {}, lines: {} };
    for (const path of toRead.get(oid)) {
      if (frontMatter.warning) warnings.push(`${path}: ${frontMatter.warning}`);
      const decision = route(frontMatter, project, selected.get(path));
      if (decision.warning) warnings.push(`${path}: ${decision.warning}`);
      if (!decision.delivered)
        withheld[path] = { oid, reason: decision.reason ?? "not addressed to this project" };
    }
  };
  await readBlobs(session, toRead.keys(), read, (oid) => toRead.get(oid)?.[0] ?? "");
  return { withheld, warnings: warnings.sort() };
}
function isDelivered(entry, oid) {
  return entry?.oid === oid && !entry.on_demand;
}
async function cachedFiles(scope, index, wanted) {
  const entries = /* @__PURE__ */ new Map();
  const isIntact = intactChecker(scope.root);
  const check = async ([path, entry]) => {
    const intact = !wanted.has(path) || await isIntact(cachedPath(scope, path), entry);
    entries.set(path, { mode: "100644", oid: intact ? entry.oid : "damaged" });
  };
  const all = Object.entries(index.entries);
  for (let at = 0; at < all.length; at += 64) await Promise.all(all.slice(at, at + 64).map(check));
  return entries;
}

// runtime/sync/look.ts
async function lookAtCodex(session, prepared, what) {
  const { run, source, timer, delivery } = prepared;
  const [tips, layout] = await timer.run(
    "clone",
    () => inPhase("clone", bringLayout(session, prepared, what))
  );
  if (!source || !what.publishing) {
    return { tips, layout, plan: null, uncommitted: prepared.upToDate?.uncommitted ?? 0 };
  }
  run.context.progress("Comparing");
  return timer.run(
    "plan",
    () => inPhase(
      "plan",
      (async () => {
        if (layout && what.delivering) await bringTrees(session, layout, delivery.prefixes, run.project);
        const plan = await planToCodex(session, layout, source, prepared.question);
        return { tips, layout, plan, uncommitted: await source.uncommitted(session) };
      })()
    )
  );
}
async function bringLayout(session, { run, tips, options }, what) {
  const foresees = options.dryRun || options.plan !== void 0;
  const prod = !what.publishing || run.environment.isProd ? "no" : foresees ? "now" : "along";
  const now = await ensureTips(session, run, tips, { prod });
  const tip = now.target ?? now.prod;
  return [now, tip ? await readLayout(session, tip) : null];
}
async function foreseeFollowing(session, { run }, { tips, layout, plan }) {
  if (!plan || isEmpty(plan) || run.environment.isProd || !tips.target || !layout) return null;
  const now = await ensureTips(session, run, tips, { prod: "now" });
  if (!now.prod) return null;
  return follow(session, layout, await readLayout(session, now.prod), /* @__PURE__ */ new Set([run.project]));
}
function foreseeDelivery(session, prepared, { layout, plan }, following) {
  const { run } = prepared;
  const prediction = plan && !isEmpty(plan) ? { project: run.project, own: ownFilesAfter(plan), followed: following?.changes ?? [] } : void 0;
  const empty = {
    commit: "",
    message: "",
    top: /* @__PURE__ */ new Map(),
    projects: /* @__PURE__ */ new Map(),
    files: /* @__PURE__ */ new Map(),
    unusable: []
  };
  return planDelivery(session, prepared, layout ?? (prediction ? empty : null), prediction);
}
async function planDelivery(session, { run, delivery, index, now }, layout, prediction) {
  await checkCache(run.place.root);
  return planFromCodex(session, layout, {
    scope: scopeOf(run),
    project: run.project,
    rules: delivery,
    thresholds: run.config.handlers.sync.options.github,
    index,
    prediction,
    now
  });
}
function ownFilesAfter(plan) {
  const own = new Map(plan.existing);
  for (const path of plan.changes.deleted) own.delete(path);
  for (const path of [...plan.changes.added, ...plan.changes.modified]) own.set(path, plan.wanted.get(path));
  return own;
}

export {
  lookAtCodex,
  foreseeFollowing,
  foreseeDelivery,
  planDelivery
};
