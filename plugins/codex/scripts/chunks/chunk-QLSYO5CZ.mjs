import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isAsWritten,
  withPlainLineEnds
} from "./chunk-I6XMEGTY.mjs";
import {
  blobId,
  pathInside,
  writeWhole
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  VERSION,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/workflows/install/checkout.ts
import { lstat, readFile, rm } from "node:fs/promises";
import path from "node:path";
async function presentIn(root, paths) {
  const found = /* @__PURE__ */ new Map();
  for (const one of paths) {
    const target = await pathInside(root, one);
    const stat = await lstat(target).catch(absent);
    if (!stat) continue;
    if (!stat.isFile()) throw notPlain(one);
    const content = await readFile(target);
    found.set(one, one.endsWith(".yml") ? Buffer.from(withPlainLineEnds(content)) : content);
  }
  return {
    ids: new Map([...found].map(([one, content]) => [one, blobId(content)])),
    read: async (one) => found.get(one)
  };
}
async function applyToCheckout(root, plan) {
  for (const [one, content] of plan.write) await writeWhole(await pathInside(root, one), content);
  for (const one of plan.remove) await rm(await pathInside(root, one), { force: true });
}
function absent(error) {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
  throw error;
}
function notPlain(one) {
  return new CodexError("INVALID_ARGUMENT", `${shown(one)} is in the way: it is no plain file`, {
    phase: "validate",
    fixes: [`Move it away, then run the command again: git mv ${path.posix.basename(one)} …`]
  });
}

// runtime/workflows/install/plan.ts
async function planInstall(wanted, present, recorded) {
  const plan = {
    write: /* @__PURE__ */ new Map(),
    unchanged: [],
    remove: recorded.filter((path2) => !wanted.has(path2) && present.ids.has(path2)),
    conflicts: []
  };
  for (const [path2, content] of wanted) {
    const there = present.ids.get(path2);
    if (there === blobId(content)) plan.unchanged.push(path2);
    else if (there !== void 0 && path2.endsWith(".yml") && !isAsWritten(await present.read(path2))) {
      plan.conflicts.push(path2);
    } else plan.write.set(path2, content);
  }
  return plan;
}
function isEmpty({ write, remove }) {
  return write.size + remove.length === 0;
}

// runtime/workflows/install/result.ts
function resultOf(target, place, wanted, plan, { dryRun, warnings }) {
  return {
    status: plan.conflicts.length > 0 ? "partial" : "success",
    operation: "workflows install",
    target,
    place,
    version: VERSION,
    dry_run: dryRun,
    written: [...plan.write.keys()].sort(),
    unchanged: plan.unchanged.toSorted(),
    removed: plan.remove.toSorted(),
    conflicts: plan.conflicts.toSorted(),
    size_bytes: [...wanted.values()].reduce((sum, { length }) => sum + length, 0),
    warnings
  };
}

export {
  presentIn,
  applyToCheckout,
  planInstall,
  isEmpty,
  resultOf
};
