import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CACHE_FOLDER,
  CODEX_FOLDER,
  CodexError,
  ENVIRONMENT_OPTIONS,
  INLINE_ENTRIES,
  SAFE_FLAGS,
  SHARDS,
  cacheDirectory,
  cachedPath,
  cleanUrl,
  codexName,
  codexPathOf,
  codexUrl,
  commitUrl,
  counted,
  credentialsFor,
  discovery,
  diskFull,
  emptyEntries,
  emptyIndex,
  ensureFolders,
  environmentOption,
  expiresAt,
  findProject,
  fixLines,
  folderChecker,
  foldersBelow,
  gitEnvironment,
  gitMissing,
  hiddenText,
  httpUrl,
  inPhase,
  indexFile,
  interrupted,
  invalid,
  isCodexError,
  isExpressible,
  isFirstCache,
  isName,
  isSameRepository,
  loadConfig,
  parseConfig,
  parseRemote,
  projectCachePath,
  readHead,
  readIndex,
  readPlainText,
  readSmallFile,
  redact,
  reportFile,
  repositoryName,
  resolveEnvironment,
  shardFile,
  shardOf,
  shellWord,
  shown,
  stateDirectory,
  stripCredentials,
  temporaryDirectory,
  visible,
  withConfig,
  withCredential
} from "./chunk-F5FNDNLT.mjs";

// runtime/output/organization-text.ts
var LISTED = 20;
var RULE = "─".repeat(39);
var TITLES = {
  "pull-docs": "Pull documents from projects",
  "push-docs": "Push documents to projects",
  "push-claude": "Push Claude tools to projects"
};
function organizationText(result) {
  const { discovered, phases, orphans, dry_run } = result;
  const lines = [
    `🎯 STARTING: Organization Sync${dry_run ? " (dry run)" : ""}`,
    `Organization: ${result.organization}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`,
    `Repositories: ${discovered.total}, ${discovered.excluded} left out${reasons(result)}, ${discovered.to_sync} to sync`,
    RULE,
    ...phases.flatMap((phase, index) => phaseLines(phase, index + 1, result))
  ];
  if (orphans.length > 0) {
    lines.push(`⚠ ${counted(orphans.length, "folder")} of the codex without a repository: ${some(orphans)}`);
  }
  lines.push(...result.warnings.map((warning) => `⚠ ${warning}`), ...closing(result));
  return `${lines.join("\n")}
`;
}
function reasons({ excluded }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => count === 1 ? reason : `${count} ${reason}`);
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}
function phaseLines(phase, step, { phases, dry_run }) {
  const name = `${step}/${phases.length} ${TITLES[phase.name]}`;
  if (phase.status === "skipped") return [`⏭ ${name}: skipped, ${phase.reason}`];
  const mark = phase.status === "success" ? "✓" : phase.status === "partial" ? "⚠" : "✗";
  const failed = phase.failed > 0 ? `, ${phase.failed} failed` : "";
  const lines = [
    `${mark} ${name}: ${counted(phase.succeeded, "project")}${failed} · ${changes(phase, dry_run)}`
  ];
  if (phase.reason !== null) {
    lines.push(`  ${phase.reason} [${phase.error_code}]`, ...fixLines(phase.suggested_fixes ?? []));
  }
  lines.push(
    ...listed(phase.changed_projects, (one) => {
      const deleted = one.files_deleted ? `, ${one.files_deleted} deleted` : "";
      const where = one.pull_request ?? one.commit_sha?.slice(0, 7);
      return `${visible(one.project)}: ${counted(one.files_synced, "file")}${deleted}${where ? ` · ${where}` : ""}`;
    }),
    ...listed(
      phase.conflicts,
      (one) => `${visible(one.project)}: ${visible(one.path)} left alone, ${one.reason}`
    ),
    ...phase.failed_projects.slice(0, LISTED).flatMap((one) => failureLines(one, phases.slice(0, step - 1))),
    ...phase.failed > LISTED ? [`  … and ${phase.failed - LISTED} more failed`] : [],
    ...listed(phase.warnings, (warning) => `⚠ ${visible(warning)}`)
  );
  return lines;
}
function failureLines(failure2, before) {
  const { project, error, error_code, suggested_fixes, listed: found = [] } = failure2;
  const isKnown = before.some(
    ({ failed_projects }) => failed_projects.some((one) => one.project === project && one.error === error)
  );
  if (isKnown) return [`  ✗ ${visible(project)}: as before [${error_code}]`];
  return [
    `  ✗ ${visible(project)}: ${error} [${error_code}]`,
    ...found.map((line) => `     ${visible(line)}`),
    ...fixLines(suggested_fixes).map((line) => `  ${line}`)
  ];
}
function changes({ files_synced, files_deleted }, dryRun) {
  if (files_synced + files_deleted === 0) return "nothing to change";
  const deleted = files_deleted ? `, ${files_deleted} ${dryRun ? "would be " : ""}deleted` : "";
  return `${dryRun ? "would sync " : ""}${counted(files_synced, "file")}${deleted}`;
}
function listed(all, line) {
  const lines = all.slice(0, LISTED).map((one) => `  ${line(one)}`);
  return all.length > LISTED ? [...lines, `  … and ${all.length - LISTED} more`] : lines;
}
function some(names) {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : "";
  return names.slice(0, LISTED).map(visible).join(", ") + more;
}
function closing(result) {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.status === "failure") {
    return [
      `❌ FAILED: Organization Sync in ${seconds}: ${result.error}`,
      ...fixLines(result.suggested_fixes ?? [])
    ];
  }
  if (result.status === "partial") {
    const next = result.dry_run ? "no changes made; what would fail is listed above" : "what failed is listed above, and running it again does only what is left";
    return [`⚠ PARTIAL: Organization Sync in ${seconds}; ${next}`];
  }
  return [result.dry_run ? "✅ No changes made" : `✅ COMPLETED: Organization Sync in ${seconds}`];
}
function summarizeOrganization(result) {
  let omitted = 0;
  const cut2 = (list) => {
    omitted += Math.max(0, list.length - LISTED);
    return list.slice(0, LISTED);
  };
  const phases = result.phases.map((phase) => ({
    ...phase,
    failed_projects: cut2(phase.failed_projects),
    changed_projects: cut2(phase.changed_projects),
    conflicts: cut2(phase.conflicts),
    warnings: cut2(phase.warnings)
  }));
  const { excluded, orphans, warnings } = result;
  const lists = { excluded: cut2(excluded), orphans: cut2(orphans), warnings: cut2(warnings) };
  return { ...result, phases, ...lists, files_omitted: omitted };
}

// runtime/output/sync-text.ts
var LISTED2 = 20;
var RULE2 = "─".repeat(39);
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
  lines.push(...warningLines(result), closing2(result));
  return `${lines.join("\n")}
`;
}
function directionsOf(result) {
  return [result.to_codex, result.from_codex].filter((one) => one?.status === "success");
}
function hasNothingToDo(result) {
  const changes2 = directionsOf(result).map((one) => one.files_synced + one.files_deleted);
  return !result.dry_run && result.status === "success" && changes2.every((count) => count === 0);
}
function upToDate(result) {
  const counts = directionsOf(result).map(
    (one) => `${files(one.files_unchanged)} ${one.direction === "to-codex" ? "in the codex" : "in the cache"}`
  );
  return `✓ Nothing to sync: ${result.project} is up to date with ${result.codex_repo}, environment ${result.environment} (${counts.join(", ")})`;
}
function warningLines(result) {
  return result.warnings.map((warning) => `⚠ ${visible(warning)}`);
}
function skippedLines(direction) {
  const lines = direction.files.skipped.slice(0, LISTED2).map(({ path: path24, reason }) => `  skipped ${visible(path24)}: ${reason}`);
  if (direction.files_skipped > LISTED2)
    lines.push(`  … and ${direction.files_skipped - LISTED2} more skipped`);
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
  lines.push(`Direction: ${result.direction}`, RULE2);
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
    for (const { path: path24, line, rule } of result.secrets ?? []) {
      lines.push(`  Looks like a secret: ${visible(path24)}:${line} (${rule})`);
    }
  }
  const changes2 = [
    ...result.files.added.map((path24) => `  + ${visible(path24)}`),
    ...result.files.modified.map((path24) => `  ~ ${visible(path24)}`),
    ...result.files.deleted.map((path24) => `  - ${visible(path24)}`)
  ];
  lines.push(...changes2.slice(0, LISTED2));
  if (changes2.length > LISTED2) lines.push(`  … and ${changes2.length - LISTED2} more`);
  return lines;
}
function closing2(result) {
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
    (sum, list) => sum + Math.max(0, list.length - LISTED2),
    0
  );
  return {
    ...direction,
    files: {
      added: added.slice(0, LISTED2),
      modified: modified.slice(0, LISTED2),
      deleted: deleted.slice(0, LISTED2),
      skipped: skipped.slice(0, LISTED2)
    },
    files_omitted: omitted
  };
}

// runtime/project/write-file.ts
import { randomBytes } from "node:crypto";
import { chmod, mkdir, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
async function writeWhole(path24, data, { mode } = {}) {
  await mkdir(dirname(path24), { recursive: true });
  const temporary = `${path24}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    await writeFile(temporary, data, { flag: "wx" });
    if (mode !== void 0) await chmod(temporary, mode);
    await rename(temporary, path24);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
async function pathInside(root, path24) {
  const target = resolve(root, path24);
  const realRoot = await realpath(root);
  const realFolder = await nearestReal(dirname(target));
  const away = relative(realRoot, realFolder);
  if (away !== ".." && !away.startsWith(`..${sep}`) && resolve(realRoot, away) === realFolder) return target;
  throw new CodexError(
    "PERMISSION_DENIED",
    `${path24} leads out of the project through a symbolic link (to ${realFolder})`,
    {
      fixes: [`replace the link in ${dirname(path24)} by a folder`],
      phase: "validate"
    }
  );
}
async function nearestReal(folder) {
  try {
    return await realpath(folder);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    return nearestReal(dirname(folder));
  }
}

// runtime/project/remembered.ts
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
function digestOf(value) {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
function fileNameOf(about) {
  return `${digestOf(about).slice(0, 32)}.json`;
}
async function recall(file, key) {
  try {
    const answer = JSON.parse(await readFile(file, "utf8"));
    return answer.key === key ? answer : null;
  } catch {
    return null;
  }
}
async function remember(file, answer) {
  await writeWhole(file, JSON.stringify(answer)).catch(() => {
  });
}

// runtime/project/known-codex.ts
import { stat } from "node:fs/promises";
import { join } from "node:path";
function markOf(home, root, { organization, codex_repo }) {
  return join(home, "known", digestOf([root, organization, codex_repo]));
}
async function rememberCodex(home, root, config) {
  await writeWhole(markOf(home, root, config), "", { mode: 384 }).catch(() => {
  });
}
async function isKnownCodex(home, root, config) {
  return stat(markOf(home, root, config)).then(
    (found) => found.isFile(),
    () => false
  );
}

// runtime/project/branch-name.ts
var FORBIDDEN = new RegExp("[\\u0000-\\u0020\\u007f~^:?*[\\\\]|\\p{Surrogate}", "u");
function isBranchName(name) {
  if (name === "" || name === "@" || name === "HEAD" || name.startsWith("-")) return false;
  if (FORBIDDEN.test(name) || name.includes("..") || name.includes("@{") || name.endsWith(".")) return false;
  return name.split("/").every((part) => part !== "" && !part.startsWith(".") && !part.endsWith(".lock"));
}

// node_modules/balanced-match/dist/esm/index.js
var range = (a, b, str) => {
  let begs, beg, left, right = void 0, result;
  let ai = str.indexOf(a);
  let bi = str.indexOf(b, ai + 1);
  let i = ai;
  if (ai >= 0 && bi > 0) {
    if (a === b) {
      return [ai, bi];
    }
    begs = [];
    left = str.length;
    while (i >= 0 && !result) {
      if (i === ai) {
        begs.push(i);
        ai = str.indexOf(a, i + 1);
      } else if (begs.length === 1) {
        const r = begs.pop();
        if (r !== void 0)
          result = [r, bi];
      } else {
        beg = begs.pop();
        if (beg !== void 0 && beg < left) {
          left = beg;
          right = bi;
        }
        bi = str.indexOf(b, i + 1);
      }
      i = ai < bi && ai >= 0 ? ai : bi;
    }
    if (begs.length && right !== void 0) {
      result = [left, right];
    }
  }
  return result;
};

// node_modules/brace-expansion/dist/esm/index.js
var escSlash = "\0SLASH" + Math.random().toFixed(16) + "\0";
var escOpen = "\0OPEN" + Math.random().toFixed(16) + "\0";
var escClose = "\0CLOSE" + Math.random().toFixed(16) + "\0";
var escComma = "\0COMMA" + Math.random().toFixed(16) + "\0";
var escPeriod = "\0PERIOD" + Math.random().toFixed(16) + "\0";
var escSlashPattern = new RegExp(escSlash, "g");
var escOpenPattern = new RegExp(escOpen, "g");
var escClosePattern = new RegExp(escClose, "g");
var escCommaPattern = new RegExp(escComma, "g");
var escPeriodPattern = new RegExp(escPeriod, "g");
var slashPattern = /\\\\/g;
var openPattern = /\\{/g;
var closePattern = /\\}/g;
var commaPattern = /\\,/g;
var periodPattern = /\\\./g;
var EXPANSION_MAX = 1e5;
var EXPANSION_MAX_LENGTH = 4e6;
var EXPANSION_MAX_DEPTH = 1e3;
var EXPANSION_MAX_REWRITES = 1e3;
var EXPANSION_MAX_STEPS = 2e7;
var CALL_STEPS = 16;
function numeric(str) {
  return !isNaN(str) ? parseInt(str, 10) : str.charCodeAt(0);
}
function escapeBraces(str) {
  return str.replace(slashPattern, escSlash).replace(openPattern, escOpen).replace(closePattern, escClose).replace(commaPattern, escComma).replace(periodPattern, escPeriod);
}
function unescapeBraces(str) {
  return str.replace(escSlashPattern, "\\").replace(escOpenPattern, "{").replace(escClosePattern, "}").replace(escCommaPattern, ",").replace(escPeriodPattern, ".");
}
function pushAll(target, items) {
  for (let i = 0; i < items.length; i++) {
    target.push(items[i]);
  }
}
function balancedWithBudget(str, masked, budget) {
  if (budget.remaining < 0) {
    return void 0;
  }
  const r = range("{", "}", masked);
  const unmatched = r !== void 0 && masked.indexOf("{") < r[0];
  budget.remaining -= r && !unmatched ? r[1] + 1 : str.length;
  if (!r || budget.remaining < 0) {
    return void 0;
  }
  return {
    end: r[1],
    pre: str.slice(0, r[0]),
    body: str.slice(r[0] + 1, r[1]),
    post: str.slice(r[1] + 1),
    unmatched
  };
}
function maskUnmatchedOpens(masked, budget) {
  budget.remaining -= masked.length;
  const open = [];
  for (let i = 0; i < masked.length; i++) {
    const c = masked.charCodeAt(i);
    if (c === 123) {
      open.push(i);
    } else if (c === 125 && open.length) {
      open.pop();
    }
  }
  let out = "";
  let last = 0;
  for (let i = 0; i < open.length; i++) {
    const at = open[i];
    out += masked.slice(last, at) + "\0";
    last = at + 1;
  }
  return out + masked.slice(last);
}
function commaSetFollows(str, budget) {
  budget.remaining -= str.length;
  if (budget.remaining < 0) {
    return false;
  }
  let close = false;
  for (let i = str.length - 1; i >= 0; i--) {
    const c = str.charCodeAt(i);
    if (c === 125) {
      close = true;
    } else if (c === 10 || c === 13 || c === 8232 || c === 8233) {
      close = false;
    } else if (c === 44 && close && str.charCodeAt(i + 1) !== 44) {
      return true;
    }
  }
  return false;
}
function parseCommaParts(str, budget) {
  const parts = [];
  let carry = "";
  for (; ; ) {
    const m = balancedWithBudget(str, str, budget);
    if (budget.remaining < 0) {
      return void 0;
    }
    if (!m) {
      const tail = str.split(",");
      tail[0] = carry + tail[0];
      pushAll(parts, tail);
      return parts;
    }
    const { pre, body, post } = m;
    const p = pre.split(",");
    p[0] = carry + p[0];
    p[p.length - 1] += "{" + body + "}";
    if (!post.length) {
      pushAll(parts, p);
      return parts;
    }
    carry = p.pop();
    pushAll(parts, p);
    str = post;
  }
}
function bound(value, fallback) {
  return value === void 0 || isNaN(value) ? fallback : value;
}
function expand(str, options = {}) {
  if (!str) {
    return [];
  }
  const max = bound(options.max, EXPANSION_MAX);
  const maxLength = bound(options.maxLength, EXPANSION_MAX_LENGTH);
  const maxDepth = bound(options.maxDepth, EXPANSION_MAX_DEPTH);
  const maxRewrites = bound(options.maxRewrites, EXPANSION_MAX_REWRITES);
  const maxSteps = bound(options.maxSteps, EXPANSION_MAX_STEPS);
  if (str.slice(0, 2) === "{}") {
    str = "\\{\\}" + str.slice(2);
  }
  return expand_(escapeBraces(str), max, maxLength, maxDepth, 0, maxRewrites, { remaining: maxSteps }, true).map(unescapeBraces);
}
function embrace(str) {
  return "{" + str + "}";
}
function isPadded(el) {
  return /^-?0\d/.test(el);
}
function lte(i, y) {
  return i <= y;
}
function gte(i, y) {
  return i >= y;
}
function combine(acc, pre, values, max, maxLength, dropEmpties, budget) {
  const out = [];
  let length = 0;
  let nonEmpty;
  outer: for (let a = 0; a < acc.length; a++) {
    const prefix = acc[a] + pre;
    let vs = values;
    if (dropEmpties && !prefix) {
      if (!nonEmpty)
        nonEmpty = values.filter((v) => v);
      vs = nonEmpty;
    }
    for (let v = 0; v < vs.length; v++) {
      if (out.length >= max)
        break outer;
      const expansion = prefix + vs[v];
      if (length + expansion.length > maxLength)
        break outer;
      out.push(expansion);
      length += expansion.length;
    }
  }
  budget.remaining -= out.length;
  return out;
}
function expandSequence(body, isAlphaSequence, max, maxLength, budget) {
  const n = body.split(/\.\./);
  const N = [];
  if (n[0] === void 0 || n[1] === void 0) {
    return N;
  }
  const x = numeric(n[0]);
  const y = numeric(n[1]);
  const width = Math.max(n[0].length, n[1].length);
  let incr = n.length === 3 && n[2] !== void 0 ? Math.max(Math.abs(numeric(n[2])), 1) : 1;
  let test = lte;
  const reverse = y < x;
  if (reverse) {
    incr *= -1;
    test = gte;
  }
  const pad = n.some(isPadded);
  const cost = pad ? width : 1;
  let length = 0;
  for (let i = x; test(i, y) && N.length < max; i += incr) {
    budget.remaining -= cost;
    if (budget.remaining < 0) {
      return void 0;
    }
    let c;
    if (isAlphaSequence) {
      c = String.fromCharCode(i);
      if (c === "\\") {
        c = "";
      }
    } else {
      c = String(i);
      if (pad) {
        const need = width - c.length;
        if (need > 0) {
          const z = new Array(need + 1).join("0");
          if (i < 0) {
            c = "-" + z + c.slice(1);
          } else {
            c = z + c;
          }
        }
      }
    }
    if (length + c.length > maxLength)
      break;
    N.push(c);
    length += c.length;
  }
  return N;
}
function expand_(str, max, maxLength, maxDepth, depth, maxRewrites, budget, isTop) {
  budget.remaining -= CALL_STEPS;
  if (depth > maxDepth) {
    return [str];
  }
  let acc = [""];
  let rewrites = 0;
  let dropEmpties = false;
  let firstGroup = true;
  let masked = str;
  for (; ; ) {
    const m = balancedWithBudget(str, masked, budget);
    if (!m) {
      return combine(acc, str, [""], max, maxLength, dropEmpties, budget);
    }
    if (m.unmatched) {
      masked = maskUnmatchedOpens(masked, budget);
    }
    const pre = m.pre;
    const literal = () => combine(acc, pre + "{" + m.body + "}" + m.post, [""], max, maxLength, dropEmpties, budget);
    if (/\$$/.test(pre)) {
      acc = combine(acc, pre + "{" + m.body + "}", [""], max, maxLength, dropEmpties && !m.post.length, budget);
      firstGroup = false;
      if (!m.post.length)
        break;
      str = m.post;
      masked = masked.slice(m.end + 1);
      continue;
    }
    const isNumericSequence = /^-?\d+\.\.-?\d+(?:\.\.-?\d+)?$/.test(m.body);
    const isAlphaSequence = /^[a-zA-Z]\.\.[a-zA-Z](?:\.\.-?\d+)?$/.test(m.body);
    const isSequence = isNumericSequence || isAlphaSequence;
    const isOptions = m.body.indexOf(",") >= 0;
    if (!isSequence && !isOptions) {
      if (rewrites < maxRewrites && commaSetFollows(m.post, budget)) {
        rewrites++;
        str = m.pre + "{" + m.body + escClose + m.post;
        masked = masked.slice(0, m.end) + escClose + masked.slice(m.end + 1);
        isTop = true;
        continue;
      }
      return literal();
    }
    if (firstGroup) {
      dropEmpties = isTop && !isSequence;
      firstGroup = false;
    }
    let values;
    if (isSequence) {
      values = expandSequence(m.body, isAlphaSequence, max, maxLength, budget);
      if (!values) {
        return literal();
      }
    } else {
      let n = parseCommaParts(m.body, budget);
      if (!n) {
        return literal();
      }
      if (n.length === 1 && n[0] !== void 0) {
        n = expand_(n[0], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false).map(embrace);
        if (budget.remaining < 0) {
          return literal();
        }
        if (n.length === 1) {
          const next2 = combine(acc, pre + n[0], [""], max, maxLength, dropEmpties && !m.post.length, budget);
          if (budget.remaining < 0) {
            return literal();
          }
          acc = next2;
          if (!m.post.length)
            break;
          str = m.post;
          masked = masked.slice(m.end + 1);
          continue;
        }
      }
      let dropsEmpties = dropEmpties && !m.post.length && !pre;
      for (let d = 0; dropsEmpties && d < acc.length; d++) {
        if (acc[d]) {
          dropsEmpties = false;
        }
      }
      values = [];
      let valuesLength = 0;
      outer: for (let j = 0; j < n.length; j++) {
        const expanded = expand_(n[j], max, maxLength, maxDepth, depth + 1, maxRewrites, budget, false);
        if (budget.remaining < 0) {
          return literal();
        }
        for (let k = 0; k < expanded.length; k++) {
          const v = expanded[k];
          if (dropsEmpties && !v)
            continue;
          if (values.length >= max || valuesLength + v.length > maxLength) {
            break outer;
          }
          values.push(v);
          valuesLength += v.length;
        }
      }
    }
    const next = combine(acc, pre, values, max, maxLength, dropEmpties && !m.post.length, budget);
    if (budget.remaining < 0) {
      return literal();
    }
    acc = next;
    if (!m.post.length)
      break;
    str = m.post;
    masked = masked.slice(m.end + 1);
  }
  return acc;
}

// node_modules/minimatch/dist/esm/assert-valid-pattern.js
var MAX_PATTERN_LENGTH = 1024 * 64;
var assertValidPattern = (pattern) => {
  if (typeof pattern !== "string") {
    throw new TypeError("invalid pattern");
  }
  if (pattern.length > MAX_PATTERN_LENGTH) {
    throw new TypeError("pattern is too long");
  }
};

// node_modules/minimatch/dist/esm/brace-expressions.js
var posixClasses = {
  "[:alnum:]": ["\\p{L}\\p{Nl}\\p{Nd}", true],
  "[:alpha:]": ["\\p{L}\\p{Nl}", true],
  "[:ascii:]": ["\\x00-\\x7f", false],
  "[:blank:]": ["\\p{Zs}\\t", true],
  "[:cntrl:]": ["\\p{Cc}", true],
  "[:digit:]": ["\\p{Nd}", true],
  "[:graph:]": ["\\p{Z}\\p{C}", true, true],
  "[:lower:]": ["\\p{Ll}", true],
  "[:print:]": ["\\p{C}", true],
  "[:punct:]": ["\\p{P}", true],
  "[:space:]": ["\\p{Z}\\t\\r\\n\\v\\f", true],
  "[:upper:]": ["\\p{Lu}", true],
  "[:word:]": ["\\p{L}\\p{Nl}\\p{Nd}\\p{Pc}", true],
  "[:xdigit:]": ["A-Fa-f0-9", false]
};
var braceEscape = (s) => s.replace(/[[\]\\-]/g, "\\$&");
var regexpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var rangesToString = (ranges) => ranges.join("");
var parseClass = (glob, position) => {
  const pos = position;
  if (glob.charAt(pos) !== "[") {
    throw new Error("not in a brace expression");
  }
  const ranges = [];
  const negs = [];
  let i = pos + 1;
  let sawStart = false;
  let uflag = false;
  let escaping = false;
  let negate = false;
  let endPos = pos;
  let rangeStart = "";
  WHILE: while (i < glob.length) {
    const c = glob.charAt(i);
    if ((c === "!" || c === "^") && i === pos + 1) {
      negate = true;
      i++;
      continue;
    }
    if (c === "]" && sawStart && !escaping) {
      endPos = i + 1;
      break;
    }
    sawStart = true;
    if (c === "\\") {
      if (!escaping) {
        escaping = true;
        i++;
        continue;
      }
    }
    if (c === "[" && !escaping) {
      for (const [cls, [unip, u, neg]] of Object.entries(posixClasses)) {
        if (glob.startsWith(cls, i)) {
          if (rangeStart) {
            return ["$.", false, glob.length - pos, true];
          }
          i += cls.length;
          if (neg)
            negs.push(unip);
          else
            ranges.push(unip);
          uflag = uflag || u;
          continue WHILE;
        }
      }
    }
    escaping = false;
    if (rangeStart) {
      if (c > rangeStart) {
        ranges.push(braceEscape(rangeStart) + "-" + braceEscape(c));
      } else if (c === rangeStart) {
        ranges.push(braceEscape(c));
      }
      rangeStart = "";
      i++;
      continue;
    }
    if (glob.startsWith("-]", i + 1)) {
      ranges.push(braceEscape(c + "-"));
      i += 2;
      continue;
    }
    if (glob.startsWith("-", i + 1)) {
      rangeStart = c;
      i += 2;
      continue;
    }
    ranges.push(braceEscape(c));
    i++;
  }
  if (endPos < i) {
    return ["", false, 0, false];
  }
  if (!ranges.length && !negs.length) {
    return ["$.", false, glob.length - pos, true];
  }
  if (negs.length === 0 && ranges.length === 1 && /^\\?.$/.test(ranges[0]) && !negate) {
    const r = ranges[0].length === 2 ? ranges[0].slice(-1) : ranges[0];
    return [regexpEscape(r), false, endPos - pos, false];
  }
  const sranges = "[" + (negate ? "^" : "") + rangesToString(ranges) + "]";
  const snegs = "[" + (negate ? "" : "^") + rangesToString(negs) + "]";
  const comb = ranges.length && negs.length ? "(" + sranges + "|" + snegs + ")" : ranges.length ? sranges : snegs;
  return [comb, uflag, endPos - pos, true];
};

// node_modules/minimatch/dist/esm/unescape.js
var unescape = (s, { windowsPathsNoEscape = false, magicalBraces = true } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/\[([^/\\])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\])\]/g, "$1$2").replace(/\\([^/])/g, "$1");
  }
  return windowsPathsNoEscape ? s.replace(/\[([^/\\{}])\]/g, "$1") : s.replace(/((?!\\).|^)\[([^/\\{}])\]/g, "$1$2").replace(/\\([^/{}])/g, "$1");
};

// node_modules/minimatch/dist/esm/ast.js
var _a;
var types = /* @__PURE__ */ new Set(["!", "?", "+", "*", "@"]);
var isExtglobType = (c) => types.has(c);
var isExtglobAST = (c) => isExtglobType(c.type);
var adoptionMap = /* @__PURE__ */ new Map([
  ["!", ["@"]],
  ["?", ["?", "@"]],
  ["@", ["@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@"]]
]);
var adoptionWithSpaceMap = /* @__PURE__ */ new Map([
  ["!", ["?"]],
  ["@", ["?"]],
  ["+", ["?", "*"]]
]);
var adoptionAnyMap = /* @__PURE__ */ new Map([
  ["!", ["?", "@"]],
  ["?", ["?", "@"]],
  ["@", ["?", "@"]],
  ["*", ["*", "+", "?", "@"]],
  ["+", ["+", "@", "?", "*"]]
]);
var usurpMap = /* @__PURE__ */ new Map([
  ["!", /* @__PURE__ */ new Map([["!", "@"]])],
  [
    "?",
    /* @__PURE__ */ new Map([
      ["*", "*"],
      ["+", "*"]
    ])
  ],
  [
    "@",
    /* @__PURE__ */ new Map([
      ["!", "!"],
      ["?", "?"],
      ["@", "@"],
      ["*", "*"],
      ["+", "+"]
    ])
  ],
  [
    "+",
    /* @__PURE__ */ new Map([
      ["?", "*"],
      ["*", "*"]
    ])
  ]
]);
var startNoTraversal = "(?!(?:^|/)\\.\\.?(?:$|/))";
var startNoDot = "(?!\\.)";
var addPatternStart = /* @__PURE__ */ new Set(["[", "."]);
var justDots = /* @__PURE__ */ new Set(["..", "."]);
var reSpecials = new Set("().*{}+?[]^$\\!");
var regExpEscape = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var qmark = "[^/]";
var star = qmark + "*?";
var starNoEmpty = qmark + "+?";
var ID = 0;
var AST = class {
  type;
  #root;
  #hasMagic;
  #uflag = false;
  #parts = [];
  #parent;
  #parentIndex;
  #negs;
  #filledNegs = false;
  #options;
  #toString;
  // set to true if it's an extglob with no children
  // (which really means one child of '')
  #emptyExt = false;
  id = ++ID;
  get depth() {
    return (this.#parent?.depth ?? -1) + 1;
  }
  [/* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom")]() {
    return {
      "@@type": "AST",
      id: this.id,
      type: this.type,
      root: this.#root.id,
      parent: this.#parent?.id,
      depth: this.depth,
      partsLength: this.#parts.length,
      parts: this.#parts
    };
  }
  constructor(type, parent, options = {}) {
    this.type = type;
    if (type)
      this.#hasMagic = true;
    this.#parent = parent;
    this.#root = this.#parent ? this.#parent.#root : this;
    this.#options = this.#root === this ? options : this.#root.#options;
    this.#negs = this.#root === this ? [] : this.#root.#negs;
    if (type === "!" && !this.#root.#filledNegs)
      this.#negs.push(this);
    this.#parentIndex = this.#parent ? this.#parent.#parts.length : 0;
  }
  get hasMagic() {
    if (this.#hasMagic !== void 0)
      return this.#hasMagic;
    for (const p of this.#parts) {
      if (typeof p === "string")
        continue;
      if (p.type || p.hasMagic)
        return this.#hasMagic = true;
    }
    return this.#hasMagic;
  }
  // reconstructs the pattern
  toString() {
    return this.#toString !== void 0 ? this.#toString : !this.type ? this.#toString = this.#parts.map((p) => String(p)).join("") : this.#toString = this.type + "(" + this.#parts.map((p) => String(p)).join("|") + ")";
  }
  #fillNegs() {
    if (this !== this.#root)
      throw new Error("should only call on root");
    if (this.#filledNegs)
      return this;
    this.toString();
    this.#filledNegs = true;
    let n;
    while (n = this.#negs.pop()) {
      if (n.type !== "!")
        continue;
      let p = n;
      let pp = p.#parent;
      while (pp) {
        for (let i = p.#parentIndex + 1; !pp.type && i < pp.#parts.length; i++) {
          for (const part of n.#parts) {
            if (typeof part === "string") {
              throw new Error("string part in extglob AST??");
            }
            part.copyIn(pp.#parts[i]);
          }
        }
        p = pp;
        pp = p.#parent;
      }
    }
    return this;
  }
  push(...parts) {
    for (const p of parts) {
      if (p === "")
        continue;
      if (typeof p !== "string" && !(p instanceof _a && p.#parent === this)) {
        throw new Error("invalid part: " + p);
      }
      this.#parts.push(p);
    }
  }
  toJSON() {
    const ret = this.type === null ? this.#parts.slice().map((p) => typeof p === "string" ? p : p.toJSON()) : [this.type, ...this.#parts.map((p) => p.toJSON())];
    if (this.isStart() && !this.type)
      ret.unshift([]);
    if (this.isEnd() && (this === this.#root || this.#root.#filledNegs && this.#parent?.type === "!")) {
      ret.push({});
    }
    return ret;
  }
  isStart() {
    if (this.#root === this)
      return true;
    if (!this.#parent?.isStart())
      return false;
    if (this.#parentIndex === 0)
      return true;
    const p = this.#parent;
    for (let i = 0; i < this.#parentIndex; i++) {
      const pp = p.#parts[i];
      if (!(pp instanceof _a && pp.type === "!")) {
        return false;
      }
    }
    return true;
  }
  isEnd() {
    if (this.#root === this)
      return true;
    if (this.#parent?.type === "!")
      return true;
    if (!this.#parent?.isEnd())
      return false;
    if (!this.type)
      return this.#parent?.isEnd();
    const pl = this.#parent ? this.#parent.#parts.length : 0;
    return this.#parentIndex === pl - 1;
  }
  copyIn(part) {
    if (typeof part === "string")
      this.push(part);
    else
      this.push(part.clone(this));
  }
  clone(parent) {
    const c = new _a(this.type, parent);
    for (const p of this.#parts) {
      c.copyIn(p);
    }
    return c;
  }
  static #parseAST(str, ast, pos, opt, extDepth) {
    const maxDepth = opt.maxExtglobRecursion ?? 2;
    let escaping = false;
    let inBrace = false;
    let braceStart = -1;
    let braceNeg = false;
    if (ast.type === null) {
      let i2 = pos;
      let acc2 = "";
      while (i2 < str.length) {
        const c = str.charAt(i2++);
        if (escaping || c === "\\") {
          escaping = !escaping;
          acc2 += c;
          continue;
        }
        if (inBrace) {
          if (i2 === braceStart + 1) {
            if (c === "^" || c === "!") {
              braceNeg = true;
            }
          } else if (c === "]" && !(i2 === braceStart + 2 && braceNeg)) {
            inBrace = false;
          }
          acc2 += c;
          continue;
        } else if (c === "[") {
          inBrace = true;
          braceStart = i2;
          braceNeg = false;
          acc2 += c;
          continue;
        }
        const doRecurse = !opt.noext && isExtglobType(c) && str.charAt(i2) === "(" && extDepth <= maxDepth;
        if (doRecurse) {
          ast.push(acc2);
          acc2 = "";
          const ext2 = new _a(c, ast);
          i2 = _a.#parseAST(str, ext2, i2, opt, extDepth + 1);
          ast.push(ext2);
          continue;
        }
        acc2 += c;
      }
      ast.push(acc2);
      return i2;
    }
    let i = pos + 1;
    let part = new _a(null, ast);
    const parts = [];
    let acc = "";
    while (i < str.length) {
      const c = str.charAt(i++);
      if (escaping || c === "\\") {
        escaping = !escaping;
        acc += c;
        continue;
      }
      if (inBrace) {
        if (i === braceStart + 1) {
          if (c === "^" || c === "!") {
            braceNeg = true;
          }
        } else if (c === "]" && !(i === braceStart + 2 && braceNeg)) {
          inBrace = false;
        }
        acc += c;
        continue;
      } else if (c === "[") {
        inBrace = true;
        braceStart = i;
        braceNeg = false;
        acc += c;
        continue;
      }
      const doRecurse = !opt.noext && isExtglobType(c) && str.charAt(i) === "(" && /* c8 ignore start - the maxDepth is sufficient here */
      (extDepth <= maxDepth || ast && ast.#canAdoptType(c));
      if (doRecurse) {
        const depthAdd = ast && ast.#canAdoptType(c) ? 0 : 1;
        part.push(acc);
        acc = "";
        const ext2 = new _a(c, part);
        part.push(ext2);
        i = _a.#parseAST(str, ext2, i, opt, extDepth + depthAdd);
        continue;
      }
      if (c === "|") {
        part.push(acc);
        acc = "";
        parts.push(part);
        part = new _a(null, ast);
        continue;
      }
      if (c === ")") {
        if (acc === "" && ast.#parts.length === 0) {
          ast.#emptyExt = true;
        }
        part.push(acc);
        acc = "";
        ast.push(...parts, part);
        return i;
      }
      acc += c;
    }
    ast.type = null;
    ast.#hasMagic = void 0;
    ast.#parts = [str.substring(pos - 1)];
    return i;
  }
  #canAdoptWithSpace(child) {
    return this.#canAdopt(child, adoptionWithSpaceMap);
  }
  #canAdopt(child, map = adoptionMap) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canAdoptType(gc.type, map);
  }
  #canAdoptType(c, map = adoptionAnyMap) {
    return !!map.get(this.type)?.includes(c);
  }
  #adoptWithSpace(child, index) {
    const gc = child.#parts[0];
    const blank = new _a(null, gc, this.options);
    blank.#parts.push("");
    gc.push(blank);
    this.#adopt(child, index);
  }
  #adopt(child, index) {
    const gc = child.#parts[0];
    this.#parts.splice(index, 1, ...gc.#parts);
    for (const p of gc.#parts) {
      if (typeof p === "object")
        p.#parent = this;
    }
    this.#toString = void 0;
  }
  #canUsurpType(c) {
    const m = usurpMap.get(this.type);
    return !!m?.has(c);
  }
  #canUsurp(child) {
    if (!child || typeof child !== "object" || child.type !== null || child.#parts.length !== 1 || this.type === null || this.#parts.length !== 1) {
      return false;
    }
    const gc = child.#parts[0];
    if (!gc || typeof gc !== "object" || gc.type === null) {
      return false;
    }
    return this.#canUsurpType(gc.type);
  }
  #usurp(child) {
    const m = usurpMap.get(this.type);
    const gc = child.#parts[0];
    const nt = m?.get(gc.type);
    if (!nt)
      return false;
    this.#parts = gc.#parts;
    for (const p of this.#parts) {
      if (typeof p === "object") {
        p.#parent = this;
      }
    }
    this.type = nt;
    this.#toString = void 0;
    this.#emptyExt = false;
  }
  static fromGlob(pattern, options = {}) {
    const ast = new _a(null, void 0, options);
    _a.#parseAST(pattern, ast, 0, options, 0);
    return ast;
  }
  // returns the regular expression if there's magic, or the unescaped
  // string if not.
  toMMPattern() {
    if (this !== this.#root)
      return this.#root.toMMPattern();
    const glob = this.toString();
    const [re, body, hasMagic, uflag] = this.toRegExpSource();
    const anyMagic = hasMagic || this.#hasMagic || this.#options.nocase && !this.#options.nocaseMagicOnly && glob.toUpperCase() !== glob.toLowerCase();
    if (!anyMagic) {
      return body;
    }
    const flags = (this.#options.nocase ? "i" : "") + (uflag ? "u" : "");
    return Object.assign(new RegExp(`^${re}$`, flags), {
      _src: re,
      _glob: glob
    });
  }
  get options() {
    return this.#options;
  }
  // returns the string match, the regexp source, whether there's magic
  // in the regexp (so a regular expression is required) and whether or
  // not the uflag is needed for the regular expression (for posix classes)
  // TODO: instead of injecting the start/end at this point, just return
  // the BODY of the regexp, along with the start/end portions suitable
  // for binding the start/end in either a joined full-path makeRe context
  // (where we bind to (^|/), or a standalone matchPart context (where
  // we bind to ^, and not /).  Otherwise slashes get duped!
  //
  // In part-matching mode, the start is:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: ^(?!\.\.?$)
  // - if dots allowed or not possible: ^
  // - if dots possible and not allowed: ^(?!\.)
  // end is:
  // - if not isEnd(): nothing
  // - else: $
  //
  // In full-path matching mode, we put the slash at the START of the
  // pattern, so start is:
  // - if first pattern: same as part-matching mode
  // - if not isStart(): nothing
  // - if traversal possible, but not allowed: /(?!\.\.?(?:$|/))
  // - if dots allowed or not possible: /
  // - if dots possible and not allowed: /(?!\.)
  // end is:
  // - if last pattern, same as part-matching mode
  // - else nothing
  //
  // Always put the (?:$|/) on negated tails, though, because that has to be
  // there to bind the end of the negated pattern portion, and it's easier to
  // just stick it in now rather than try to inject it later in the middle of
  // the pattern.
  //
  // We can just always return the same end, and leave it up to the caller
  // to know whether it's going to be used joined or in parts.
  // And, if the start is adjusted slightly, can do the same there:
  // - if not isStart: nothing
  // - if traversal possible, but not allowed: (?:/|^)(?!\.\.?$)
  // - if dots allowed or not possible: (?:/|^)
  // - if dots possible and not allowed: (?:/|^)(?!\.)
  //
  // But it's better to have a simpler binding without a conditional, for
  // performance, so probably better to return both start options.
  //
  // Then the caller just ignores the end if it's not the first pattern,
  // and the start always gets applied.
  //
  // But that's always going to be $ if it's the ending pattern, or nothing,
  // so the caller can just attach $ at the end of the pattern when building.
  //
  // So the todo is:
  // - better detect what kind of start is needed
  // - return both flavors of starting pattern
  // - attach $ at the end of the pattern when creating the actual RegExp
  //
  // Ah, but wait, no, that all only applies to the root when the first pattern
  // is not an extglob. If the first pattern IS an extglob, then we need all
  // that dot prevention biz to live in the extglob portions, because eg
  // +(*|.x*) can match .xy but not .yx.
  //
  // So, return the two flavors if it's #root and the first child is not an
  // AST, otherwise leave it to the child AST to handle it, and there,
  // use the (?:^|/) style of start binding.
  //
  // Even simplified further:
  // - Since the start for a join is eg /(?!\.) and the start for a part
  // is ^(?!\.), we can just prepend (?!\.) to the pattern (either root
  // or start or whatever) and prepend ^ or / at the Regexp construction.
  toRegExpSource(allowDot) {
    const dot = allowDot ?? !!this.#options.dot;
    if (this.#root === this) {
      this.#flatten();
      this.#fillNegs();
    }
    if (!isExtglobAST(this)) {
      const noEmpty = this.isStart() && this.isEnd() && !this.#parts.some((s) => typeof s !== "string");
      const src = this.#parts.map((p) => {
        const [re, _, hasMagic, uflag] = typeof p === "string" ? _a.#parseGlob(p, this.#hasMagic, noEmpty) : p.toRegExpSource(allowDot);
        this.#hasMagic = this.#hasMagic || hasMagic;
        this.#uflag = this.#uflag || uflag;
        return re;
      }).join("");
      let start2 = "";
      if (this.isStart()) {
        if (typeof this.#parts[0] === "string") {
          const dotTravAllowed = this.#parts.length === 1 && justDots.has(this.#parts[0]);
          if (!dotTravAllowed) {
            const aps = addPatternStart;
            const needNoTrav = (
              // dots are allowed, and the pattern starts with [ or .
              dot && aps.has(src.charAt(0)) || // the pattern starts with \., and then [ or .
              src.startsWith("\\.") && aps.has(src.charAt(2)) || // the pattern starts with \.\., and then [ or .
              src.startsWith("\\.\\.") && aps.has(src.charAt(4))
            );
            const needNoDot = !dot && !allowDot && aps.has(src.charAt(0));
            start2 = needNoTrav ? startNoTraversal : needNoDot ? startNoDot : "";
          }
        }
      }
      let end = "";
      if (this.isEnd() && this.#root.#filledNegs && this.#parent?.type === "!") {
        end = "(?:$|\\/)";
      }
      const final2 = start2 + src + end;
      return [
        final2,
        unescape(src),
        this.#hasMagic = !!this.#hasMagic,
        this.#uflag
      ];
    }
    const repeated = this.type === "*" || this.type === "+";
    const start = this.type === "!" ? "(?:(?!(?:" : "(?:";
    let body = this.#partsToRegExp(dot);
    if (this.isStart() && this.isEnd() && !body && this.type !== "!") {
      const s = this.toString();
      const me = this;
      me.#parts = [s];
      me.type = null;
      me.#hasMagic = void 0;
      return [s, unescape(this.toString()), false, false];
    }
    let bodyDotAllowed = !repeated || allowDot || dot || !startNoDot ? "" : this.#partsToRegExp(true);
    if (bodyDotAllowed === body) {
      bodyDotAllowed = "";
    }
    if (bodyDotAllowed) {
      body = `(?:${body})(?:${bodyDotAllowed})*?`;
    }
    let final = "";
    if (this.type === "!" && this.#emptyExt) {
      final = (this.isStart() && !dot ? startNoDot : "") + starNoEmpty;
    } else {
      const close = this.type === "!" ? (
        // !() must match something,but !(x) can match ''
        "))" + (this.isStart() && !dot && !allowDot ? startNoDot : "") + star + ")"
      ) : this.type === "@" ? ")" : this.type === "?" ? ")?" : this.type === "+" && bodyDotAllowed ? ")" : this.type === "*" && bodyDotAllowed ? `)?` : `)${this.type}`;
      final = start + body + close;
    }
    return [
      final,
      unescape(body),
      this.#hasMagic = !!this.#hasMagic,
      this.#uflag
    ];
  }
  #flatten() {
    if (!isExtglobAST(this)) {
      for (const p of this.#parts) {
        if (typeof p === "object") {
          p.#flatten();
        }
      }
    } else {
      let iterations = 0;
      let done = false;
      do {
        done = true;
        for (let i = 0; i < this.#parts.length; i++) {
          const c = this.#parts[i];
          if (typeof c === "object") {
            c.#flatten();
            if (this.#canAdopt(c)) {
              done = false;
              this.#adopt(c, i);
            } else if (this.#canAdoptWithSpace(c)) {
              done = false;
              this.#adoptWithSpace(c, i);
            } else if (this.#canUsurp(c)) {
              done = false;
              this.#usurp(c);
            }
          }
        }
      } while (!done && ++iterations < 10);
    }
    this.#toString = void 0;
  }
  #partsToRegExp(dot) {
    return this.#parts.map((p) => {
      if (typeof p === "string") {
        throw new Error("string type in extglob ast??");
      }
      const [re, _, _hasMagic, uflag] = p.toRegExpSource(dot);
      this.#uflag = this.#uflag || uflag;
      return re;
    }).filter((p) => !(this.isStart() && this.isEnd()) || !!p).join("|");
  }
  static #parseGlob(glob, hasMagic, noEmpty = false) {
    let escaping = false;
    let re = "";
    let uflag = false;
    let inStar = false;
    for (let i = 0; i < glob.length; i++) {
      const c = glob.charAt(i);
      if (escaping) {
        escaping = false;
        re += (reSpecials.has(c) ? "\\" : "") + c;
        continue;
      }
      if (c === "*") {
        if (inStar)
          continue;
        inStar = true;
        re += noEmpty && /^[*]+$/.test(glob) ? starNoEmpty : star;
        hasMagic = true;
        continue;
      } else {
        inStar = false;
      }
      if (c === "\\") {
        if (i === glob.length - 1) {
          re += "\\\\";
        } else {
          escaping = true;
        }
        continue;
      }
      if (c === "[") {
        const [src, needUflag, consumed, magic] = parseClass(glob, i);
        if (consumed) {
          re += src;
          uflag = uflag || needUflag;
          i += consumed - 1;
          hasMagic = hasMagic || magic;
          continue;
        }
      }
      if (c === "?") {
        re += qmark;
        hasMagic = true;
        continue;
      }
      re += regExpEscape(c);
    }
    return [re, unescape(glob), !!hasMagic, uflag];
  }
};
_a = AST;

// node_modules/minimatch/dist/esm/escape.js
var escape = (s, { windowsPathsNoEscape = false, magicalBraces = false } = {}) => {
  if (magicalBraces) {
    return windowsPathsNoEscape ? s.replace(/[?*()[\]{}]/g, "[$&]") : s.replace(/[?*()[\]\\{}]/g, "\\$&");
  }
  return windowsPathsNoEscape ? s.replace(/[?*()[\]]/g, "[$&]") : s.replace(/[?*()[\]\\]/g, "\\$&");
};

// node_modules/minimatch/dist/esm/index.js
var minimatch = (p, pattern, options = {}) => {
  assertValidPattern(pattern);
  if (!options.nocomment && pattern.charAt(0) === "#") {
    return false;
  }
  return new Minimatch(pattern, options).match(p);
};
var starDotExtRE = /^\*+([^+@!?*[(]*)$/;
var starDotExtTest = (ext2) => (f) => !f.startsWith(".") && f.endsWith(ext2);
var starDotExtTestDot = (ext2) => (f) => f.endsWith(ext2);
var starDotExtTestNocase = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f) => !f.startsWith(".") && f.toLowerCase().endsWith(ext2);
};
var starDotExtTestNocaseDot = (ext2) => {
  ext2 = ext2.toLowerCase();
  return (f) => f.toLowerCase().endsWith(ext2);
};
var starDotStarRE = /^\*+\.\*+$/;
var starDotStarTest = (f) => !f.startsWith(".") && f.includes(".");
var starDotStarTestDot = (f) => f !== "." && f !== ".." && f.includes(".");
var dotStarRE = /^\.\*+$/;
var dotStarTest = (f) => f !== "." && f !== ".." && f.startsWith(".");
var starRE = /^\*+$/;
var starTest = (f) => f.length !== 0 && !f.startsWith(".");
var starTestDot = (f) => f.length !== 0 && f !== "." && f !== "..";
var qmarksRE = /^\?+([^+@!?*[(]*)?$/;
var qmarksTestNocase = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f) => noext(f) && f.toLowerCase().endsWith(ext2);
};
var qmarksTestNocaseDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  if (!ext2)
    return noext;
  ext2 = ext2.toLowerCase();
  return (f) => noext(f) && f.toLowerCase().endsWith(ext2);
};
var qmarksTestDot = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExtDot([$0]);
  return !ext2 ? noext : (f) => noext(f) && f.endsWith(ext2);
};
var qmarksTest = ([$0, ext2 = ""]) => {
  const noext = qmarksTestNoExt([$0]);
  return !ext2 ? noext : (f) => noext(f) && f.endsWith(ext2);
};
var qmarksTestNoExt = ([$0]) => {
  const len = $0.length;
  return (f) => f.length === len && !f.startsWith(".");
};
var qmarksTestNoExtDot = ([$0]) => {
  const len = $0.length;
  return (f) => f.length === len && f !== "." && f !== "..";
};
var defaultPlatform = typeof process === "object" && process ? typeof process.env === "object" && process.env && process.env.__MINIMATCH_TESTING_PLATFORM__ || process.platform : "posix";
var path = {
  win32: { sep: "\\" },
  posix: { sep: "/" }
};
var sep2 = defaultPlatform === "win32" ? path.win32.sep : path.posix.sep;
minimatch.sep = sep2;
var GLOBSTAR = /* @__PURE__ */ Symbol("globstar **");
minimatch.GLOBSTAR = GLOBSTAR;
var qmark2 = "[^/]";
var star2 = qmark2 + "*?";
var twoStarDot = "(?:(?!(?:\\/|^)(?:\\.{1,2})($|\\/)).)*?";
var twoStarNoDot = "(?:(?!(?:\\/|^)\\.).)*?";
var filter = (pattern, options = {}) => (p) => minimatch(p, pattern, options);
minimatch.filter = filter;
var ext = (a, b = {}) => Object.assign({}, a, b);
var defaults = (def) => {
  if (!def || typeof def !== "object" || !Object.keys(def).length) {
    return minimatch;
  }
  const orig = minimatch;
  const m = (p, pattern, options = {}) => orig(p, pattern, ext(def, options));
  return Object.assign(m, {
    Minimatch: class Minimatch extends orig.Minimatch {
      constructor(pattern, options = {}) {
        super(pattern, ext(def, options));
      }
      static defaults(options) {
        return orig.defaults(ext(def, options)).Minimatch;
      }
    },
    AST: class AST extends orig.AST {
      /* c8 ignore start */
      constructor(type, parent, options = {}) {
        super(type, parent, ext(def, options));
      }
      /* c8 ignore stop */
      static fromGlob(pattern, options = {}) {
        return orig.AST.fromGlob(pattern, ext(def, options));
      }
    },
    unescape: (s, options = {}) => orig.unescape(s, ext(def, options)),
    escape: (s, options = {}) => orig.escape(s, ext(def, options)),
    filter: (pattern, options = {}) => orig.filter(pattern, ext(def, options)),
    defaults: (options) => orig.defaults(ext(def, options)),
    makeRe: (pattern, options = {}) => orig.makeRe(pattern, ext(def, options)),
    braceExpand: (pattern, options = {}) => orig.braceExpand(pattern, ext(def, options)),
    match: (list, pattern, options = {}) => orig.match(list, pattern, ext(def, options)),
    sep: orig.sep,
    GLOBSTAR
  });
};
minimatch.defaults = defaults;
var braceExpand = (pattern, options = {}) => {
  assertValidPattern(pattern);
  if (options.nobrace || !/\{(?:(?!\{).)*\}/.test(pattern)) {
    return [pattern];
  }
  return expand(pattern, { max: options.braceExpandMax });
};
minimatch.braceExpand = braceExpand;
var makeRe = (pattern, options = {}) => new Minimatch(pattern, options).makeRe();
minimatch.makeRe = makeRe;
var match = (list, pattern, options = {}) => {
  const mm = new Minimatch(pattern, options);
  list = list.filter((f) => mm.match(f));
  if (mm.options.nonull && !list.length) {
    list.push(pattern);
  }
  return list;
};
minimatch.match = match;
var globMagic = /[?*]|[+@!]\(.*?\)|\[|\]/;
var regExpEscape2 = (s) => s.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&");
var Minimatch = class {
  options;
  set;
  pattern;
  windowsPathsNoEscape;
  nonegate;
  negate;
  comment;
  empty;
  preserveMultipleSlashes;
  partial;
  globSet;
  globParts;
  nocase;
  isWindows;
  platform;
  windowsNoMagicRoot;
  maxGlobstarRecursion;
  regexp;
  constructor(pattern, options = {}) {
    assertValidPattern(pattern);
    options = options || {};
    this.options = options;
    this.maxGlobstarRecursion = options.maxGlobstarRecursion ?? 200;
    this.pattern = pattern;
    this.platform = options.platform || defaultPlatform;
    this.isWindows = this.platform === "win32";
    const awe = "allowWindowsEscape";
    this.windowsPathsNoEscape = !!options.windowsPathsNoEscape || options[awe] === false;
    if (this.windowsPathsNoEscape) {
      this.pattern = this.pattern.replace(/\\/g, "/");
    }
    this.preserveMultipleSlashes = !!options.preserveMultipleSlashes;
    this.regexp = null;
    this.negate = false;
    this.nonegate = !!options.nonegate;
    this.comment = false;
    this.empty = false;
    this.partial = !!options.partial;
    this.nocase = !!this.options.nocase;
    this.windowsNoMagicRoot = options.windowsNoMagicRoot !== void 0 ? options.windowsNoMagicRoot : !!(this.isWindows && this.nocase);
    this.globSet = [];
    this.globParts = [];
    this.set = [];
    this.make();
  }
  hasMagic() {
    if (this.options.magicalBraces && this.set.length > 1) {
      return true;
    }
    for (const pattern of this.set) {
      for (const part of pattern) {
        if (typeof part !== "string")
          return true;
      }
    }
    return false;
  }
  debug(..._) {
  }
  make() {
    const pattern = this.pattern;
    const options = this.options;
    if (!options.nocomment && pattern.charAt(0) === "#") {
      this.comment = true;
      return;
    }
    if (!pattern) {
      this.empty = true;
      return;
    }
    this.parseNegate();
    this.globSet = [...new Set(this.braceExpand())];
    if (options.debug) {
      this.debug = (...args) => console.error(...args);
    }
    this.debug(this.pattern, this.globSet);
    const rawGlobParts = this.globSet.map((s) => this.slashSplit(s));
    this.globParts = this.preprocess(rawGlobParts);
    this.debug(this.pattern, this.globParts);
    let set = this.globParts.map((s, _, __) => {
      if (this.isWindows && this.windowsNoMagicRoot) {
        const isUNC = s[0] === "" && s[1] === "" && (s[2] === "?" || !globMagic.test(s[2])) && !globMagic.test(s[3]);
        const isDrive = /^[a-z]:/i.test(s[0]);
        if (isUNC) {
          return [
            ...s.slice(0, 4),
            ...s.slice(4).map((ss) => this.parse(ss))
          ];
        } else if (isDrive) {
          return [s[0], ...s.slice(1).map((ss) => this.parse(ss))];
        }
      }
      return s.map((ss) => this.parse(ss));
    });
    this.debug(this.pattern, set);
    this.set = set.filter((s) => s.indexOf(false) === -1);
    if (this.isWindows) {
      for (let i = 0; i < this.set.length; i++) {
        const p = this.set[i];
        if (p[0] === "" && p[1] === "" && this.globParts[i][2] === "?" && typeof p[3] === "string" && /^[a-z]:$/i.test(p[3])) {
          p[2] = "?";
        }
      }
    }
    this.debug(this.pattern, this.set);
  }
  // various transforms to equivalent pattern sets that are
  // faster to process in a filesystem walk.  The goal is to
  // eliminate what we can, and push all ** patterns as far
  // to the right as possible, even if it increases the number
  // of patterns that we have to process.
  preprocess(globParts) {
    if (this.options.noglobstar) {
      for (const partset of globParts) {
        for (let j = 0; j < partset.length; j++) {
          if (partset[j] === "**") {
            partset[j] = "*";
          }
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      globParts = this.firstPhasePreProcess(globParts);
      globParts = this.secondPhasePreProcess(globParts);
    } else if (optimizationLevel >= 1) {
      globParts = this.levelOneOptimize(globParts);
    } else {
      globParts = this.adjascentGlobstarOptimize(globParts);
    }
    return globParts;
  }
  // just get rid of adjascent ** portions
  adjascentGlobstarOptimize(globParts) {
    return globParts.map((parts) => {
      let gs = -1;
      while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
        let i = gs;
        while (parts[i + 1] === "**") {
          i++;
        }
        if (i !== gs) {
          parts.splice(gs, i - gs);
        }
      }
      return parts;
    });
  }
  // get rid of adjascent ** and resolve .. portions
  levelOneOptimize(globParts) {
    return globParts.map((parts) => {
      parts = parts.reduce((set, part) => {
        const prev = set[set.length - 1];
        if (part === "**" && prev === "**") {
          return set;
        }
        if (part === "..") {
          if (prev && prev !== ".." && prev !== "." && prev !== "**") {
            set.pop();
            return set;
          }
        }
        set.push(part);
        return set;
      }, []);
      return parts.length === 0 ? [""] : parts;
    });
  }
  levelTwoFileOptimize(parts) {
    if (!Array.isArray(parts)) {
      parts = this.slashSplit(parts);
    }
    let didSomething = false;
    do {
      didSomething = false;
      if (!this.preserveMultipleSlashes) {
        for (let i = 1; i < parts.length - 1; i++) {
          const p = parts[i];
          if (i === 1 && p === "" && parts[0] === "")
            continue;
          if (p === "." || p === "") {
            didSomething = true;
            parts.splice(i, 1);
            i--;
          }
        }
        if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
          didSomething = true;
          parts.pop();
        }
      }
      let dd = 0;
      while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
        const p = parts[dd - 1];
        if (p && p !== "." && p !== ".." && p !== "**" && !(this.isWindows && /^[a-z]:$/i.test(p))) {
          didSomething = true;
          parts.splice(dd - 1, 2);
          dd -= 2;
        }
      }
    } while (didSomething);
    return parts.length === 0 ? [""] : parts;
  }
  // First phase: single-pattern processing
  // <pre> is 1 or more portions
  // <rest> is 1 or more portions
  // <p> is any portion other than ., .., '', or **
  // <e> is . or ''
  //
  // **/.. is *brutal* for filesystem walking performance, because
  // it effectively resets the recursive walk each time it occurs,
  // and ** cannot be reduced out by a .. pattern part like a regexp
  // or most strings (other than .., ., and '') can be.
  //
  // <pre>/**/../<p>/<p>/<rest> -> {<pre>/../<p>/<p>/<rest>,<pre>/**/<p>/<p>/<rest>}
  // <pre>/<e>/<rest> -> <pre>/<rest>
  // <pre>/<p>/../<rest> -> <pre>/<rest>
  // **/**/<rest> -> **/<rest>
  //
  // **/*/<rest> -> */**/<rest> <== not valid because ** doesn't follow
  // this WOULD be allowed if ** did follow symlinks, or * didn't
  firstPhasePreProcess(globParts) {
    let didSomething = false;
    do {
      didSomething = false;
      for (let parts of globParts) {
        let gs = -1;
        while (-1 !== (gs = parts.indexOf("**", gs + 1))) {
          let gss = gs;
          while (parts[gss + 1] === "**") {
            gss++;
          }
          if (gss > gs) {
            parts.splice(gs + 1, gss - gs);
          }
          let next = parts[gs + 1];
          const p = parts[gs + 2];
          const p2 = parts[gs + 3];
          if (next !== "..")
            continue;
          if (!p || p === "." || p === ".." || !p2 || p2 === "." || p2 === "..") {
            continue;
          }
          didSomething = true;
          parts.splice(gs, 1);
          const other = parts.slice(0);
          other[gs] = "**";
          globParts.push(other);
          gs--;
        }
        if (!this.preserveMultipleSlashes) {
          for (let i = 1; i < parts.length - 1; i++) {
            const p = parts[i];
            if (i === 1 && p === "" && parts[0] === "")
              continue;
            if (p === "." || p === "") {
              didSomething = true;
              parts.splice(i, 1);
              i--;
            }
          }
          if (parts[0] === "." && parts.length === 2 && (parts[1] === "." || parts[1] === "")) {
            didSomething = true;
            parts.pop();
          }
        }
        let dd = 0;
        while (-1 !== (dd = parts.indexOf("..", dd + 1))) {
          const p = parts[dd - 1];
          if (p && p !== "." && p !== ".." && p !== "**") {
            didSomething = true;
            const needDot = dd === 1 && parts[dd + 1] === "**";
            const splin = needDot ? ["."] : [];
            parts.splice(dd - 1, 2, ...splin);
            if (parts.length === 0)
              parts.push("");
            dd -= 2;
          }
        }
      }
    } while (didSomething);
    return globParts;
  }
  // second phase: multi-pattern dedupes
  // {<pre>/*/<rest>,<pre>/<p>/<rest>} -> <pre>/*/<rest>
  // {<pre>/<rest>,<pre>/<rest>} -> <pre>/<rest>
  // {<pre>/**/<rest>,<pre>/<rest>} -> <pre>/**/<rest>
  //
  // {<pre>/**/<rest>,<pre>/**/<p>/<rest>} -> <pre>/**/<rest>
  // ^-- not valid because ** doens't follow symlinks
  secondPhasePreProcess(globParts) {
    for (let i = 0; i < globParts.length - 1; i++) {
      for (let j = i + 1; j < globParts.length; j++) {
        const matched = this.partsMatch(globParts[i], globParts[j], !this.preserveMultipleSlashes);
        if (matched) {
          globParts[i] = [];
          globParts[j] = matched;
          break;
        }
      }
    }
    return globParts.filter((gs) => gs.length);
  }
  partsMatch(a, b, emptyGSMatch = false) {
    let ai = 0;
    let bi = 0;
    let result = [];
    let which = "";
    while (ai < a.length && bi < b.length) {
      if (a[ai] === b[bi]) {
        result.push(which === "b" ? b[bi] : a[ai]);
        ai++;
        bi++;
      } else if (emptyGSMatch && a[ai] === "**" && b[bi] === a[ai + 1]) {
        result.push(a[ai]);
        ai++;
      } else if (emptyGSMatch && b[bi] === "**" && a[ai] === b[bi + 1]) {
        result.push(b[bi]);
        bi++;
      } else if (a[ai] === "*" && b[bi] && (this.options.dot || !b[bi].startsWith(".")) && b[bi] !== "**") {
        if (which === "b")
          return false;
        which = "a";
        result.push(a[ai]);
        ai++;
        bi++;
      } else if (b[bi] === "*" && a[ai] && (this.options.dot || !a[ai].startsWith(".")) && a[ai] !== "**") {
        if (which === "a")
          return false;
        which = "b";
        result.push(b[bi]);
        ai++;
        bi++;
      } else {
        return false;
      }
    }
    return a.length === b.length && result;
  }
  parseNegate() {
    if (this.nonegate)
      return;
    const pattern = this.pattern;
    let negate = false;
    let negateOffset = 0;
    for (let i = 0; i < pattern.length && pattern.charAt(i) === "!"; i++) {
      negate = !negate;
      negateOffset++;
    }
    if (negateOffset)
      this.pattern = pattern.slice(negateOffset);
    this.negate = negate;
  }
  // set partial to true to test if, for example,
  // "/a/b" matches the start of "/*/b/*/d"
  // Partial means, if you run out of file before you run
  // out of pattern, then that's fine, as long as all
  // the parts match.
  matchOne(file, pattern, partial = false) {
    let fileStartIndex = 0;
    let patternStartIndex = 0;
    if (this.isWindows) {
      const fileDrive = typeof file[0] === "string" && /^[a-z]:$/i.test(file[0]);
      const fileUNC = !fileDrive && file[0] === "" && file[1] === "" && file[2] === "?" && /^[a-z]:$/i.test(file[3]);
      const patternDrive = typeof pattern[0] === "string" && /^[a-z]:$/i.test(pattern[0]);
      const patternUNC = !patternDrive && pattern[0] === "" && pattern[1] === "" && pattern[2] === "?" && typeof pattern[3] === "string" && /^[a-z]:$/i.test(pattern[3]);
      const fdi = fileUNC ? 3 : fileDrive ? 0 : void 0;
      const pdi = patternUNC ? 3 : patternDrive ? 0 : void 0;
      if (typeof fdi === "number" && typeof pdi === "number") {
        const [fd, pd] = [
          file[fdi],
          pattern[pdi]
        ];
        if (fd.toLowerCase() === pd.toLowerCase()) {
          pattern[pdi] = fd;
          patternStartIndex = pdi;
          fileStartIndex = fdi;
        }
      }
    }
    const { optimizationLevel = 1 } = this.options;
    if (optimizationLevel >= 2) {
      file = this.levelTwoFileOptimize(file);
    }
    if (pattern.includes(GLOBSTAR)) {
      return this.#matchGlobstar(file, pattern, partial, fileStartIndex, patternStartIndex);
    }
    return this.#matchOne(file, pattern, partial, fileStartIndex, patternStartIndex);
  }
  #matchGlobstar(file, pattern, partial, fileIndex, patternIndex) {
    const firstgs = pattern.indexOf(GLOBSTAR, patternIndex);
    const lastgs = pattern.lastIndexOf(GLOBSTAR);
    const [head2, body, tail] = partial ? [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1),
      []
    ] : [
      pattern.slice(patternIndex, firstgs),
      pattern.slice(firstgs + 1, lastgs),
      pattern.slice(lastgs + 1)
    ];
    if (head2.length) {
      const fileHead = file.slice(fileIndex, fileIndex + head2.length);
      if (!this.#matchOne(fileHead, head2, partial, 0, 0)) {
        return false;
      }
      fileIndex += head2.length;
      patternIndex += head2.length;
    }
    let fileTailMatch = 0;
    if (tail.length) {
      if (tail.length + fileIndex > file.length)
        return false;
      let tailStart = file.length - tail.length;
      if (this.#matchOne(file, tail, partial, tailStart, 0)) {
        fileTailMatch = tail.length;
      } else {
        if (file[file.length - 1] !== "" || fileIndex + tail.length === file.length) {
          return false;
        }
        tailStart--;
        if (!this.#matchOne(file, tail, partial, tailStart, 0)) {
          return false;
        }
        fileTailMatch = tail.length + 1;
      }
    }
    if (!body.length) {
      let sawSome = !!fileTailMatch;
      for (let i2 = fileIndex; i2 < file.length - fileTailMatch; i2++) {
        const f = String(file[i2]);
        sawSome = true;
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return partial || sawSome;
    }
    const bodySegments = [[[], 0]];
    let currentBody = bodySegments[0];
    let nonGsParts = 0;
    const nonGsPartsSums = [0];
    for (const b of body) {
      if (b === GLOBSTAR) {
        nonGsPartsSums.push(nonGsParts);
        currentBody = [[], 0];
        bodySegments.push(currentBody);
      } else {
        currentBody[0].push(b);
        nonGsParts++;
      }
    }
    let i = bodySegments.length - 1;
    const fileLength = file.length - fileTailMatch;
    for (const b of bodySegments) {
      b[1] = fileLength - (nonGsPartsSums[i--] + b[0].length);
    }
    return !!this.#matchGlobStarBodySections(file, bodySegments, fileIndex, 0, partial, 0, !!fileTailMatch);
  }
  // return false for "nope, not matching"
  // return null for "not matching, cannot keep trying"
  #matchGlobStarBodySections(file, bodySegments, fileIndex, bodyIndex, partial, globStarDepth, sawTail) {
    const bs = bodySegments[bodyIndex];
    if (!bs) {
      for (let i = fileIndex; i < file.length; i++) {
        sawTail = true;
        const f = file[i];
        if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
          return false;
        }
      }
      return sawTail;
    }
    const [body, after] = bs;
    while (fileIndex <= after) {
      const m = this.#matchOne(file.slice(0, fileIndex + body.length), body, partial, fileIndex, 0);
      if (m && globStarDepth < this.maxGlobstarRecursion) {
        const sub = this.#matchGlobStarBodySections(file, bodySegments, fileIndex + body.length, bodyIndex + 1, partial, globStarDepth + 1, sawTail);
        if (sub !== false) {
          return sub;
        }
      }
      const f = file[fileIndex];
      if (f === "." || f === ".." || !this.options.dot && f.startsWith(".")) {
        return false;
      }
      fileIndex++;
    }
    return partial || null;
  }
  #matchOne(file, pattern, partial, fileIndex, patternIndex) {
    let fi;
    let pi;
    let pl;
    let fl;
    for (fi = fileIndex, pi = patternIndex, fl = file.length, pl = pattern.length; fi < fl && pi < pl; fi++, pi++) {
      this.debug("matchOne loop");
      let p = pattern[pi];
      let f = file[fi];
      this.debug(pattern, p, f);
      if (p === false || p === GLOBSTAR) {
        return false;
      }
      let hit;
      if (typeof p === "string") {
        hit = f === p;
        this.debug("string match", p, f, hit);
      } else {
        hit = p.test(f);
        this.debug("pattern match", p, f, hit);
      }
      if (!hit)
        return false;
    }
    if (fi === fl && pi === pl) {
      return true;
    } else if (fi === fl) {
      return partial;
    } else if (pi === pl) {
      return fi === fl - 1 && file[fi] === "";
    } else {
      throw new Error("wtf?");
    }
  }
  braceExpand() {
    return braceExpand(this.pattern, this.options);
  }
  parse(pattern) {
    assertValidPattern(pattern);
    const options = this.options;
    if (pattern === "**")
      return GLOBSTAR;
    if (pattern === "")
      return "";
    let m;
    let fastTest = null;
    if (m = pattern.match(starRE)) {
      fastTest = options.dot ? starTestDot : starTest;
    } else if (m = pattern.match(starDotExtRE)) {
      fastTest = (options.nocase ? options.dot ? starDotExtTestNocaseDot : starDotExtTestNocase : options.dot ? starDotExtTestDot : starDotExtTest)(m[1]);
    } else if (m = pattern.match(qmarksRE)) {
      fastTest = (options.nocase ? options.dot ? qmarksTestNocaseDot : qmarksTestNocase : options.dot ? qmarksTestDot : qmarksTest)(m);
    } else if (m = pattern.match(starDotStarRE)) {
      fastTest = options.dot ? starDotStarTestDot : starDotStarTest;
    } else if (m = pattern.match(dotStarRE)) {
      fastTest = dotStarTest;
    }
    const re = AST.fromGlob(pattern, this.options).toMMPattern();
    if (fastTest && typeof re === "object") {
      Reflect.defineProperty(re, "test", { value: fastTest });
    }
    return re;
  }
  makeRe() {
    if (this.regexp || this.regexp === false)
      return this.regexp;
    const set = this.set;
    if (!set.length) {
      this.regexp = false;
      return this.regexp;
    }
    const options = this.options;
    const twoStar = options.noglobstar ? star2 : options.dot ? twoStarDot : twoStarNoDot;
    const flags = new Set(options.nocase ? ["i"] : []);
    let re = set.map((pattern) => {
      const pp = pattern.map((p) => {
        if (p instanceof RegExp) {
          for (const f of p.flags.split(""))
            flags.add(f);
        }
        return typeof p === "string" ? regExpEscape2(p) : p === GLOBSTAR ? GLOBSTAR : p._src;
      });
      pp.forEach((p, i) => {
        const next = pp[i + 1];
        const prev = pp[i - 1];
        if (p !== GLOBSTAR || prev === GLOBSTAR) {
          return;
        }
        if (prev === void 0) {
          if (next !== void 0 && next !== GLOBSTAR) {
            pp[i + 1] = "(?:\\/|" + twoStar + "\\/)?" + next;
          } else {
            pp[i] = twoStar;
          }
        } else if (next === void 0) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + ")?";
        } else if (next !== GLOBSTAR) {
          pp[i - 1] = prev + "(?:\\/|\\/" + twoStar + "\\/)" + next;
          pp[i + 1] = GLOBSTAR;
        }
      });
      const filtered = pp.filter((p) => p !== GLOBSTAR);
      if (this.partial && filtered.length >= 1) {
        const prefixes = [];
        for (let i = 1; i <= filtered.length; i++) {
          prefixes.push(filtered.slice(0, i).join("/"));
        }
        return "(?:" + prefixes.join("|") + ")";
      }
      return filtered.join("/");
    }).join("|");
    const [open, close] = set.length > 1 ? ["(?:", ")"] : ["", ""];
    re = "^" + open + re + close + "$";
    if (this.partial) {
      re = "^(?:\\/|" + open + re.slice(1, -1) + close + ")$";
    }
    if (this.negate)
      re = "^(?!" + re + ").+$";
    try {
      this.regexp = new RegExp(re, [...flags].join(""));
    } catch {
      this.regexp = false;
    }
    return this.regexp;
  }
  slashSplit(p) {
    if (this.preserveMultipleSlashes) {
      return p.split("/");
    } else if (this.isWindows && /^\/\/[^/]+/.test(p)) {
      return ["", ...p.split(/\/+/)];
    } else {
      return p.split(/\/+/);
    }
  }
  match(f, partial = this.partial) {
    this.debug("match", f, this.pattern);
    if (this.comment) {
      return false;
    }
    if (this.empty) {
      return f === "";
    }
    if (f === "/" && partial) {
      return true;
    }
    const options = this.options;
    if (this.isWindows) {
      f = f.split("\\").join("/");
    }
    const ff = this.slashSplit(f);
    this.debug(this.pattern, "split", ff);
    const set = this.set;
    this.debug(this.pattern, "set", set);
    let filename = ff[ff.length - 1];
    if (!filename) {
      for (let i = ff.length - 2; !filename && i >= 0; i--) {
        filename = ff[i];
      }
    }
    for (const pattern of set) {
      let file = ff;
      if (options.matchBase && pattern.length === 1) {
        file = [filename];
      }
      const hit = this.matchOne(file, pattern, partial);
      if (hit) {
        if (options.flipNegate) {
          return true;
        }
        return !this.negate;
      }
    }
    if (options.flipNegate) {
      return false;
    }
    return this.negate;
  }
  static defaults(def) {
    return minimatch.defaults(def).Minimatch;
  }
};
minimatch.AST = AST;
minimatch.Minimatch = Minimatch;
minimatch.escape = escape;
minimatch.unescape = unescape;

// runtime/selection/patterns.ts
var ALWAYS_EXCLUDED = [
  "**/.git/**",
  "**/.env*",
  "**/.claude/settings.local.json",
  ".fractary/plugins/codex/**",
  ".fractary/codex/**"
];
var LONGEST_PATTERN = 1e3;
var MOST_FORMS = 1e3;
var OPTIONS = {
  dot: true,
  nocomment: true,
  nonegate: true,
  nobrace: true,
  platform: "linux",
  optimizationLevel: 1
};
function splitList(values) {
  const items = [];
  for (const value of values) {
    let depth = 0;
    let start = 0;
    for (let at = 0; at <= value.length; at++) {
      const character = value[at];
      if (character === "{") depth++;
      else if (character === "}") depth = Math.max(0, depth - 1);
      else if (character === void 0 || character === "," && depth === 0) {
        items.push(value.slice(start, at).trim());
        start = at + 1;
      }
    }
  }
  return items.filter((item) => item !== "");
}
function hasGroup(glob) {
  return /[@?!+*]\(/.test(withoutEscapes(glob));
}
function withoutEscapes(glob) {
  return glob.replace(/\\./g, "-");
}
function hasCostlyGroup(glob) {
  if (!hasGroup(glob)) return false;
  const stars = (text) => text.match(/\*+/g)?.length ?? 0;
  return withoutEscapes(glob).split("/").some((segment) => {
    const group = /^([^()]*)([@?!+*])\(([^()]*)\)([^()]*)$/.exec(segment);
    if (!group) return hasGroup(segment) || stars(segment) > 2;
    const [, before = "", kind = "", body = "", after = ""] = group;
    if ("+*".includes(kind) && !/^\[[^[\]]+\]$/.test(body)) return true;
    const inside = Math.max(...body.split("|").map(stars)) + ("!+*".includes(kind) ? 1 : 0);
    return stars(before) + inside + stars(after) > 2;
  });
}
function isBroken(form) {
  try {
    return formsOf([form]).length === 0;
  } catch {
    return true;
  }
}
function objection(glob) {
  const no = (problem, instead) => ({ problem, instead });
  if (glob.trim() === "") return no("is empty", 'Remove it, or write "**" for every file');
  if (glob.length > LONGEST_PATTERN)
    return no(`is longer than ${LONGEST_PATTERN} characters`, "Write several shorter patterns");
  if (new RegExp("\\p{Cc}", "u").test(glob)) return no("has a control character", "Remove the control character");
  if (/\\(?![*?[\]{}()!+@|,\\#-])/.test(glob))
    return no("has a backslash", `Write "/" between folders: ${shown(glob.replaceAll("\\", "/"))}`);
  const forms = braceExpand(glob, { braceExpandMax: MOST_FORMS + 1 });
  if (forms.length > MOST_FORMS)
    return no(`stands for more than ${MOST_FORMS} patterns`, 'Write a wildcard, such as "*", for the braces');
  if (forms.some((form) => form.startsWith("!")))
    return no(
      'starts with "!"',
      `Put ${shown(glob.replace(/^!+/, ""))} among the exclude patterns (exclude_patterns, --exclude)`
    );
  if (forms.some((form) => form.startsWith("/")))
    return no('starts with "/"', `Write it from the root: ${shown(glob.replace(/^\/+/, "") || "**")}`);
  if (forms.some((form) => form.split("/").includes("..")))
    return no('has ".." in it', "Write the path from the root; nothing outside it can match");
  if (forms.some(hasCostlyGroup))
    return no(
      "has a group that could take for ever to match",
      'Write braces, {a,b}, or "*" instead; put a backslash before a parenthesis of a file name'
    );
  if (forms.some(isBroken)) return no("cannot be read", 'Write "*" or plain characters, [a-z], instead');
  return void 0;
}
function checkPattern(glob, where) {
  const found = objection(glob);
  if (!found) return;
  const code = where.source === "config" ? "CONFIG_INVALID" : "INVALID_ARGUMENT";
  throw new CodexError(code, `The pattern ${shown(glob)} in ${where.key} ${found.problem}.`, {
    phase: "validate",
    fixes: [found.instead]
  });
}
function plainForm(glob) {
  const anywhere = glob.startsWith("**/");
  const below = glob.endsWith("/**");
  const begins = !below && glob.endsWith("*");
  const name = glob.slice(anywhere ? 3 : 0, below ? -3 : begins ? -1 : void 0);
  if (name === "" || /[*?[\]{}()!+@|\\]/.test(name) || begins && (!anywhere || name.endsWith("/")))
    return null;
  if (!anywhere) return { head: name, tail: below ? "everything" : "nothing", tests: [] };
  const test = (path24) => {
    if (below) return `/${path24}`.includes(`/${name}/`);
    if (!begins) return `/${path24}/`.includes(`/${name}/`);
    const at = `/${path24}`.lastIndexOf(`/${name}`);
    return at >= 0 && path24.indexOf("/", at + name.length) < 0;
  };
  return { head: "", tail: "pattern", tests: [test] };
}
function formsOf(globs) {
  const forms = globs.flatMap((glob) => glob === "" ? [] : braceExpand(glob));
  return forms.flatMap((form) => {
    const segments = form.split("/").filter((segment) => segment !== "" && segment !== ".");
    if (segments.length === 0 || form.endsWith("/")) segments.push("**");
    const glob = segments.join("/");
    const plain = plainForm(glob);
    if (plain) return [plain];
    const matcher = minimatch2(glob);
    const parts = matcher.set[0];
    if (!parts) return [];
    const wild = parts.findIndex((part) => typeof part !== "string");
    const head2 = parts.slice(0, wild < 0 ? void 0 : wild).join("/");
    if (wild < 0) return [{ head: head2, tail: "nothing", tests: [] }];
    if (head2 !== "" && wild === parts.length - 1 && parts[wild] === GLOBSTAR)
      return [{ head: head2, tail: "everything", tests: [] }];
    const endsInName = typeof parts.at(-1) === "string";
    const matchers = endsInName ? [matcher, minimatch2(`${glob}/**`)] : [matcher];
    return [{ head: head2, tail: "pattern", tests: matchers.map((one) => (path24) => one.match(path24)) }];
  });
}
function minimatch2(glob) {
  const matcher = new Minimatch(glob, OPTIONS);
  if (hasGroup(glob)) return matcher;
  matcher.set = matcher.set.map(
    (parts) => parts.map((part) => {
      if (!(part instanceof RegExp)) return part;
      const [first, ...afterStars] = part.source.split("[^/]*?");
      if (afterStars.length < 2) return part;
      const last = afterStars.pop();
      const middle = afterStars.map((text, n) => `(?=(?<star${n}>[^/]*?${text}))\\k<star${n}>`);
      return new RegExp(`${first}${middle.join("")}[^/]*${last}`, part.flags);
    })
  );
  return matcher;
}
function hasParentIn(path24, folders) {
  for (let at = path24.indexOf("/"); at > 0; at = path24.indexOf("/", at + 1)) {
    if (folders.has(path24.slice(0, at))) return true;
  }
  return false;
}
function compile(globs) {
  const forms = formsOf(globs);
  const names = new Set(forms.filter((form) => form.tail === "nothing").map((form) => form.head));
  const folders = new Set(forms.filter((form) => form.tail !== "pattern").map((form) => form.head));
  const tests = forms.flatMap((form) => form.tests);
  return (path24) => names.has(path24) || hasParentIn(path24, folders) || tests.some((test) => test(path24));
}
function literalPrefixes(globs) {
  const heads = formsOf(globs).map((form) => form.head);
  if (heads.includes("")) return null;
  const all = new Set(heads);
  return [...all].filter((head2) => !hasParentIn(head2, all)).sort();
}

// runtime/sync/command-options.ts
var selection = {
  patterns: {
    type: "string",
    multiple: true,
    value: "GLOB,…",
    description: "only these files, in place of the configured patterns"
  },
  exclude: { type: "string", multiple: true, value: "GLOB,…", description: "and not these" }
};
var directions = {
  "to-codex": { type: "boolean", description: "publish only" },
  "from-codex": { type: "boolean", description: "fill the cache only" },
  bidirectional: {
    type: "boolean",
    description: "both ways (default, unless sync_direction says otherwise)"
  }
};
var DIRECTIONS = ["to-codex", "from-codex", "bidirectional"];
var overrides = {
  plan: {
    type: "string",
    value: "ID",
    description: "sync only if the plan is still this one (from a dry run)"
  },
  prune: {
    type: "boolean",
    description: "delete files of this project's folder in the codex that no pattern matches"
  },
  force: { type: "boolean", description: "go on although too many files would be deleted" },
  "allow-secrets": { type: "boolean", description: "publish what looks like a secret" }
};
var SYNC_OPTIONS = { environment: ENVIRONMENT_OPTIONS, selection, directions, overrides };
function patternOptions(given) {
  const lists = {};
  for (const key of ["patterns", "exclude"]) {
    const values = given[key];
    if (!values) continue;
    lists[key] = splitList(values);
    if (lists[key].length === 0) throw invalid(`--${key} is empty`, `Give a glob: --${key} 'docs/**'`);
  }
  return lists;
}
function directionOption(given) {
  const typed = DIRECTIONS.filter((name) => given[name]);
  if (typed.length > 1) {
    throw invalid(
      `${typed.map((name) => `--${name}`).join(" and ")} contradict each other`,
      "Give one of --to-codex, --from-codex and --bidirectional"
    );
  }
  return typed[0];
}
function targetBranchOption(branch) {
  if (branch === void 0 || isBranchName(branch)) return branch;
  throw invalid(
    `--target-branch ${shown(branch)} cannot be the name of a branch`,
    "Give one such as --target-branch docs-test"
  );
}
function syncOptions(command, project, given) {
  const direction = directionOption(given);
  return {
    ...patternOptions(given),
    direction,
    dryRun: given["dry-run"] ?? false,
    plan: given.plan,
    prune: given.prune ?? false,
    force: given.force ?? false,
    allowSecrets: given["allow-secrets"] ?? false,
    command: typedCommand(command, project, given)
  };
}
function typedCommand(command, project, given) {
  const words = ["fractary-codex", command];
  if (project !== void 0) words.push(shellWord(project));
  for (const name of DIRECTIONS) if (given[name]) words.push(`--${name}`);
  const env = environmentOption(given);
  if (env !== void 0) words.push("--env", shellWord(env));
  for (const key of ["patterns", "exclude"]) {
    for (const value of given[key] ?? [])
      words.push(
        ...value.startsWith("-") ? [`--${key}=${shellWord(value)}`] : [`--${key}`, shellWord(value)]
      );
  }
  if (given.prune) words.push("--prune");
  return words.join(" ");
}

// runtime/sync/to-codex-result.ts
function countsOf(changes2, skipped) {
  const { added, modified, deleted, unchanged } = changes2;
  return {
    files_synced: added.length + modified.length,
    files_added: added.length,
    files_modified: modified.length,
    files_deleted: deleted.length,
    files_unchanged: unchanged,
    files_skipped: skipped.length
  };
}
function toCodexResult(run2, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  const commit = facts.commit ?? null;
  return {
    status: "success",
    direction: "to-codex",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    branch_created: facts.branchCreated ?? false,
    followed: facts.followed ?? 0,
    attempts: facts.attempts ?? 0,
    plan_id: plan.planId,
    commit_sha: commit,
    commit_url: commit ? commitUrl(run2.remote.url, commit, run2.context.env.GH_HOST) : null,
    ...facts.dryRun || plan.secrets.length > 0 ? { secrets: plan.secrets } : {},
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/sync/from-codex-result.ts
function scopeOf(run2) {
  return {
    root: run2.place.root,
    organization: run2.config.organization,
    environment: run2.environment.name,
    codex: run2.codex
  };
}
function fromCodexResult(run2, plan, facts) {
  const { added, modified, deleted } = plan.changes;
  return {
    status: "success",
    direction: "from-codex",
    mode: "cache",
    ...countsOf(plan.changes, plan.skipped),
    deletion_threshold_exceeded: plan.deletionThresholdExceeded,
    deletion_causes: plan.causes,
    cache_path: projectCachePath(scopeOf(run2), run2.project),
    cache_index_updated: facts.indexUpdated,
    plan_id: plan.planId,
    files: { added, modified, deleted, skipped: plan.skipped },
    dry_run: facts.dryRun,
    duration_seconds: facts.seconds
  };
}

// runtime/git/blob.ts
import { createHash as createHash2 } from "node:crypto";
function blobId(data) {
  return createHash2("sha1").update(`blob ${data.length}\0`).update(data).digest("hex");
}

// runtime/home/process.ts
import { readFileSync } from "node:fs";
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
function startedAt(pid) {
  try {
    const stat5 = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat5.slice(stat5.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

// runtime/cache/replace.ts
import { randomBytes as randomBytes2 } from "node:crypto";
import { closeSync, lstatSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path2 from "node:path";
var run;
var serial = 0;
function replaceFile(root, target, data, { overFolder = false } = {}) {
  run ??= randomBytes2(6).toString("hex");
  serial += 1;
  const whole = path2.join(temporaryDirectory(root), `${process.pid}-${run}-${serial}`);
  try {
    const file = openSync(whole, "wx", 420);
    try {
      writeFileSync(file, data);
    } finally {
      closeSync(file);
    }
    const there = overFolder ? lstatSync(target, { throwIfNoEntry: false }) : void 0;
    if (there?.isDirectory()) rmSync(target, { recursive: true });
    renameSync(whole, target);
  } catch (error) {
    try {
      rmSync(whole, { force: true });
    } catch {
    }
    throw error;
  }
}

// runtime/cache/store.ts
import { constants, lstatSync as lstatSync2 } from "node:fs";
import { access, lstat, mkdir as mkdir2, readdir, readFile as readFile2, rm as rm2, rmdir, unlink, writeFile as writeFile2 } from "node:fs/promises";
import path3 from "node:path";
async function prepareCache(root) {
  try {
    const made = await ensureFolders(root, temporaryDirectory(root));
    const probe = path3.join(temporaryDirectory(root), `${process.pid}-probe`);
    await writeFile2(probe, "");
    await unlink(probe);
    return made;
  } catch (error) {
    throw unwritable(error);
  }
}
async function checkCache(root) {
  let last = root;
  for (const dir of foldersBelow(root, temporaryDirectory(root))) {
    const found = await lstat(dir).catch(() => null);
    if (!found) break;
    if (!found.isDirectory()) throw unwritable(new Error(`${dir} is not a folder`));
    last = dir;
  }
  await access(last, constants.W_OK).catch((error) => {
    throw unwritable(error);
  });
}
function unwritable(cause) {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new CodexError("CACHE_UNWRITABLE", `The cache directory ${CACHE_FOLDER} cannot be written: ${why}`, {
    phase: "copy",
    fixes: [
      `Make it writable: chmod -R u+rwX ${CACHE_FOLDER}`,
      `or remove it, it is only a copy: rm -rf ${CACHE_FOLDER}`
    ],
    cause
  });
}
function cacheWriter(root) {
  const base = cacheDirectory(root);
  const known = /* @__PURE__ */ new Set([base]);
  const folder = async (dir) => {
    if (known.has(dir)) return;
    await folder(path3.dirname(dir));
    const found = await lstat(dir).catch(() => null);
    if (found && !found.isDirectory()) await rm2(dir, { force: true });
    if (!found?.isDirectory()) await mkdir2(dir, { recursive: true });
    known.add(dir);
  };
  return {
    async write(relative3, oid, data) {
      const target = placeOf(base, relative3);
      try {
        if (target === null) throw new Error(`${relative3} is not in the cache`);
        await folder(path3.dirname(target));
        replaceFile(root, target, data, { overFolder: true });
        const { mtimeMs, ctimeMs, size } = lstatSync2(target);
        return { oid, size, mtime: mtimeMs, ctime: ctimeMs };
      } catch (error) {
        throw unwritable(error);
      }
    },
    async remove(relative3) {
      const target = placeOf(base, relative3);
      if (target === null || !await isReachable(base, path3.dirname(target))) return;
      await rm2(target, { force: true }).catch((error) => {
        if (error.code !== "ENOTDIR" && error.code !== "EISDIR" && error.code !== "ERR_FS_EISDIR")
          throw unwritable(error);
      });
      for (let dir = path3.dirname(target); dir !== base; dir = path3.dirname(dir)) {
        known.delete(dir);
        const emptied = await rmdir(dir).then(
          () => true,
          () => false
        );
        if (!emptied) break;
      }
    }
  };
}
function placeOf(base, relative3) {
  const segments = relative3.split("/");
  const leads = segments.some((one) => one === "" || one === "." || one === ".." || one.includes("\\"));
  return leads ? null : path3.join(base, ...segments);
}
async function isReachable(base, dir) {
  for (const one of foldersBelow(base, dir)) {
    const found = await lstat(one).catch(() => null);
    if (found?.isDirectory()) continue;
    if (found?.isSymbolicLink()) await rm2(one, { force: true });
    return false;
  }
  return true;
}
function intactChecker(root) {
  const base = cacheDirectory(root);
  const isFolder = folderChecker(root);
  return async (relative3, entry) => {
    const file = path3.join(base, ...relative3.split("/"));
    if (!isFolder(path3.dirname(file))) return false;
    const found = await lstat(file).catch(() => null);
    if (!found?.isFile() || found.size !== entry.size) return false;
    if (found.mtimeMs === entry.mtime && found.ctimeMs === entry.ctime) return true;
    const data = await readFile2(file).catch(() => null);
    if (!data || blobId(data) !== entry.oid) return false;
    entry.mtime = found.mtimeMs;
    entry.ctime = found.ctimeMs;
    return true;
  };
}
var SHORT_NAME = 140;
var SHORT_PATH = 1e3;
async function fitsFileSystem(root, relative3) {
  const file = path3.join(cacheDirectory(root), ...relative3.split("/"));
  const size = Buffer.byteLength(relative3);
  if (size <= SHORT_NAME && Buffer.byteLength(root) + size <= SHORT_PATH) return true;
  const long = relative3.split("/").filter((segment) => Buffer.byteLength(segment) > SHORT_NAME);
  for (const one of [file, ...long.map((segment) => path3.join(root, segment))]) {
    const tooLong = await lstat(one).then(
      () => false,
      (error) => error.code === "ENAMETOOLONG"
    );
    if (tooLong) return false;
  }
  return true;
}
async function sweepCache(root) {
  for (const file of await leftovers(root)) await rm2(file, { force: true }).catch(() => {
  });
}
async function leftovers(root) {
  const names = await readdir(temporaryDirectory(root)).catch(() => []);
  return names.filter((name) => {
    const pid = Number(name.split("-")[0]);
    return !Number.isInteger(pid) || !isAlive(pid);
  }).map((name) => path3.join(temporaryDirectory(root), name));
}

// runtime/git/tree.ts
var utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function decodeName(bytes) {
  try {
    return { name: utf8.decode(bytes), valid: true };
  } catch {
    return { name: Buffer.from(bytes).toString("utf8"), valid: false };
  }
}
function parseTree(data, idBytes = 20) {
  const entries = [];
  let at = 0;
  while (at < data.length) {
    const space = data.indexOf(32, at);
    const end = data.indexOf(0, space + 1);
    if (space < 0 || end < 0 || end + 1 + idBytes > data.length) throw new Error("a tree object is cut off");
    const mode = data.toString("latin1", at, space).padStart(6, "0");
    const oid = data.toString("hex", end + 1, end + 1 + idBytes);
    entries.push({ mode, oid, ...decodeName(data.subarray(space + 1, end)) });
    at = end + 1 + idBytes;
  }
  return entries;
}
function usableEntries(entries, prefix = "") {
  const kind = ({ mode, name }) => `${mode === "040000"} ${name}`;
  const seen = /* @__PURE__ */ new Set();
  const twice = /* @__PURE__ */ new Set();
  for (const entry of entries) {
    if (!entry.valid) continue;
    if (seen.has(kind(entry))) twice.add(entry.name);
    seen.add(kind(entry));
  }
  const isUsable = ({ valid, name }) => valid && !twice.has(name);
  return {
    usable: entries.filter(isUsable),
    unusable: [
      ...entries.filter(({ valid }) => !valid).map(({ name }) => ({ path: prefix + name, reason: "its name is not UTF-8" })),
      ...[...twice].map((name) => ({ path: prefix + name, reason: "the codex names it twice" }))
    ]
  };
}
function parseCommit(data) {
  const text = data.toString("utf8");
  const split2 = text.indexOf("\n\n");
  const message2 = split2 < 0 ? "" : text.slice(split2 + 2);
  const commit = { tree: "", parents: [], author: "", time: 0, message: message2 };
  for (const line of text.slice(0, split2 < 0 ? void 0 : split2).split("\n")) {
    if (line.startsWith("tree ")) commit.tree = line.slice(5);
    if (line.startsWith("parent ")) commit.parents.push(line.slice(7));
    const [, role, who, seconds] = /^(author|committer) (.*) (\d+) [+-]\d+$/.exec(line) ?? [];
    if (role === "author") commit.author = who;
    if (role === "committer") commit.time = Number(seconds) * 1e3;
  }
  return commit;
}
function trailer(message2, key) {
  const last = message2.trimEnd().split(/\n\n+/).at(-1) ?? "";
  let value = null;
  for (const line of last.split("\n")) {
    if (line.toLowerCase().startsWith(`${key.toLowerCase()}:`)) value = line.slice(key.length + 1).trim();
  }
  return value;
}

// runtime/git/failure-rules.ts
var doctor = "Check the set-up: fractary-codex doctor";
var tokenFixes = (attempt) => [
  "Give a token that may do it: export CODEX_SYNC_PAT=… (classic scope `repo`, or fine-grained Contents: read and write)",
  "or log in with your own git set-up: gh auth login && gh auth setup-git",
  `Try it by hand: git ls-remote ${shellWord(attempt.url)}`
];
var SILENCE = /timed out|Operation too slow|timeout was reached/i;
var FULL = /No space left on device|Disk quota exceeded|couldn't write '[^']*\.lock'/i;
var RULES = [
  {
    // GitHub's own refusal of .github/workflows, which a token that may push everything else still meets.
    pattern: /^\s*!.*\[remote rejected\].*refusing to allow an? .* to create or update workflow/m,
    code: "PERMISSION_DENIED",
    sentence: ({ url, credential }, text) => `${capital(credential)} may write to ${url}, but not its workflows: ${rejection(text)}`,
    fixes: () => [
      "Give a token that may change workflows: export CODEX_SYNC_PAT=… (classic scopes `repo` and `workflow`, or fine-grained Workflows: read and write)",
      "or let the login of gh do it: gh auth refresh --scopes workflow && gh auth setup-git",
      "or write into a checkout and push it yourself: fractary-codex workflows install --codex DIR"
    ]
  },
  {
    // The server could not take the push: before the next rule, as git words that as a refusal, too.
    pattern: /^(?![\s\S]*hook declined)[\s\S]*?^(?:remote: )?(?:fatal|error): (?:remote unpack failed: unable to create temporary object directory|insufficient permission for adding an object|Unable to create .*: (?:Read-only file system|Permission denied))/im,
    code: "PERMISSION_DENIED",
    sentence: ({ url }) => `${url} cannot be written to: its files or its disk are read-only for whoever serves it`,
    fixes: ({ url }) => [
      `Give the account that serves ${url} the right to write there`,
      "or only read it: --from-codex"
    ]
  },
  {
    // Before the rest, because a hook on the server may say anything in its reason.
    pattern: /^!.*\[(remote )?rejected\]/m,
    code: "PUSH_REJECTED",
    sentence: ({ url }, text) => `${url} refused the push: ${rejection(text)}`,
    fixes: () => [
      "If the branch is protected, let the sync identity bypass the rule, or publish by pull request",
      "Ask the owner of the codex which check refused it"
    ]
  },
  {
    pattern: FULL,
    code: "INTERNAL",
    sentence: (_attempt, text) => diskFull(lastWords(text), text).message,
    fixes: () => diskFull("", "").fixes
  },
  {
    pattern: /SAML SSO|single sign-on/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} wants single sign-on, and ${credential} has not been authorized for it`,
    fixes: () => ["Authorize the token for the organization: GitHub → Settings → Tokens → Configure SSO"]
  },
  {
    pattern: /Host key verification failed/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH host key of ${url} is not known here, so the connection was not made`,
    fixes: ({ url }) => [`Connect once by hand and confirm the key: git ls-remote ${shellWord(url)}`]
  },
  {
    pattern: /Permission denied \((publickey|password|keyboard)/i,
    code: "AUTH_FAILED",
    sentence: ({ url }) => `The SSH server of ${url} accepted none of your keys`,
    fixes: ({ url }) => ["Load your key: ssh-add", `Try it by hand: git ls-remote ${shellWord(url)}`]
  },
  {
    pattern: /Authentication failed|could not read (Username|Password)|Invalid username or|HTTP Basic: Access denied|returned error: 401/i,
    code: "AUTH_FAILED",
    sentence: ({ url, credential }) => `${url} refused ${credential}`,
    fixes: tokenFixes
  },
  {
    pattern: /Permission to .* denied|Write access to repository not granted|returned error: 403|access denied or repository not exported/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url, credential, action }) => `${capital(credential)} may not ${action === "write" ? "write to" : "read"} ${url}`,
    fixes: tokenFixes
  },
  {
    pattern: /dubious ownership/i,
    code: "PERMISSION_DENIED",
    sentence: ({ url }) => `git does not trust ${url}, because its folder belongs to another user`,
    fixes: ({ url }) => [
      `If you trust it: git config --global --add safe.directory ${shellWord(url.replace(/^file:\/\//, ""))}`
    ]
  },
  {
    pattern: /repository '.*' not found|Repository not found|does not appear to be a git repository|does not exist|returned error: 404|is this a git repository\?|not a git repository|no such file or directory/i,
    code: "REPO_NOT_FOUND",
    sentence: ({ url, credential }) => `There is no repository at ${url}, or ${credential} cannot see it`,
    fixes: ({ url }) => [
      "Check `organization`, `codex_repo` and `projects` in .fractary/plugins/codex/config.json",
      `Try it by hand: git ls-remote ${shellWord(url)}`,
      "If it is private: export CODEX_SYNC_PAT=… with a token that may read it"
    ]
  },
  {
    pattern: SILENCE,
    code: "TIMEOUT",
    sentence: ({ url, timeoutSeconds }) => `${url} sent nothing for ${timeoutSeconds} seconds`,
    fixes: () => [
      "Run the command again; for a slow server raise network.timeout_seconds in the configuration",
      doctor
    ]
  },
  {
    pattern: /transport '.*' not allowed/i,
    code: "CONFIG_INVALID",
    sentence: ({ url }) => `${url} uses a transport that can run commands, which is not allowed`,
    fixes: () => ["Use an https, ssh or file URL, or a path, as codex_repo"]
  },
  {
    pattern: /Couldn't find remote ref|couldn't find remote ref/,
    code: "BRANCH_NOT_FOUND",
    sentence: ({ url }, text) => `${url} has no branch ${/remote ref (?:refs\/heads\/)?(\S+)/.exec(text)?.[1] ?? ""}`.trim(),
    fixes: ({ url }) => [`See the branches there are: git ls-remote --heads ${shellWord(url)}`]
  },
  {
    pattern: /returned error: 429/,
    code: "NETWORK",
    sentence: ({ url }) => `${url} takes no more requests for now (429: too many)`,
    fixes: () => ["Wait a few minutes and run the same command again"]
  },
  {
    pattern: /returned error: 407|CONNECT tunnel failed, response 407|Received HTTP code 407/,
    code: "NETWORK",
    sentence: ({ url }) => `A proxy on the way to ${url} wants a login (407)`,
    fixes: () => ["Give git the proxy with its login: git config --global http.proxy http://USER@PROXY:PORT"]
  },
  {
    pattern: /Could not resolve host|Failed to connect|Connection refused|Connection reset|Could not connect|Network is unreachable|No route to host|Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|returned error: (5\d\d|429)|Couldn't connect|SSL|TLS|certificate|Name or service not known|unable to access|protocol error|expected flush/i,
    code: "NETWORK",
    sentence: ({ url }, text) => `${url} could not be reached: ${lastWords(text)}`,
    fixes: ({ url }) => [
      "Check the network and run the command again",
      `Try it by hand: git ls-remote ${shellWord(url)}`
    ]
  }
];
function rejection(text) {
  const why = /\[(?:remote )?rejected\].*\(([^)]*)\)/.exec(text)?.[1] ?? lastWords(text);
  const said = [...text.matchAll(/^remote: *(.*\S)/gm)].map(([, line]) => line).filter((line) => !/^[A-Z][a-z]+ [a-z]+: +\d+|, done\.|^error: hook declined/.test(line)).join(" ");
  return said ? `${why} (${said.replace(/^error: /, "").slice(0, 300)})` : why;
}
var PROGRESS = /^remote: *(?:(?:Enumerating|Counting|Compressing) objects:|Total \d)/;
function lastWords(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line && !/^(To|From) /.test(line) && !PROGRESS.test(line));
  const said = lines.find((line) => /^(fatal|error|remote):/i.test(line)) ?? lines.at(-1) ?? "git gave no reason";
  return said.replace(/^(fatal|error):\s*/i, "").slice(0, 200);
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// runtime/git/failure.ts
function gitFailure(output, attempt) {
  const text = `${output.stderr}
${output.stdout}`.replace(/[\x00-\x08\x0b-\x1f\x7f]+/g, " ");
  const timeout = RULES.find((rule2) => rule2.code === "TIMEOUT");
  const rule = output.timedOut ? timeout : RULES.find(({ pattern }) => pattern.test(text));
  if (!rule) {
    return new CodexError("NETWORK", `git could not ${attempt.action} ${attempt.url}: ${lastWords(text)}`, {
      fixes: [doctor],
      cause: text
    });
  }
  return new CodexError(rule.code, rule.sentence(attempt, text), { fixes: rule.fixes(attempt), cause: text });
}
function isTransient(output) {
  if (output.timedOut || SILENCE.test(output.stderr)) return false;
  return /Empty reply|RPC failed|unexpected disconnect|early EOF|remote end hung up|Connection reset|returned error: (5\d\d|429)/i.test(
    output.stderr
  );
}
function isLockRace(output) {
  return /cannot lock ref|shallow file has changed|\.lock'?: File exists|Unable to create '.*\.lock'/i.test(
    output.stderr
  );
}
function isMoved(output) {
  const text = `${output.stderr}
${output.stdout}`;
  return /\[rejected\].*\((fetch first|non-fast-forward|stale info)\)|\(failed to update ref\)|cannot lock ref|incorrect old value|reference already exists/i.test(
    text
  );
}
function isNothingToPush(output) {
  return output.code === 0 || /No refs in common and none specified; doing nothing/.test(output.stderr);
}
function isNothingToFetch(output) {
  return output.code === 1 && output.stderr.trim() === "";
}
function isObjectMissing(output) {
  return /bad tree object|unable to read (tree|[0-9a-f]{40})|missing (blob|tree)|unable to parse object/i.test(
    output.stderr
  );
}
function lackedByServer({ stderr }) {
  const said = /not our ref ([0-9a-f]{40})|^remote: .*(?:bad (?:tree )?object|unable to read|missing (?:blob|tree)(?: object)?|not a tree)[^0-9a-f]*([0-9a-f]{40})/im.exec(
    stderr
  );
  return said?.[1] ?? said?.[2] ?? null;
}
function isFilterRefusal(output) {
  return /unadvertised object|filtering not recognized|not our ref|filter.*(not supported|invalid|denied)|does not support.*filter/i.test(
    output.stderr
  );
}
function isCorruption(text) {
  if (FULL.test(text)) return false;
  return /not a git repository|bad object|object file .* is empty|loose object .* (is )?corrupt|inflate|packfile .* (cannot be accessed|does not match)|unable to read|missing (blob|tree|commit)|bad tree|invalid sha1 pointer|bad config|Could not read [0-9a-f]{40}|index-pack failed|did not send all necessary|git cat-file stopped|a tree object is cut off|invalid index-pack|unresolved delta|has a bad|bad shallow line|corrupt/i.test(
    text
  );
}

// runtime/git/plumbing.ts
import { spawn } from "node:child_process";
var GRACE_MS = 2e3;
function plumbing(call2) {
  call2.debug?.(`git ${call2.args.join(" ")}`);
  return new Promise((resolve2, reject) => {
    const child = spawn("git", [...SAFE_FLAGS, ...call2.args], {
      cwd: call2.cwd,
      env: call2.env,
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
      detached: hasGroup2(call2)
    });
    const out = [];
    const err = [];
    let timedOut = false;
    const stop2 = stopper(child, hasGroup2(call2));
    const silence = call2.silenceMs ? setTimeout(() => {
      timedOut = true;
      stop2();
    }, call2.silenceMs) : void 0;
    child.stdout.on("data", (chunk) => {
      out.push(chunk);
      silence?.refresh();
    });
    child.stderr.on("data", (chunk) => {
      err.push(chunk);
      silence?.refresh();
    });
    call2.signal.addEventListener("abort", stop2);
    if (call2.signal.aborted) stop2();
    const ended = () => {
      clearTimeout(silence);
      call2.signal.removeEventListener("abort", stop2);
    };
    child.on("error", (error) => {
      ended();
      if (call2.signal.aborted) reject(interrupted());
      else reject(error.code === "ENOENT" && error.syscall?.startsWith("spawn") ? gitMissing(error) : error);
    });
    child.on("close", (code) => {
      ended();
      if (call2.signal.aborted) return reject(interrupted());
      const [stdout, stderr] = [Buffer.concat(out), Buffer.concat(err).toString()];
      resolve2({ code: code ?? -1, stdout, stderr, timedOut });
    });
    child.stdin.on("error", () => {
    });
    void feed(child.stdin, call2.input);
  });
}
function hasGroup2({ ownGroup }) {
  return ownGroup === true && process.platform !== "win32";
}
function stopper(child, group) {
  const send = (signal) => {
    try {
      if (group && child.pid !== void 0) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
    }
  };
  return () => {
    send("SIGTERM");
    const grace = setTimeout(() => {
      send("SIGKILL");
      child.stdout.destroy();
      child.stderr.destroy();
    }, GRACE_MS);
    child.once("close", () => clearTimeout(grace));
  };
}
async function feed(stdin, input) {
  if (input !== void 0) {
    const chunks = typeof input === "string" || input instanceof Uint8Array ? [input] : input;
    for (const chunk of chunks) {
      if (!stdin.write(chunk)) {
        await new Promise((resolve2) => {
          stdin.once("drain", resolve2);
          stdin.once("close", resolve2);
        });
      }
    }
  }
  stdin.end();
}

// runtime/git/remote.ts
import { setTimeout as sleep } from "node:timers/promises";
function remote(settings) {
  const credentials = credentialsFor(settings.url, settings.tokens);
  return {
    url: stripCredentials(settings.url),
    env: withConfig(settings.env, [
      ["http.lowSpeedLimit", "1"],
      ["http.lowSpeedTime", String(Math.max(1, Math.ceil(settings.timeoutSeconds)))]
    ]),
    signal: settings.signal,
    debug: (line) => settings.debug(redact(line, credentials)),
    timeoutSeconds: settings.timeoutSeconds,
    interactive: settings.interactive,
    credentials,
    active: 0,
    tried: 1,
    filter: settings.filter
  };
}
var WAITS_MS = [300, 1e3];
async function contact(to, cwd, args, options = {}) {
  const first = to.active;
  let refusal;
  for (let waited = 0; ; ) {
    const output = await call(to, cwd, args, options);
    if (output.code === 0) return output;
    if (isRefusal(output, to)) {
      refusal ??= output;
      if (to.active + 1 < to.credentials.length) {
        to.active += 1;
        to.tried = Math.max(to.tried, to.active + 1);
        continue;
      }
      to.active = first;
      return refusal;
    }
    const wait = WAITS_MS[waited];
    if (options.once || wait === void 0 || !(isTransient(output) || isLockRace(output))) return output;
    waited += 1;
    await sleep(wait * (0.5 + Math.random()), void 0, { signal: to.signal }).catch(() => {
    });
  }
}
async function call(to, cwd, args, { input, env = {} }) {
  const credential = to.credentials[to.active] ?? to.credentials[0];
  const output = await plumbing({
    cwd,
    args,
    env: { ...withCredential(to.env, to.url, credential), ...env },
    signal: to.signal,
    debug: to.debug,
    // http has its own limit; this one is for everything else, and a little later.
    silenceMs: to.timeoutSeconds * 1e3 + (httpUrl(to.url) ? 3e3 : 0),
    // On a terminal ssh may have to ask for a passphrase, and Ctrl-C reaches all of them anyway.
    ownGroup: !to.interactive,
    ...input === void 0 ? {} : { input }
  });
  return { ...output, stdout: output.stdout.toString() };
}
function isRefusal(output, to) {
  const code = failure(to, output, "read").code;
  return code === "AUTH_FAILED" || code === "PERMISSION_DENIED" || code === "REPO_NOT_FOUND";
}
function failure(to, output, action) {
  const tried = to.credentials.slice(0, to.tried).map((one) => one.label);
  const error = gitFailure(output, {
    url: to.url,
    credential: tried.join(" and "),
    action,
    timeoutSeconds: to.timeoutSeconds
  });
  error.message = redact(error.message, to.credentials);
  if (typeof error.cause === "string") error.cause = redact(error.cause, to.credentials);
  return error;
}
async function listRefs(to, cwd, patterns) {
  const output = await contact(to, cwd, ["ls-remote", "--", to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, "read");
  return refsIn(output.stdout);
}
async function ensureGitServer(to, cwd) {
  if (!httpUrl(to.url)) return;
  const output = await contact(to, cwd, ["ls-remote", "--", to.url], { env: { GIT_TRACE_PACKET: "1" } });
  if (output.code !== 0) throw failure(to, output, "read");
  if (/ packet: .*< (version [12]|# service=git-upload-pack)/.test(output.stderr)) return;
  throw failure(
    to,
    { ...output, code: 128, stderr: "fatal: the answer is not valid: is this a git repository?" },
    "read"
  );
}
async function listHeads(to, cwd) {
  const refs = await listRefs(to, cwd, ["refs/heads/*"]);
  if (refs.size === 0) await ensureGitServer(to, cwd);
  return new Map([...refs].map(([ref, oid]) => [ref.slice("refs/heads/".length), oid]));
}
async function defaultBranch(to, cwd) {
  const { head: head2, refs } = await listWithHead(to, cwd, ["HEAD"]);
  if (head2 === null && refs.size === 0) await ensureGitServer(to, cwd);
  return { branch: head2, commit: refs.get("HEAD") ?? null };
}
async function listWithHead(to, cwd, patterns) {
  const output = await contact(to, cwd, ["ls-remote", "--symref", "--", to.url, ...patterns]);
  if (output.code !== 0) throw failure(to, output, "read");
  const head2 = /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(output.stdout)?.[1] ?? null;
  return { head: head2, refs: refsIn(output.stdout) };
}
function refsIn(listing) {
  return new Map([...listing.matchAll(/^([0-9a-f]{40,64})\t(.+)$/gm)].map(([, oid, ref]) => [ref, oid]));
}

// runtime/git/transfer.ts
async function fetchInto(to, cwd, what) {
  const output = await fetchOnce(to, cwd, what);
  if (output.code === 0 || !to.filter || !isFilterRefusal(output)) return output;
  to.filter = false;
  return fetchOnce(to, cwd, what);
}
function fetchOnce(to, cwd, what) {
  const filter2 = to.filter ? what.filter : null;
  const promisor = to.filter ? ["-c", "remote.codex.promisor=true", "-c", `remote.codex.partialclonefilter=${filter2 ?? "blob:none"}`] : [];
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
      ...to.filter ? [filter2 ? `--filter=${filter2}` : "--no-filter"] : [],
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

// runtime/git/bare-repository.ts
import { mkdirSync, writeFileSync as writeFileSync2 } from "node:fs";
import path4 from "node:path";
function makeBareRepository(dir, alternates = []) {
  mkdirSync(path4.join(dir, "objects", "info"), { recursive: true });
  mkdirSync(path4.join(dir, "objects", "pack"), { recursive: true });
  mkdirSync(path4.join(dir, "refs"), { recursive: true });
  if (alternates.length > 0) {
    const lines = alternates.map((one) => `${quoteAlternate(one)}
`).join("");
    writeFileSync2(path4.join(dir, "objects", "info", "alternates"), lines);
  }
  writeFileSync2(
    path4.join(dir, "config"),
    "[core]\n	repositoryformatversion = 0\n	bare = true\n[gc]\n	auto = 0\n[maintenance]\n	auto = false\n"
  );
  writeFileSync2(path4.join(dir, "HEAD"), "ref: refs/heads/none\n");
}
function quoteAlternate(dir) {
  const plain = dir.replaceAll("\\", "/");
  return /["#\n]/.test(plain) ? JSON.stringify(plain) : plain;
}
function alternateVariable(dir) {
  return /[":;\n]/.test(dir) && !/^[A-Za-z]:[\\/][^":;\n]*$/.test(dir) ? JSON.stringify(dir) : dir;
}

// runtime/home/lock.ts
import { mkdirSync as mkdirSync2, rmSync as rmSync2, writeFileSync as writeFileSync3 } from "node:fs";
import { mkdir as mkdir3, readFile as readFile3, rmdir as rmdir2, stat as stat2, unlink as unlink2 } from "node:fs/promises";
import { hostname } from "node:os";
import path5 from "node:path";
import { setTimeout as sleep2 } from "node:timers/promises";
var HALF_WRITTEN_MS = 5e3;
async function withLock(file, what, waitMs, signal, work) {
  await acquire(file, what, waitMs, signal);
  try {
    return await work();
  } finally {
    rmSync2(file, { force: true });
  }
}
async function acquire(file, what, waitMs, signal) {
  mkdirSync2(path5.dirname(file), { recursive: true });
  const deadline = performance.now() + waitMs;
  const me = {
    pid: process.pid,
    started: startedAt(process.pid),
    host: hostname(),
    what,
    since: (/* @__PURE__ */ new Date()).toISOString()
  };
  for (; ; ) {
    try {
      writeFileSync3(file, JSON.stringify(me), { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const text = await readFile3(file, "utf8").catch(() => null);
    if (text === null) continue;
    if (await isDead(file, text)) {
      await takeOver(file, text);
      continue;
    }
    if (performance.now() >= deadline) throw locked(file, text);
    if (signal.aborted) throw interrupted();
    await sleep2(30 + Math.random() * 70, void 0, { signal }).catch(() => {
    });
  }
}
function parse(text) {
  try {
    const holder = JSON.parse(text);
    return typeof holder.pid === "number" ? holder : null;
  } catch {
    return null;
  }
}
async function isDead(file, text) {
  const holder = parse(text);
  if (!holder) {
    const age = await stat2(file).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0
    );
    return Math.abs(age) > HALF_WRITTEN_MS;
  }
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const started = startedAt(holder.pid);
  return started !== null && holder.started !== null && started !== holder.started;
}
async function takeOver(file, dead) {
  const guard = `${file}.takeover`;
  try {
    await mkdir3(guard);
  } catch {
    const age = await stat2(guard).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0
    );
    if (Math.abs(age) > HALF_WRITTEN_MS) await rmdir2(guard).catch(() => {
    });
    await sleep2(10);
    return;
  }
  try {
    if (await readFile3(file, "utf8").catch(() => null) === dead) await unlink2(file).catch(() => {
    });
  } finally {
    await rmdir2(guard).catch(() => {
    });
  }
}
function locked(file, text) {
  const holder = parse(text);
  const who = holder ? `${holder.what} (process ${holder.pid} on ${holder.host}, since ${holder.since})` : "another process";
  return new CodexError("LOCKED", `${who} holds the lock, and two syncs of one project must not mix`, {
    fixes: [
      "Wait until it is done and run the command again",
      `If it is gone for certain: rm ${shellWord(file)}`
    ]
  });
}

// runtime/codex/mirror.ts
import { createHash as createHash3, randomBytes as randomBytes3 } from "node:crypto";
import { readdirSync, readFileSync as readFileSync2, renameSync as renameSync2, rmSync as rmSync3, statSync, writeFileSync as writeFileSync4 } from "node:fs";
import { rm as rm3 } from "node:fs/promises";
import path6 from "node:path";
var MirrorBroken = class extends Error {
  name = "MirrorBroken";
};
var LOCK_WAIT_MS = 12e4;
var DAY_MS = 24 * 60 * 60 * 1e3;
var TOO_MANY_PACKS = 150;
function mirrorRoot(home, url) {
  const slug = url.replace(/[^A-Za-z0-9.-]+/g, "-").replace(/^-+/, "").slice(-60);
  const id = createHash3("sha256").update(url).digest("hex").slice(0, 16);
  return path6.join(home, "mirrors", `${slug}-${id}`);
}
async function openMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (dir) return { dir, root, created: false };
  return await withMirrorLock(root, "making a mirror", to, async () => {
    const made = currentDirectory(root);
    return made ? { dir: made, root, created: false } : makeMirror(root);
  });
}
function withMirrorLock(root, what, { signal }, work) {
  return withLock(path6.join(root, "lock"), what, LOCK_WAIT_MS, signal, work);
}
function makeMirror(root) {
  const name = `mirror-${randomBytes3(6).toString("hex")}.git`;
  const dir = path6.join(root, name);
  makeBareRepository(dir);
  const pointer = path6.join(root, `current-${process.pid}`);
  writeFileSync4(pointer, name);
  renameSync2(pointer, path6.join(root, "current"));
  removeOldGenerations(root, name);
  return { dir, root, created: true };
}
function currentDirectory(root) {
  try {
    const name = readFileSync2(path6.join(root, "current"), "utf8");
    if (!/^mirror-[0-9a-f]+\.git$/.test(name)) return null;
    const dir = path6.join(root, name);
    statSync(path6.join(dir, "HEAD"));
    return readdirSync(path6.join(dir, "objects", "pack")).length < TOO_MANY_PACKS * 4 ? dir : null;
  } catch {
    return null;
  }
}
function removeOldGenerations(root, current) {
  for (const name of readdirSync(root)) {
    if (name === current || !name.startsWith("mirror-")) continue;
    const dir = path6.join(root, name);
    try {
      if (Math.abs(Date.now() - statSync(dir).mtimeMs) > DAY_MS)
        rmSync3(dir, { recursive: true, force: true });
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
  await withMirrorLock(mirror.root, "making a mirror", to, async () => {
    const dir = currentDirectory(mirror.root);
    if (dir === null || dir === mirror.dir) await rm3(path6.join(mirror.root, "current"), { force: true });
  });
}
function fetchFailure(from, output) {
  const broken = isCorruption(output.stderr) || isLockRace(output);
  return broken ? new MirrorBroken(redact(output.stderr.trim(), from.credentials)) : failure(from, output, "read");
}

// runtime/codex/objects.ts
var MAX_FILES = 1e6;
var READ_AHEAD = 64;
var MAX_TEXT_BYTES = 16 * 1024 * 1024;
async function readCommit(session, oid) {
  const object = await session.reader.read(oid);
  if (object?.type !== "commit") throw new MirrorBroken(`missing commit ${oid}`);
  return parseCommit(object.data);
}
async function readTree(session, oid, path24 = "") {
  await ensureObjects(session, [oid], "tree:1", () => path24);
  const object = await session.reader.read(oid);
  return parseTree(expectType(object, "tree", oid, path24));
}
function expectType(object, type, oid, path24) {
  if (!object) throw new MirrorBroken(`missing ${type} ${oid}`);
  if (object.type === type) return object.data;
  const is = { tree: "a folder", blob: "a file", commit: "a commit", tag: "a tag" };
  throw damaged(path24, `is recorded as ${is[type]}, and its content is ${is[object.type]}`);
}
function damaged(path24, what) {
  return new CodexError("REPO_NOT_FOUND", `The codex is damaged: ${path24 ? shown(path24) : "it"} ${what}`, {
    fixes: [
      "See what else is damaged, in the codex: git fsck --full",
      "then replace or remove it there with a commit"
    ]
  });
}
async function ensureObjects(session, oids, filter2, nameOf = () => "") {
  const unique = [...new Set(oids)];
  const missing = [];
  for (let at = 0; at < unique.length; at += 1e3) {
    const some2 = unique.slice(at, at + 1e3);
    const found = await Promise.all(some2.map((oid) => session.reader.info(oid)));
    found.forEach((info, i) => {
      if (!info) missing.push(some2[i]);
    });
  }
  if (missing.length === 0) return;
  const { remote: remote2, mirror } = session;
  const output = await fetchInto(remote2, mirror.dir, { kind: "objects", want: missing, filter: filter2 });
  if (output.code === 0) return;
  const lacked = lackedByServer(output);
  if (lacked === null) throw fetchFailure(remote2, output);
  throw damaged(
    nameOf(lacked),
    `names the object ${lacked.slice(0, 12)}, which its server does not have or does not give`
  );
}
async function ensureTrees(session, trees, { contents }) {
  const wanted = [];
  const seen = /* @__PURE__ */ new Set();
  for (let level = [...trees]; level.length > 0; ) {
    const next = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some2 = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some2.map((oid) => session.reader.read(oid)));
      objects.forEach((object, i) => {
        if (object?.type !== "tree") wanted.push(some2[i]);
        else for (const { mode, oid } of parseTree(object.data)) note(mode, oid, next);
      });
    }
    if (seen.size > MAX_FILES) throw tooManyFiles("");
    level = next;
  }
  await ensureObjects(session, wanted, contents ? null : "blob:none").catch((error) => {
    if (!contents || !isCodexError(error, "REPO_NOT_FOUND")) throw error;
    return ensureTrees(session, trees, { contents: false });
  });
  function note(mode, oid, next) {
    if (seen.has(oid)) return;
    seen.add(oid);
    if (mode === "040000") next.push(oid);
    else if (contents && mode !== "160000") wanted.push(oid);
  }
}
async function listFiles(session, tree, prefix = "") {
  const listing = { files: /* @__PURE__ */ new Map(), unusable: [] };
  let level = [{ oid: tree, prefix }];
  while (level.length > 0) {
    const named = level;
    await ensureObjects(
      session,
      level.map((one) => one.oid),
      "blob:none",
      (oid) => (named.find((one) => one.oid === oid)?.prefix ?? prefix).replace(/\/$/, "")
    );
    const next = [];
    for (let at = 0; at < level.length; at += READ_AHEAD) {
      const some2 = level.slice(at, at + READ_AHEAD);
      const objects = await Promise.all(some2.map((one) => session.reader.read(one.oid)));
      objects.forEach((object, i) => {
        const { oid, prefix: at2 } = some2[i];
        collect(parseTree(expectType(object, "tree", oid, at2.replace(/\/$/, ""))), at2, listing, next);
        if (listing.files.size + next.length > MAX_FILES) throw tooManyFiles(prefix);
      });
    }
    level = next;
  }
  return listing;
}
function collect(entries, prefix, listing, next) {
  const { usable, unusable } = usableEntries(entries, prefix);
  listing.unusable.push(...unusable);
  for (const { mode, name, oid } of usable) {
    const path24 = prefix + name;
    if (mode === "040000") next.push({ oid, prefix: `${path24}/` });
    else listing.files.set(path24, { mode: normalMode(mode), oid });
  }
}
function normalMode(mode) {
  return mode === "100664" ? "100644" : mode;
}
function tooManyFiles(prefix) {
  return new CodexError("REPO_NOT_FOUND", `The codex lists over ${MAX_FILES} files below '${prefix}'`, {
    fixes: ["Look at that folder of the codex: it cannot be documentation"]
  });
}
async function readBlobs(session, oids, onBlob, nameOf = () => "") {
  const unique = [...new Set(oids)];
  await ensureObjects(session, unique, null, nameOf);
  const readFrom = (at) => {
    const objects = Promise.all(unique.slice(at, at + READ_AHEAD).map((oid) => session.reader.read(oid)));
    objects.catch(() => {
    });
    return objects;
  };
  let ahead = readFrom(0);
  for (let at = 0; at < unique.length; at += READ_AHEAD) {
    const objects = await ahead;
    ahead = readFrom(at + READ_AHEAD);
    for (const [i, object] of objects.entries()) {
      const oid = unique[at + i];
      await onBlob(oid, expectType(object, "blob", oid, nameOf(oid)));
    }
  }
}

// runtime/codex/layout.ts
var SHARED_PARTS = ["shared", "systems", ".claude"];
function projectPrefix(project) {
  return `projects/${project}/`;
}
async function readLayout(session, commit) {
  const { tree, message: message2 } = await readCommit(session, commit);
  const layout = {
    commit,
    message: message2,
    files: /* @__PURE__ */ new Map(),
    top: /* @__PURE__ */ new Map(),
    projects: /* @__PURE__ */ new Map(),
    unusable: []
  };
  const told = (entries, prefix) => {
    const { usable, unusable } = usableEntries(entries, prefix);
    layout.unusable.push(...unusable);
    return usable;
  };
  for (const entry of told(await readTree(session, tree), "")) {
    if (entry.mode === "040000") layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get("projects");
  if (projects) {
    for (const entry of told(await readTree(session, projects, "projects"), "projects/")) {
      if (entry.mode === "040000") layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}

// runtime/git/object-reader.ts
import { spawn as spawn2 } from "node:child_process";
function openObjectReader(call2) {
  const waiting = [];
  let child;
  let failure2;
  let closing3 = false;
  const fail = (error) => {
    failure2 ??= error;
    for (const one of waiting.splice(0)) one.reject(failure2);
  };
  const start = () => {
    call2.debug?.("git cat-file --batch-command");
    const started = spawn2("git", [...SAFE_FLAGS, "cat-file", "--batch-command"], {
      cwd: call2.cwd,
      env: call2.env,
      signal: call2.signal,
      windowsHide: true
    });
    let stderr = "";
    const answers = splitAnswers(
      (answer) => {
        const one = waiting.shift();
        one?.resolve(answer);
      },
      () => waiting[0]?.contents ?? false
    );
    started.stdout.on("data", answers);
    started.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    started.stdin.on("error", () => {
    });
    started.on("error", (error) => {
      fail(call2.signal.aborted ? interrupted() : error.code === "ENOENT" ? gitMissing(error) : error);
    });
    started.on("close", (code) => {
      if (call2.signal.aborted) fail(interrupted());
      else if (!closing3) fail(new Error(`git cat-file stopped with ${code}: ${stderr.trim()}`));
    });
    return started;
  };
  const ask = (verb, name) => new Promise((resolve2, reject) => {
    if (failure2) return reject(failure2);
    if (call2.signal.aborted) return reject(interrupted());
    if (/[\n\r]/.test(name)) return resolve2(null);
    child ??= start();
    waiting.push({ contents: verb === "contents", resolve: resolve2, reject });
    child.stdin.write(`${verb} ${name}
`);
  });
  return {
    read: (name) => ask("contents", name),
    info: (name) => ask("info", name),
    close() {
      closing3 = true;
      child?.stdin.end();
    }
  };
}
function splitAnswers(give, wantsContents) {
  let parts = [];
  let have = 0;
  let header2 = null;
  const take = () => {
    const all = parts.length === 1 ? parts[0] : Buffer.concat(parts, have);
    parts = [];
    have = 0;
    return all;
  };
  const keep = (rest) => {
    if (rest.length > 0) {
      parts = [rest];
      have = rest.length;
    }
  };
  return (chunk) => {
    parts.push(chunk);
    have += chunk.length;
    for (; ; ) {
      if (header2) {
        if (have < header2.size + 1) return;
        const all2 = take();
        const data = Buffer.from(all2.subarray(0, header2.size));
        keep(all2.subarray(header2.size + 1));
        const { oid, type, size } = header2;
        header2 = null;
        give({ oid, type, size, data });
        continue;
      }
      if (have === 0) return;
      const all = take();
      const end = all.indexOf(10);
      if (end < 0) return keep(all);
      const line = all.toString("latin1", 0, end);
      keep(all.subarray(end + 1));
      const match2 = /^([0-9a-f]{40,64}) (commit|tree|blob|tag) (\d+)$/.exec(line);
      if (!match2) {
        give(null);
        continue;
      }
      const found = { oid: match2[1], type: match2[2], size: Number(match2[3]) };
      if (wantsContents()) header2 = found;
      else give({ ...found, data: Buffer.alloc(0) });
    }
  };
}

// runtime/home/temporary.ts
import { randomBytes as randomBytes4 } from "node:crypto";
import { mkdir as mkdir4, readdir as readdir2, rm as rm4, stat as stat3 } from "node:fs/promises";
import path7 from "node:path";
var DAY_MS2 = 24 * 60 * 60 * 1e3;
async function makeTemporary(home) {
  const dir = path7.join(home, "tmp", `${process.pid}-${randomBytes4(6).toString("hex")}`);
  await mkdir4(dir, { recursive: true, mode: 448 });
  return dir;
}
function removeTemporary(dir) {
  return rm4(dir, { recursive: true, force: true, maxRetries: 3 });
}
async function sweepTemporary(home) {
  await Promise.all([
    sweep(path7.join(home, "tmp"), async (name, dir) => {
      const pid = Number(name.split("-")[0]);
      return !Number.isInteger(pid) || !isAlive(pid) || await isOlderThanADay(dir);
    }),
    sweep(path7.join(home, "commits"), (_name, dir) => isOlderThanADay(dir))
  ]);
}
async function sweep(root, isLeftover) {
  const names = await readdir2(root).catch(() => []);
  for (const name of names) {
    const dir = path7.join(root, name);
    if (await isLeftover(name, dir)) await removeTemporary(dir).catch(() => {
    });
  }
}
async function isOlderThanADay(dir) {
  const found = await stat3(dir).catch(() => null);
  return found !== null && Math.abs(Date.now() - found.mtimeMs) > DAY_MS2;
}

// runtime/codex/session.ts
import path8 from "node:path";
function callIn(session) {
  const { env, signal, debug } = session.remote;
  return { cwd: session.workspace, env, signal, debug };
}
async function openSession(remote2, home, mirror, alternates) {
  const workspace = await makeTemporary(home);
  const { env, signal, debug } = remote2;
  const reader = openObjectReader({ cwd: workspace, env, signal, debug });
  const close = async () => {
    reader.close();
    await removeTemporary(workspace);
  };
  try {
    makeBareRepository(workspace, [path8.join(mirror.dir, "objects"), ...alternates]);
    return { session: { remote: remote2, mirror, workspace, reader }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
function withSession(remote2, home, alternates, work) {
  return withMirror(remote2, home, async (mirror) => {
    const { session, close } = await openSession(remote2, home, mirror, alternates);
    try {
      return await work(session);
    } finally {
      await close();
    }
  });
}

// runtime/project/gitignore.ts
import { lstat as lstat2, readFile as readFile4 } from "node:fs/promises";
var IGNORED = [".fractary/plugins/codex/cache/", ".fractary/plugins/codex/config.local.json"];
async function ensureIgnored(root, entries) {
  const path24 = await pathInside(root, ".gitignore");
  const { text, mode } = await readPlain(path24);
  const missing = missingFrom(text, entries);
  if (missing.length === 0) return false;
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : lineEnd;
  const added = missing.map((entry) => entry + lineEnd).join("");
  const bytes = Buffer.concat([Buffer.from(text + gap, "latin1"), Buffer.from(added, "utf8")]);
  await writeWhole(path24, bytes, mode === void 0 ? {} : { mode });
  return true;
}
async function missingIgnores(root, entries) {
  const { text } = await readPlain(await pathInside(root, ".gitignore"));
  return missingFrom(text, entries);
}
function missingFrom(text, entries) {
  const lines = new Set(text.split(/\r?\n/).map(canonical));
  return entries.filter((entry) => !lines.has(canonical(entry)));
}
function canonical(line) {
  return line.replace(/[ \t]+$/, "").replace(/^\//, "").replace(/\/(?:\*{1,2})?$/, "");
}
async function readPlain(path24) {
  const stat5 = await lstat2(path24).catch((error) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (!stat5) return { text: "" };
  if (stat5.isFile()) return { text: await readFile4(path24, "latin1"), mode: stat5.mode & 4095 };
  throw new CodexError("CONFIG_INVALID", `${path24} is not a plain file, so git does not read it`, {
    fixes: [`replace ${path24} by a file`],
    phase: "validate"
  });
}

// runtime/cache/rebuild.ts
import { lstat as lstat3, readdir as readdir3, readFile as readFile5 } from "node:fs/promises";
import path9 from "node:path";
async function rebuildIndex(scope) {
  const base = path9.join(cacheDirectory(scope.root), scope.organization);
  const index = emptyIndex();
  if (!await hasEnvironment(base, scope.environment)) return index;
  const { default: glob } = await import("./out-6JUYRUQ6.mjs");
  const files2 = await glob(`*/${glob.escapePath(scope.environment)}/**`, {
    cwd: base,
    dot: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    suppressErrors: true
  });
  for (const relative3 of files2.sort()) {
    const [project = "", , ...rest] = relative3.split("/");
    if (!isExpressible(rest.join("/"))) continue;
    const file = path9.join(base, ...relative3.split("/"));
    const [found, data] = await Promise.all([lstat3(file), readFile5(file)]).catch(() => []);
    const codexPath = codexPathOf({ project, path: rest.join("/") }, scope.codex);
    if (!found?.isFile() || !data || cachedPath(scope, codexPath) !== `${scope.organization}/${relative3}`)
      continue;
    index.entries[codexPath] = {
      oid: blobId(data),
      size: found.size,
      mtime: found.mtimeMs,
      ctime: found.ctimeMs
    };
  }
  return index;
}
async function hasEnvironment(base, environment) {
  const projects = await readdir3(base).catch(() => []);
  const found = await Promise.all(
    projects.map((project) => lstat3(path9.join(base, project, environment)).catch(() => null))
  );
  return found.some((one) => one !== null);
}

// runtime/cache/index-write.ts
import path10 from "node:path";
var LOCK_WAIT_MS2 = 1e4;
function writeIndex(scope, index, known = null) {
  return locked2(scope, async () => {
    const there = await readIndex(scope);
    const entries = emptyEntries(index.entries);
    for (const [name, entry] of Object.entries(there?.entries ?? {})) {
      if (entry.on_demand && !entries[name] && !known?.entries[name]) entries[name] = entry;
    }
    await store(scope, { ...index, entries, shards: there?.shards ?? 0 });
  });
}
function changeIndex(scope, change) {
  return locked2(scope, async () => {
    const head2 = await readHead(scope);
    if (head2 && head2.shards > 0) return changeShards(scope, head2, change);
    const index = await readIndex(scope) ?? await rebuilt(scope);
    const entries = emptyEntries({ ...index.entries, ...change.set });
    for (const name of change.remove ?? []) delete entries[name];
    await store(scope, { ...index, ...change.head, entries });
  });
}
async function rebuilt(scope) {
  const index = { ...emptyIndex(), ...await rebuildIndex(scope) };
  for (const entry of Object.values(index.entries)) entry.on_demand = true;
  return index;
}
async function changeShards(scope, head2, { set = {}, remove = [], head: more }) {
  const touched = new Set([...Object.keys(set), ...remove].map((name) => shardOf(name, head2.shards)));
  let { documents } = head2;
  for (const shard of touched) {
    const mine = (name) => shardOf(name, head2.shards) === shard;
    const entries = emptyEntries(await readShard(scope, head2, shard));
    documents -= Object.keys(entries).length;
    for (const name of Object.keys(set).filter(mine)) entries[name] = set[name];
    for (const name of remove.filter(mine)) delete entries[name];
    documents += Object.keys(entries).length;
    await write(scope, shardFile(scope, shard), entries);
  }
  await write(scope, indexFile(scope), { ...head2, ...more, documents });
}
async function readShard(scope, head2, shard) {
  try {
    return JSON.parse(readPlainText(shardFile(scope, shard)));
  } catch {
    const { entries } = await rebuilt(scope);
    return Object.fromEntries(
      Object.entries(entries).filter(([name]) => shardOf(name, head2.shards) === shard)
    );
  }
}
async function store(scope, index) {
  const { entries, withheld, skipped, ...rest } = index;
  const head2 = { ...rest, documents: Object.keys(entries).length };
  if (head2.shards === 0 && head2.documents <= INLINE_ENTRIES) {
    return write(scope, indexFile(scope), { ...head2, entries, withheld, skipped });
  }
  const shards = Array.from({ length: SHARDS }, () => emptyEntries());
  for (const [name, entry] of Object.entries(entries)) shards[shardOf(name, SHARDS)][name] = entry;
  for (const [at, shard] of shards.entries()) await write(scope, shardFile(scope, at), shard);
  await write(scope, reportFile(scope), { withheld, skipped });
  await write(scope, indexFile(scope), { ...head2, shards: SHARDS });
}
async function write(scope, file, value) {
  const text = JSON.stringify(value);
  if (textOrNull(file) !== text) replaceFile(scope.root, file, text);
}
function textOrNull(file) {
  try {
    return readPlainText(file);
  } catch {
    return null;
  }
}
async function locked2(scope, work) {
  await ensureFolders(scope.root, temporaryDirectory(scope.root));
  await ensureFolders(scope.root, stateDirectory(scope));
  const file = path10.join(stateDirectory(scope), "lock");
  await withLock(file, "writing the index of the cache", LOCK_WAIT_MS2, new AbortController().signal, work);
}

// runtime/sync/from-codex.ts
import path11 from "node:path";
async function applyFromCodex(session, plan, settings) {
  const { scope } = settings;
  await prepareCache(scope.root);
  await ensureIgnored(scope.root, IGNORED);
  await sweepCache(scope.root);
  const writer = cacheWriter(scope.root);
  await announce(plan, scope);
  const written = await writeDocuments(session, plan, scope, writer);
  const index = nextIndex(plan, written, settings);
  try {
    await writeIndex(scope, index, plan.index);
  } catch {
    return { indexUpdated: false };
  }
  for (const path24 of index.removing) await writer.remove(cachedPath(scope, path24));
  if (index.removing.length > 0) await changeIndex(scope, { head: { removing: [] } }).catch(() => {
  });
  return { indexUpdated: true };
}
async function announce({ changes: changes2, inTheWay, index }, scope) {
  if (changes2.added.length === 0) return;
  const entries = emptyEntries(index.entries);
  for (const path24 of inTheWay) delete entries[path24];
  const removing = [.../* @__PURE__ */ new Set([...index.removing, ...inTheWay, ...changes2.added])];
  await writeIndex(scope, { ...index, entries, removing }, index).catch(() => {
  });
}
async function writeDocuments(session, { changes: changes2, wanted }, scope, writer) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path24 of [...changes2.added, ...changes2.modified]) {
    const { oid } = wanted.get(path24);
    byContent.set(oid, [...byContent.get(oid) ?? [], path24]);
  }
  const written = /* @__PURE__ */ new Map();
  const write2 = async (oid, data) => {
    for (const path24 of byContent.get(oid)) {
      written.set(path24, await writer.write(cachedPath(scope, path24), oid, data));
    }
  };
  await readBlobs(session, byContent.keys(), write2, (oid) => byContent.get(oid)?.[0] ?? "");
  return written;
}
function nextIndex(plan, written, { rules, ttl, now }) {
  const deleted = new Set(plan.changes.deleted);
  const entries = emptyEntries();
  for (const [path24, entry] of Object.entries(plan.index.entries)) {
    if (deleted.has(path24)) continue;
    const { on_demand: _, ...synced } = entry;
    entries[path24] = !plan.wanted.has(path24) ? entry : rules.partial ? { ...synced, cached_at: now } : synced;
  }
  for (const [path24, entry] of written) entries[path24] = rules.partial ? { ...entry, cached_at: now } : entry;
  const leftovers2 = plan.index.removing.filter((path24) => !plan.wanted.has(path24) && !entries[path24]);
  const removing = [.../* @__PURE__ */ new Set([...leftovers2, ...deleted])];
  if (rules.partial) return { ...plan.index, ttl, entries, removing };
  return {
    ...plan.index,
    tip: plan.tip,
    rules: rules.key,
    synced_at: now,
    ttl,
    entries,
    withheld: plan.withheld,
    skipped: plan.skipped,
    removing
  };
}
async function loadIndex(scope) {
  const index = await readIndex(scope);
  if (index) return index;
  const rebuilt2 = await rebuildIndex(scope);
  if (Object.keys(rebuilt2.entries).length === 0) return null;
  for (const entry of Object.values(rebuilt2.entries)) entry.on_demand = true;
  return rebuilt2;
}
async function isUpToDate(scope, index, tip, rules) {
  if (!index || index.tip !== tip || index.rules !== rules.key || index.removing.length > 0) return false;
  if (!folderChecker(scope.root)(path11.dirname(indexFile(scope)))) return false;
  const isIntact = intactChecker(scope.root);
  const all = Object.entries(index.entries).filter(([, entry]) => !entry.on_demand);
  for (let at = 0; at < all.length; at += 64) {
    const some2 = all.slice(at, at + 64);
    const intact = await Promise.all(some2.map(([name, entry]) => isIntact(cachedPath(scope, name), entry)));
    if (intact.includes(false)) return false;
  }
  return true;
}
async function renew(scope, ttl, now) {
  await sweepCache(scope.root);
  return changeIndex(scope, { head: { ttl, synced_at: now } }).then(
    () => true,
    () => false
  );
}

// runtime/sync/guards.ts
var LISTED3 = 20;
function stopAtGuards(plan, overrides2) {
  if (plan.secrets.length > 0 && !overrides2.allowSecrets) throw secretsFound(plan, overrides2);
  if (plan.deletionThresholdExceeded && !overrides2.force) throw tooManyDeletions(plan, overrides2);
}
function tooManyDeletions(plan, overrides2) {
  const { gone, excluded, moved } = plan.causes;
  const where = plan.direction === "to-codex" ? "the codex" : "the local cache";
  const from = plan.direction === "to-codex" ? "the project" : "the codex";
  const why = plan.nothingSelected ? `nothing at all is selected in ${from}, so all ${plan.deleted.length} files in ${where} would be deleted` : `${plan.deleted.length} files in ${where} would be deleted (${gone} gone from ${from}, ${excluded} newly excluded, ${moved} moved), which is over the threshold`;
  return stop(
    "DELETION_THRESHOLD_EXCEEDED",
    plan.direction,
    why,
    plan.deleted.slice(0, LISTED3),
    plan.deleted.length,
    [
      `If this is meant: ${overrides2.command} --force --plan ${overrides2.planId}`,
      "See all of it first: the same command with --dry-run",
      "If it is not: check that the project is checked out and that sync_patterns still match"
    ],
    { ...extra(overrides2), deletion_causes: plan.causes }
  );
}
function secretsFound(plan, overrides2) {
  const lines = plan.secrets.map(({ path: path24, line, rule }) => `${path24}:${line} (${rule})`);
  const count = plan.secrets.length;
  return stop(
    "SECRET_DETECTED",
    plan.direction,
    `${count} line${count === 1 ? "" : "s"} that would be published look${count === 1 ? "s" : ""} like a secret`,
    lines.slice(0, LISTED3),
    count,
    [
      "Take the secret out of the document (and revoke it, if it is real), then sync again",
      "If a whole folder is a false alarm: list it in secrets.allow_paths of the configuration",
      `If every finding is a false alarm: ${overrides2.command} --allow-secrets --plan ${overrides2.planId}`
    ],
    { ...extra(overrides2), secrets: plan.secrets }
  );
}
function planChanged(approved, overrides2) {
  return new CodexError(
    "PLAN_CHANGED",
    `The plan ${shown(approved)} is not what a sync would do now (${overrides2.planId})`,
    {
      phase: "plan",
      fixes: [
        "See the plan as it is now: the same command with --dry-run and without --plan",
        `Go on with it: ${overrides2.command} --plan ${overrides2.planId}`
      ],
      extra: extra(overrides2)
    }
  );
}
function extra(overrides2) {
  return { plan_id: overrides2.planId, plan: overrides2.plan };
}
function stop(code, direction, why, listed2, count, fixes, more) {
  return new CodexError(
    code,
    `${direction === "to-codex" ? "Nothing" : "Nothing in the cache"} was changed: ${why}`,
    {
      phase: "plan",
      fixes,
      extra: { ...more, listed: listed2, omitted: count - listed2.length }
    }
  );
}

// runtime/codex/history.ts
var SEARCHED_COMMITS = 100;
async function history(session, tip) {
  const commits = [];
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  let complete = true;
  while (queue.length > 0 && commits.length < SEARCHED_COMMITS) {
    const oid = queue.shift();
    if (!await session.reader.info(oid)) {
      complete = false;
      continue;
    }
    const commit = await readCommit(session, oid);
    commits.push({ oid, ...commit });
    for (const parent of commit.parents) if (!seen.has(parent)) queue.push(parent);
    for (const parent of commit.parents) seen.add(parent);
  }
  return { commits, complete };
}
async function deepen(session, tips) {
  await shallowFetch(session, tips, SEARCHED_COMMITS);
}
async function shallowFetch(session, want, depth) {
  const { remote: remote2, mirror } = session;
  const output = await withMirrorLock(
    mirror.root,
    "fetching the codex",
    remote2,
    () => fetchInto(remote2, mirror.dir, { kind: "objects", want, filter: "tree:2", depth })
  );
  if (isLockRace(output)) throw new MirrorBroken(redact(output.stderr.trim(), remote2.credentials));
}

// runtime/codex/follow.ts
async function follow(session, own, prod, projects) {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const differing = differences(own, prod, projects);
  const trees = [...differing.values()].flatMap(({ to }) => to ?? []);
  const isKnown = baseCommit === prod.commit || differing.size === 0;
  const base = isKnown ? prod : await readBase(session, baseCommit, trees);
  if (!base) return withoutBase(own, prod);
  const changes2 = [];
  const unclear = new Set([base, own, prod].flatMap(({ unusable }) => unusable.map((one) => one.path)));
  for (const [path24, { is, to }] of differing) {
    if (is !== partOf(base, path24) || unclear.has(path24) || unclear.has("projects")) continue;
    changes2.push({ path: path24, entry: to ? { mode: "040000", oid: to } : null });
  }
  await ensureObjects(
    session,
    changes2.flatMap(({ entry }) => entry?.oid ?? []),
    "tree:1"
  );
  return { base: prod.commit, changes: changes2, followed: changes2.length, warnings: [] };
}
function differences(own, prod, projects) {
  const names = new Set(
    [...own.projects.keys(), ...prod.projects.keys()].filter((name) => !projects.has(name))
  );
  const paths = [...SHARED_PARTS, ...[...names].map((name) => `projects/${name}`)];
  const all = paths.map((path24) => [path24, { is: partOf(own, path24), to: partOf(prod, path24) }]);
  return new Map(all.filter(([, { is, to }]) => is !== to));
}
function partOf(layout, path24) {
  const project = /^projects\/(.*)$/s.exec(path24)?.[1];
  return project === void 0 ? layout.top.get(path24) : layout.projects.get(project);
}
function withoutBase(own, prod) {
  const differing = ["shared", "systems"].filter((part) => own.top.get(part) !== prod.top.get(part));
  const warnings = differing.map(
    (part) => `${part}/ differs from production, and where the two parted is not known: it is not taken over from there`
  );
  return { base: null, changes: [], followed: 0, warnings };
}
async function findBase(session, own, prod) {
  if (own.commit === prod.commit) return prod.commit;
  const direct = trailer(own.message, "Codex-Base");
  if (direct && /^[0-9a-f]{40}$/.test(direct)) return direct;
  const near = await search(session, own.commit, prod.commit);
  if (near.base || near.complete) return near.base;
  await deepen(session, [own.commit, prod.commit]);
  return (await search(session, own.commit, prod.commit)).base;
}
async function search(session, own, prod) {
  const mine = await history(session, own);
  for (const { message: message2 } of mine.commits) {
    const found = trailer(message2, "Codex-Base");
    if (found && /^[0-9a-f]{40}$/.test(found)) return { base: found, complete: true };
  }
  const theirs = await history(session, prod);
  const known = new Set(theirs.commits.map(({ oid }) => oid));
  const common = mine.commits.find(({ oid }) => known.has(oid))?.oid ?? null;
  return { base: common, complete: mine.complete && theirs.complete };
}
async function readBase(session, commit, trees) {
  if (!await session.reader.info(commit)) await shallowFetch(session, [commit, ...trees], 1);
  if (!await session.reader.info(commit)) return null;
  return readLayout(session, commit);
}

// runtime/selection/placeholder.ts
var IN_URL = /:\/\/[^\s:@/]*:([^\s@]*)@(?:[^\s/?#]*@)?([^\s/:?#"'`)\]}]*)/;
var WORDS = /^(?:pass(?:word|wd|phrase|w)?\d*|pw|pwd|secret\d*|user(?:name)?|token|key|test(?:ing)?|guest|changeme|root|postgres|mysql|admin|mypass(?:word)?|hunter2|s3cr3t|p@ssw0rd|12345\d*)$/i;
function isPlaceholder(text) {
  const url = IN_URL.exec(text);
  if (url) return isFillIn(url[1] ?? "") || /(?:^|\.)example(?:\.|$)/i.test(url[2] ?? "");
  if (text.length > 400 || text.startsWith("-----BEGIN")) return false;
  if (/example|placeholder|your[-_]|changeme|redacted|dummy/i.test(text)) return true;
  if (/(.)\1{7}/.test(text)) return true;
  const body = text.replace(/^.*?[_\-:=]/, "");
  return body.length >= 8 && new Set(body.toLowerCase()).size <= 3 || isFillIn(text);
}
function isFillIn(password) {
  const plain = decoded(password);
  if (plain === "" || WORDS.test(plain)) return true;
  if (/^[<{[$(%]|[>}\])]$|\$\{|\{\{|^\*+$|…|\.\.\./.test(plain)) return true;
  return /password|passwort|example|placeholder|your[-_]|change[-_]?me|redacted|dummy|(.)\1{4}/i.test(plain);
}
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

// runtime/selection/secrets.ts
var SNIFFED_BYTES = 8e3;
var MAX_SCANNED_BYTES = 256 * 1024 * 1024;
var OPTIONS2 = {
  "@secretlint/secretlint-rule-aws": { enableIDScanRule: true }
};
var LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
var load = () => Promise.all([
  import("./module-Y767RGYI.mjs"),
  import("./module-HDMBK7Y4.mjs"),
  import("./node-2S6T4C2E.mjs"),
  import("./secret-shapes-EFLFOS2N.mjs")
]);
function expectSecretScan() {
  load().catch(() => {
  });
}
async function openSecretScanner(allowPaths) {
  const [{ lintSource }, { rules }, { secretLintProfiler }, { findShapes }] = await load();
  secretLintProfiler.mark = () => {
  };
  const allowed = compile(allowPaths);
  const config = {
    rules: rules.filter(({ meta }) => meta.id !== LEFT_OUT).map((rule) => ({ id: rule.meta.id, rule, options: OPTIONS2[rule.meta.id] ?? {} }))
  };
  return {
    async scan(path24, content) {
      const text = allowed(path24) ? null : textOf(content);
      if (text === null) return [];
      const extension = /\.[^./]+$/.exec(path24)?.[0] ?? "";
      const result = await lintSource({
        source: { content: text, filePath: path24, ext: extension, contentType: "text" },
        options: { config, maskSecrets: true, noPhysicFilePath: true }
      });
      const known = result.messages.filter(({ range: range2 }) => !isPlaceholder(text.slice(range2[0], range2[1]))).map(({ ruleId, messageId, loc }) => ({
        path: path24,
        line: loc.start.line,
        rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, "")}/${messageId}`
      }));
      const seen = new Set(known.map(({ line }) => line));
      const more = findShapes(text).filter(({ secret }) => !isPlaceholder(secret)).map(({ rule, index }) => ({ path: path24, line: text.slice(0, index).split("\n").length, rule })).filter(({ line }) => !seen.has(line));
      return [...known, ...more].sort((a, b) => a.line - b.line);
    }
  };
}
function textOf(content) {
  if (content.length > MAX_SCANNED_BYTES) return null;
  const mark = content.length < 2 ? 0 : content.readUInt16BE(0);
  if (mark === 65534) return new TextDecoder("utf-16le").decode(content);
  if (mark === 65279) return new TextDecoder("utf-16be").decode(content);
  return content.subarray(0, SNIFFED_BYTES).includes(0) ? null : content.toString("utf8");
}

// runtime/sync/codex-view.ts
async function viewCodex(session, layout, prefixes, withContents, prediction) {
  const trees = treesToList(predicted(layout, prediction?.followed ?? []), prefixes, prediction?.project);
  await ensureTrees(session, [...trees.values()], { contents: withContents });
  const view = { files: /* @__PURE__ */ new Map(), unusable: [...layout.unusable] };
  for (const [prefix, tree] of trees) {
    const listing = await listFiles(session, tree, `${prefix}/`);
    for (const [path24, file] of listing.files) view.files.set(path24, file);
    view.unusable.push(...listing.unusable);
  }
  if (prefixes === null || prefixes.some((prefix) => !prefix.includes("/"))) {
    for (const [name, file] of layout.files) view.files.set(name, file);
  }
  if (prefixes === null || prefixes.some((prefix) => /^projects(\/[^/]+)?$/.test(prefix))) {
    await addLoose(session, layout, view);
  }
  if (prediction) await addOwn(session, layout, prediction, view);
  return view;
}
async function addOwn(session, layout, { project, own }, view) {
  for (const [path24, file] of own) view.files.set(`projects/${project}/${path24}`, file);
  const tree = layout.projects.get(project);
  if (tree) view.unusable.push(...(await listFiles(session, tree, `projects/${project}/`)).unusable);
}
async function addLoose(session, layout, view) {
  const tree = layout.top.get("projects");
  for (const { mode, name, oid } of usableEntries(tree ? await readTree(session, tree) : []).usable) {
    if (mode !== "040000") view.files.set(`projects/${name}`, { mode, oid });
  }
}
async function bringTrees(session, layout, prefixes, project) {
  const own = layout.projects.get(project);
  const trees = [...treesToList(layout, prefixes, void 0).values(), ...own ? [own] : []];
  await ensureTrees(session, trees, { contents: false });
}
function predicted(layout, followed) {
  if (followed.length === 0) return layout;
  const top = new Map(layout.top);
  const projects = new Map(layout.projects);
  for (const { path: path24, entry } of followed) {
    const name = path24.startsWith("projects/") ? path24.slice("projects/".length) : path24;
    const trees = path24.startsWith("projects/") ? projects : top;
    if (entry) trees.set(name, entry.oid);
    else trees.delete(name);
  }
  return { ...layout, top, projects };
}
function treesToList(layout, prefixes, predictedProject) {
  const trees = /* @__PURE__ */ new Map();
  const addProject = (name) => {
    const tree = layout.projects.get(name);
    if (tree && name !== predictedProject) trees.set(`projects/${name}`, tree);
  };
  const addTop = (name) => {
    const tree = layout.top.get(name);
    if (name === "projects") for (const project of layout.projects.keys()) addProject(project);
    else if (tree) trees.set(name, tree);
  };
  for (const prefix of prefixes ?? layout.top.keys()) {
    const [top = "", second] = prefix.split("/");
    if (top === "projects" && second) addProject(second);
    else addTop(top);
  }
  return trees;
}

// runtime/selection/delivery.ts
function deliveryRules(config, project, options) {
  const named = (globs, key) => globs.map((glob) => {
    const full = glob.replaceAll("{project}", project);
    checkPattern(full, { source: "config", key });
    return full;
  });
  const from = named(config.from_codex_patterns, "from_codex_patterns");
  const routed = named(config.routed_patterns, "routed_patterns");
  const exclude = [...config.exclude_patterns, ...options.exclude ?? [], ...ALWAYS_EXCLUDED];
  const narrowing = options.patterns?.length ? options.patterns : null;
  const [isFrom, isRouted, isExcluded] = [compile(from), compile(routed), compile(exclude)];
  const isAsked = narrowing ? compile(narrowing) : () => true;
  const own = `projects/${project}/`;
  const both = (test, codexPath) => {
    const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
    return test(codexPath) || inside !== void 0 && test(inside);
  };
  const asked = (codexPath) => isAsked(codexPath) || codexPath.startsWith(own) && isAsked(codexPath.slice(own.length));
  return {
    selectedBy(codexPath) {
      const wanted = isFrom(codexPath) ? "from_codex_patterns" : isRouted(codexPath) ? "routed_patterns" : null;
      if (!wanted || !asked(codexPath) || both(isExcluded, codexPath)) return null;
      return codexPath.startsWith(own) ? "own" : wanted;
    },
    prefixes: literalPrefixes([...from, ...routed]),
    key: JSON.stringify([project, from, routed, exclude, narrowing]),
    partial: narrowing !== null
  };
}
function deliveryProblem(codexPath, mode) {
  if (mode === "120000") return "a symbolic link";
  if (mode === "160000") return "a submodule";
  return isExpressible(codexPath) ? null : "no reference can express its name";
}

// runtime/selection/front-matter.ts
var LONGEST = 64 * 1024;
var PLAIN_LINE = /^([a-z]\w*): (?:"([^"\\\x00-\x1f\x7f-\uffff]*)"|([a-z][\w .,/-]*\w|[a-z]))$/i;
var OPENING = /^\uFEFF?---[ \t]*\r?\n/;
function isMarkdown(path24) {
  return /\.(md|mdx|markdown)$/i.test(path24);
}
function hasFrontMatter(content) {
  return OPENING.test(head(content, 200));
}
async function readFrontMatter(content) {
  const none = { data: {}, lines: {} };
  if (!hasFrontMatter(content)) return none;
  const start = head(content, LONGEST);
  const body = start.slice(OPENING.exec(start)[0].length);
  const end = /^---[ \t]*\r?$/m.exec(body)?.index;
  if (end === void 0) {
    const cut2 = content.length > LONGEST;
    return cut2 ? {
      ...none,
      warning: "The front matter (line 1) is longer than 64 KiB and was not read."
    } : none;
  }
  const text = body.slice(0, end);
  if (text.trim() === "") return none;
  const plain = plainMapping(text);
  if (plain) return plain;
  const { quoteGlobs, readMapping } = await import("./front-matter-yaml-CODW7N4R.mjs");
  let reading = readMapping(text);
  if ("why" in reading) reading = readMapping(quoteGlobs(text));
  if (!("why" in reading)) return reading;
  return {
    ...none,
    warning: `The front matter cannot be read: ${reading.why} (line ${reading.line}).`
  };
}
function plainMapping(text) {
  const data = {};
  const lines = {};
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line === "") continue;
    const [, key, quoted, words] = PLAIN_LINE.exec(line) ?? [];
    const value = quoted ?? words;
    if (key === void 0 || value === void 0) return null;
    if (isWordOfYaml(key) || isWordOfYaml(words)) return null;
    data[key] = value;
    lines[key] = at + 2;
  }
  return { data, lines };
}
function isWordOfYaml(text = "") {
  return /^(true|false|null)$/i.test(text);
}
function head(content, length) {
  return typeof content === "string" ? content.slice(0, length) : new TextDecoder("utf-8", { ignoreBOM: true }).decode(content.subarray(0, length));
}

// runtime/selection/routing.ts
function isPrivate({ data }) {
  return typeof data.visibility === "string" && data.visibility.trim().toLowerCase() === "private";
}
function route(frontMatter, project, selectedBy) {
  if (selectedBy === "own") return { delivered: true };
  const warnings = [];
  const include = patternsOf(frontMatter, "codex_sync_include", warnings);
  const exclude = patternsOf(frontMatter, "codex_sync_exclude", warnings);
  const warning = warnings.length > 0 ? { warning: warnings.join("; ") } : {};
  const decided = (delivered, key, what) => {
    const line = frontMatter.lines[key];
    const at = line === void 0 ? "" : ` (line ${line})`;
    return {
      delivered,
      reason: `${key} ${what}${at}`,
      ...line !== void 0 && { line },
      ...warning
    };
  };
  const excluding = patternThatNames(project, exclude);
  if (excluding) return decided(false, "codex_sync_exclude", `names ${excluding}`);
  const including = patternThatNames(project, include);
  if (including) return decided(true, "codex_sync_include", `names ${including}`);
  const [first, second, third, ...more] = include;
  const some2 = [first, second, third, more.length > 0 ? "…" : void 0].filter(Boolean).join(", ");
  if (first) return decided(false, "codex_sync_include", `names only ${some2}`);
  if (selectedBy === "from_codex_patterns") return { delivered: true, ...warning };
  return {
    delivered: false,
    reason: "no codex_sync_include names this project",
    ...warning
  };
}
function patternsOf({ data, lines }, key, warnings) {
  const value = data[key] ?? [];
  const where = lines[key] === void 0 ? key : `${key} (line ${lines[key]})`;
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const pattern = asPattern(item);
    if (pattern === void 0) {
      warnings.push(`${where} has ${shown(JSON.stringify(item))}, which is no project pattern`);
      return [];
    }
    if (pattern === "") return [];
    const refused = objection(globOf(pattern));
    if (refused) warnings.push(`${where} has ${shown(pattern)}, which ${refused.problem}`);
    return refused ? [] : [pattern];
  });
}
function asPattern(item) {
  if (typeof item === "string") return item.trim();
  if (typeof item !== "object" || item === null || Array.isArray(item)) return void 0;
  const entries = Object.entries(item);
  if (entries.length === 0 || entries.some(([, value]) => value !== null)) return void 0;
  return `{${entries.map(([name]) => name).join(",")}}`;
}
function globOf(pattern) {
  return pattern.replace(/^!(?=\()/, "@").replace(/^!/, "");
}
function patternThatNames(project, patterns) {
  const matches = (pattern) => compile([globOf(pattern)])(project);
  const negated = patterns.filter((pattern) => pattern.startsWith("!"));
  if (negated.some(matches)) return void 0;
  const plain = patterns.filter((pattern) => !pattern.startsWith("!"));
  return plain.length > 0 ? plain.find(matches) : negated[0];
}

// runtime/sync/plan.ts
import { createHash as createHash4 } from "node:crypto";
function compare(wanted, existing, mine) {
  const changes2 = { added: [], modified: [], deleted: [], unchanged: 0 };
  for (const [path24, file] of wanted) {
    const there = existing.get(path24);
    if (!there) changes2.added.push(path24);
    else if (there.oid !== file.oid || there.mode !== file.mode) changes2.modified.push(path24);
    else changes2.unchanged += 1;
  }
  for (const path24 of existing.keys()) if (!wanted.has(path24) && mine(path24)) changes2.deleted.push(path24);
  changes2.added.sort();
  changes2.modified.sort();
  changes2.deleted.sort();
  return changes2;
}
async function deletionCauses(changes2, wanted, existing, stillThere) {
  const explained = /* @__PURE__ */ new Map();
  for (const path24 of changes2.added) {
    const { oid } = wanted.get(path24);
    explained.set(oid, (explained.get(oid) ?? 0) + 1);
  }
  const causes = { gone: 0, excluded: 0, moved: 0 };
  for (const path24 of changes2.deleted) {
    const { oid } = existing.get(path24);
    const left = explained.get(oid) ?? 0;
    if (left > 0) {
      explained.set(oid, left - 1);
      causes.moved += 1;
    } else if (await stillThere(path24)) causes.excluded += 1;
    else causes.gone += 1;
  }
  return causes;
}
function exceedsThreshold(causes, counts, thresholds) {
  const lost = causes.gone + causes.excluded;
  if (counts.wanted === 0 && counts.inScope > 0) return true;
  if (lost > thresholds.deletion_threshold) return true;
  return lost >= 3 && lost > counts.inScope * thresholds.deletion_threshold_percent / 100;
}
function planId(parts) {
  const digest = createHash4("sha256");
  digest.update(JSON.stringify([parts.direction, ...parts.target]));
  for (const kind of ["added", "modified", "deleted"]) {
    for (const path24 of parts.changes[kind]) {
      const before = parts.existing.get(path24);
      const after = parts.wanted.get(path24);
      digest.update(`${kind} ${before?.mode} ${before?.oid} ${after?.mode} ${after?.oid} ${path24}\0`);
    }
  }
  digest.update(`unchanged ${parts.changes.unchanged}`);
  return digest.digest("hex").slice(0, 16);
}
function combinedPlanId(ids) {
  if (ids.length === 1) return ids[0];
  return createHash4("sha256").update(ids.join("+")).digest("hex").slice(0, 16);
}

// runtime/sync/from-codex-plan.ts
async function planFromCodex(session, layout, question) {
  const { rules, scope } = question;
  const index = question.index ?? emptyIndex();
  const first = question.index === null && !question.prediction && await isFirstCache(scope);
  const view = layout ? await viewCodex(session, layout, rules.prefixes, first, question.prediction) : { files: /* @__PURE__ */ new Map(), unusable: [] };
  const selected = /* @__PURE__ */ new Map();
  const skipped = view.unusable.filter(
    ({ path: path24 }) => rules.selectedBy(path24) ?? rules.selectedBy(`${path24}/anything`)
  );
  for (const [path24, { mode }] of view.files) {
    const by = rules.selectedBy(path24);
    if (!by) continue;
    const problem = deliveryProblem(path24, mode) ?? await placeProblem(scope, path24);
    if (problem) skipped.push({ path: path24, reason: problem });
    else selected.set(path24, by);
  }
  for (const path24 of foldersAmong([...selected.keys()], selected)) {
    selected.delete(path24);
    skipped.push({ path: path24, reason: "the codex has a folder of the same name" });
  }
  const known = index.rules === rules.key ? index : emptyIndex();
  const routing = await routeAll(session, view.files, selected, known, question.project);
  for (const [path24, { reason }] of Object.entries(routing.withheld)) {
    if (selected.get(path24) === "from_codex_patterns") skipped.push({ path: path24, reason });
  }
  const wanted = /* @__PURE__ */ new Map();
  for (const path24 of selected.keys()) {
    if (!routing.withheld[path24]) wanted.set(path24, { mode: "100644", oid: view.files.get(path24).oid });
  }
  const cached = await cachedFiles(scope, index, wanted);
  const isSynced = (path24) => !index.entries[path24]?.on_demand;
  const isHad = (path24) => isSynced(path24) || index.entries[path24]?.cached_at === void 0 && rules.selectedBy(path24) !== null;
  const inTheWay = blocking(wanted, cached);
  const mine = (path24) => inTheWay.has(path24) || (isSynced(path24) || isExpired(index, path24, question.now)) && (!rules.partial || rules.selectedBy(path24) !== null);
  const changes2 = compare(wanted, cached, mine);
  const guarded2 = { ...changes2, deleted: changes2.deleted.filter(isHad) };
  const causes = await deletionCauses(guarded2, wanted, cached, (path24) => view.files.has(path24));
  skipped.sort((a, b) => a.path < b.path ? -1 : 1);
  return {
    changes: changes2,
    wanted,
    inTheWay: [...inTheWay],
    skipped,
    withheld: routing.withheld,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      {
        inScope: [...cached.keys()].filter((path24) => mine(path24) && isHad(path24)).length,
        wanted: wanted.size
      },
      question.thresholds
    ),
    warnings: routing.warnings,
    planId: planId({
      direction: "from-codex",
      target: [scope.organization, question.project, scope.environment],
      changes: changes2,
      wanted,
      existing: cached
    }),
    index,
    tip: layout?.commit ?? null
  };
}
function foldersAmong(paths, among) {
  const found = /* @__PURE__ */ new Set();
  for (const path24 of paths) {
    for (let at = path24.lastIndexOf("/"); at > 0; at = path24.lastIndexOf("/", at - 1)) {
      const folder = path24.slice(0, at);
      if (among.has(folder)) found.add(folder);
    }
  }
  return found;
}
function blocking(wanted, cached) {
  const added = new Set([...wanted.keys()].filter((path24) => !cached.has(path24)));
  if (added.size === 0) return added;
  const old = [...cached.keys()].filter((path24) => !wanted.has(path24));
  const files2 = foldersAmong([...added], new Set(old));
  for (const path24 of old) if (foldersAmong([path24], added).size > 0) files2.add(path24);
  return files2;
}
async function placeProblem(scope, path24) {
  const fits = await fitsFileSystem(scope.root, cachedPath(scope, path24));
  return fits ? null : "its name is longer than the file system allows";
}
function isExpired(index, path24, now) {
  const entry = index.entries[path24];
  return entry !== void 0 && expiresAt(index, entry) <= now;
}
async function routeAll(session, files2, selected, index, project) {
  const withheld = /* @__PURE__ */ Object.create(null);
  const warnings = [];
  const toRead = /* @__PURE__ */ new Map();
  const toBring = /* @__PURE__ */ new Map();
  for (const [path24, by] of selected) {
    const { oid } = files2.get(path24);
    const before = index.withheld[path24];
    if (before?.oid !== oid && index.entries[path24]?.oid !== oid) toBring.set(oid, path24);
    if (by === "own") continue;
    if (!isMarkdown(path24)) {
      if (by === "routed_patterns") withheld[path24] = { oid, reason: "it has no front matter" };
    } else if (before?.oid === oid) withheld[path24] = before;
    else if (!isDelivered(index.entries[path24], oid)) toRead.set(oid, [...toRead.get(oid) ?? [], path24]);
  }
  if (toRead.size > 0)
    await ensureObjects(session, [...toBring.keys()], null, (oid) => toBring.get(oid) ?? "");
  const read = async (oid, data) => {
    const frontMatter = hasFrontMatter(data) && data.length <= MAX_TEXT_BYTES ? await readFrontMatter(data) : { data: {}, lines: {} };
    for (const path24 of toRead.get(oid)) {
      if (frontMatter.warning) warnings.push(`${path24}: ${frontMatter.warning}`);
      const decision = route(frontMatter, project, selected.get(path24));
      if (decision.warning) warnings.push(`${path24}: ${decision.warning}`);
      if (!decision.delivered)
        withheld[path24] = { oid, reason: decision.reason ?? "not addressed to this project" };
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
  const check = async ([path24, entry]) => {
    const intact = !wanted.has(path24) || await isIntact(cachedPath(scope, path24), entry);
    entries.set(path24, { mode: "100644", oid: intact ? entry.oid : "damaged" });
  };
  const all = Object.entries(index.entries);
  for (let at = 0; at < all.length; at += 64) await Promise.all(all.slice(at, at + 64).map(check));
  return entries;
}

// runtime/codex/fetch-branches.ts
import { createHash as createHash5 } from "node:crypto";
import { readdirSync as readdirSync2, readFileSync as readFileSync3 } from "node:fs";
import path12 from "node:path";
function refName(branch, project) {
  const hash = (text) => createHash5("sha256").update(text).digest("hex").slice(0, 20);
  return `refs/codex/${hash(branch)}/${hash(project)}`;
}
function knownTip({ dir }, branch, project) {
  try {
    const tip = readFileSync3(path12.join(dir, refName(branch, project)), "utf8").trim();
    return /^[0-9a-f]{40,64}$/.test(tip) ? tip : null;
  } catch {
    return null;
  }
}
var FIRST_COMMITS = 10;
async function fetchBranches(mirror, from, project, branches, trees = "uppermost trees") {
  const tips = await fetchTips(mirror, from, project, branches, { trees, some: false });
  for (const branch of branches)
    if (!tips.has(branch)) throw new MirrorBroken(`no ref for ${branch} after a fetch`);
  return tips;
}
function fetchAnyOf(mirror, from, project, branches) {
  return fetchTips(mirror, from, project, branches, { trees: "uppermost trees", some: true });
}
async function fetchTips(mirror, from, project, branches, { trees, some: some2 }) {
  const refspec = (branch) => some2 ? `+refs/head*s/${branch}:${refName(branch, project)}*` : `+refs/heads/${branch}:${refName(branch, project)}`;
  const isKnown = (branch) => hasAny(path12.join(mirror.dir, path12.dirname(refName(branch, project))));
  const isFirst = !branches.every(isKnown);
  const fetch = () => fetchInto(from, mirror.dir, {
    kind: "refs",
    want: branches.map(refspec),
    prune: some2,
    filter: trees === "all trees" || trees === "all trees but at first" && !isFirst ? "blob:none" : "tree:2",
    ...isFirst ? { depth: FIRST_COMMITS } : {}
  });
  const output = isFirst ? await withMirrorLock(mirror.root, "fetching the codex", from, fetch) : await fetch();
  if (output.code !== 0 && !(some2 && isNothingToFetch(output))) throw fetchFailure(from, output);
  const tips = /* @__PURE__ */ new Map();
  for (const branch of branches) {
    const tip = knownTip(mirror, branch, project);
    if (tip !== null) tips.set(branch, tip);
  }
  return tips;
}
async function fetchNamedBranches(...[mirror, from, project, branches, trees]) {
  try {
    return await fetchBranches(mirror, from, project, branches, trees);
  } catch (error) {
    if (isCodexError(error, "BRANCH_NOT_FOUND")) await ensureGitServer(from, mirror.dir);
    throw error;
  }
}
function hasAny(dir) {
  try {
    return readdirSync2(dir).some((name) => !name.endsWith(".lock"));
  } catch {
    return false;
  }
}

// runtime/sync/tips.ts
import { mkdirSync as mkdirSync3 } from "node:fs";
async function listTips(run2) {
  const { environment, remote: remote2, context } = run2;
  mkdirSync3(context.home, { recursive: true, mode: 448 });
  const name = (branch) => `refs/heads/${branch}`;
  const wanted = [.../* @__PURE__ */ new Set([name(environment.branch), name(environment.prodBranch)])];
  const refs = await listRefs(remote2, context.home, wanted);
  const released = refs.get(name(environment.prodBranch));
  if (released) return { target: refs.get(name(environment.branch)) ?? null, prod: released };
  const all = await listHeads(remote2, context.home);
  const prod = all.get(environment.prodBranch) ?? null;
  if (all.size > 0 && !prod) throw noProdBranch(run2, [...all.keys()]);
  return { target: all.get(environment.branch) ?? null, prod };
}
function listOrBringTips(run2) {
  const dir = currentDirectory(mirrorRoot(run2.context.home, run2.remote.url));
  const isKnown = (branch2) => dir !== null && knownTip({ dir }, branch2, run2.project) !== null;
  const { branch, prodBranch } = run2.environment;
  return isKnown(branch) || isKnown(prodBranch) ? listTips(run2) : bringTips(run2);
}
async function bringTips(run2) {
  const { environment, remote: remote2, context, project } = run2;
  const { branch, prodBranch } = environment;
  try {
    const mirror = await openMirror(remote2, context.home);
    const tips = await fetchAnyOf(mirror, remote2, project, [.../* @__PURE__ */ new Set([branch, prodBranch])]);
    const prod = tips.get(prodBranch);
    return prod === void 0 ? listTips(run2) : { target: tips.get(branch) ?? null, prod };
  } catch (error) {
    if (error instanceof MirrorBroken) return listTips(run2);
    throw error;
  }
}
function noProdBranch(run2, names) {
  return new CodexError(
    "BRANCH_NOT_FOUND",
    `The codex ${run2.remote.url} has no branch ${run2.environment.prodBranch}, which production documents live on; it has ${names.slice(0, 10).join(", ")}`,
    {
      phase: "clone",
      fixes: [
        `Name the right branch in the configuration: "environments": { "branches": { "prod": "${names[0]}" } }`,
        `or make the branch: git push ${shellWord(run2.remote.url)} ${shellWord(`${names[0]}:${run2.environment.prodBranch}`)}`
      ]
    }
  );
}
async function ensureTips(session, run2, tips, want) {
  const { branch, prodBranch } = run2.environment;
  const isHere = async (oid) => oid === null || await session.reader.info(oid) !== null;
  const [targetHere, prodHere] = [await isHere(tips.target), await isHere(tips.prod)];
  const missing = /* @__PURE__ */ new Set();
  if (!targetHere) missing.add(branch);
  const along = want.prod === "along" && missing.size > 0;
  if (!prodHere && tips.prod && (want.prod === "now" || along || tips.target === null))
    missing.add(prodBranch);
  if (missing.size === 0) return tips;
  const now = await fetchNamedBranches(session.mirror, session.remote, run2.project, [...missing]);
  return {
    target: tips.target === null ? null : now.get(branch) ?? tips.target,
    prod: tips.prod === null ? null : now.get(prodBranch) ?? tips.prod
  };
}

// runtime/git/local-obstacle.ts
import { constants as constants2 } from "node:fs";
import { access as access2, statfs } from "node:fs/promises";
import path13 from "node:path";
import { fileURLToPath } from "node:url";
async function localObstacle(url) {
  const dir = localFolder(url);
  if (dir === null) return null;
  for (const place of ["objects", "refs"]) {
    const problem = await access2(path13.join(dir, place), constants2.W_OK).catch((error) => error);
    if (!(problem instanceof Error)) continue;
    const { code } = problem;
    if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS") return null;
    const why = code === "EROFS" ? "its disk is read-only" : "its folder belongs to somebody else";
    return new CodexError("PERMISSION_DENIED", `You may not write to ${url}: ${why}`, {
      fixes: [`Give yourself the right to write to ${dir}`, "or only read it: --from-codex"],
      cause: problem
    });
  }
  const disk = await statfs(dir).catch(() => null);
  if (disk === null || disk.bavail > 0 || disk.blocks === 0) return null;
  return new CodexError("PUSH_REJECTED", `${url} refused the push: the disk it is on is full`, {
    fixes: ["Free some space there and run the same command again"]
  });
}
function localFolder(url) {
  if (path13.isAbsolute(url)) return url;
  try {
    return url.startsWith("file://") ? fileURLToPath(url) : null;
  } catch {
    return null;
  }
}

// runtime/codex/publish.ts
import { rm as rm5, writeFile as writeFile3 } from "node:fs/promises";
import path14 from "node:path";
import { setTimeout as sleep3 } from "node:timers/promises";
var TRIES = 10;
var TRANSIENT_TRIES = 3;
var PATIENCE_MS = 12e4;
var LONGEST_WAIT_MS = 4e3;
async function publish(session, what) {
  const started = performance.now();
  let tip = what.tip;
  let built = await what.build(tip, false);
  for (let attempts = 1; ; attempts += 1) {
    if (!built) return { commit: null, tip, attempts: attempts - 1 };
    const { commit, along = [] } = built;
    await cutHistory(session, built);
    const output = await push(session.remote, session.workspace, [
      `${commit}:refs/heads/${what.branch}`,
      ...along
    ]);
    const state = await confirm(session, what, commit, tip, output);
    if (state.published) return { commit, tip: state.tip, attempts };
    const obstacle = await localObstacle(session.remote.url);
    if (obstacle) throw obstacle;
    const tired = attempts >= TRIES && performance.now() - started > PATIENCE_MS;
    const moved = state.tip !== tip;
    const outdated = isObjectMissing(output);
    if (tired || !(moved || outdated || isMoved(output) || isTransient(output) && attempts < TRANSIENT_TRIES)) {
      throw pushFailure(session, output);
    }
    what.progress(
      moved ? `the branch ${what.branch} moved; rebuilding on it (try ${attempts + 1})` : `the push did not arrive; trying again (try ${attempts + 1})`
    );
    await pause(session, attempts);
    const again = outdated || state.tip === null;
    if (moved || again) built = await what.build(state.tip, again);
    tip = state.tip;
  }
}
async function publishOnce(session, what) {
  await cutHistory(session, what);
  const output = await push(session.remote, session.workspace, [
    `${what.commit}:refs/heads/${what.branch}`,
    ...what.along ?? []
  ]);
  const state = await confirm(session, { ...what, build: async () => null }, what.commit, what.tip, output);
  if (!state.published) throw await localObstacle(session.remote.url) ?? pushFailure(session, output);
  return { commit: what.commit, tip: state.tip, attempts: 1 };
}
async function confirm(session, what, commit, before, output) {
  const refused = output.code !== 0 && /\[rejected\]/.test(output.stdout + output.stderr);
  if (refused || output.code !== 0 && isMoved(output) && before !== null) {
    const tip2 = await bring(session, what);
    return { published: await holds(session, tip2, commit, before), tip: tip2 };
  }
  const refs = await askRemote(session, what, output);
  const tip = refs.get(`refs/heads/${what.branch}`) ?? null;
  if (tip === commit) return { published: true, tip };
  if (tip === null || tip === before) return { published: false, tip };
  const fetched = await bring(session, what);
  return { published: await holds(session, fetched, commit, before), tip: fetched };
}
async function askRemote(session, what, output) {
  try {
    const refs = await listRefs(session.remote, session.workspace, [`refs/heads/${what.branch}`]);
    if (refs.size === 0) await ensureGitServer(session.remote, session.workspace);
    return refs;
  } catch (error) {
    if (output.code !== 0) throw unknownOutcome(pushFailure(session, output));
    throw unknownOutcome(error);
  }
}
function unknownOutcome(error) {
  if (error instanceof Error && "fixes" in error) {
    error.message += "; whether the push arrived could not be asked";
  }
  return error;
}
async function holdsCommit(session, what, commit) {
  const tip = await bring(session, what);
  return holds(session, tip, commit, null);
}
async function bring(session, what) {
  const tips = await fetchNamedBranches(session.mirror, session.remote, what.project, [what.branch]);
  return tips.get(what.branch);
}
async function holds(session, tip, commit, before) {
  const seen = /* @__PURE__ */ new Set([tip]);
  const queue = [tip];
  while (queue.length > 0) {
    const oid = queue.shift();
    if (oid === commit) return true;
    if (oid === before || !await session.reader.info(oid)) continue;
    for (const parent of (await readCommit(session, oid)).parents) {
      if (!seen.has(parent)) queue.push(parent);
      seen.add(parent);
    }
  }
  return false;
}
function pushFailure(session, output) {
  if (output.code === 0) {
    return failure(
      session.remote,
      { ...output, code: 1, stderr: "! [remote rejected] (the branch does not hold the commit afterwards)" },
      "write"
    );
  }
  return failure(session.remote, output, "write");
}
async function pause(session, attempt) {
  const most = Math.min(LONGEST_WAIT_MS, 25 * 2 ** attempt);
  await sleep3(Math.random() * most, void 0, { signal: session.remote.signal }).catch(() => {
  });
}
async function cutHistory(session, { rests }) {
  const file = path14.join(session.workspace, "shallow");
  if (rests.length === 0) await rm5(file, { force: true });
  else await writeFile3(file, [...new Set(rests)].map((commit) => `${commit}
`).join(""));
}

// runtime/git/fast-import.ts
function quotePath(path24) {
  const escaped = path24.replace(/["\\\n]/g, (c) => c === "\n" ? "\\n" : `\\${c}`);
  return `"${escaped}"`;
}
async function writeCommits(call2, parent, commits, when) {
  const output = await plumbing({
    ...call2,
    args: ["fast-import", "--quiet", "--force", "--date-format=raw", "--done"],
    input: stream(parent, commits, when)
  });
  const ids = output.stdout.toString("latin1").match(/^[0-9a-f]{40,64}$/gm) ?? [];
  if (output.code !== 0 || ids.length !== commits.length) {
    throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
  }
  return ids;
}
async function storeBlobs(call2, contents) {
  function* blobs() {
    for (const data of contents) {
      yield `blob
data ${data.length}
`;
      yield data;
      yield "\n";
    }
  }
  const output = await plumbing({ ...call2, args: ["fast-import", "--quiet"], input: blobs() });
  if (output.code !== 0) throw new Error(`git fast-import failed: ${output.stderr.trim()}`);
}
function* stream(parent, commits, when) {
  const time = `${Math.floor(when.getTime() / 1e3)} ${timeZone(when)}`;
  yield "feature done\n";
  for (const [index, commit] of commits.entries()) {
    const from = index === 0 ? parent : `:${index}`;
    yield `commit refs/heads/new
mark :${index + 1}
`;
    yield `author ${person(commit.author)} ${time}
committer ${person(commit.committer)} ${time}
`;
    yield `data ${Buffer.byteLength(commit.message)}
${commit.message}
`;
    if (from) yield `from ${from}
`;
    for (const merged of commit.merges ?? []) yield `merge ${merged}
`;
    for (const change of commit.changes) if (!change.entry) yield `D ${quotePath(change.path)}
`;
    for (const { path: path24, entry } of commit.changes) {
      if (entry) yield `M ${entry.mode} ${entry.oid} ${quotePath(path24)}
`;
    }
    yield `
get-mark :${index + 1}
`;
  }
  yield "done\n";
}
function person({ name, email }) {
  const clean = (text) => text.replace(/[<>\n\r\0]/g, "").trim();
  return `${clean(name)} <${clean(email)}>`;
}
function timeZone(when) {
  const minutes = -when.getTimezoneOffset();
  const abs = Math.abs(minutes);
  const two = (n) => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(abs / 60))}${two(abs % 60)}`;
}

// runtime/git/identity.ts
function commitIdentity(env, config) {
  const fallback = { name: "fractary-codex", email: "fractary-codex@localhost" };
  const of = (role) => {
    const name = env[`GIT_${role.toUpperCase()}_NAME`] || config.get(`${role}.name`) || config.get("user.name");
    const email = env[`GIT_${role.toUpperCase()}_EMAIL`] || config.get(`${role}.email`) || config.get("user.email") || env.EMAIL;
    return name && email ? { name, email } : null;
  };
  const author = of("author");
  return {
    author: author ?? fallback,
    committer: of("committer") ?? author ?? fallback,
    known: author !== null
  };
}
function identityWarnings({ author, known }) {
  if (known) return [];
  return [`git has no user.name and user.email; the commit is by ${author.name} <${author.email}>`];
}

// runtime/sync/commit.ts
async function writeSyncCommits(session, question) {
  const { projects, own, prod } = question;
  const { run: run2 } = projects[0];
  const { environment } = run2;
  const who = commitIdentity(run2.context.env, await run2.gitConfig());
  const warnings = identityWarnings(who);
  const now = /* @__PURE__ */ new Date();
  const along = [];
  let parent = own?.commit ?? prod?.commit ?? null;
  if (parent === null) {
    parent = await writeReadme(session, run2, who, now);
    if (!environment.isProd) along.push(`${parent}:refs/heads/${environment.prodBranch}`);
  }
  let base = null;
  let taken = [];
  let followed = 0;
  if (!environment.isProd) {
    if (own && prod) {
      const names = new Set(projects.map((one) => one.run.project));
      const following = await follow(session, own, prod, names);
      base = following.base;
      taken = following.changes;
      followed = following.followed;
      warnings.push(...following.warnings);
    } else if (!own) base = parent;
  }
  const { author, committer } = who;
  const commits = await writeCommits(
    callIn(session),
    parent,
    projects.map((project, index) => ({
      message: message(project, base),
      author,
      committer,
      changes: [...projectChanges(project), ...index === 0 ? taken : []]
    })),
    now
  );
  const rests = [own, prod].flatMap((layout) => layout ? [layout.commit] : []);
  return {
    commits,
    commit: commits.at(-1),
    rests,
    along,
    followed,
    warnings
  };
}
function projectChanges({ run: run2, plan: { changes: changes2, wanted } }) {
  const prefix = projectPrefix(run2.project);
  return [
    ...changes2.deleted.map((path24) => ({ path: prefix + path24, entry: null })),
    ...[...changes2.added, ...changes2.modified].map((path24) => ({
      path: prefix + path24,
      entry: wanted.get(path24)
    }))
  ];
}
function message({ run: run2, plan, source }, base) {
  const { added, modified, deleted } = plan.changes;
  const count = added.length + modified.length + deleted.length;
  const trailers = [
    ["Codex-Project", run2.project],
    ["Codex-Environment", run2.environment.name],
    ["Codex-Source-Repository", source.repository],
    ["Codex-Source-Commit", source.commit && `${source.commit}${source.dirty ? "-dirty" : ""}`],
    ["Codex-Base", base]
  ];
  const lines = trailers.flatMap(([key, value]) => value ? [`${key}: ${value}`] : []);
  return `Sync ${count} files from ${run2.project}

${lines.join("\n")}
`;
}
async function writeReadme(session, run2, { author, committer }, now) {
  const text = `# ${run2.codex}

The documentation of ${run2.config.organization}, gathered from its projects by fractary-codex.

- \`projects/<name>/\`: the documents of one project; written by its syncs, so change them in the project
- \`shared/\`: documents for every project
- \`systems/\`: interfaces between systems
`;
  const data = Buffer.from(text);
  await storeBlobs(callIn(session), [data]);
  const changes2 = [{ path: "README.md", entry: { mode: "100644", oid: blobId(data) } }];
  const start = { message: `Start the codex of ${run2.config.organization}
`, author, committer, changes: changes2 };
  const [commit] = await writeCommits(callIn(session), null, [start], now);
  return commit;
}

// runtime/sync/to-codex.ts
async function applyToCodex(session, run2, work) {
  const { environment, context } = run2;
  let { tips } = work;
  const plans = work.projects.map(({ plan }) => plan);
  const plannedOn = work.projects.map((one) => work.layout?.projects.get(one.run.project));
  let commits = /* @__PURE__ */ new Map();
  let last = { followed: 0, warnings: [] };
  const build = async (tip, again) => {
    const filled = tip !== null && tips.prod === null;
    if (again || filled) tips = await listTips(run2);
    tips = await ensureTips(
      session,
      run2,
      { ...tips, target: tip ?? tips.target },
      { prod: environment.isProd ? "no" : "now" }
    );
    const own = tips.target ? await layoutOf(session, tips.target, work.layout) : null;
    const prod = !tips.prod ? null : environment.isProd && own ? own : await layoutOf(session, tips.prod, work.layout);
    const there = own ?? prod;
    for (const [index, project] of work.projects.entries()) {
      const tree = there?.projects.get(project.run.project);
      if (plans[index] === null || tree === plannedOn[index]) continue;
      plans[index] = await project.replan(there);
      plannedOn[index] = tree;
    }
    const changed = [...work.projects.keys()].filter((index) => plans[index] && !isEmpty(plans[index]));
    if (changed.length === 0) return null;
    await work.bring?.(changed.map((index) => plans[index]));
    const written = await writeSyncCommits(session, {
      projects: changed.map((index) => ({ ...work.projects[index], plan: plans[index] })),
      own,
      prod
    });
    commits = new Map(changed.map((index, at) => [index, written.commits[at]]));
    last = written;
    return written;
  };
  const published = await publish(session, {
    branch: environment.branch,
    tip: tips.target,
    project: run2.project,
    build,
    progress: context.progress
  });
  return {
    ...published,
    projects: plans.map((plan, index) => ({
      plan,
      commit: published.commit ? commits.get(index) ?? null : null
    })),
    branchCreated: work.tips.target === null && published.commit !== null,
    followed: published.commit ? last.followed : 0,
    warnings: last.warnings
  };
}
function layoutOf(session, commit, known) {
  return known?.commit === commit ? Promise.resolve(known) : readLayout(session, commit);
}
function isEmpty({ changes: changes2 }) {
  return changes2.added.length + changes2.modified.length + changes2.deleted.length === 0;
}

// runtime/selection/listing.ts
import { lstatSync as lstatSync3 } from "node:fs";
import { readlink } from "node:fs/promises";
import path15 from "node:path";
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
    ([, folder = ""]) => path15.relative(root, path15.join(topLevel, folder)).split(path15.sep).join("/")
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
      known = isBeyond(path15.posix.dirname(folder)) || (lookAt(root, folder)?.isSymbolicLink() ?? false);
      isLink.set(folder, known);
    }
    return known;
  };
  for (const name of listing.files.keys()) {
    if (!isBeyond(path15.posix.dirname(name))) continue;
    listing.files.delete(name);
    listing.removed.push(name);
  }
}
function lookAt(root, name) {
  try {
    return lstatSync3(path15.join(root, name));
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
    const target = await readlink(path15.join(root, name)).catch(() => null);
    const reason = target === null ? null : linkProblem(name, target);
    if (!reason) continue;
    listing.files.delete(name);
    listing.skipped.push({ path: name, reason });
  }
}
function linkProblem(name, target) {
  if (target.startsWith("/") || target.startsWith("\\") || /^[A-Za-z]:/.test(target))
    return "an absolute link";
  const resolved = path15.posix.normalize(
    path15.posix.join(path15.posix.dirname(name), target.replaceAll("\\", "/"))
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

// runtime/selection/privacy.ts
async function privacyOf(content) {
  if (!hasFrontMatter(content)) return { kept: null };
  const frontMatter = await readFrontMatter(content);
  if (isPrivate(frontMatter)) {
    const line2 = frontMatter.lines.visibility ?? 1;
    return { kept: { reason: `visibility: private (line ${line2})`, line: line2 } };
  }
  if (!frontMatter.warning) return { kept: null };
  const line = privateLine(content);
  if (line === 0) return { kept: null, warning: frontMatter.warning };
  const reason = `visibility: private (line ${line}) in a front matter that cannot be read`;
  return { kept: { reason, line } };
}
function privateLine(content) {
  const lines = Buffer.from(content.subarray(0, 64 * 1024)).toString().split("\n");
  return lines.findIndex((line) => /^visibility:\s*["']?private\b/i.test(line)) + 1;
}

// runtime/sync/to-codex-plan.ts
async function planToCodex(session, layout, source, question) {
  const { rules, project } = question;
  const listing = await listOwn(session, layout, project);
  const existing = listing.files;
  const skipped = [
    ...source.skipped,
    ...listing.unusable.map(({ path: path24, reason }) => ({ path: path24, reason: `in the codex: ${reason}` }))
  ];
  const wanted = new Map(source.files);
  const differing = [...wanted.keys()].filter((path24) => !isSame(wanted.get(path24), existing.get(path24)));
  const leftAlone = new Set(skipped.map(({ path: path24 }) => path24));
  const leave = (path24, reason) => {
    wanted.delete(path24);
    leftAlone.add(path24);
    skipped.push({ path: path24, reason });
  };
  const unclear = new Set(listing.unusable.map(({ path: path24 }) => path24));
  for (const path24 of differing) {
    if (unclear.has(path24)) wanted.delete(path24);
    else if (hasParentIn(path24, unclear)) leave(path24, "in the codex: its folder is named twice");
  }
  for (const path24 of await source.filtered(differing)) {
    if (wanted.has(path24) && differing.includes(path24))
      leave(path24, "it has a git filter (such as LFS or git-crypt)");
  }
  for (const [path24, oid] of question.brought) {
    if (wanted.get(path24)?.oid === oid) leave(path24, "from the codex");
  }
  await source.bring(differing.flatMap((path24) => wanted.get(path24)?.oid ?? []));
  const contents = await inspect(
    session,
    differing,
    wanted,
    question,
    (path24, reason) => {
      wanted.delete(path24);
      skipped.push({ path: path24, reason });
    },
    leave
  );
  const isLeftAlone = (path24) => leftAlone.has(path24) || hasParentIn(path24, leftAlone);
  const mine = (path24) => (question.prune || rules.inScope(path24)) && !isLeftAlone(path24);
  const changes2 = compare(wanted, existing, mine);
  const causes = await deletionCauses(changes2, wanted, existing, source.has);
  const inScope = [...existing.keys()].filter(mine).length;
  const strangers = [...existing.keys()].filter((path24) => !rules.inScope(path24)).length;
  const warnings = [...contents.warnings];
  if (strangers > 0 && !question.prune && !rules.narrowed) {
    warnings.push(
      `${strangers} file${strangers === 1 ? "" : "s"} in ${projectPrefix(project)} of the codex match no include pattern and stay; --prune removes them`
    );
  }
  skipped.sort((a, b) => a.path < b.path ? -1 : 1);
  return {
    changes: changes2,
    wanted,
    existing,
    skipped,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      { inScope, wanted: wanted.size },
      question.thresholds
    ),
    secrets: contents.secrets,
    warnings,
    planId: planId({
      direction: "to-codex",
      target: [question.environment, project],
      changes: changes2,
      wanted,
      existing
    })
  };
}
async function listOwn(session, layout, project) {
  const own = `projects/${project}`;
  const unclear = layout?.unusable.find(({ path: path24 }) => path24 === own || path24 === "projects");
  if (unclear) {
    throw new CodexError("REPO_NOT_FOUND", `The codex is damaged: it names ${unclear.path} twice`, {
      phase: "plan",
      fixes: [
        `Look at it, in the codex: git ls-tree ${layout?.commit} projects/`,
        "then remove one of the two there with a commit"
      ]
    });
  }
  const tree = layout?.projects.get(project);
  return tree ? listFiles(session, tree) : { files: /* @__PURE__ */ new Map(), unusable: [] };
}
function isSame(a, b) {
  return a !== void 0 && b !== void 0 && a.oid === b.oid && a.mode === b.mode;
}
async function inspect(session, differing, wanted, question, keepBack, leave) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path24 of differing) {
    const file = wanted.get(path24);
    if (file) byContent.set(file.oid, [...byContent.get(file.oid) ?? [], path24]);
  }
  const secrets = [];
  const warnings = [];
  if (byContent.size === 0) return { secrets, warnings };
  const scanner = await openSecretScanner(question.allowSecretPaths);
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path24 of byContent.get(oid)) {
      if (wanted.get(path24)?.mode === "120000") {
        const problem = linkProblem(path24, data.toString());
        if (problem) leave(path24, problem);
        continue;
      }
      if (isMarkdown(path24)) {
        const { kept, warning } = await privacyOf(data);
        if (kept) {
          keepBack(path24, kept.reason);
          continue;
        }
        if (warning) warnings.push(`${path24}: ${warning}`);
      }
      for (const warning of hiddenText(data)) warnings.push(`${path24}: ${warning}`);
      secrets.push(...await scanner.scan(path24, data));
    }
  });
  secrets.sort((a, b) => a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1);
  return { secrets, warnings: warnings.sort() };
}

// runtime/sync/look.ts
async function lookAtCodex(session, prepared, what) {
  const { run: run2, source, timer, delivery } = prepared;
  if (source && what.publishing) expectPublication(run2);
  const [tips, layout] = await timer.run(
    "clone",
    () => inPhase("clone", bringLayout(session, prepared, what))
  );
  if (!source || !what.publishing) {
    return { tips, layout, plan: null, uncommitted: prepared.upToDate?.uncommitted ?? 0 };
  }
  run2.context.progress("Comparing");
  return timer.run(
    "plan",
    () => inPhase(
      "plan",
      (async () => {
        if (layout && what.delivering) await bringTrees(session, layout, delivery.prefixes, run2.project);
        const [plan, uncommitted] = await Promise.all([
          planToCodex(session, layout, source, prepared.question),
          source.uncommitted(session)
        ]);
        return { tips, layout, plan, uncommitted };
      })()
    )
  );
}
function expectPublication(run2) {
  setTimeout(() => {
    expectSecretScan();
    run2.gitConfig().catch(() => {
    });
  }, 5).unref();
}
async function bringLayout(session, { run: run2, tips, options }, what) {
  const foresees = options.dryRun || options.plan !== void 0;
  const prod = !what.publishing || run2.environment.isProd ? "no" : foresees ? "now" : "along";
  const now = await ensureTips(session, run2, tips, { prod });
  const tip = now.target ?? now.prod;
  return [now, tip ? await readLayout(session, tip) : null];
}
async function foreseeFollowing(session, { run: run2 }, { tips, layout, plan }) {
  if (!plan || isEmpty(plan) || run2.environment.isProd || !tips.target || !layout) return null;
  const now = await ensureTips(session, run2, tips, { prod: "now" });
  if (!now.prod) return null;
  return follow(session, layout, await readLayout(session, now.prod), /* @__PURE__ */ new Set([run2.project]));
}
function foreseeDelivery(session, prepared, { layout, plan }, following) {
  const { run: run2 } = prepared;
  const prediction = plan && !isEmpty(plan) ? { project: run2.project, own: ownFilesAfter(plan), followed: following?.changes ?? [] } : void 0;
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
async function planDelivery(session, { run: run2, delivery, index, now }, layout, prediction) {
  await checkCache(run2.place.root);
  return planFromCodex(session, layout, {
    scope: scopeOf(run2),
    project: run2.project,
    rules: delivery,
    thresholds: run2.config.handlers.sync.options.github,
    index,
    prediction,
    now
  });
}
function ownFilesAfter(plan) {
  const own = new Map(plan.existing);
  for (const path24 of plan.changes.deleted) own.delete(path24);
  for (const path24 of [...plan.changes.added, ...plan.changes.modified]) own.set(path24, plan.wanted.get(path24));
  return own;
}

// runtime/project/brought-along.ts
import { lstatSync as lstatSync4, realpathSync } from "node:fs";
import { dirname as dirname2, join as join2, relative as relative2, sep as sep3 } from "node:path";
import { fileURLToPath as fileURLToPath2 } from "node:url";
async function refuseBroughtAlong(url, call2) {
  const given = localPath(url);
  if (given === null) return;
  for (const place of [given, `${given}.git`]) {
    const real = realPath(place);
    const carrier = real && !exists(join2(real, ".git")) ? workTreeAround(real) : null;
    if (!real || !carrier) continue;
    const inside = relative2(carrier, real).split(sep3).join("/");
    const args = ["ls-files", "-z", "--", `:(literal)${inside}`];
    const { stdout } = await plumbing({ ...call2, cwd: carrier, args });
    if (stdout.length > 0) throw broughtAlong(real, carrier);
  }
}
function localPath(url) {
  const remote2 = parseRemote(url);
  if (remote2?.protocol === "path") return remote2.path;
  if (remote2?.protocol !== "file") return null;
  try {
    return fileURLToPath2(url);
  } catch {
    return remote2.path;
  }
}
function broughtAlong(path24, carrier) {
  return new CodexError(
    "CONFIG_INVALID",
    `The repository ${path24} is among the files that ${carrier} tracks, so its hooks and settings came with them, and git would run them`,
    {
      phase: "validate",
      fixes: [
        "Name the codex by its URL or by a path outside of any repository: fractary-codex init --codex URL",
        "If you made it yourself, move it out of there and name its new path"
      ]
    }
  );
}
function workTreeAround(path24) {
  for (let at = dirname2(path24); ; at = dirname2(at)) {
    if (exists(join2(at, ".git"))) return at;
    if (dirname2(at) === at) return null;
  }
}
function realPath(path24) {
  try {
    return realpathSync(path24);
  } catch {
    return null;
  }
}
function exists(path24) {
  return lstatSync4(path24, { throwIfNoEntry: false }) !== void 0;
}

// runtime/sync/outcome.ts
function planIdOf({ to, from }) {
  const ids = [to, from].flatMap((one) => one?.status === "success" ? [one.plan_id] : []);
  return ids.length === 0 ? "" : combinedPlanId(ids);
}
function directionFailure(error) {
  if (error instanceof CodexError) {
    return {
      status: "failure",
      error: error.message,
      error_code: error.code,
      ...error.phase ? { phase: error.phase } : {},
      suggested_fixes: error.fixes,
      ...error.extra
    };
  }
  return {
    status: "failure",
    error: error instanceof Error ? error.message : String(error),
    error_code: "INTERNAL",
    suggested_fixes: ["Run the same command again with --verbose and report what it prints"]
  };
}
function report(prepared, outcome, seconds) {
  const { run: run2, options, source, timer } = prepared;
  const failed = [outcome.to, outcome.from].filter((one) => one?.status === "failure").length;
  const path24 = localPath(run2.remote.url);
  return {
    status: failed === 0 ? "success" : "partial",
    operation: "sync-project",
    organization: run2.config.organization,
    project: run2.project,
    codex_repo: run2.codex,
    ...path24 === null ? {} : { codex_path: path24 },
    environment: run2.environment.name,
    target_branch: run2.environment.branch,
    direction: options.direction,
    dry_run: options.dryRun,
    plan_id: planIdOf(outcome),
    source: source && {
      commit: source.commit,
      branch: source.branch,
      dirty: outcome.uncommitted > 0,
      uncommitted: outcome.uncommitted
    },
    to_codex: outcome.to,
    from_codex: outcome.from,
    steps: timer.steps,
    warnings: [.../* @__PURE__ */ new Set([...run2.warnings, ...outcome.warnings])],
    duration_seconds: seconds
  };
}

// runtime/sync/steps.ts
function stepTimer() {
  const steps = [];
  return {
    steps,
    async run(name, work) {
      const started = performance.now();
      try {
        return await work();
      } finally {
        steps.push({ name, duration_ms: Math.round(performance.now() - started) });
      }
    }
  };
}
function secondsSince(started) {
  return Math.round(performance.now() - started) / 1e3;
}

// runtime/sync/deliver.ts
var INDEX_NOT_WRITTEN = "the index of the cache could not be written; the next sync repairs it";
async function deliverNothing(prepared, outcome) {
  const { run: run2, options, now } = prepared;
  const index = prepared.index;
  const entries = Object.values(index.entries).filter((entry) => !entry.on_demand);
  const changes2 = { added: [], modified: [], deleted: [], unchanged: entries.length };
  const indexUpdated = options.dryRun || await renew(scopeOf(run2), run2.config.cache.default_ttl, now);
  if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
  warnAboutReading(prepared, outcome);
  outcome.from = fromCodexResult(
    run2,
    {
      changes: changes2,
      skipped: index.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      planId: planId({
        direction: "from-codex",
        target: [run2.config.organization, run2.project, run2.environment.name],
        changes: changes2,
        wanted: /* @__PURE__ */ new Map(),
        existing: /* @__PURE__ */ new Map()
      })
    },
    { dryRun: options.dryRun, seconds: 0, indexUpdated: indexUpdated && !options.dryRun }
  );
}
async function deliver(session, prepared, layout, outcome) {
  const { run: run2, timer, delivery, now } = prepared;
  const started = performance.now();
  run2.context.progress(`Reading ${run2.codex} (${run2.environment.name})`);
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
          scope: scopeOf(run2),
          rules: delivery,
          ttl: run2.config.cache.default_ttl,
          now
        })
      )
    );
    if (!indexUpdated) outcome.warnings.push(INDEX_NOT_WRITTEN);
    outcome.from = fromCodexResult(run2, plan, {
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
function guardDelivery({ run: run2, options }, plan, outcome) {
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
      command: outcome.to ? thisWayAlone(run2, options.command) : options.command,
      planId: plan.planId,
      plan: fromCodexResult(run2, plan, { dryRun: true, seconds: 0, indexUpdated: false })
    }
  );
}
function thisWayAlone({ environment }, command) {
  return `${command} --from-codex${environment.explicit ? "" : ` --env ${environment.name}`}`;
}
function warnAboutReading({ run: run2, tips }, outcome) {
  const published = outcome.to?.status === "success" && (outcome.to.commit_sha || outcome.to.branch_created);
  if (published) return;
  const { environment } = run2;
  if (tips.prod === null)
    outcome.warnings.push(`the codex ${run2.codex} is empty: nothing was ever published to it`);
  else if (tips.target === null) {
    outcome.warnings.push(
      `the codex has no branch ${environment.branch} yet: ${environment.name} reads production's documents (${environment.prodBranch})`
    );
  }
}

// runtime/project/manifest.ts
import path16 from "node:path";
var MANIFEST = ".fractary/codex/manifest.json";
var MOST_BYTES = 16 * 1024 * 1024;
async function readManifest(root) {
  try {
    const bytes = await readSmallFile(path16.join(root, ...MANIFEST.split("/")), MANIFEST, MOST_BYTES);
    return bytes ? parseManifest(bytes.toString()) : /* @__PURE__ */ new Map();
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function parseManifest(text) {
  let files2;
  try {
    files2 = JSON.parse(text).files ?? {};
  } catch (cause) {
    throw noManifest("is not JSON", cause);
  }
  if (typeof files2 !== "object" || files2 === null || Array.isArray(files2)) {
    throw noManifest('has no object "files"');
  }
  return new Map(
    Object.entries(files2).filter((pair) => typeof pair[1] === "string")
  );
}
function formatManifest(files2) {
  const sorted = [...files2].sort(([a], [b]) => a < b ? -1 : 1);
  return `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}
`;
}
function noManifest(problem, cause) {
  return new CodexError(
    "CONFIG_INVALID",
    `${MANIFEST}, which records the files that came from the codex, ${problem}`,
    {
      phase: "plan",
      fixes: [`Restore its last good version: git log -- ${MANIFEST}`],
      cause
    }
  );
}

// runtime/selection/hashing.ts
import { copyFile, mkdir as mkdir5, stat as stat4, utimes } from "node:fs/promises";
import path17 from "node:path";
async function hashFiles(project, place, paths) {
  const objects = path17.join(place.temporary, "objects");
  const index = path17.join(place.temporary, "index");
  await mkdir5(objects, { recursive: true });
  await copyIndex(path17.join(place.gitDir, "index"), index);
  const call2 = {
    cwd: project.root,
    signal: project.signal,
    debug: project.debug,
    env: {
      ...project.env,
      GIT_INDEX_FILE: index,
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(place.objects)
    }
  };
  const added = await plumbing({
    ...call2,
    args: ["-c", "core.safecrlf=false", "update-index", "--add", "--replace", "--remove", "-z", "--stdin"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  if (added.code !== 0) throw hashingFailed(added.stderr);
  const listed2 = await plumbing({ ...call2, args: ["ls-files", "-s", "-z"] });
  if (listed2.code !== 0) throw hashingFailed(listed2.stderr);
  const wanted = new Set(paths);
  const hashed = /* @__PURE__ */ new Map();
  for (const record of splitRecords(listed2.stdout)) {
    const tab = record.indexOf(9);
    const { name } = decodeName(record.subarray(tab + 1));
    const [mode = "", oid = ""] = record.toString("latin1", 0, tab).split(" ");
    if (wanted.has(name)) hashed.set(name, { mode, oid });
  }
  return hashed;
}
async function copyIndex(from, to) {
  try {
    const { atime, mtime } = await stat4(from);
    await copyFile(from, to);
    await utimes(to, atime, mtime);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}
function* splitRecords(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0, at);
    yield bytes.subarray(at, end < 0 ? bytes.length : end);
    at = end < 0 ? bytes.length : end + 1;
  }
}
function hashingFailed(stderr) {
  const name = /open\("([^"]*)"\)|unable to (?:index file|stat) '?([^':\n]*)'?/.exec(stderr);
  if (name && /Permission denied/.test(stderr)) return unreadable(name[1] ?? name[2] ?? "");
  if (/No space left on device/.test(stderr)) return diskFull(stderr.trim().split("\n")[0], stderr);
  return new CodexError("INTERNAL", `git could not read the changed files: ${stderr.trim().split("\n")[0]}`, {
    phase: "plan",
    fixes: ["Look at the files it names: git status"]
  });
}
async function filteredPaths(project, paths, more = {}) {
  if (paths.length === 0) return /* @__PURE__ */ new Set();
  const output = await plumbing({
    cwd: project.root,
    env: { ...project.env, ...more.env },
    signal: project.signal,
    debug: project.debug,
    args: ["check-attr", ...more.args ?? [], "-z", "--stdin", "filter"],
    input: paths.map((name) => `${name}\0`).join("")
  });
  const fields = output.stdout.toString().split("\0");
  const filtered = /* @__PURE__ */ new Set();
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (fields[at + 2] !== "unspecified" && fields[at + 2] !== "unset") filtered.add(fields[at]);
  }
  return filtered;
}

// runtime/git/client.ts
var UNSAFE = Object.fromEntries(
  [
    "allowUnsafeAskPass",
    "allowUnsafeConfigEnvCount",
    "allowUnsafeConfigPaths",
    "allowUnsafeCredentialHelper",
    "allowUnsafeEditor",
    "allowUnsafeExec",
    "allowUnsafeFsMonitor",
    "allowUnsafeGitProxy",
    "allowUnsafeHooksPath",
    "allowUnsafeInclude",
    "allowUnsafePager",
    "allowUnsafeProtocolOverride",
    "allowUnsafeSshCommand",
    "allowUnsafeTemplateDir",
    "allowUnsafeUrlRewrite",
    "allowUnsafeDiffExternal",
    "allowUnsafeFilter",
    "allowUnsafePack",
    "allowUnsafeAlias",
    "allowUnsafeCommandBinaries",
    "allowUnsafeDiffTextConv",
    "allowUnsafeGpgProgram",
    "allowUnsafeMergeDriver",
    "allowUnsafeSubmodule"
  ].map((name) => [name, true])
);
async function git(call2) {
  call2.debug?.(`git ${call2.args.join(" ")}`);
  let output;
  const { simpleGit } = await import("./dist-2I3F4V7B.mjs");
  const client = simpleGit({
    baseDir: call2.cwd,
    abort: call2.signal,
    // The defaults wait 50 ms after a command without output and 50 ms at exit.
    completion: { onClose: true, onExit: false },
    allowEnvironment: Object.keys(call2.env),
    unsafe: UNSAFE,
    errors(error, { exitCode, stdOut, stdErr }) {
      const [stdout, stderr] = [stdOut, stdErr].map((chunks) => Buffer.concat(chunks).toString());
      output = { code: exitCode, stdout, stderr, timedOut: false };
      return error;
    }
  }).env(call2.env);
  try {
    const stdout = await client.raw([...SAFE_FLAGS, ...call2.args]);
    return { code: 0, stdout, stderr: output?.stderr ?? "", timedOut: false };
  } catch (error) {
    if (call2.signal.aborted) throw interrupted();
    if (error instanceof Error && /spawn git ENOENT/.test(error.message)) throw gitMissing(error);
    if (output && (output.code !== 0 || output.stderr)) return output;
    throw error;
  }
}

// runtime/project/head.ts
import { lstatSync as lstatSync5, readFileSync as readFileSync4, readlinkSync, statSync as statSync2 } from "node:fs";
import { join as join3 } from "node:path";
var OID = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
var HEADS = "refs/heads/";
function readHead2(gitDir, commonDir) {
  if (statSync2(join3(commonDir, "reftable"), { throwIfNoEntry: false })) return null;
  let value = readRefFile(join3(gitDir, "HEAD"));
  if (value === null) return null;
  if (OID.test(value)) return { commit: value, branch: null };
  const first = symbolicTarget(value);
  const branch = first?.startsWith(HEADS) ? first.slice(HEADS.length) : null;
  for (let depth = 0; depth < 5; depth++) {
    const ref = symbolicTarget(value);
    if (ref === null) return null;
    value = readRef(ref, gitDir, commonDir);
    if (value === null) return { commit: null, branch };
    if (OID.test(value)) return { commit: value, branch };
  }
  return null;
}
function readBranch(gitDir, branch) {
  if (statSync2(join3(gitDir, "reftable"), { throwIfNoEntry: false })) return null;
  const value = readRef(HEADS + branch, gitDir, gitDir);
  return value !== null && OID.test(value) ? value : null;
}
function readRemoteHead(commonDir, remote2 = "origin") {
  const prefix = `refs/remotes/${remote2}/`;
  const target = symbolicTarget(readRefFile(join3(commonDir, prefix, "HEAD")) ?? "");
  return target?.startsWith(prefix) ? target.slice(prefix.length) : null;
}
function symbolicTarget(value) {
  const ref = /^ref:\s*(refs\/\S.*)$/.exec(value)?.[1];
  return ref === void 0 || ref.split("/").includes("..") ? null : ref;
}
function readRef(ref, gitDir, commonDir) {
  const own = /^refs\/(?:bisect|worktree|rewritten)\//.test(ref);
  const loose = join3(own ? gitDir : commonDir, ref);
  return readRefFile(loose) ?? readPacked(ref, commonDir) ?? readRefFile(loose);
}
function readPacked(ref, commonDir) {
  const packed = `${readText(join3(commonDir, "packed-refs")) ?? ""}
`;
  const end = packed.indexOf(` ${ref}
`);
  return end < 0 ? null : packed.slice(packed.lastIndexOf("\n", end) + 1, end);
}
function readRefFile(path24) {
  if (lstatSync5(path24, { throwIfNoEntry: false })?.isSymbolicLink()) {
    const target = readlinkSync(path24);
    if (target.startsWith("refs/")) return `ref: ${target}`;
  }
  return readText(path24)?.trimEnd() ?? null;
}
function readText(path24) {
  try {
    return readFileSync4(path24, "utf8");
  } catch (error) {
    const code = error.code;
    if (code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR") return null;
    throw error;
  }
}

// runtime/git/configuration.ts
async function readGitConfiguration(call2) {
  const output = await plumbing({ ...call2, args: ["config", "--list", "-z"] });
  const values = /* @__PURE__ */ new Map();
  for (const record of output.stdout.toString().split("\0")) {
    const end = record.indexOf("\n");
    if (record) values.set(end < 0 ? record : record.slice(0, end), end < 0 ? "true" : record.slice(end + 1));
  }
  return values;
}

// runtime/project/identity.ts
import { basename } from "node:path";
function projectName({ project_name, originUrl, root, topLevel }) {
  if (project_name !== void 0) return project_name;
  const fixes = ['set "project_name" in .fractary/plugins/codex/config.json'];
  if (root !== topLevel) {
    throw new CodexError(
      "CONFIG_INVALID",
      `${root} is a folder in the git repository ${topLevel}, so its configuration must say "project_name"`,
      { fixes, phase: "validate" }
    );
  }
  const name = (originUrl === null ? "" : repositoryName(originUrl)) || basename(root);
  if (isName("project", name)) return name;
  throw new CodexError("CONFIG_INVALID", `the repository's name "${name}" cannot be a project's name`, {
    fixes,
    phase: "validate"
  });
}

// runtime/sync/run.ts
async function openRun(context, options) {
  const place = await findProject(context.cwd, context.env);
  const loaded = await loadConfig({
    ...{ ...place, env: context.env, home: context.home },
    ...options.discover ? discovery(context, place.root, options.organization) : {}
  });
  const { warnings } = loaded;
  const config = await aboutOrganization(context, place.root, loaded.config, options.organization);
  const environment = resolveEnvironment(config, {
    requested: options.env,
    purpose: typeof options.purpose === "function" ? options.purpose(config) : options.purpose,
    env: context.env,
    command: options.command
  });
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  let read;
  const gitConfig = () => {
    read ??= readGitConfiguration({ cwd: place.root, env, signal: context.signal, debug: context.debug });
    return read;
  };
  const needsOrigin = isName("project", config.codex_repo) || config.project_name === void 0;
  const originUrl = needsOrigin ? (await gitConfig()).get("remote.origin.url") ?? null : null;
  const url = codexUrl({
    codexRepo: config.codex_repo,
    organization: config.organization,
    originUrl,
    root: place.root,
    env: context.env
  });
  return {
    context,
    place,
    config,
    project: projectName({ project_name: config.project_name, originUrl, ...place }),
    codex: codexName(config.codex_repo),
    environment,
    remote: await remoteFor(context, env, url, config, gitConfig),
    env,
    originUrl: originUrl === null ? null : cleanUrl(originUrl),
    warnings: [...warnings, ...credentialWarnings(config.codex_repo)],
    gitConfig
  };
}
async function aboutOrganization(context, root, config, organization) {
  if (organization === void 0 || organization.toLowerCase() === config.organization.toLowerCase()) {
    return config;
  }
  const names = await discovery(context, root).discover({ organization });
  return { ...config, organization, codex_repo: names?.codex_repo ?? config.codex_repo, projects: [] };
}
function credentialWarnings(codexRepo) {
  if (stripCredentials(codexRepo) === codexRepo) return [];
  return [
    "codex_repo carries credentials, which everybody has who can read the configuration: put the token into CODEX_SYNC_PAT"
  ];
}
async function remoteFor(context, env, url, config, gitConfig) {
  await refuseBroughtAlong(url, { env, signal: context.signal, debug: context.debug });
  const timeoutSeconds = config.network.timeout_seconds;
  return remote({
    url,
    env: { ...env, ...await sshSettings(context, url, timeoutSeconds, gitConfig) },
    tokens: context.env,
    signal: context.signal,
    debug: context.debug,
    timeoutSeconds,
    interactive: context.interactive,
    filter: config.handlers.sync.options.github.sparse_checkout
  });
}
async function sshSettings(context, url, timeoutSeconds, gitConfig) {
  const protocol = parseRemote(url)?.protocol;
  if (protocol !== "ssh" && protocol !== "scp") return {};
  if (context.env.GIT_SSH_COMMAND || context.env.GIT_SSH) return {};
  const configured = (await gitConfig()).get("core.sshcommand");
  if (configured) return { GIT_SSH_COMMAND: configured };
  const batch = context.interactive ? "" : " -o BatchMode=yes";
  return { GIT_SSH_COMMAND: `ssh -o ConnectTimeout=${Math.ceil(timeoutSeconds)}${batch}` };
}
async function originOf(run2) {
  const url = (await run2.gitConfig()).get("remote.origin.url");
  return url === void 0 ? null : cleanUrl(url);
}
function isCodexItself({ originUrl, remote: remote2 }) {
  return originUrl !== null && isSameRepository(originUrl, remote2.url);
}

// runtime/sync/uncommitted.ts
import path18 from "node:path";
async function countUncommitted(session, place, source, rules, unstaged) {
  const committed = source.commit ? await committedFiles(session, place, source.commit, rules) : /* @__PURE__ */ new Map();
  if (!committed) return unstaged;
  let count = 0;
  for (const [name, file] of source.files) {
    const before = committed.get(name);
    if (!before || before.oid !== file.oid || before.mode !== file.mode) count += 1;
    committed.delete(name);
  }
  const skipped = new Set(source.skipped.map((one) => one.path));
  for (const name of committed.keys()) if (!skipped.has(name)) count += 1;
  return count;
}
async function committedFiles(session, place, commit, rules) {
  const object = await session.reader.read(commit);
  if (object?.type !== "commit") return null;
  const inside = path18.relative(place.topLevel, place.root).split(path18.sep).filter(Boolean);
  let tree = parseCommit(object.data).tree;
  for (const segment of inside) {
    const entries = tree === void 0 ? null : await treeAt(session, tree);
    if (!entries) return null;
    tree = entries.find((entry) => entry.name === segment && entry.mode === "040000")?.oid;
    if (tree === void 0) return /* @__PURE__ */ new Map();
  }
  const files2 = /* @__PURE__ */ new Map();
  return await collect2(session, tree, "", rules, files2) ? files2 : null;
}
async function treeAt(session, oid) {
  const object = await session.reader.read(oid);
  return object?.type === "tree" ? parseTree(object.data) : null;
}
async function collect2(session, tree, prefix, rules, files2) {
  const entries = await treeAt(session, tree);
  if (!entries) return false;
  for (const { mode, name, oid } of entries) {
    const at = prefix + name;
    if (mode === "040000") {
      if (leadsTo(at, rules.prefixes) && !await collect2(session, oid, `${at}/`, rules, files2)) return false;
    } else if (mode !== "160000" && rules.selects(at)) files2.set(at, { mode, oid });
  }
  return true;
}
function leadsTo(folder, prefixes) {
  if (prefixes === null) return true;
  return prefixes.some((prefix) => {
    const clean = prefix.replace(/\/$/, "");
    return clean === folder || clean.startsWith(`${folder}/`) || folder.startsWith(`${clean}/`);
  });
}

// runtime/sync/source.ts
import { createHash as createHash6 } from "node:crypto";
import { lstat as lstat4, mkdir as mkdir6 } from "node:fs/promises";
import path19 from "node:path";
async function readWorkingTree(run2, rules) {
  const { place, context, env } = run2;
  const folder = {
    root: place.root,
    topLevel: place.topLevel,
    env,
    signal: context.signal,
    debug: context.debug
  };
  const listing = await listWorkingTree(folder, rules);
  const changed = [...listing.files].filter(([, file]) => file.oid === null).map(([name]) => name);
  const foreignHash = [...listing.files.values()].some((file) => file.oid !== null && file.oid.length !== 40);
  let known;
  const filtered = async (paths) => known ?? filteredPaths(folder, paths);
  const objects = [path19.join(place.commonDir, "objects")];
  let temporary;
  const close = async () => {
    if (temporary) await removeTemporary(temporary);
  };
  try {
    if (changed.length > 0 || foreignHash) {
      temporary = await makeTemporary(context.home);
      await mkdir6(path19.join(temporary, "objects"));
      known = await filteredPaths(folder, [...listing.files.keys()]);
      await hashChanged(
        run2,
        listing,
        changed.filter((name) => !known.has(name)),
        temporary
      );
      objects.unshift(path19.join(temporary, "objects"));
    }
    let files2 = withIds(listing);
    if (temporary && [...files2.values()].some((file) => file.oid.length !== 40)) {
      files2 = await translateHashes(run2, files2, objects, temporary);
      objects.splice(0, objects.length, path19.join(temporary, "sha1", "objects"));
    }
    const { commit, branch } = await headOf(run2);
    return {
      commit,
      branch,
      usualBranches: usualBranches(run2),
      repository: () => originOf(run2),
      brought: await readManifest(place.root),
      files: files2,
      skipped: listing.skipped,
      uncommitted: (session) => countUncommitted(
        session,
        place,
        { commit, files: files2, skipped: listing.skipped },
        rules,
        changed.length + listing.removed
      ),
      objects,
      digest: digestOf2(files2, listing.skipped),
      filtered,
      bring: async () => {
      },
      has: (name) => lstat4(path19.join(place.root, name)).then(
        (found) => !found.isDirectory(),
        () => false
      ),
      close
    };
  } catch (error) {
    await close();
    throw error;
  }
}
function usualBranches({ config, environment, place }) {
  const branch = config.source_branches[environment.name] ?? readRemoteHead(place.commonDir);
  return branch === null ? ["main", "master"] : [branch];
}
var NO_CONTENT = "0".repeat(40);
function withIds(listing) {
  const files2 = /* @__PURE__ */ new Map();
  for (const [name, { mode, oid }] of listing.files) files2.set(name, { mode, oid: oid ?? NO_CONTENT });
  return files2;
}
async function hashChanged(run2, listing, changed, temporary) {
  if (changed.length === 0) return;
  const { place, context, env } = run2;
  const hashed = await hashFiles(
    { root: place.root, env, signal: context.signal, debug: context.debug },
    { gitDir: place.gitDir, objects: path19.join(place.commonDir, "objects"), temporary },
    changed
  );
  for (const name of changed) {
    const file = hashed.get(name);
    if (file) listing.files.set(name, file);
    else listing.files.delete(name);
  }
}
async function translateHashes(run2, files2, objects, temporary) {
  const { context, env, place } = run2;
  const reader = openObjectReader({
    cwd: place.root,
    env: {
      ...env,
      GIT_OBJECT_DIRECTORY: objects[0],
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternateVariable(objects.at(-1))
    },
    signal: context.signal,
    debug: context.debug
  });
  const contents = [];
  const translated = /* @__PURE__ */ new Map();
  try {
    for (const [name, { mode, oid }] of files2) {
      const blob = oid === NO_CONTENT ? null : await reader.read(oid);
      if (blob) contents.push(blob.data);
      translated.set(name, { mode, oid: blob ? blobId(blob.data) : NO_CONTENT });
    }
  } finally {
    reader.close();
  }
  const repository = path19.join(temporary, "sha1");
  makeBareRepository(repository);
  await storeBlobs({ cwd: repository, env, signal: context.signal, debug: context.debug }, contents);
  return translated;
}
async function headOf(run2) {
  const { place, context, env } = run2;
  const head2 = readHead2(place.gitDir, place.commonDir);
  if (head2) return head2;
  const call2 = { cwd: place.root, env, signal: context.signal, debug: context.debug };
  const [commit, branch] = await Promise.all([
    git({ ...call2, args: ["rev-parse", "--verify", "--quiet", "HEAD"] }),
    git({ ...call2, args: ["symbolic-ref", "--short", "--quiet", "HEAD"] })
  ]);
  return { commit: commit.stdout.trim() || null, branch: branch.stdout.trim() || null };
}
function digestOf2(files2, skipped) {
  const digest = createHash6("sha256");
  const names = [...files2.keys()].sort();
  for (const name of names) {
    const { mode, oid } = files2.get(name);
    digest.update(`${mode} ${oid} ${name}\0`);
  }
  for (const { path: name, reason } of skipped) digest.update(`- ${name} ${reason}\0`);
  return digest.digest("hex");
}

// runtime/sync/project-tree.ts
import { randomBytes as randomBytes5 } from "node:crypto";
import path20 from "node:path";
function prefixOf(folder) {
  return folder ? `${folder.replace(/\/+$/, "")}/` : "";
}
async function readOwnConfiguration(session, { tree, prefix }, name) {
  const root = prefix === "" ? tree : await treeAt2(session, tree, prefix.slice(0, -1));
  if (root === null) throw noFolder(session.remote.url, prefix.slice(0, -1), name);
  const folder = await treeAt2(session, root, CODEX_FOLDER);
  if (folder === null) return null;
  const entries = await readTree(session, folder);
  for (const [file, format] of [
    ["config.json", "json"],
    ["config.yaml", "yaml"],
    ["config.yml", "yaml"]
  ]) {
    const entry = entries.find((one) => one.name === file && one.mode.startsWith("100"));
    if (!entry) continue;
    const text = await readText2(session, entry.oid);
    return parseConfig(text, format, `${name}/${prefix}${CODEX_FOLDER}/${file}`);
  }
  return null;
}
function noFolder(url, folder, name) {
  return new CodexError("CONFIG_INVALID", `${url} has no folder ${folder}, where ${name} should be`, {
    phase: "validate",
    fixes: [`Correct the "path" of ${name} under "projects" in the configuration`]
  });
}
function withOwn(config, own) {
  if (own === null) return config;
  const { sync_patterns, exclude_patterns, handlers, secrets, source_branches } = own;
  return { ...config, sync_patterns, exclude_patterns, handlers, secrets, source_branches };
}
async function readCommitted(session, from, rules) {
  const { tree, prefix } = from;
  const { files: all, unusable } = await listFiles(session, tree);
  const files2 = /* @__PURE__ */ new Map();
  const skipped = unusable.filter(({ path: name }) => name.startsWith(prefix)).map((one) => ({ ...one, path: one.path.slice(prefix.length) })).filter(({ path: name }) => rules.selects(name) || rules.selects(`${name}/anything`));
  for (const [path24, file] of all) {
    const name = path24.slice(prefix.length);
    if (!path24.startsWith(prefix) || !rules.selects(name)) continue;
    if (file.mode === "160000") skipped.push({ path: name, reason: "a submodule" });
    else files2.set(name, file);
  }
  const manifest = all.get(prefix + MANIFEST);
  const attributes = [...all].filter(([name]) => /(^|\/)\.gitattributes$/.test(name));
  return {
    commit: from.commit,
    branch: from.branch,
    usualBranches: [from.branch],
    repository: async () => session.remote.url,
    brought: manifest ? parseManifest(await readText2(session, manifest.oid)) : /* @__PURE__ */ new Map(),
    files: files2,
    skipped,
    uncommitted: async () => 0,
    objects: from.objects,
    digest: digestOf2(files2, skipped),
    filtered: (paths) => filteredInTree(session, from, attributes, paths),
    bring: (oids) => ensureObjects(session, oids, null),
    has: async (name) => all.has(prefix + name),
    close: async () => {
    }
  };
}
async function treeAt2(session, root, at, filter2 = "blob:none") {
  let tree = root;
  for (const segment of at.split("/")) {
    const entries = await readTree(session, tree);
    const folder = entries.find(({ name, mode, valid }) => valid && name === segment && mode === "040000");
    if (!folder) return null;
    tree = folder.oid;
    await ensureObjects(session, [tree], filter2);
  }
  return tree;
}
async function readText2(session, oid) {
  await ensureObjects(session, [oid], null);
  let text = "";
  await readBlobs(session, [oid], (_oid, data) => {
    text = data.toString();
  });
  return text;
}
async function filteredInTree(session, { tree, prefix }, attributes, paths) {
  if (attributes.length === 0 || paths.length === 0) return /* @__PURE__ */ new Set();
  await ensureObjects(
    session,
    attributes.map(([, { oid }]) => oid),
    null
  );
  const { env, signal, debug } = session.remote;
  const file = path20.join(session.workspace, `index-${randomBytes5(6).toString("hex")}`);
  const index = { GIT_INDEX_FILE: file };
  const call2 = { cwd: session.workspace, env: { ...env, ...index }, signal, debug };
  await plumbing({ ...call2, args: ["read-tree", tree] });
  const filtered = await filteredPaths(
    { root: session.workspace, env, signal, debug },
    paths.map((name) => prefix + name),
    { env: index, args: ["--cached"] }
  );
  return new Set([...filtered].map((name) => name.slice(prefix.length)));
}

// runtime/sync/other-project.ts
import { mkdir as mkdir7 } from "node:fs/promises";
import path21 from "node:path";
async function openOtherProject(run2, name) {
  const { context, config, env } = run2;
  await mkdir7(context.home, { recursive: true, mode: 448 });
  const listed2 = config.projects.find((one) => one.name === name);
  const url = await repositoryUrl(run2, listed2?.url ?? name);
  const remote2 = await remoteFor(context, env, url, config, run2.gitConfig);
  const branch = config.source_branches[run2.environment.name] ?? await defaultBranchOf(remote2, context.home, name);
  return withMirror(remote2, context.home, async (mirror) => {
    context.progress(`Reading ${name} from ${remote2.url}`);
    const tips = await fetchNamedBranches(mirror, remote2, name, [branch], "all trees");
    const { session, close } = await openSession(remote2, context.home, mirror, []);
    try {
      const commit = tips.get(branch);
      const { tree } = await readCommit(session, commit);
      const objects = [path21.join(session.workspace, "objects")];
      const at = { commit, tree, branch, prefix: prefixOf(listed2?.path), objects };
      const own = await readOwnConfiguration(session, at, name);
      const other = { ...run2, config: withOwn(config, own), project: own?.project_name ?? name };
      return { run: other, close, read: (_run, rules) => readCommitted(session, at, rules) };
    } catch (error) {
      await close();
      throw error;
    }
  });
}
async function repositoryUrl(run2, address) {
  const { config, place, context } = run2;
  return codexUrl({
    codexRepo: address,
    organization: config.organization,
    originUrl: run2.originUrl ?? await originOf(run2),
    root: place.root,
    env: context.env
  });
}
async function defaultBranchOf(remote2, cwd, name) {
  const { branch } = await defaultBranch(remote2, cwd);
  if (branch) return branch;
  throw emptyRepository(name, remote2.url);
}
function emptyRepository(name, url) {
  return new CodexError("BRANCH_NOT_FOUND", `The repository of ${name}, ${url}, is empty`, {
    phase: "clone",
    fixes: [`Push something to it first: git push ${shellWord(url)} HEAD:main`]
  });
}

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
    selects: (path24) => inScope(path24) && !excluded(path24),
    narrowed: (options.patterns?.length ?? 0) > 0,
    prefixes: literalPrefixes(include)
  };
}

// runtime/sync/memo.ts
import path22 from "node:path";
function memoKey(parts) {
  return digestOf(parts);
}
function memoFile(run2) {
  const about = [run2.remote.url, run2.project, run2.environment.branch, run2.place.root];
  return path22.join(run2.context.home, "up-to-date", fileNameOf(about));
}
function recallUpToDate(run2, key) {
  return recall(memoFile(run2), key);
}
function rememberUpToDate(run2, memo) {
  return remember(memoFile(run2), memo);
}

// runtime/sync/preparation.ts
async function prepare(run2, options, timer, readSource = readWorkingTree) {
  const rules = selectionRules(run2.config, options);
  const delivery = deliveryRules(run2.config, run2.project, options);
  const [toCodex, fromCodex] = [options.direction !== "from-codex", options.direction !== "to-codex"];
  const folder = localPath(run2.remote.url);
  const where = folder === null ? "" : ` (the folder ${folder})`;
  run2.context.progress(`Reading ${run2.project} and asking ${run2.codex}${where}`);
  const [asked, scanned] = await Promise.allSettled([
    timer.run("clone", () => inPhase("clone", toCodex ? listOrBringTips(run2) : bringTips(run2))),
    toCodex ? timer.run("scan", () => inPhase("plan", readSource(run2, rules))) : Promise.resolve(null)
  ]);
  if (scanned.status === "rejected") throw scanned.reason;
  const source = scanned.value;
  try {
    if (asked.status === "rejected") throw asked.reason;
    const tips = asked.value;
    const brought = source?.brought ?? /* @__PURE__ */ new Map();
    const key = (tip2) => memoKey({
      tip: tip2,
      digest: source?.digest ?? "",
      commit: source?.commit ?? null,
      rules: [
        rules.include,
        rules.exclude,
        options.prune,
        run2.environment,
        brought.size === 0 ? null : digestOf([...brought])
      ]
    });
    const tip = tips.target ?? tips.prod;
    const upToDate2 = source && tips.target ? await recallUpToDate(run2, key(tips.target)) : null;
    const index = fromCodex ? await loadIndex(scopeOf(run2)) : null;
    return {
      run: run2,
      options,
      rules,
      delivery,
      source,
      question: questionOf(run2, options, rules, brought),
      tips,
      index,
      memoKey: key,
      upToDate: upToDate2,
      cacheIsCurrent: fromCodex && await isUpToDate(scopeOf(run2), index, tip, delivery),
      timer,
      now: Date.now()
    };
  } catch (error) {
    await source?.close();
    throw error;
  }
}
function questionOf(run2, options, rules, brought) {
  return {
    project: run2.project,
    environment: run2.environment.name,
    rules,
    thresholds: run2.config.handlers.sync.options.github,
    prune: options.prune,
    allowSecretPaths: run2.config.secrets.allow_paths,
    brought
  };
}

// runtime/sync/production.ts
function productionWarnings(run2, source, uncommitted) {
  if (!run2.environment.isProd) return [];
  const warnings = [];
  if (uncommitted > 0) {
    warnings.push(
      `published to production from ${uncommitted} uncommitted document${uncommitted === 1 ? "" : "s"}`
    );
  }
  if (source.commit !== null && !source.usualBranches.includes(source.branch ?? "")) {
    const from = source.branch === null ? "a detached HEAD" : `the branch ${source.branch}`;
    warnings.push(`published to production from ${from}, not from ${source.usualBranches.join(" or ")}`);
  }
  return warnings;
}

// runtime/sync/project-lock.ts
import path23 from "node:path";
var WAIT_MS = 3e4;
function withProjectLock(run2, work) {
  const id = digestOf([run2.remote.url, run2.project]).slice(0, 32);
  const file = path23.join(run2.context.home, "locks", `${id}.lock`);
  return withLock(file, `A sync of ${run2.project}`, WAIT_MS, run2.context.signal, work);
}

// runtime/sync/publish-plan.ts
var NO_CHANGES = { added: [], modified: [], deleted: [], unchanged: 0 };
function publishNothing({ run: run2, options }, memo, outcome) {
  outcome.warnings.push(...memo.warnings);
  outcome.to = toCodexResult(
    run2,
    {
      changes: { ...NO_CHANGES, unchanged: memo.unchanged },
      skipped: memo.skipped,
      causes: { gone: 0, excluded: 0, moved: 0 },
      deletionThresholdExceeded: false,
      secrets: [],
      planId: memo.planId
    },
    { dryRun: options.dryRun, seconds: 0 }
  );
}
async function guardPublication({ run: run2, options }, plan, runPlanId) {
  const stops = plan.deletionThresholdExceeded && !options.force || plan.secrets.length > 0 && !options.allowSecrets;
  if (!stops) return;
  stopAtGuards(guarded(plan), {
    ...options,
    planId: await runPlanId(),
    plan: toCodexResult(run2, plan, { dryRun: true, seconds: 0 })
  });
}
function guarded(plan) {
  return {
    direction: "to-codex",
    planId: plan.planId,
    deleted: plan.changes.deleted,
    causes: plan.causes,
    deletionThresholdExceeded: plan.deletionThresholdExceeded,
    secrets: plan.secrets,
    nothingSelected: plan.wanted.size === 0
  };
}
async function publishPlan(session, prepared, { tips, layout, plan, uncommitted }, outcome) {
  const { run: run2, options, source, timer } = prepared;
  const started = performance.now();
  outcome.warnings.push(...plan.warnings);
  if (isEmpty(plan)) {
    outcome.to = toCodexResult(run2, plan, { dryRun: false, seconds: 0 });
    if (tips.target) await remember2(prepared, plan, tips.target, uncommitted);
    return;
  }
  outcome.warnings.push(...productionWarnings(run2, source, uncommitted));
  run2.context.progress(`Publishing to ${run2.codex} (branch ${run2.environment.branch})`);
  try {
    const published = {
      commit: source.commit,
      dirty: uncommitted > 0,
      repository: await source.repository()
    };
    const replan = async (there) => {
      const again = await planToCodex(session, there, source, prepared.question);
      const result = toCodexResult(run2, again, { dryRun: true, seconds: 0 });
      const overrides2 = { ...options, planId: again.planId, plan: result };
      if (options.plan !== void 0 && again.planId !== plan.planId)
        throw planChanged(options.plan, overrides2);
      stopAtGuards(guarded(again), overrides2);
      return again;
    };
    const done = await timer.run(
      "push",
      () => inPhase(
        "push",
        applyToCodex(session, run2, { projects: [{ run: run2, plan, source: published, replan }], tips, layout })
      )
    );
    outcome.tip = done.tip;
    outcome.warnings.push(...done.warnings);
    const last = done.projects[0].plan;
    outcome.to = toCodexResult(run2, last, {
      dryRun: false,
      seconds: secondsSince(started),
      branchCreated: done.branchCreated,
      followed: done.followed,
      attempts: done.attempts,
      commit: done.commit
    });
    if (done.commit && done.commit === done.tip) await remember2(prepared, last, done.commit, uncommitted);
  } catch (error) {
    if (options.direction !== "bidirectional" || !isCodexError(error) || error.exitCode !== 1) throw error;
    outcome.to = directionFailure(error);
    outcome.failure = error;
  }
}
function remember2({ run: run2, memoKey: memoKey2 }, plan, tip, uncommitted) {
  const unchanged = plan.wanted.size;
  return rememberUpToDate(run2, {
    key: memoKey2(tip),
    unchanged,
    skipped: plan.skipped,
    warnings: plan.warnings,
    uncommitted,
    planId: planId({
      direction: "to-codex",
      target: [run2.environment.name, run2.project],
      changes: { ...NO_CHANGES, unchanged },
      wanted: plan.wanted,
      existing: plan.wanted
    })
  });
}

// runtime/sync/project.ts
async function syncProject(run2, options, readSource) {
  const started = performance.now();
  const sync = async () => {
    await sweepTemporary(run2.context.home);
    const prepared = await prepare(run2, options, stepTimer(), readSource);
    try {
      return report(prepared, await runDirections(prepared), secondsSince(started));
    } finally {
      await prepared.source?.close();
    }
  };
  return options.dryRun ? sync() : withProjectLock(run2, sync);
}
async function syncOtherProject(run2, name, options) {
  if (options.direction === "from-codex") {
    throw invalid(
      `--from-codex fills the cache of the project you are in, and cannot do it for ${name}`,
      `Run it there, or publish ${name}: fractary-codex sync-project ${name} --to-codex`
    );
  }
  const other = await inPhase("clone", openOtherProject(run2, name));
  try {
    return await syncProject(other.run, { ...options, direction: "to-codex" }, other.read);
  } finally {
    await other.close();
  }
}
async function runDirections(prepared) {
  const { source, upToDate: upToDate2, cacheIsCurrent, options, run: run2 } = prepared;
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
      run2.remote,
      run2.context.home,
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
  const { options, run: run2 } = prepared;
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
      await checkCache(run2.place.root);
      await missingIgnores(run2.place.root, IGNORED);
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
  const { run: run2 } = prepared;
  const { plan, tips } = look;
  const following = await foreseeFollowing(session, prepared, look);
  const delivery = needed.delivering ? await foreseeDelivery(session, prepared, look, following) : null;
  const publishes = plan !== null && !isEmpty(plan);
  const foreseen = { ...known, warnings: [...known.warnings] };
  if (plan) {
    foreseen.warnings.push(...plan.warnings, ...following?.warnings ?? []);
    if (publishes) foreseen.warnings.push(...productionWarnings(run2, prepared.source, look.uncommitted));
    foreseen.to = toCodexResult(run2, plan, {
      dryRun: true,
      seconds: 0,
      branchCreated: publishes && tips.target === null,
      followed: following?.followed ?? 0
    });
  }
  if (delivery) {
    foreseen.warnings.push(...delivery.warnings);
    warnAboutReading(prepared, foreseen);
    foreseen.from = fromCodexResult(run2, delivery, { dryRun: true, seconds: 0, indexUpdated: false });
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
  organizationText,
  summarizeOrganization,
  syncText,
  summarizeSync,
  writeWhole,
  pathInside,
  digestOf,
  fileNameOf,
  recall,
  remember,
  rememberCodex,
  isKnownCodex,
  isBranchName,
  braceExpand,
  ALWAYS_EXCLUDED,
  splitList,
  checkPattern,
  compile,
  SYNC_OPTIONS,
  patternOptions,
  directionOption,
  targetBranchOption,
  syncOptions,
  countsOf,
  toCodexResult,
  scopeOf,
  blobId,
  isAlive,
  startedAt,
  replaceFile,
  prepareCache,
  checkCache,
  unwritable,
  cacheWriter,
  intactChecker,
  fitsFileSystem,
  sweepCache,
  leftovers,
  parseTree,
  usableEntries,
  trailer,
  plumbing,
  listRefs,
  listHeads,
  defaultBranch,
  listWithHead,
  probePush,
  makeBareRepository,
  withLock,
  MirrorBroken,
  mirrorRoot,
  openMirror,
  currentDirectory,
  withMirror,
  discardMirror,
  MAX_TEXT_BYTES,
  readCommit,
  readTree,
  ensureObjects,
  ensureTrees,
  listFiles,
  readBlobs,
  projectPrefix,
  readLayout,
  makeTemporary,
  removeTemporary,
  sweepTemporary,
  callIn,
  openSession,
  withSession,
  IGNORED,
  ensureIgnored,
  missingIgnores,
  rebuildIndex,
  writeIndex,
  changeIndex,
  stopAtGuards,
  planChanged,
  SEARCHED_COMMITS,
  history,
  deepen,
  follow,
  expectSecretScan,
  predicted,
  deliveryRules,
  deliveryProblem,
  isMarkdown,
  hasFrontMatter,
  readFrontMatter,
  route,
  knownTip,
  fetchBranches,
  fetchNamedBranches,
  listTips,
  listOrBringTips,
  noProdBranch,
  ensureTips,
  localObstacle,
  publish,
  publishOnce,
  holdsCommit,
  writeCommits,
  storeBlobs,
  commitIdentity,
  identityWarnings,
  writeSyncCommits,
  applyToCodex,
  isEmpty,
  listWorkingTree,
  privacyOf,
  planToCodex,
  lookAtCodex,
  stepTimer,
  secondsSince,
  MANIFEST,
  readManifest,
  parseManifest,
  formatManifest,
  filteredPaths,
  git,
  readHead2 as readHead,
  readBranch,
  readRemoteHead,
  readGitConfiguration,
  openRun,
  remoteFor,
  originOf,
  isCodexItself,
  readWorkingTree,
  prefixOf,
  readOwnConfiguration,
  withOwn,
  readCommitted,
  treeAt2 as treeAt,
  repositoryUrl,
  emptyRepository,
  selectionRules,
  prepare,
  questionOf,
  productionWarnings,
  withProjectLock,
  guardPublication,
  guarded,
  syncProject,
  syncOtherProject
};
