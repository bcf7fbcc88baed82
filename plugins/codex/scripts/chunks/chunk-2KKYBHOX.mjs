import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  decodeName
} from "./chunk-44K3FR2F.mjs";
import {
  ALWAYS_EXCLUDED,
  checkPattern,
  compile,
  literalPrefixes
} from "./chunk-24Z2M7ZM.mjs";
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";
import {
  CodexError,
  shellWord
} from "./chunk-FAMPJYGD.mjs";

// runtime/selection/rules.ts
function selectionRules(config, options) {
  for (const glob of options.patterns ?? []) checkPattern(glob, { source: "option", key: "--patterns" });
  for (const glob of options.exclude ?? []) checkPattern(glob, { source: "option", key: "--exclude" });
  for (const glob of config.sync_patterns) checkPattern(glob, { source: "config", key: "sync_patterns" });
  for (const glob of config.exclude_patterns)
    checkPattern(glob, { source: "config", key: "exclude_patterns" });
  const include = [...options.patterns?.length ? options.patterns : config.sync_patterns];
  const exclude = [...config.exclude_patterns, ...options.exclude ?? [], ...ALWAYS_EXCLUDED];
  const inScope = compile(include);
  const excluded = compile(exclude);
  return {
    include,
    exclude,
    inScope,
    excluded,
    selects: (path2) => inScope(path2) && !excluded(path2),
    narrowed: (options.patterns?.length ?? 0) > 0,
    prefixes: literalPrefixes(include)
  };
}

// runtime/selection/listing.ts
import { lstatSync } from "node:fs";
import { readlink } from "node:fs/promises";
import path from "node:path";
async function listWorkingTree(project, { prefixes, selects, excluded }) {
  const pathspecs = (prefixes ?? []).map((prefix) => `:(literal)${prefix}`);
  if (prefixes?.length === 0) return { files: /* @__PURE__ */ new Map(), skipped: [], removed: 0 };
  const output = await plumbing({
    cwd: project.root,
    env: project.env,
    signal: project.signal,
    debug: project.debug,
    args: ["ls-files", "-z", "-t", "-s", "-c", "-m", "-d", "-o", "--exclude-standard", "--", ...pathspecs]
  });
  if (output.code !== 0) throw listingFailed(project.root, output.stderr);
  const closed = closedFolders(project, output.stderr).find((folder) => !excluded(`${folder}/anything`));
  if (closed !== void 0) throw unreadable(closed);
  const listing = readRecords(output.stdout, selects);
  confirmRemoved(project.root, listing);
  checkChanged(project.root, listing);
  dropBeyondLinks(project.root, listing);
  await checkLinks(project.root, listing);
  return { files: listing.files, skipped: listing.skipped, removed: listing.removed.length };
}
function closedFolders({ root, topLevel }, stderr) {
  const found = stderr.matchAll(/could not open directory '(.*)': /g);
  return [...found].map(
    ([, folder = ""]) => path.relative(root, path.join(topLevel, folder)).split(path.sep).join("/")
  );
}
function readRecords(stdout, selects) {
  const listing = { files: /* @__PURE__ */ new Map(), skipped: [], removed: [], untracked: /* @__PURE__ */ new Set() };
  for (let at = 0; at < stdout.length; ) {
    const end = stdout.indexOf(0, at);
    const record = stdout.subarray(at, end < 0 ? stdout.length : end);
    at = end < 0 ? stdout.length : end + 1;
    const tag = String.fromCharCode(record[0] ?? 0);
    const tab = record.indexOf(9);
    const { name, valid } = decodeName(tag === "?" ? record.subarray(2) : record.subarray(tab + 1));
    if (!selects(name.replace(/\/$/, ""))) continue;
    const skip = (reason) => {
      listing.files.delete(name);
      listing.skipped.push({ path: name.replace(/\/$/, ""), reason });
    };
    if (!valid) skip("its name is not UTF-8");
    else if (name.endsWith("/")) skip("a git repository of its own");
    else if (tag === "?") {
      listing.untracked.add(name);
      listing.files.set(name, { mode: "100644", oid: null });
    } else addTracked(listing, tag, name, record.toString("latin1", 2, tab), skip);
  }
  return listing;
}
function addTracked(listing, tag, name, stage, skip) {
  const [mode = "", oid = ""] = stage.split(" ");
  if (mode === "160000") {
    if (!listing.skipped.some((one) => one.path === name)) skip("a submodule");
  } else if (tag === "S") skip("not checked out here (sparse checkout)");
  else if (tag === "R") {
    listing.files.delete(name);
    listing.removed.push(name);
  } else if (tag === "C") {
    if (listing.files.has(name)) listing.files.set(name, { mode, oid: null });
  } else if (tag === "M") listing.files.set(name, { mode, oid: null });
  else listing.files.set(name, { mode, oid });
}
function dropBeyondLinks(root, listing) {
  const isLink = /* @__PURE__ */ new Map([[".", false]]);
  const isBeyond = (folder) => {
    let known = isLink.get(folder);
    if (known === void 0) {
      known = isBeyond(path.posix.dirname(folder)) || (lookAt(root, folder)?.isSymbolicLink() ?? false);
      isLink.set(folder, known);
    }
    return known;
  };
  for (const name of listing.files.keys()) {
    if (!isBeyond(path.posix.dirname(name))) continue;
    listing.files.delete(name);
    listing.removed.push(name);
  }
}
function lookAt(root, name) {
  try {
    return lstatSync(path.join(root, name));
  } catch (error) {
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw unreadable(name);
  }
}
function confirmRemoved(root, listing) {
  for (const name of listing.removed) lookAt(root, name);
}
function checkChanged(root, listing) {
  for (const [name, file] of listing.files) {
    if (file.oid !== null) continue;
    const found = lookAt(root, name);
    if (found?.isFile()) continue;
    if (found?.isSymbolicLink()) {
      listing.files.set(name, { mode: "120000", oid: null });
      continue;
    }
    listing.files.delete(name);
    if (found && !found.isDirectory()) listing.skipped.push({ path: name, reason: "not a regular file" });
    else if (!listing.untracked.has(name)) listing.removed.push(name);
  }
}
async function checkLinks(root, listing) {
  for (const [name, file] of [...listing.files]) {
    if (file.mode !== "120000") continue;
    const target = await readlink(path.join(root, name)).catch(() => null);
    const reason = target === null ? null : linkProblem(name, target);
    if (!reason) continue;
    listing.files.delete(name);
    listing.skipped.push({ path: name, reason });
  }
}
function linkProblem(name, target) {
  if (target.startsWith("/") || target.startsWith("\\") || /^[A-Za-z]:/.test(target))
    return "an absolute link";
  const resolved = path.posix.normalize(
    path.posix.join(path.posix.dirname(name), target.replaceAll("\\", "/"))
  );
  return resolved === ".." || resolved.startsWith("../") ? "a link that leaves the project" : null;
}
function unreadable(name) {
  return new CodexError(
    "PERMISSION_DENIED",
    `'${name}' is there but cannot be read, so whether it changed is not known`,
    {
      phase: "plan",
      fixes: [
        `Give yourself the right to read it: chmod u+rX ${shellWord(name)}`,
        "or exclude it: --exclude GLOB"
      ]
    }
  );
}
function listingFailed(root, stderr) {
  const owner = /dubious ownership/.test(stderr);
  return new CodexError(
    owner ? "PERMISSION_DENIED" : "PROJECT_NOT_DETECTED",
    owner ? `git does not trust ${root}, because it belongs to another user` : `git cannot list the files of ${root}: ${stderr.trim().split("\n").at(-1) ?? ""}`,
    {
      phase: "plan",
      fixes: [
        owner ? `git config --global --add safe.directory ${shellWord(root)}` : `Look at it: git -C ${shellWord(root)} status`
      ]
    }
  );
}

export {
  listWorkingTree,
  linkProblem,
  unreadable,
  selectionRules
};
