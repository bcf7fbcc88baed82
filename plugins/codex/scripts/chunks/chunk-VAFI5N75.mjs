import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  commitIdentity,
  identityWarnings
} from "./chunk-7NEMR5S7.mjs";
import {
  deepen,
  history,
  shallowFetch
} from "./chunk-CPAIUNDQ.mjs";
import {
  publish
} from "./chunk-XC4HS5GT.mjs";
import {
  callIn
} from "./chunk-3YXJQMP4.mjs";
import {
  deliveryProblem,
  deliveryRules
} from "./chunk-SME637YS.mjs";
import {
  SHARED_PARTS,
  projectPrefix,
  readLayout
} from "./chunk-LIVRIQB2.mjs";
import {
  MAX_TEXT_BYTES,
  ensureObjects,
  ensureTrees,
  listFiles,
  readBlobs,
  readTree
} from "./chunk-OMRFCFYJ.mjs";
import {
  readWorkingTree
} from "./chunk-LX7LGTM7.mjs";
import {
  storeBlobs,
  writeCommits
} from "./chunk-LUQDRX4A.mjs";
import {
  privacyOf
} from "./chunk-PM3AUIVW.mjs";
import {
  route
} from "./chunk-O7V2MLI4.mjs";
import {
  hasFrontMatter,
  isMarkdown,
  readFrontMatter
} from "./chunk-EFZQNF6W.mjs";
import {
  linkProblem,
  selectionRules
} from "./chunk-2KKYBHOX.mjs";
import {
  trailer,
  usableEntries
} from "./chunk-44K3FR2F.mjs";
import {
  IGNORED,
  ensureIgnored
} from "./chunk-ZAOT5H23.mjs";
import {
  writeWhole
} from "./chunk-TI7VF6GL.mjs";
import {
  changeIndex,
  writeIndex
} from "./chunk-E5CWBU5N.mjs";
import {
  scopeOf,
  toCodexResult
} from "./chunk-FY42SKHL.mjs";
import {
  cacheWriter,
  checkCache,
  fitsFileSystem,
  intactChecker,
  prepareCache,
  sweepCache
} from "./chunk-I6PECLM5.mjs";
import {
  rebuildIndex
} from "./chunk-EAHJ2362.mjs";
import {
  blobId
} from "./chunk-5K3R6YFZ.mjs";
import {
  bringTips,
  ensureTips,
  listOrBringTips,
  listTips
} from "./chunk-7KYFAUYP.mjs";
import {
  compile,
  hasParentIn
} from "./chunk-24Z2M7ZM.mjs";
import {
  localPath
} from "./chunk-BLPQ76ZH.mjs";
import {
  CodexError,
  cachedPath,
  emptyEntries,
  emptyIndex,
  expiresAt,
  folderChecker,
  hiddenText,
  inPhase,
  indexFile,
  isCodexError,
  isFirstCache,
  readIndex,
  shown
} from "./chunk-FAMPJYGD.mjs";

// runtime/codex/follow.ts
async function follow(session, own, prod, projects) {
  const baseCommit = await findBase(session, own, prod);
  if (!baseCommit) return withoutBase(own, prod);
  const differing = differences(own, prod, projects);
  const trees = [...differing.values()].flatMap(({ to }) => to ?? []);
  const isKnown = baseCommit === prod.commit || differing.size === 0;
  const base = isKnown ? prod : await readBase(session, baseCommit, trees);
  if (!base) return withoutBase(own, prod);
  const changes = [];
  const unclear = new Set([base, own, prod].flatMap(({ unusable }) => unusable.map((one) => one.path)));
  for (const [path3, { is, to }] of differing) {
    if (is !== partOf(base, path3) || unclear.has(path3) || unclear.has("projects")) continue;
    changes.push({ path: path3, entry: to ? { mode: "040000", oid: to } : null });
  }
  await ensureObjects(
    session,
    changes.flatMap(({ entry }) => entry?.oid ?? []),
    "tree:1"
  );
  return { base: prod.commit, changes, followed: changes.length, warnings: [] };
}
function differences(own, prod, projects) {
  const names = new Set(
    [...own.projects.keys(), ...prod.projects.keys()].filter((name) => !projects.has(name))
  );
  const paths = [...SHARED_PARTS, ...[...names].map((name) => `projects/${name}`)];
  const all = paths.map((path3) => [path3, { is: partOf(own, path3), to: partOf(prod, path3) }]);
  return new Map(all.filter(([, { is, to }]) => is !== to));
}
function partOf(layout, path3) {
  const project = /^projects\/(.*)$/s.exec(path3)?.[1];
  return project === void 0 ? layout.top.get(path3) : layout.projects.get(project);
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

// runtime/sync/commit.ts
async function writeSyncCommits(session, question) {
  const { projects, own, prod } = question;
  const { run } = projects[0];
  const { environment } = run;
  const who = commitIdentity(run.context.env, await run.gitConfig());
  const warnings = identityWarnings(who);
  const now = /* @__PURE__ */ new Date();
  const along = [];
  let parent = own?.commit ?? prod?.commit ?? null;
  if (parent === null) {
    parent = await writeReadme(session, run, who, now);
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
function projectChanges({ run, plan: { changes, wanted } }) {
  const prefix = projectPrefix(run.project);
  return [
    ...changes.deleted.map((path3) => ({ path: prefix + path3, entry: null })),
    ...[...changes.added, ...changes.modified].map((path3) => ({
      path: prefix + path3,
      entry: wanted.get(path3)
    }))
  ];
}
function message({ run, plan, source }, base) {
  const { added, modified, deleted } = plan.changes;
  const count = added.length + modified.length + deleted.length;
  const trailers = [
    ["Codex-Project", run.project],
    ["Codex-Environment", run.environment.name],
    ["Codex-Source-Repository", source.repository],
    ["Codex-Source-Commit", source.commit && `${source.commit}${source.dirty ? "-dirty" : ""}`],
    ["Codex-Base", base]
  ];
  const lines = trailers.flatMap(([key, value]) => value ? [`${key}: ${value}`] : []);
  return `Sync ${count} files from ${run.project}

${lines.join("\n")}
`;
}
async function writeReadme(session, run, { author, committer }, now) {
  const text = `# ${run.codex}

The documentation of ${run.config.organization}, gathered from its projects by fractary-codex.

- \`projects/<name>/\`: the documents of one project; written by its syncs, so change them in the project
- \`shared/\`: documents for every project
- \`systems/\`: interfaces between systems
`;
  const data = Buffer.from(text);
  await storeBlobs(callIn(session), [data]);
  const changes = [{ path: "README.md", entry: { mode: "100644", oid: blobId(data) } }];
  const start = { message: `Start the codex of ${run.config.organization}
`, author, committer, changes };
  const [commit] = await writeCommits(callIn(session), null, [start], now);
  return commit;
}

// runtime/sync/guards.ts
var LISTED = 20;
function stopAtGuards(plan, overrides) {
  if (plan.secrets.length > 0 && !overrides.allowSecrets) throw secretsFound(plan, overrides);
  if (plan.deletionThresholdExceeded && !overrides.force) throw tooManyDeletions(plan, overrides);
}
function tooManyDeletions(plan, overrides) {
  const { gone, excluded, moved } = plan.causes;
  const where = plan.direction === "to-codex" ? "the codex" : "the local cache";
  const from = plan.direction === "to-codex" ? "the project" : "the codex";
  const why = plan.nothingSelected ? `nothing at all is selected in ${from}, so all ${plan.deleted.length} files in ${where} would be deleted` : `${plan.deleted.length} files in ${where} would be deleted (${gone} gone from ${from}, ${excluded} newly excluded, ${moved} moved), which is over the threshold`;
  return stop(
    "DELETION_THRESHOLD_EXCEEDED",
    plan.direction,
    why,
    plan.deleted.slice(0, LISTED),
    plan.deleted.length,
    [
      `If this is meant: ${overrides.command} --force --plan ${overrides.planId}`,
      "See all of it first: the same command with --dry-run",
      "If it is not: check that the project is checked out and that sync_patterns still match"
    ],
    { ...extra(overrides), deletion_causes: plan.causes }
  );
}
function secretsFound(plan, overrides) {
  const lines = plan.secrets.map(({ path: path3, line, rule }) => `${path3}:${line} (${rule})`);
  const count = plan.secrets.length;
  return stop(
    "SECRET_DETECTED",
    plan.direction,
    `${count} line${count === 1 ? "" : "s"} that would be published look${count === 1 ? "s" : ""} like a secret`,
    lines.slice(0, LISTED),
    count,
    [
      "Take the secret out of the document (and revoke it, if it is real), then sync again",
      "If a whole folder is a false alarm: list it in secrets.allow_paths of the configuration",
      `If every finding is a false alarm: ${overrides.command} --allow-secrets --plan ${overrides.planId}`
    ],
    { ...extra(overrides), secrets: plan.secrets }
  );
}
function planChanged(approved, overrides) {
  return new CodexError(
    "PLAN_CHANGED",
    `The plan ${shown(approved)} is not what a sync would do now (${overrides.planId})`,
    {
      phase: "plan",
      fixes: [
        "See the plan as it is now: the same command with --dry-run and without --plan",
        `Go on with it: ${overrides.command} --plan ${overrides.planId}`
      ],
      extra: extra(overrides)
    }
  );
}
function extra(overrides) {
  return { plan_id: overrides.planId, plan: overrides.plan };
}
function stop(code, direction, why, listed, count, fixes, more) {
  return new CodexError(
    code,
    `${direction === "to-codex" ? "Nothing" : "Nothing in the cache"} was changed: ${why}`,
    {
      phase: "plan",
      fixes,
      extra: { ...more, listed, omitted: count - listed.length }
    }
  );
}

// runtime/sync/to-codex.ts
async function applyToCodex(session, run, work) {
  const { environment, context } = run;
  let { tips } = work;
  const plans = work.projects.map(({ plan }) => plan);
  const plannedOn = work.projects.map((one) => work.layout?.projects.get(one.run.project));
  let commits = /* @__PURE__ */ new Map();
  let last = { followed: 0, warnings: [] };
  const build = async (tip, again) => {
    const filled = tip !== null && tips.prod === null;
    if (again || filled) tips = await listTips(run);
    tips = await ensureTips(
      session,
      run,
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
    project: run.project,
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
function isEmpty({ changes }) {
  return changes.added.length + changes.modified.length + changes.deleted.length === 0;
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
var OPTIONS = {
  "@secretlint/secretlint-rule-aws": { enableIDScanRule: true }
};
var LEFT_OUT = "@secretlint/secretlint-rule-filter-comments";
var load = () => Promise.all([
  import("./module-Y767RGYI.mjs"),
  import("./module-HDMBK7Y4.mjs"),
  import("./node-2S6T4C2E.mjs"),
  import("./secret-shapes-H53SFTRX.mjs")
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
    rules: rules.filter(({ meta }) => meta.id !== LEFT_OUT).map((rule) => ({ id: rule.meta.id, rule, options: OPTIONS[rule.meta.id] ?? {} }))
  };
  return {
    async scan(path3, content) {
      const text = allowed(path3) ? null : textOf(content);
      if (text === null) return [];
      const extension = /\.[^./]+$/.exec(path3)?.[0] ?? "";
      const result = await lintSource({
        source: { content: text, filePath: path3, ext: extension, contentType: "text" },
        options: { config, maskSecrets: true, noPhysicFilePath: true }
      });
      const known = result.messages.filter(({ range }) => !isPlaceholder(text.slice(range[0], range[1]))).map(({ ruleId, messageId, loc }) => ({
        path: path3,
        line: loc.start.line,
        rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, "")}/${messageId}`
      }));
      const seen = new Set(known.map(({ line }) => line));
      const more = findShapes(text).filter(({ secret }) => !isPlaceholder(secret)).map(({ rule, index }) => ({ path: path3, line: text.slice(0, index).split("\n").length, rule })).filter(({ line }) => !seen.has(line));
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
    for (const [path3, file] of listing.files) view.files.set(path3, file);
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
  for (const [path3, file] of own) view.files.set(`projects/${project}/${path3}`, file);
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
  for (const { path: path3, entry } of followed) {
    const name = path3.startsWith("projects/") ? path3.slice("projects/".length) : path3;
    const trees = path3.startsWith("projects/") ? projects : top;
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

// runtime/sync/plan.ts
import { createHash } from "node:crypto";
function compare(wanted, existing, mine) {
  const changes = { added: [], modified: [], deleted: [], unchanged: 0 };
  for (const [path3, file] of wanted) {
    const there = existing.get(path3);
    if (!there) changes.added.push(path3);
    else if (there.oid !== file.oid || there.mode !== file.mode) changes.modified.push(path3);
    else changes.unchanged += 1;
  }
  for (const path3 of existing.keys()) if (!wanted.has(path3) && mine(path3)) changes.deleted.push(path3);
  changes.added.sort();
  changes.modified.sort();
  changes.deleted.sort();
  return changes;
}
async function deletionCauses(changes, wanted, existing, stillThere) {
  const explained = /* @__PURE__ */ new Map();
  for (const path3 of changes.added) {
    const { oid } = wanted.get(path3);
    explained.set(oid, (explained.get(oid) ?? 0) + 1);
  }
  const causes = { gone: 0, excluded: 0, moved: 0 };
  for (const path3 of changes.deleted) {
    const { oid } = existing.get(path3);
    const left = explained.get(oid) ?? 0;
    if (left > 0) {
      explained.set(oid, left - 1);
      causes.moved += 1;
    } else if (await stillThere(path3)) causes.excluded += 1;
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
    for (const path3 of parts.changes[kind]) {
      const before = parts.existing.get(path3);
      const after = parts.wanted.get(path3);
      digest.update(`${kind} ${before?.mode} ${before?.oid} ${after?.mode} ${after?.oid} ${path3}\0`);
    }
  }
  digest.update(`unchanged ${parts.changes.unchanged}`);
  return digest.digest("hex").slice(0, 16);
}
function combinedPlanId(ids) {
  if (ids.length === 1) return ids[0];
  return createHash("sha256").update(ids.join("+")).digest("hex").slice(0, 16);
}

// runtime/sync/from-codex-plan.ts
async function planFromCodex(session, layout, question) {
  const { rules, scope } = question;
  const index = question.index ?? emptyIndex();
  const first = question.index === null && !question.prediction && await isFirstCache(scope);
  const view = layout ? await viewCodex(session, layout, rules.prefixes, first, question.prediction) : { files: /* @__PURE__ */ new Map(), unusable: [] };
  const selected = /* @__PURE__ */ new Map();
  const skipped = view.unusable.filter(
    ({ path: path3 }) => rules.selectedBy(path3) ?? rules.selectedBy(`${path3}/anything`)
  );
  for (const [path3, { mode }] of view.files) {
    const by = rules.selectedBy(path3);
    if (!by) continue;
    const problem = deliveryProblem(path3, mode) ?? await placeProblem(scope, path3);
    if (problem) skipped.push({ path: path3, reason: problem });
    else selected.set(path3, by);
  }
  for (const path3 of foldersAmong([...selected.keys()], selected)) {
    selected.delete(path3);
    skipped.push({ path: path3, reason: "the codex has a folder of the same name" });
  }
  const known = index.rules === rules.key ? index : emptyIndex();
  const routing = await routeAll(session, view.files, selected, known, question.project);
  for (const [path3, { reason }] of Object.entries(routing.withheld)) {
    if (selected.get(path3) === "from_codex_patterns") skipped.push({ path: path3, reason });
  }
  const wanted = /* @__PURE__ */ new Map();
  for (const path3 of selected.keys()) {
    if (!routing.withheld[path3]) wanted.set(path3, { mode: "100644", oid: view.files.get(path3).oid });
  }
  const cached = await cachedFiles(scope, index, wanted);
  const isSynced = (path3) => !index.entries[path3]?.on_demand;
  const isHad = (path3) => isSynced(path3) || index.entries[path3]?.cached_at === void 0 && rules.selectedBy(path3) !== null;
  const inTheWay = blocking(wanted, cached);
  const mine = (path3) => inTheWay.has(path3) || (isSynced(path3) || isExpired(index, path3, question.now)) && (!rules.partial || rules.selectedBy(path3) !== null);
  const changes = compare(wanted, cached, mine);
  const guarded2 = { ...changes, deleted: changes.deleted.filter(isHad) };
  const causes = await deletionCauses(guarded2, wanted, cached, (path3) => view.files.has(path3));
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
        inScope: [...cached.keys()].filter((path3) => mine(path3) && isHad(path3)).length,
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
  for (const path3 of paths) {
    for (let at = path3.lastIndexOf("/"); at > 0; at = path3.lastIndexOf("/", at - 1)) {
      const folder = path3.slice(0, at);
      if (among.has(folder)) found.add(folder);
    }
  }
  return found;
}
function blocking(wanted, cached) {
  const added = new Set([...wanted.keys()].filter((path3) => !cached.has(path3)));
  if (added.size === 0) return added;
  const old = [...cached.keys()].filter((path3) => !wanted.has(path3));
  const files = foldersAmong([...added], new Set(old));
  for (const path3 of old) if (foldersAmong([path3], added).size > 0) files.add(path3);
  return files;
}
async function placeProblem(scope, path3) {
  const fits = await fitsFileSystem(scope.root, cachedPath(scope, path3));
  return fits ? null : "its name is longer than the file system allows";
}
function isExpired(index, path3, now) {
  const entry = index.entries[path3];
  return entry !== void 0 && expiresAt(index, entry) <= now;
}
async function routeAll(session, files, selected, index, project) {
  const withheld = /* @__PURE__ */ Object.create(null);
  const warnings = [];
  const toRead = /* @__PURE__ */ new Map();
  const toBring = /* @__PURE__ */ new Map();
  for (const [path3, by] of selected) {
    const { oid } = files.get(path3);
    const before = index.withheld[path3];
    if (before?.oid !== oid && index.entries[path3]?.oid !== oid) toBring.set(oid, path3);
    if (by === "own") continue;
    if (!isMarkdown(path3)) {
      if (by === "routed_patterns") withheld[path3] = { oid, reason: "it has no front matter" };
    } else if (before?.oid === oid) withheld[path3] = before;
    else if (!isDelivered(index.entries[path3], oid)) toRead.set(oid, [...toRead.get(oid) ?? [], path3]);
  }
  if (toRead.size > 0)
    await ensureObjects(session, [...toBring.keys()], null, (oid) => toBring.get(oid) ?? "");
  const read = async (oid, data) => {
    const frontMatter = hasFrontMatter(data) && data.length <= MAX_TEXT_BYTES ? await readFrontMatter(data) : { data: {}, lines: {} };
    for (const path3 of toRead.get(oid)) {
      if (frontMatter.warning) warnings.push(`${path3}: ${frontMatter.warning}`);
      const decision = route(frontMatter, project, selected.get(path3));
      if (decision.warning) warnings.push(`${path3}: ${decision.warning}`);
      if (!decision.delivered)
        withheld[path3] = { oid, reason: decision.reason ?? "not addressed to this project" };
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
  const check = async ([path3, entry]) => {
    const intact = !wanted.has(path3) || await isIntact(cachedPath(scope, path3), entry);
    entries.set(path3, { mode: "100644", oid: intact ? entry.oid : "damaged" });
  };
  const all = Object.entries(index.entries);
  for (let at = 0; at < all.length; at += 64) await Promise.all(all.slice(at, at + 64).map(check));
  return entries;
}

// runtime/sync/to-codex-plan.ts
async function planToCodex(session, layout, source, question) {
  const { rules, project } = question;
  const listing = await listOwn(session, layout, project);
  const existing = listing.files;
  const skipped = [
    ...source.skipped,
    ...listing.unusable.map(({ path: path3, reason }) => ({ path: path3, reason: `in the codex: ${reason}` }))
  ];
  const wanted = new Map(source.files);
  const differing = [...wanted.keys()].filter((path3) => !isSame(wanted.get(path3), existing.get(path3)));
  const leftAlone = new Set(skipped.map(({ path: path3 }) => path3));
  const leave = (path3, reason) => {
    wanted.delete(path3);
    leftAlone.add(path3);
    skipped.push({ path: path3, reason });
  };
  const unclear = new Set(listing.unusable.map(({ path: path3 }) => path3));
  for (const path3 of differing) {
    if (unclear.has(path3)) wanted.delete(path3);
    else if (hasParentIn(path3, unclear)) leave(path3, "in the codex: its folder is named twice");
  }
  for (const path3 of await source.filtered(differing)) {
    if (wanted.has(path3) && differing.includes(path3))
      leave(path3, "it has a git filter (such as LFS or git-crypt)");
  }
  for (const [path3, oid] of question.brought) {
    if (wanted.get(path3)?.oid === oid) leave(path3, "from the codex");
  }
  await source.bring(differing.flatMap((path3) => wanted.get(path3)?.oid ?? []));
  const contents = await inspect(
    session,
    differing,
    wanted,
    question,
    (path3, reason) => {
      wanted.delete(path3);
      skipped.push({ path: path3, reason });
    },
    leave
  );
  const isLeftAlone = (path3) => leftAlone.has(path3) || hasParentIn(path3, leftAlone);
  const mine = (path3) => (question.prune || rules.inScope(path3)) && !isLeftAlone(path3);
  const changes = compare(wanted, existing, mine);
  const causes = await deletionCauses(changes, wanted, existing, source.has);
  const inScope = [...existing.keys()].filter(mine).length;
  const strangers = [...existing.keys()].filter((path3) => !rules.inScope(path3)).length;
  const warnings = [...contents.warnings];
  if (strangers > 0 && !question.prune && !rules.narrowed) {
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
async function listOwn(session, layout, project) {
  const own = `projects/${project}`;
  const unclear = layout?.unusable.find(({ path: path3 }) => path3 === own || path3 === "projects");
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
  for (const path3 of differing) {
    const file = wanted.get(path3);
    if (file) byContent.set(file.oid, [...byContent.get(file.oid) ?? [], path3]);
  }
  const secrets = [];
  const warnings = [];
  if (byContent.size === 0) return { secrets, warnings };
  const scanner = await openSecretScanner(question.allowSecretPaths);
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path3 of byContent.get(oid)) {
      if (wanted.get(path3)?.mode === "120000") {
        const problem = linkProblem(path3, data.toString());
        if (problem) leave(path3, problem);
        continue;
      }
      if (isMarkdown(path3)) {
        const { kept, warning } = await privacyOf(data);
        if (kept) {
          keepBack(path3, kept.reason);
          continue;
        }
        if (warning) warnings.push(`${path3}: ${warning}`);
      }
      for (const warning of hiddenText(data)) warnings.push(`${path3}: ${warning}`);
      secrets.push(...await scanner.scan(path3, data));
    }
  });
  secrets.sort((a, b) => a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1);
  return { secrets, warnings: warnings.sort() };
}

// runtime/sync/look.ts
async function lookAtCodex(session, prepared, what) {
  const { run, source, timer, delivery } = prepared;
  if (source && what.publishing) expectPublication(run);
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
        const [plan, uncommitted] = await Promise.all([
          planToCodex(session, layout, source, prepared.question),
          source.uncommitted(session)
        ]);
        return { tips, layout, plan, uncommitted };
      })()
    )
  );
}
function expectPublication(run) {
  setTimeout(() => {
    expectSecretScan();
    run.gitConfig().catch(() => {
    });
  }, 5).unref();
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
  for (const path3 of plan.changes.deleted) own.delete(path3);
  for (const path3 of [...plan.changes.added, ...plan.changes.modified]) own.set(path3, plan.wanted.get(path3));
  return own;
}

// runtime/sync/preparation.ts
import { createHash as createHash3 } from "node:crypto";

// runtime/sync/from-codex.ts
import path from "node:path";
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
  for (const path3 of index.removing) await writer.remove(cachedPath(scope, path3));
  if (index.removing.length > 0) await changeIndex(scope, { head: { removing: [] } }).catch(() => {
  });
  return { indexUpdated: true };
}
async function announce({ changes, inTheWay, index }, scope) {
  if (changes.added.length === 0) return;
  const entries = emptyEntries(index.entries);
  for (const path3 of inTheWay) delete entries[path3];
  const removing = [.../* @__PURE__ */ new Set([...index.removing, ...inTheWay, ...changes.added])];
  await writeIndex(scope, { ...index, entries, removing }, index).catch(() => {
  });
}
async function writeDocuments(session, { changes, wanted }, scope, writer) {
  const byContent = /* @__PURE__ */ new Map();
  for (const path3 of [...changes.added, ...changes.modified]) {
    const { oid } = wanted.get(path3);
    byContent.set(oid, [...byContent.get(oid) ?? [], path3]);
  }
  const written = /* @__PURE__ */ new Map();
  const write = async (oid, data) => {
    for (const path3 of byContent.get(oid)) {
      written.set(path3, await writer.write(cachedPath(scope, path3), oid, data));
    }
  };
  await readBlobs(session, byContent.keys(), write, (oid) => byContent.get(oid)?.[0] ?? "");
  return written;
}
function nextIndex(plan, written, { rules, ttl, now }) {
  const deleted = new Set(plan.changes.deleted);
  const entries = emptyEntries();
  for (const [path3, entry] of Object.entries(plan.index.entries)) {
    if (deleted.has(path3)) continue;
    const { on_demand: _, ...synced } = entry;
    entries[path3] = !plan.wanted.has(path3) ? entry : rules.partial ? { ...synced, cached_at: now } : synced;
  }
  for (const [path3, entry] of written) entries[path3] = rules.partial ? { ...entry, cached_at: now } : entry;
  const leftovers = plan.index.removing.filter((path3) => !plan.wanted.has(path3) && !entries[path3]);
  const removing = [.../* @__PURE__ */ new Set([...leftovers, ...deleted])];
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
  const rebuilt = await rebuildIndex(scope);
  if (Object.keys(rebuilt.entries).length === 0) return null;
  for (const entry of Object.values(rebuilt.entries)) entry.on_demand = true;
  return rebuilt;
}
async function isUpToDate(scope, index, tip, rules) {
  if (!index || index.tip !== tip || index.rules !== rules.key || index.removing.length > 0) return false;
  if (!folderChecker(scope.root)(path.dirname(indexFile(scope)))) return false;
  const isIntact = intactChecker(scope.root);
  const all = Object.entries(index.entries).filter(([, entry]) => !entry.on_demand);
  for (let at = 0; at < all.length; at += 64) {
    const some = all.slice(at, at + 64);
    const intact = await Promise.all(some.map(([name, entry]) => isIntact(cachedPath(scope, name), entry)));
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

// runtime/sync/memo.ts
import path2 from "node:path";

// runtime/project/remembered.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile } from "node:fs/promises";
function digestOf(value) {
  return createHash2("sha256").update(JSON.stringify(value)).digest("hex");
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

// runtime/sync/memo.ts
function memoKey(parts) {
  return digestOf(parts);
}
function memoFile(run) {
  const about = [run.remote.url, run.project, run.environment.branch, run.place.root];
  return path2.join(run.context.home, "up-to-date", fileNameOf(about));
}
function recallUpToDate(run, key) {
  return recall(memoFile(run), key);
}
function rememberUpToDate(run, memo) {
  return remember(memoFile(run), memo);
}

// runtime/sync/preparation.ts
async function prepare(run, options, timer, readSource = readWorkingTree) {
  const rules = selectionRules(run.config, options);
  const delivery = deliveryRules(run.config, run.project, options);
  const [toCodex, fromCodex] = [options.direction !== "from-codex", options.direction !== "to-codex"];
  const folder = localPath(run.remote.url);
  const where = folder === null ? "" : ` (the folder ${folder})`;
  run.context.progress(`Reading ${run.project} and asking ${run.codex}${where}`);
  const [asked, scanned] = await Promise.allSettled([
    timer.run("clone", () => inPhase("clone", toCodex ? listOrBringTips(run) : bringTips(run))),
    toCodex ? timer.run("scan", () => inPhase("plan", readSource(run, rules))) : Promise.resolve(null)
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
      rules: [rules.include, rules.exclude, options.prune, run.environment, digestOf2(brought)]
    });
    const tip = tips.target ?? tips.prod;
    const upToDate = source && tips.target ? await recallUpToDate(run, key(tips.target)) : null;
    const index = fromCodex ? await loadIndex(scopeOf(run)) : null;
    return {
      run,
      options,
      rules,
      delivery,
      source,
      question: questionOf(run, options, rules, brought),
      tips,
      index,
      memoKey: key,
      upToDate,
      cacheIsCurrent: fromCodex && await isUpToDate(scopeOf(run), index, tip, delivery),
      timer,
      now: Date.now()
    };
  } catch (error) {
    await source?.close();
    throw error;
  }
}
function questionOf(run, options, rules, brought) {
  return {
    project: run.project,
    environment: run.environment.name,
    rules,
    thresholds: run.config.handlers.sync.options.github,
    prune: options.prune,
    allowSecretPaths: run.config.secrets.allow_paths,
    brought
  };
}
function digestOf2(brought) {
  if (brought.size === 0) return null;
  return createHash3("sha256").update(JSON.stringify([...brought])).digest("hex");
}

// runtime/sync/production.ts
function productionWarnings(run, source, uncommitted) {
  if (!run.environment.isProd) return [];
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
  const { run, options, source, timer } = prepared;
  const failed = [outcome.to, outcome.from].filter((one) => one?.status === "failure").length;
  const path3 = localPath(run.remote.url);
  return {
    status: failed === 0 ? "success" : "partial",
    operation: "sync-project",
    organization: run.config.organization,
    project: run.project,
    codex_repo: run.codex,
    ...path3 === null ? {} : { codex_path: path3 },
    environment: run.environment.name,
    target_branch: run.environment.branch,
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
    warnings: [.../* @__PURE__ */ new Set([...run.warnings, ...outcome.warnings])],
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

// runtime/sync/publish-plan.ts
var NO_CHANGES = { added: [], modified: [], deleted: [], unchanged: 0 };
function publishNothing({ run, options }, memo, outcome) {
  outcome.warnings.push(...memo.warnings);
  outcome.to = toCodexResult(
    run,
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
async function guardPublication({ run, options }, plan, runPlanId) {
  const stops = plan.deletionThresholdExceeded && !options.force || plan.secrets.length > 0 && !options.allowSecrets;
  if (!stops) return;
  stopAtGuards(guarded(plan), {
    ...options,
    planId: await runPlanId(),
    plan: toCodexResult(run, plan, { dryRun: true, seconds: 0 })
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
  const { run, options, source, timer } = prepared;
  const started = performance.now();
  outcome.warnings.push(...plan.warnings);
  if (isEmpty(plan)) {
    outcome.to = toCodexResult(run, plan, { dryRun: false, seconds: 0 });
    if (tips.target) await remember2(prepared, plan, tips.target, uncommitted);
    return;
  }
  outcome.warnings.push(...productionWarnings(run, source, uncommitted));
  run.context.progress(`Publishing to ${run.codex} (branch ${run.environment.branch})`);
  try {
    const published = {
      commit: source.commit,
      dirty: uncommitted > 0,
      repository: await source.repository()
    };
    const replan = async (there) => {
      const again = await planToCodex(session, there, source, prepared.question);
      const result = toCodexResult(run, again, { dryRun: true, seconds: 0 });
      const overrides = { ...options, planId: again.planId, plan: result };
      if (options.plan !== void 0 && again.planId !== plan.planId)
        throw planChanged(options.plan, overrides);
      stopAtGuards(guarded(again), overrides);
      return again;
    };
    const done = await timer.run(
      "push",
      () => inPhase(
        "push",
        applyToCodex(session, run, { projects: [{ run, plan, source: published, replan }], tips, layout })
      )
    );
    outcome.tip = done.tip;
    outcome.warnings.push(...done.warnings);
    const last = done.projects[0].plan;
    outcome.to = toCodexResult(run, last, {
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
function remember2({ run, memoKey: memoKey2 }, plan, tip, uncommitted) {
  const unchanged = plan.wanted.size;
  return rememberUpToDate(run, {
    key: memoKey2(tip),
    unchanged,
    skipped: plan.skipped,
    warnings: plan.warnings,
    uncommitted,
    planId: planId({
      direction: "to-codex",
      target: [run.environment.name, run.project],
      changes: { ...NO_CHANGES, unchanged },
      wanted: plan.wanted,
      existing: plan.wanted
    })
  });
}

export {
  writeSyncCommits,
  stopAtGuards,
  planChanged,
  planId,
  isEmpty,
  lookAtCodex,
  foreseeFollowing,
  foreseeDelivery,
  planDelivery,
  applyFromCodex,
  renew,
  prepare,
  productionWarnings,
  planIdOf,
  directionFailure,
  report,
  stepTimer,
  secondsSince,
  publishNothing,
  guardPublication,
  publishPlan
};
