import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  failureOf,
  noteChange
} from "./chunk-AOFXMP67.mjs";
import {
  githubRepository
} from "./chunk-LSAMEPMQ.mjs";
import {
  openGh
} from "./chunk-O4ILWXT4.mjs";
import "./chunk-3LYIFWHZ.mjs";
import {
  githubFailure,
  requestWithRetry,
  waitAfter,
  waitBeforeRetry
} from "./chunk-ERGE4EF2.mjs";
import {
  ALWAYS_EXCLUDED,
  MANIFEST,
  MAX_TEXT_BYTES,
  blobId,
  callIn,
  commitIdentity,
  compile,
  deliveryProblem,
  digestOf,
  emptyRepository,
  ensureObjects,
  ensureTips,
  ensureTrees,
  fetchBranches,
  fileNameOf,
  follow,
  formatManifest,
  hasFrontMatter,
  identityWarnings,
  isMarkdown,
  listFiles,
  listHeads,
  listWithHead,
  openSession,
  parseManifest,
  predicted,
  prefixOf,
  publish,
  readBlobs,
  readCommit,
  readFrontMatter,
  readLayout,
  readTree,
  recall,
  remember,
  route,
  storeBlobs,
  treeAt,
  withMirror,
  withSession,
  writeCommits
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  inPhase,
  isCodexError,
  shellWord,
  shown
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/organization/distribute.ts
import { mkdir } from "node:fs/promises";
import path2 from "node:path";

// runtime/organization/areas.ts
var CLAUDE = ["agents", "commands", "hooks", "skills", "scripts"].map((name) => `.claude/${name}`);
var OFFERED_FOLDERS = {
  "push-docs": ["shared", "systems"],
  "push-claude": CLAUDE
};
var AREAS = {
  "push-docs": [".fractary/codex/shared", ".fractary/codex/systems"],
  "push-claude": CLAUDE
};
function targetOf(phase, codexPath) {
  return phase === "push-docs" ? `.fractary/codex/${codexPath}` : codexPath;
}
function isInArea(phase, path3) {
  return AREAS[phase].some((area) => path3.startsWith(`${area}/`));
}

// runtime/organization/distribution-plan.ts
function planDistribution(question) {
  const { phase, offered, existing, records } = question;
  const plan = {
    added: [],
    modified: [],
    deleted: [],
    records: new Map(records),
    recordsChanged: false,
    conflicts: [],
    released: []
  };
  for (const path3 of records.keys()) {
    if (!isInArea(phase, path3) || offered.has(path3)) continue;
    plan.records.delete(path3);
    if (isOurs(question, path3)) plan.deleted.push(path3);
    else if (existing.has(path3)) {
      const reason = "the project edited it, and the codex no longer has it for the project: it is the project’s own";
      plan.released.push({ path: path3, reason });
    }
  }
  const gone = new Set(plan.deleted);
  const kept = new Map([...existing].filter(([path3]) => !gone.has(path3)));
  const folders = foldersOf(kept.keys());
  for (const [path3, entry] of offered) {
    const reason = obstacle(path3, kept, folders) ?? place({ ...question, existing: kept }, path3, entry, plan);
    if (reason) plan.conflicts.push({ path: path3, reason });
  }
  plan.recordsChanged = !sameRecords(plan.records, records);
  for (const paths of [plan.added, plan.modified, plan.deleted]) paths.sort();
  for (const list2 of [plan.conflicts, plan.released]) list2.sort((a, b) => a.path < b.path ? -1 : 1);
  return plan;
}
function isNothing({ added, modified, deleted, recordsChanged }) {
  return added.length + modified.length + deleted.length === 0 && !recordsChanged;
}
function afterPlan({ existing, offered }, { added, modified, deleted }) {
  const after = new Map(existing);
  for (const path3 of deleted) after.delete(path3);
  for (const path3 of [...added, ...modified]) after.set(path3, offered.get(path3));
  return after;
}
function sameRecords(a, b) {
  return a.size === b.size && [...a].every(([path3, oid]) => b.get(path3) === oid);
}
function place(question, path3, entry, plan) {
  const { existing, records } = question;
  const there = existing.get(path3);
  const recorded = records.has(path3);
  if (!there) {
    if (recorded) return "the project deleted it";
    plan.added.push(path3);
  } else if (!isFile(there)) return `${kindOf(there)} of the project stands there`;
  else if (isOurs(question, path3)) {
    if (there.oid === entry.oid && there.mode === entry.mode) return null;
    plan.modified.push(path3);
  } else if (there.oid !== entry.oid) {
    return recorded ? "the project edited it" : "the project has a file of its own there";
  } else if (!recorded) return null;
  else if (there.mode !== entry.mode) return "the project edited it";
  plan.records.set(path3, entry.oid);
  return null;
}
function obstacle(path3, kept, folders) {
  if (folders.has(path3)) return "a folder of the project stands there";
  for (let at = path3.indexOf("/"); at > 0; at = path3.indexOf("/", at + 1)) {
    const parent = kept.get(path3.slice(0, at));
    if (parent) return `${kindOf(parent)} of the project stands at ${path3.slice(0, at)}`;
  }
  return null;
}
function isOurs({ existing, records }, path3) {
  const there = existing.get(path3);
  return there !== void 0 && isFile(there) && there.oid === records.get(path3);
}
function isFile({ mode }) {
  return mode === "100644" || mode === "100755";
}
function kindOf(entry) {
  if (entry.mode === "120000") return "a symbolic link";
  return entry.mode === "160000" ? "a submodule" : "a file";
}
function foldersOf(paths) {
  const folders = /* @__PURE__ */ new Set();
  for (const path3 of paths) {
    for (let at = path3.lastIndexOf("/"); at > 0; at = path3.lastIndexOf("/", at - 1)) {
      const folder = path3.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}

// runtime/organization/project-state.ts
var OWN_FOLDER = MANIFEST.slice(0, MANIFEST.lastIndexOf("/"));
async function readProjectState(session, commit, folder, phase) {
  const root = await treeOfFolder(session, commit, prefixOf(folder).slice(0, -1));
  const folders = [...AREAS[phase].filter((area) => !area.startsWith(`${OWN_FOLDER}/`)), OWN_FOLDER];
  const existing = /* @__PURE__ */ new Map();
  const trees = /* @__PURE__ */ new Map();
  const onTheWay = /* @__PURE__ */ new Map([["", root]]);
  for (const [at, tree] of onTheWay) {
    for (const { name, mode, oid, valid } of await readTree(session, tree)) {
      const path3 = `${at}${name}`;
      const leads = folders.some((one) => one.startsWith(`${path3}/`));
      if (!valid || !leads && !folders.includes(path3)) continue;
      if (mode !== "040000") existing.set(path3, { mode, oid });
      else if (leads) onTheWay.set(`${path3}/`, oid);
      else trees.set(path3, oid);
    }
  }
  await ensureObjects(session, [...trees.values()], "blob:none");
  for (const [path3, tree] of trees) {
    const { files, unusable } = await listFiles(session, tree, `${path3}/`);
    for (const [name, file] of files) existing.set(name, file);
    for (const { path: name } of unusable)
      if (!existing.has(name)) existing.set(name, { mode: "100644", oid: "" });
  }
  return { existing, ...await readRecords(session, existing) };
}
async function treeOfFolder(session, commit, folder) {
  const { tree } = await readCommit(session, commit);
  if (folder === "") return tree;
  const found = await treeAt(session, tree, folder, "tree:2");
  if (found !== null) return found;
  throw new CodexError("CONFIG_INVALID", `${session.remote.url} has no folder ${folder} at ${commit}`, {
    phase: "plan",
    fixes: ['Correct the "path" of this project under "projects" in the configuration']
  });
}
async function readRecords(session, existing) {
  const none = (problem) => ({ records: /* @__PURE__ */ new Map(), manifestProblem: problem });
  const manifest = existing.get(MANIFEST);
  if (manifest && manifest.mode !== "100644" && manifest.mode !== "100755")
    return none(`${MANIFEST} is no file`);
  if (!manifest) {
    const paths = [...existing.keys()];
    const blocker = paths.find((path3) => MANIFEST.startsWith(`${path3}/`) || path3.startsWith(`${MANIFEST}/`));
    return none(blocker === void 0 ? null : `${shown(blocker)} stands in its way`);
  }
  let text = "";
  await readBlobs(session, [manifest.oid], (_oid, data) => {
    text = data.toString();
  });
  return { records: parseManifest(text), manifestProblem: null };
}

// runtime/organization/delivery.ts
async function compareAt(session, delivery, at) {
  const { offering, offered, recipient } = delivery;
  const { phase } = offering;
  const state = await readProjectState(session, at, recipient.folder ?? "", phase);
  const question = { phase, offered, existing: state.existing, records: state.records };
  const plan = planDistribution(question);
  if (state.manifestProblem !== null && plan.recordsChanged) {
    throw new CodexError(
      "CONFIG_INVALID",
      `What ${recipient.project} gets from the codex cannot be recorded: ${state.manifestProblem}`,
      { phase: "plan", fixes: [`Make room in ${recipient.project} for the file ${MANIFEST}`] }
    );
  }
  return { at, question, plan };
}

// runtime/organization/distribution-commit.ts
async function writeDistribution(session, delivery, { at, question, plan }, merges) {
  const { run, recipient } = delivery;
  const prefix = prefixOf(recipient.folder);
  const changes = [
    ...plan.deleted.map((path3) => ({ path: prefix + path3, entry: null })),
    ...[...plan.added, ...plan.modified].map((path3) => ({
      path: prefix + path3,
      entry: question.offered.get(path3)
    }))
  ];
  if (plan.recordsChanged) {
    const data = Buffer.from(formatManifest(plan.records));
    await storeBlobs(callIn(session), [data]);
    changes.push({ path: prefix + MANIFEST, entry: { mode: "100644", oid: blobId(data) } });
  }
  const who = commitIdentity(run.context.env, await run.gitConfig());
  for (const warning of identityWarnings(who)) delivery.warnings.add(warning);
  const { author, committer } = who;
  const [commit] = await writeCommits(
    callIn(session),
    at,
    [{ message: message(delivery, plan), author, committer, changes, merges }],
    /* @__PURE__ */ new Date()
  );
  return commit;
}
function subjectOf({ run }, { added, modified, deleted }) {
  return `Sync ${added.length + modified.length + deleted.length} files from ${run.codex}`;
}
function message(delivery, plan) {
  const { run, recipient, offering, skipCi } = delivery;
  const trailers = [
    `Codex-Project: ${recipient.project}`,
    `Codex-Environment: ${run.environment.name}`,
    `Codex-Source-Repository: ${run.remote.url}`,
    `Codex-Source-Commit: ${offering.commit}`
  ];
  return `${subjectOf(delivery, plan)}${skipCi ? " [skip ci]" : ""}

${trailers.join("\n")}
`;
}

// runtime/organization/offering.ts
import path from "node:path";
var isForbidden = compile([...ALWAYS_EXCLUDED, "**/.claude/settings*.json"]);
async function readOffering(session, layout, phase) {
  const { files, skipped } = await listOffered(session, layout, phase);
  const warnings = [];
  const offered = /* @__PURE__ */ new Map();
  const toRead = /* @__PURE__ */ new Map();
  for (const [name, { mode, oid }] of files) {
    const file = { mode, oid, target: targetOf(phase, name), frontMatter: null };
    offered.set(name, file);
    if (isMarkdown(name)) toRead.set(oid, [...toRead.get(oid) ?? [], file]);
  }
  await readBlobs(session, toRead.keys(), async (oid, data) => {
    if (data.length > MAX_TEXT_BYTES || !hasFrontMatter(data)) return;
    if (phase === "push-claude" && !data.includes("codex_sync_")) return;
    const frontMatter = await readFrontMatter(data);
    const about = [frontMatter.warning, route(frontMatter, "", "from_codex_patterns").warning];
    for (const file of toRead.get(oid)) {
      file.frontMatter = frontMatter;
      for (const warning of about) if (warning) warnings.push(`${codexPathOf(phase, file)}: ${warning}`);
    }
  });
  return {
    phase,
    commit: layout.commit,
    files: offered,
    objects: path.join(session.mirror.dir, "objects"),
    warnings: warnings.sort(),
    skipped: skipped.sort((a, b) => a.path < b.path ? -1 : 1)
  };
}
function offeredTo(offering, project) {
  const files = /* @__PURE__ */ new Map();
  for (const { target, mode, oid, frontMatter } of offering.files.values()) {
    const { delivered } = frontMatter ? route(frontMatter, project, "from_codex_patterns") : { delivered: true };
    if (delivered) files.set(target, { mode, oid });
  }
  return files;
}
function codexPathOf(phase, { target }) {
  return phase === "push-docs" ? target.slice(targetOf(phase, "").length) : target;
}
async function listOffered(session, layout, phase) {
  const skipped = [];
  const trees = await treesOf(session, layout, phase, skipped);
  await ensureTrees(session, [...trees.values()], { contents: true });
  const files = /* @__PURE__ */ new Map();
  for (const [folder, oid] of trees) {
    const listing = await listFiles(session, oid, `${folder}/`);
    skipped.push(...listing.unusable);
    for (const [name, file] of listing.files) {
      const problem = isForbidden(name) ? "no sync ever hands it out" : deliveryProblem(name, file.mode);
      if (problem) skipped.push({ path: name, reason: problem });
      else files.set(name, file);
    }
  }
  for (const name of files.keys()) {
    for (let at = name.lastIndexOf("/"); at > 0; at = name.lastIndexOf("/", at - 1)) {
      if (!files.delete(name.slice(0, at))) continue;
      skipped.push({ path: name.slice(0, at), reason: "the codex has a folder of the same name" });
    }
  }
  return { files, skipped };
}
async function treesOf(session, layout, phase, skipped) {
  const trees = /* @__PURE__ */ new Map();
  const note = (folder, { mode, oid }) => {
    if (mode === "040000") trees.set(folder, oid);
    else skipped.push({ path: folder, reason: deliveryProblem(folder, mode) ?? "a file, not a folder" });
  };
  const of = (name) => {
    const oid = layout.top.get(name);
    return oid ? { mode: "040000", oid } : layout.files.get(name);
  };
  if (phase === "push-docs") {
    for (const folder of OFFERED_FOLDERS[phase]) {
      const entry = of(folder);
      if (entry) note(folder, entry);
    }
    return trees;
  }
  const claude = of(".claude");
  if (claude && claude.mode !== "040000") note(".claude", claude);
  const entries = claude?.mode === "040000" ? await readTree(session, claude.oid) : [];
  for (const { name, mode, oid } of entries) {
    if (OFFERED_FOLDERS[phase].includes(`.claude/${name}`)) note(`.claude/${name}`, { mode, oid });
  }
  return trees;
}

// runtime/github/pull-request.ts
async function openOrUpdatePullRequest(gh, wish, retry) {
  const ask = (request) => requestWithRetry(gh, request, retry);
  for (let failed = 0; ; failed += 1) {
    const pulls = await list(gh, wish, ask);
    const open = pulls.find(({ state }) => state === "open");
    if (open) return update(gh, wish, open, ask);
    const refused = await findRefused(gh, wish, pulls, ask);
    if (refused) return result(refused, "closed");
    const { repo, ...body } = wish;
    const answer = await gh.request({ method: "POST", path: `repos/${repo}/pulls`, body });
    if (answer.status === 201) return result(answer.body, "opened");
    const seconds = waitAfter(answer, failed);
    if (seconds === null) throw failure(gh, wish, answer, `open a pull request in ${repo}`);
    await waitBeforeRetry(answer, seconds, retry);
  }
}
async function list(gh, wish, ask) {
  const { repo, head, base } = wish;
  const query = new URLSearchParams({
    head: `${repo.split("/")[0]}:${head}`,
    base,
    state: "all",
    sort: "created",
    direction: "desc",
    per_page: "100"
  });
  const answer = await ask({ path: `repos/${repo}/pulls?${query}` });
  if (answer.status !== 200) throw failure(gh, wish, answer, `list the pull requests of ${repo}`);
  return answer.body.filter((pull) => pull.head.ref === head && pull.base.ref === base);
}
async function update(gh, wish, pull, ask) {
  const { repo, title, body } = wish;
  if (pull.title === title && (pull.body ?? "").replaceAll("\r\n", "\n") === body) {
    return result(pull, "unchanged");
  }
  const answer = await ask({
    method: "PATCH",
    path: `repos/${repo}/pulls/${pull.number}`,
    body: { title, body }
  });
  if (answer.status !== 200) throw failure(gh, wish, answer, `update pull request ${pull.number} of ${repo}`);
  return result(answer.body, "updated");
}
async function findRefused(gh, wish, pulls, ask) {
  const [latest] = pulls;
  if (!latest || latest.merged_at !== null) return null;
  const branch = wish.head.split("/").map(encodeURIComponent).join("/");
  const answer = await ask({ path: `repos/${wish.repo}/git/ref/heads/${branch}` });
  if (answer.status === 404) return null;
  if (answer.status !== 200) throw failure(gh, wish, answer, `find the branch ${wish.head} of ${wish.repo}`);
  const { object } = answer.body;
  return object.sha === latest.head.sha ? latest : null;
}
function failure(gh, { repo }, answer, what) {
  return githubFailure(answer, { what, repo, phase: "push", credential: gh.credential });
}
function result({ html_url, number }, state) {
  return { url: html_url, number, state };
}

// runtime/organization/proposal.ts
function ensureOnGithub({ project, remote, repository }) {
  if (repository !== null) return;
  throw new CodexError("INVALID_ARGUMENT", `Pull requests need GitHub, and ${project} is at ${remote.url}`, {
    phase: "validate",
    fixes: [`Leave out --pull-request for it, or leave it out: --exclude ${project}`]
  });
}
function proposalBranch({ environment }, phase, { project, folder }) {
  const parts = [phase, ...environment.isProd ? [] : [environment.name], ...folder ? [project] : []];
  const name = parts.join("-").replace(/\.{2,}|\.(?=lock$)|\.$/g, "-");
  return `fractary-codex/${name}`;
}
async function propose(session, delivery, tips, dryRun) {
  const { run, recipient } = delivery;
  const { target, own: before, ownBranch } = tips;
  const { project } = recipient;
  const comparison = await inPhase("plan", compareAt(session, delivery, target));
  const nothing = isNothing(comparison.plan);
  const stateOf = (own) => proposed(session, delivery, comparison, own);
  const state = await inPhase("plan", stateOf(before));
  const plain = { comparison, changed: false, commit: null, pullRequest: null, warnings: [] };
  if (dryRun) return { ...plain, changed: state !== "all", settled: null };
  const open = () => inPhase("push", openProposal(delivery, comparison, tips));
  let pull = state === "other" || nothing ? null : await open();
  if (pull?.state === "closed") {
    const warning = `${pull.url} was closed without merging; it is opened again when there is something new`;
    return { ...plain, warnings: [warning], settled: { target, own: before } };
  }
  const build = async (own) => {
    if ((own === before ? state : await stateOf(own)) === "all") return null;
    const merges = own !== null && own !== target ? [own] : [];
    const commit = await inPhase("commit", writeDistribution(session, delivery, comparison, merges));
    return { commit, rests: [target, ...merges] };
  };
  const progress = (line) => run.context.progress(`${project}: ${line}`);
  const publication = { branch: ownBranch, tip: before, project, build, progress };
  const done = await inPhase("push", publish(session, publication));
  if (!nothing) pull ??= await open();
  return {
    ...plain,
    changed: done.commit !== null,
    commit: done.commit,
    pullRequest: pull?.url ?? null,
    settled: done.commit === null || done.commit === done.tip ? { target, own: done.tip } : null
  };
}
function openProposal(delivery, { plan }, { branch, ownBranch }) {
  const { run, recipient } = delivery;
  const wish = {
    repo: recipient.repository,
    head: ownBranch,
    base: branch,
    title: subjectOf(delivery, plan),
    body: bodyOf(delivery, plan)
  };
  return openOrUpdatePullRequest(openGh(run.context), wish, run.context);
}
function bodyOf({ run, offering }, plan) {
  const { added, modified, deleted, conflicts } = plan;
  const code = (path3) => `\`${path3.replaceAll("`", "'")}\``;
  const what = offering.phase === "push-docs" ? "Documents" : "Claude tools";
  const lines = [
    `${what} that ${run.codex} offers to this project (${run.environment.name}): ${added.length} added, ${modified.length} modified, ${deleted.length} deleted.`,
    ...conflicts.slice(0, 20).map(({ path: path3, reason }) => `- left alone: ${code(path3)}, because ${reason}`),
    ...conflicts.length > 20 ? [`- and ${conflicts.length - 20} more`] : []
  ];
  const end = "Opened by `fractary-codex sync-org`, which updates this branch; change the files in the codex.";
  return `${lines.join("\n")}

${end}
`;
}
async function proposed(session, delivery, { at, question, plan }, own) {
  const nothing = isNothing(plan);
  if (own === null || own === at) return nothing ? "all" : "other";
  const { phase } = delivery.offering;
  const state = await readProjectState(session, own, delivery.recipient.folder ?? "", phase).catch(
    (error) => {
      if (isCodexError(error, "CONFIG_INVALID")) return null;
      throw error;
    }
  );
  if (!state) return "other";
  const inArea = (records) => new Map([...records].filter(([path3]) => isInArea(phase, path3)));
  const after = afterPlan(question, plan);
  const ours = [...inArea(question.records).keys(), ...inArea(plan.records).keys()];
  const isSame = (path3) => {
    const [a, b] = [after.get(path3), state.existing.get(path3)];
    return a?.oid === b?.oid && a?.mode === b?.mode;
  };
  if (!ours.every(isSame) || !sameRecords(inArea(plan.records), inArea(state.records))) return "other";
  return nothing || sameRecords(plan.records, state.records) ? "all" : "files";
}

// runtime/organization/recipient.ts
async function askRecipient({ project, remote, targetBranch }, own, cwd) {
  const wanted = targetBranch === null ? "HEAD" : `refs/heads/${targetBranch}`;
  const more = own === null ? [] : [`refs/heads/${own}`];
  const { head, refs } = await listWithHead(remote, cwd, [wanted, ...more]);
  const branch = targetBranch ?? head;
  const target = refs.get(wanted);
  if (branch === null || target === void 0) throw await noBranch(project, remote, branch, cwd);
  return { branch, target, own: own === null ? null : refs.get(`refs/heads/${own}`) ?? null };
}
async function noBranch(project, remote, branch, cwd) {
  const all = [...(await listHeads(remote, cwd)).keys()];
  if (all.length === 0) return emptyRepository(project, remote.url);
  const has = `it has ${all.slice(0, 10).join(", ")}${all.length > 10 ? ", …" : ""}`;
  if (branch === null) {
    return new CodexError("BRANCH_NOT_FOUND", `${remote.url} names no default branch; ${has}`, {
      fixes: [`Name the branch to write to: --target-branch ${shellWord(all[0])}`]
    });
  }
  return new CodexError("BRANCH_NOT_FOUND", `${remote.url} has no branch ${branch} to write to; ${has}`, {
    fixes: [
      `Make it, in a clone of ${project}: git push origin ${shellWord(`origin/${all[0]}:refs/heads/${branch}`)}`,
      `or name another one: --target-branch ${shellWord(all[0])}`
    ]
  });
}

// runtime/organization/distribute.ts
async function distribute(run, offering, recipient, options) {
  const { home } = run.context;
  const { remote, project } = recipient;
  const { phase } = offering;
  if (options.pullRequest) ensureOnGithub(recipient);
  await mkdir(home, { recursive: true, mode: 448 });
  const own = options.pullRequest ? proposalBranch(run, phase, recipient) : null;
  const tips = await inPhase("clone", askRecipient(recipient, own, home));
  const offered = offeredTo(offering, project);
  const about = [phase, project, remote.url, recipient.folder ?? "", tips.branch, own];
  const file = path2.join(home, "distributed", fileNameOf(about));
  const files = [...offered].map(([path3, { mode, oid }]) => `${mode} ${oid} ${path3}`).sort();
  const keyOf = (state) => digestOf([about, state.target, state.own, files]);
  const settled = await recall(file, keyOf(tips));
  const base = { files_synced: 0, files_deleted: 0, commit: null, branch: tips.branch };
  if (settled) {
    const { conflicts: conflicts2, warnings: warnings2, pullRequest: pullRequest2 } = settled;
    return { ...base, conflicts: conflicts2, warnings: warnings2, pull_request: pullRequest2 };
  }
  const warnings = /* @__PURE__ */ new Set();
  const delivery = { run, offering, recipient, offered, skipCi: options.skipCi, warnings };
  const outcome = await withRecipient(delivery, tips, own, (session, now) => {
    if (own !== null) return propose(session, delivery, { ...now, ownBranch: own }, options.dryRun);
    return pushTo(session, delivery, now, options.dryRun);
  });
  const { plan } = outcome.comparison;
  const { conflicts, released } = plan;
  const { changed, pullRequest } = outcome;
  if (outcome.settled && !options.dryRun) {
    const key = keyOf(outcome.settled);
    const found = { key, conflicts, warnings: outcome.warnings, pullRequest };
    await remember(file, found);
  }
  return {
    ...base,
    files_synced: changed ? plan.added.length + plan.modified.length : 0,
    files_deleted: changed ? plan.deleted.length : 0,
    commit: outcome.commit,
    conflicts: [...conflicts, ...released],
    warnings: [...outcome.warnings, ...warnings],
    pull_request: pullRequest
  };
}
function withRecipient({ run, offering, recipient }, tips, own, work) {
  const { remote, project } = recipient;
  return withMirror(remote, run.context.home, async (mirror) => {
    const { session, close } = await openSession(remote, run.context.home, mirror, [offering.objects]);
    try {
      const isMissing = async (oid) => oid !== null && !await session.reader.info(oid);
      const branches = [];
      if (await isMissing(tips.target)) branches.push(tips.branch);
      if (own !== null && await isMissing(tips.own)) branches.push(own);
      const brought = branches.length > 0 ? await inPhase("clone", fetchBranches(mirror, remote, project, branches)) : /* @__PURE__ */ new Map();
      return await work(session, {
        branch: tips.branch,
        target: brought.get(tips.branch) ?? tips.target,
        own: own === null ? null : brought.get(own) ?? tips.own
      });
    } finally {
      await close();
    }
  });
}
async function pushTo(session, delivery, { branch, target }, dryRun) {
  const { run, recipient } = delivery;
  const { project } = recipient;
  let comparison = await inPhase("plan", compareAt(session, delivery, target));
  const changed = !isNothing(comparison.plan);
  const plain = { commit: null, pullRequest: null, warnings: [] };
  if (dryRun || !changed) return { ...plain, comparison, changed, settled: { target, own: null } };
  const build = async (tip) => {
    if (tip !== null && tip !== comparison.at) comparison = await compareAt(session, delivery, tip);
    if (isNothing(comparison.plan)) return null;
    const commit = await inPhase("commit", writeDistribution(session, delivery, comparison, []));
    return { commit, rests: [comparison.at] };
  };
  const progress = (line) => run.context.progress(`${project}: ${line}`);
  const publication = { branch, tip: target, project, build, progress };
  const done = await inPhase("push", publish(session, publication)).catch((error) => {
    throw isCodexError(error, "PUSH_REJECTED") ? withAdvice(error, project) : error;
  });
  const holds = done.commit === null ? comparison.at : done.commit;
  return {
    ...plain,
    comparison,
    changed: done.commit !== null,
    commit: done.commit,
    settled: done.tip === holds ? { target: holds, own: null } : null
  };
}
function withAdvice(error, project) {
  return new CodexError(error.code, error.message, {
    phase: error.phase ?? "push",
    cause: error.cause,
    fixes: [
      `Propose it instead: fractary-codex sync-org --from-codex --project ${project} --pull-request, with the same --env`,
      "or let the identity that syncs bypass the rule that protects the branch"
    ]
  });
}

// runtime/organization/push-phase.ts
async function pushPhase(org, phase, projects, outcome, before) {
  const { run, settings, options } = org;
  const offering = await inPhase("clone", offer(org, phase, before));
  if (offering === null) {
    outcome.warnings.push(`the codex ${run.codex} is empty: there is nothing to push`);
    for (const { name } of projects) noteChange(outcome, unchanged(name));
    return;
  }
  outcome.warnings.push(...offering.warnings);
  for (const { path: path3, reason } of offering.skipped) outcome.warnings.push(`${path3} is left out: ${reason}`);
  let done = 0;
  await org.each(projects, async ({ name, repository: { remote, candidate } }) => {
    try {
      const recipient = {
        project: name,
        remote,
        targetBranch: options.targetBranch ?? null,
        repository: repositoryOnGithub(run, remote.url),
        ...candidate.folder === void 0 ? {} : { folder: candidate.folder }
      };
      const pushed = await distribute(run, offering, recipient, {
        dryRun: options.dryRun,
        pullRequest: settings.pull_request,
        // The checks that a pull request needs must run.
        skipCi: settings.skip_ci && !settings.pull_request
      });
      for (const conflict of pushed.conflicts) outcome.conflicts.push({ project: name, ...conflict });
      outcome.warnings.push(...pushed.warnings.map((warning) => `${name}: ${warning}`));
      noteChange(outcome, {
        project: name,
        files_synced: pushed.files_synced,
        files_deleted: pushed.files_deleted,
        commit_sha: pushed.commit,
        ...pushed.pull_request ? { pull_request: pushed.pull_request } : {}
      });
    } catch (error) {
      if (isCodexError(error, "INTERRUPTED")) throw error;
      outcome.failed_projects.push(failureOf(name, error));
    }
    done += 1;
    run.context.progress(`${phase}: ${name} (${done} of ${projects.length})`);
  });
}
function repositoryOnGithub({ context }, url) {
  const found = githubRepository(url, context.env);
  return found && `${found.owner}/${found.name}`;
}
function unchanged(project) {
  return { project, files_synced: 0, files_deleted: 0, commit_sha: null };
}
function offer(org, phase, before) {
  const { run, options } = org;
  return withSession(run.remote, run.context.home, [], async (session) => {
    org.tips = await ensureTips(session, run, org.tips, { prod: "now" });
    const tip = org.tips.target ?? org.tips.prod;
    if (tip === null) return null;
    const layout = await readLayout(session, tip);
    const published = before.find(({ name }) => name === "pull-docs")?.changed_projects ?? [];
    const foresees = options.dryRun && published.length > 0;
    const there = foresees ? await afterFollowing(org, session, layout, published) : layout;
    return readOffering(session, there, phase);
  });
}
async function afterFollowing({ run, tips }, session, layout, published) {
  if (run.environment.isProd || !tips.target || !tips.prod) return layout;
  const names = new Set(published.map(({ project }) => project));
  const { changes } = await follow(session, layout, await readLayout(session, tips.prod), names);
  return predicted(layout, changes);
}
export {
  pushPhase
};
