import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  askForPaths
} from "./chunk-KW4SY527.mjs";
import {
  deliveryRules,
  listWorkingTree,
  rebuildIndex,
  scopeOf,
  selectionRules
} from "./chunk-2USOSYJR.mjs";
import {
  codexPathOf,
  readIndex
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/place-of-run.ts
function placeOf(run) {
  const { context, place, config, environment, warnings } = run;
  return { context, place, config, environment, scope: scopeOf(run), warnings };
}

// runtime/documents/targets.ts
async function openTargets(run, { online }) {
  const find = online ? inCodex(run) : await inCache(run);
  const travels = once(() => ownDocuments(run));
  return async (reference) => {
    if (reference.organization !== run.config.organization)
      return { status: "unknown", reason: `no codex of ${reference.organization} is configured here` };
    const target = await find(reference);
    const own = target.status !== "ok" && reference.project === run.project;
    if (own && (await travels()).has(reference.path)) return { status: "ok" };
    return target;
  };
}
async function ownDocuments({
  place,
  env,
  context,
  config
}) {
  const { signal, debug } = context;
  const folder = { root: place.root, topLevel: place.topLevel, env, signal, debug };
  return (await listWorkingTree(folder, selectionRules(config, {}))).files;
}
async function inCache(run) {
  const scope = scopeOf(run);
  const delivery = deliveryRules(run.config, run.project, {});
  const index = await readIndex(scope) ?? await rebuildIndex(scope);
  const skipped = new Map(index.skipped.map(({ path, reason }) => [path, reason]));
  const isCovered = (path) => index.tip !== null && index.rules === delivery.key && delivery.selectedBy(path) !== null;
  return async (reference) => {
    const path = codexPathOf(reference, run.codex);
    if (index.entries[path]) return { status: "ok" };
    const withheld = index.withheld[path];
    if (withheld) return { status: "ok", reason: `this project does not get it: ${withheld.reason}` };
    const problem = skipped.get(path);
    if (problem)
      return { status: "missing", reason: `the codex has it, but no copy can be made: ${problem}` };
    if (isCovered(path))
      return { status: "missing", reason: "the last sync found no such document in the codex" };
    return { status: "unknown", reason: "the cache does not cover it; --online asks the codex" };
  };
}
function inCodex(run) {
  const there = once(async () => new Set((await askForPaths(placeOf(run), void 0)).paths));
  return async (reference) => {
    if ((await there()).has(codexPathOf(reference, run.codex))) return { status: "ok" };
    return { status: "missing", reason: `the codex has no such document (${run.environment.name})` };
  };
}
function once(work) {
  let result;
  return () => {
    result ??= work();
    return result;
  };
}

export {
  openTargets
};
