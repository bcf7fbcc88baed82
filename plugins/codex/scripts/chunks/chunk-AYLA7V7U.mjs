import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listFiles,
  readBlobs,
  readCommit,
  readTree
} from "./chunk-7VKEKEXI.mjs";
import {
  linkProblem
} from "./chunk-ACELSOB4.mjs";
import {
  compile,
  hasParentIn,
  objection
} from "./chunk-VHQXIFD3.mjs";
import {
  shown
} from "./chunk-SXMJM6YA.mjs";

// runtime/selection/front-matter.ts
var LONGEST = 64 * 1024;
var OPENING = /^\uFEFF?---[ \t]*\r?\n/;
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
    const cut = content.length > LONGEST;
    return cut ? {
      ...none,
      warning: "The front matter (line 1) is longer than 64 KiB and was not read."
    } : none;
  }
  const text = body.slice(0, end);
  if (text.trim() === "") return none;
  const { quoteGlobs, readMapping } = await import("./front-matter-yaml-3ODFFIEK.mjs");
  let reading = readMapping(text);
  if ("why" in reading) reading = readMapping(quoteGlobs(text));
  if (!("why" in reading)) return reading;
  return {
    ...none,
    warning: `The front matter cannot be read: ${reading.why} (line ${reading.line}).`
  };
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
  const some = [first, second, third, more.length > 0 ? "…" : void 0].filter(Boolean).join(", ");
  if (first) return decided(false, "codex_sync_include", `names only ${some}`);
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

// runtime/codex/layout.ts
var SHARED_PARTS = ["shared", "systems", ".claude"];
function projectPrefix(project) {
  return `projects/${project}/`;
}
async function readLayout(session, commit) {
  const { tree, message } = await readCommit(session, commit);
  const layout = { commit, message, files: /* @__PURE__ */ new Map(), top: /* @__PURE__ */ new Map(), projects: /* @__PURE__ */ new Map() };
  for (const entry of await readTree(session, tree)) {
    if (!entry.valid) continue;
    if (entry.mode === "040000") layout.top.set(entry.name, entry.oid);
    else layout.files.set(entry.name, { mode: entry.mode, oid: entry.oid });
  }
  const projects = layout.top.get("projects");
  if (projects) {
    for (const entry of await readTree(session, projects)) {
      if (entry.mode === "040000" && entry.valid) layout.projects.set(entry.name, entry.oid);
    }
  }
  return layout;
}

// runtime/selection/secrets.ts
var SNIFFED_BYTES = 8e3;
var MAX_SCANNED_BYTES = 5 * 1024 * 1024;
var PRESET = "@secretlint/secretlint-rule-preset-recommend";
var RULES = [{ id: "@secretlint/secretlint-rule-aws", options: { enableIDScanRule: true } }];
async function openSecretScanner(allowPaths) {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import("./module-4W3NH3VD.mjs"),
    import("./module-HDMBK7Y4.mjs"),
    import("./node-2S6T4C2E.mjs")
  ]);
  secretLintProfiler.mark = () => {
  };
  const allowed = compile(allowPaths);
  const config = { rules: [{ id: PRESET, rule: creator, rules: RULES }] };
  return {
    async scan(path, content) {
      if (allowed(path) || content.length > MAX_SCANNED_BYTES) return [];
      if (content.subarray(0, SNIFFED_BYTES).includes(0)) return [];
      const text = content.toString("utf8");
      const extension = /\.[^./]+$/.exec(path)?.[0] ?? "";
      const result = await lintSource({
        source: { content: text, filePath: path, ext: extension, contentType: "text" },
        options: { config, maskSecrets: true, noPhysicFilePath: true }
      });
      return result.messages.filter(({ range }) => !isPlaceholder(text.slice(range[0], range[1]))).map(({ ruleId, messageId, loc }) => ({
        path,
        line: loc.start.line,
        rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, "")}/${messageId}`
      }));
    }
  };
}
function isPlaceholder(text) {
  if (/example|placeholder|your[-_]|changeme|redacted|dummy/i.test(text)) return true;
  if (/(.)\1{7}/.test(text)) return true;
  const body = text.replace(/^.*?[_\-:=]/, "");
  return body.length >= 8 && new Set(body.toLowerCase()).size <= 3;
}

// runtime/sync/plan.ts
import { createHash } from "node:crypto";
function compare(wanted, existing, mine) {
  const changes = { added: [], modified: [], deleted: [], unchanged: 0 };
  for (const [path, file] of wanted) {
    const there = existing.get(path);
    if (!there) changes.added.push(path);
    else if (there.oid !== file.oid || there.mode !== file.mode) changes.modified.push(path);
    else changes.unchanged += 1;
  }
  for (const path of existing.keys()) if (!wanted.has(path) && mine(path)) changes.deleted.push(path);
  changes.added.sort();
  changes.modified.sort();
  changes.deleted.sort();
  return changes;
}
async function deletionCauses(changes, wanted, existing, stillThere) {
  const explained = /* @__PURE__ */ new Map();
  for (const path of changes.added) {
    const { oid } = wanted.get(path);
    explained.set(oid, (explained.get(oid) ?? 0) + 1);
  }
  const causes = { gone: 0, excluded: 0, moved: 0 };
  for (const path of changes.deleted) {
    const { oid } = existing.get(path);
    const left = explained.get(oid) ?? 0;
    if (left > 0) {
      explained.set(oid, left - 1);
      causes.moved += 1;
    } else if (await stillThere(path)) causes.excluded += 1;
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
  const digest = createHash("sha256");
  digest.update(JSON.stringify([parts.direction, ...parts.target]));
  for (const kind of ["added", "modified", "deleted"]) {
    for (const path of parts.changes[kind]) {
      const before = parts.existing.get(path);
      const after = parts.wanted.get(path);
      digest.update(`${kind} ${before?.mode} ${before?.oid} ${after?.mode} ${after?.oid} ${path}\0`);
    }
  }
  digest.update(`unchanged ${parts.changes.unchanged}`);
  return digest.digest("hex").slice(0, 16);
}
function combinedPlanId(ids) {
  if (ids.length === 1) return ids[0];
  return createHash("sha256").update(ids.join("+")).digest("hex").slice(0, 16);
}

// runtime/sync/to-codex-plan.ts
var isMarkdown = (path) => /\.(md|mdx|markdown)$/i.test(path);
async function planToCodex(session, layout, source, question) {
  const { rules, project } = question;
  const tree = layout?.projects.get(project);
  const listing = tree ? await listFiles(session, tree) : { files: /* @__PURE__ */ new Map(), unreadable: [] };
  const existing = listing.files;
  const skipped = [
    ...source.skipped,
    ...listing.unreadable.map((path) => ({ path, reason: "its name in the codex is not UTF-8" }))
  ];
  const wanted = new Map(source.files);
  const differing = [...wanted.keys()].filter((path) => !isSame(wanted.get(path), existing.get(path)));
  const leftAlone = new Set(skipped.map(({ path }) => path));
  const leave = (path, reason) => {
    wanted.delete(path);
    leftAlone.add(path);
    skipped.push({ path, reason });
  };
  for (const path of await source.filtered(differing)) {
    if (wanted.has(path) && differing.includes(path))
      leave(path, "it has a git filter (such as LFS or git-crypt)");
  }
  for (const [path, oid] of question.brought) {
    if (wanted.get(path)?.oid === oid) leave(path, "from the codex");
  }
  await source.bring(differing.flatMap((path) => wanted.get(path)?.oid ?? []));
  const contents = await inspect(
    session,
    differing,
    wanted,
    question,
    (path, reason) => {
      wanted.delete(path);
      skipped.push({ path, reason });
    },
    leave
  );
  const isLeftAlone = (path) => leftAlone.has(path) || hasParentIn(path, leftAlone);
  const mine = (path) => (question.prune || rules.inScope(path)) && !isLeftAlone(path);
  const changes = compare(wanted, existing, mine);
  const causes = await deletionCauses(changes, wanted, existing, source.has);
  const inScope = [...existing.keys()].filter(mine).length;
  const strangers = [...existing.keys()].filter((path) => !rules.inScope(path)).length;
  const warnings = [...contents.warnings];
  if (strangers > 0 && !question.prune) {
    warnings.push(
      `${strangers} file${strangers === 1 ? "" : "s"} in ${projectPrefix(project)} of the codex match no include pattern and stay; --prune removes them`
    );
  }
  skipped.sort((a, b) => a.path < b.path ? -1 : 1);
  return {
    changes,
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
      changes,
      wanted,
      existing
    })
  };
}
function isSame(a, b) {
  return a !== void 0 && b !== void 0 && a.oid === b.oid && a.mode === b.mode;
}
async function inspect(session, differing, wanted, question, keepBack, leave) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path of differing) {
    const file = wanted.get(path);
    if (file) byContent.set(file.oid, [...byContent.get(file.oid) ?? [], path]);
  }
  const secrets = [];
  const warnings = [];
  if (byContent.size === 0) return { secrets, warnings };
  const scanner = await openSecretScanner(question.allowSecretPaths);
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path of byContent.get(oid)) {
      if (wanted.get(path)?.mode === "120000") {
        const problem = linkProblem(path, data.toString());
        if (problem) leave(path, problem);
        continue;
      }
      if (isMarkdown(path) && hasFrontMatter(data)) {
        const frontMatter = await readFrontMatter(data);
        if (frontMatter.warning) {
          const line = privateLine(data);
          if (line) {
            keepBack(path, `visibility: private (line ${line}) in a front matter that cannot be read`);
            continue;
          }
          warnings.push(`${path}: ${frontMatter.warning}`);
        }
        if (isPrivate(frontMatter)) {
          keepBack(path, `visibility: private (line ${frontMatter.lines.visibility ?? 1})`);
          continue;
        }
      }
      secrets.push(...await scanner.scan(path, data));
    }
  });
  secrets.sort((a, b) => a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1);
  return { secrets, warnings: warnings.sort() };
}
function privateLine(data) {
  const lines = data.subarray(0, 64 * 1024).toString().split("\n");
  return lines.findIndex((line) => /^visibility:\s*["']?private\b/i.test(line)) + 1;
}

export {
  hasFrontMatter,
  readFrontMatter,
  isPrivate,
  route,
  SHARED_PARTS,
  projectPrefix,
  readLayout,
  compare,
  deletionCauses,
  exceedsThreshold,
  planId,
  combinedPlanId,
  planToCodex,
  privateLine
};
