import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  makeBareRepository
} from "./chunk-T3RRHDYC.mjs";
import {
  withLock
} from "./chunk-TMA3QVVD.mjs";
import {
  contact,
  ensureGitServer,
  failure,
  isCorruption,
  isFilterRefusal,
  isLockRace,
  isNothingToFetch,
  isNothingToPush
} from "./chunk-UHJUCJEI.mjs";
import {
  CodexError,
  isCodexError,
  redact
} from "./chunk-IWY4QSDG.mjs";

// runtime/codex/mirror.ts
import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";

// runtime/git/transfer.ts
async function fetchInto(to, cwd, what) {
  const output = await fetchOnce(to, cwd, what);
  if (output.code === 0 || !to.filter || !isFilterRefusal(output)) return output;
  to.filter = false;
  return fetchOnce(to, cwd, what);
}
function fetchOnce(to, cwd, what) {
  const filter = to.filter ? what.filter : null;
  const promisor = to.filter ? ["-c", "remote.codex.promisor=true", "-c", `remote.codex.partialclonefilter=${filter ?? "blob:none"}`] : [];
  const objects = what.kind === "objects";
  return contact(
    to,
    cwd,
    [
      ...promisor,
      // Asked for by id, an object is wanted whatever our commits seem to reach already.
      ...objects ? ["-c", "fetch.negotiationAlgorithm=noop"] : [],
      "-c",
      `remote.codex.url=${to.url}`,
      "fetch",
      "--progress",
      "--no-tags",
      "--no-write-fetch-head",
      "--no-auto-maintenance",
      "--recurse-submodules=no",
      ...what.depth ? [`--depth=${what.depth}`] : [],
      ...what.prune ? ["--prune"] : [],
      // Without --refetch git skips an id that is here, whether its children are or not.
      ...objects ? ["--refetch"] : [],
      ...to.filter ? [filter ? `--filter=${filter}` : "--no-filter"] : [],
      ...objects ? ["--stdin", "codex"] : ["codex", ...what.want]
    ],
    objects ? { input: `${what.want.join("\n")}
` } : {}
  );
}
function push(to, cwd, refspecs) {
  const atomic = refspecs.length > 1 ? ["--atomic"] : [];
  return contact(
    to,
    cwd,
    [
      "push",
      "--progress",
      "--porcelain",
      "--no-verify",
      "--no-follow-tags",
      "--recurse-submodules=no",
      ...atomic,
      "--",
      to.url,
      ...refspecs
    ],
    { once: true }
  );
}
async function probePush(to, cwd) {
  const args = ["push", "--dry-run", "--porcelain", "--no-verify", "--", to.url, "refs/heads/*:refs/heads/*"];
  const output = await contact(to, cwd, args);
  if (!isNothingToPush(output)) throw failure(to, output, "write");
}

// runtime/codex/mirror.ts
var MirrorBroken = class extends Error {
  name = "MirrorBroken";
};
var LOCK_WAIT_MS = 12e4;
var DAY_MS = 24 * 60 * 60 * 1e3;
var TOO_MANY_PACKS = 150;
function mirrorRoot(home, url) {
  const slug = url.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-+/, "").slice(-60);
  const id = createHash("sha256").update(url).digest("hex").slice(0, 16);
  return path.join(home, "mirrors", `${slug}-${id}`);
}
async function openMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withLock(path.join(root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const made = currentDirectory(root);
    return made ? { dir: made, root, created: false } : makeMirror(root);
  });
}
function makeMirror(root) {
  const name = `mirror-${randomBytes(6).toString("hex")}.git`;
  const dir = path.join(root, name);
  makeBareRepository(dir);
  const pointer = path.join(root, `current-${process.pid}`);
  writeFileSync(pointer, name);
  renameSync(pointer, path.join(root, "current"));
  removeOldGenerations(root, name);
  return { dir, root, created: true };
}
function currentDirectory(root) {
  try {
    const name = readFileSync(path.join(root, "current"), "utf8");
    if (!/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
    const dir = path.join(root, name);
    statSync(path.join(dir, "HEAD"));
    return readdirSync(path.join(dir, "objects", "pack")).length < TOO_MANY_PACKS * 4 ? dir : null;
  } catch {
    return null;
  }
}
function removeOldGenerations(root, current) {
  for (const name of readdirSync(root)) {
    if (name === current || !name.startsWith("mirror-")) continue;
    const dir = path.join(root, name);
    try {
      if (Math.abs(Date.now() - statSync(dir).mtimeMs) > DAY_MS)
        rmSync(dir, { recursive: true, force: true });
    } catch {
    }
  }
}
async function withMirror(to, home, work) {
  const mirror = await openMirror(to, home);
  try {
    return await work(mirror);
  } catch (error) {
    if (to.signal.aborted || !(error instanceof Error)) throw error;
    const broken = error instanceof MirrorBroken || error.name === "Error" && isCorruption(error.message);
    if (!broken) throw error;
    to.debug(`the mirror ${mirror.dir} is damaged and is made anew: ${error.message}`);
    await discardMirror(mirror, to);
    return await work(await openMirror(to, home)).catch((again) => {
      throw again instanceof MirrorBroken ? codexBroken(to, again) : again;
    });
  }
}
function codexBroken(to, cause) {
  const lines = cause.message.split("\n");
  const said = [/[0-9a-f]{40}/, /fatal|error/].flatMap((sign) => lines.find((line) => sign.test(line)) ?? []);
  const why = (said[0] ?? cause.message).replace(/^(?:(?:remote|fatal|error): *)+/, "").trim();
  return new CodexError("REPO_NOT_FOUND", `The repository ${to.url} is damaged: ${why.slice(0, 200)}`, {
    phase: "clone",
    fixes: [
      "See what is wrong, in that repository: git fsck --full",
      "Run the command again when it is mended"
    ],
    cause
  });
}
async function discardMirror(mirror, to) {
  await withLock(path.join(mirror.root, "lock"), "making a mirror", LOCK_WAIT_MS, to.signal, async () => {
    const dir = currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm(path.join(mirror.root, "current"), { force: true });
  });
}
function refName(branch, project) {
  const hash = (text) => createHash("sha256").update(text).digest("hex").slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}
function knownTip({ dir }, branch, project) {
  try {
    const tip = readFileSync(path.join(dir, refName(branch, project)), "utf8").trim();
    return /^[0-9a-f]{40,64}$/.test(tip) ? tip : null;
  } catch {
    return null;
  }
}
var FIRST_COMMITS = 10;
async function fetchBranches(mirror, from, project, branches, trees = "uppermost trees") {
  const want = branches.map((branch) => `+refs/heads/${branch}:${refName(branch, project)}`);
  const tips = await fetchTips(mirror, from, project, branches, { want, trees });
  for (const branch of branches)
    if (!tips.has(branch)) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
  return tips;
}
function fetchAnyOf(mirror, from, project, branches) {
  const want = branches.map((branch) => `+refs/head*s/${branch}:${refName(branch, project)}*`);
  return fetchTips(mirror, from, project, branches, { want, trees: "uppermost trees", prune: true });
}
async function fetchTips(mirror, from, project, branches, { want, trees, prune = false }) {
  const isKnown = (branch) => hasAny(path.join(mirror.dir, path.dirname(refName(branch, project))));
  const isFirst = !branches.every(isKnown);
  const fetch = () => fetchInto(from, mirror.dir, {
    kind: "refs",
    want,
    prune,
    filter: trees === "all trees" || trees === "all trees but at first" && !isFirst ? "blob:none" : "tree:2",
    ...isFirst ? { depth: FIRST_COMMITS } : {}
  });
  const output = isFirst ? await withLock(path.join(mirror.root, "lock"), "fetching the codex", LOCK_WAIT_MS, from.signal, fetch) : await fetch();
  if (output.code !== 0 && !(prune && isNothingToFetch(output))) throw fetchFailure(from, output);
  const tips = /* @__PURE__ */ new Map();
  for (const branch of branches) {
    const tip = knownTip(mirror, branch, project);
    if (tip !== null) tips.set(branch, tip);
  }
  return tips;
}
async function fetchNamedBranches(...[mirror, from, project, branches, first]) {
  try {
    return await fetchBranches(mirror, from, project, branches, first);
  } catch (error) {
    if (isCodexError(error, "BRANCH_NOT_FOUND")) await ensureGitServer(from, mirror.dir);
    throw error;
  }
}
function fetchFailure(from, output) {
  const broken = isCorruption(output.stderr) || isLockRace(output);
  return broken ? new MirrorBroken(redact(output.stderr.trim(), from.credentials)) : failure(from, output, "read");
}
function hasAny(dir) {
  try {
    return readdirSync(dir).some((name) => !name.endsWith(".lock"));
  } catch {
    return false;
  }
}

export {
  fetchInto,
  push,
  probePush,
  MirrorBroken,
  mirrorRoot,
  openMirror,
  currentDirectory,
  withMirror,
  discardMirror,
  knownTip,
  fetchBranches,
  fetchAnyOf,
  fetchNamedBranches,
  fetchFailure
};
