import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  brokenPhase,
  concluded,
  emptyPhase,
  failureOf,
  noteChange,
  skippedPhase,
  wholeFailure
} from "./chunk-AOFXMP67.mjs";
import {
  SYNC_PHASES,
  skipReason
} from "./chunk-7ZQPJVQP.mjs";
import {
  nearest
} from "./chunk-G77T6WM2.mjs";
import {
  MirrorBroken,
  applyToCodex,
  callIn,
  checkPattern,
  compile,
  defaultBranch,
  digestOf,
  discardMirror,
  emptyRepository,
  ensureTips,
  ensureTrees,
  expectSecretScan,
  fetchNamedBranches,
  fileNameOf,
  guarded,
  isEmpty,
  knownTip,
  listHeads,
  listOrBringTips,
  listRefs,
  listTips,
  openMirror,
  openSession,
  originOf,
  planToCodex,
  plumbing,
  prefixOf,
  questionOf,
  readBranch,
  readCommit,
  readCommitted,
  readHead,
  readLayout,
  readOwnConfiguration,
  remoteFor,
  repositoryUrl,
  secondsSince,
  selectionRules,
  splitList,
  stopAtGuards,
  sweepTemporary,
  targetBranchOption,
  withMirror,
  withOwn,
  withSession,
  writeWhole
} from "./chunk-2USOSYJR.mjs";
import {
  CODEX_FOLDER,
  CodexError,
  ENVIRONMENT_OPTIONS,
  VERSION,
  environmentOption,
  inPhase,
  invalid,
  isCodexError,
  isName,
  isSameRepository,
  parseRemote,
  quickHash,
  shellWord,
  shown,
  stripCredentials
} from "./chunk-F5FNDNLT.mjs";

// runtime/organization/settings.ts
function settingsFor(codex, typed) {
  return {
    ...codex,
    include: typed.include.length > 0 ? typed.include : codex.include,
    exclude: [...codex.exclude, ...typed.exclude],
    parallel: typed.parallel ?? codex.parallel,
    pull_request: typed.pullRequest || codex.pull_request
  };
}
function parseShard(value) {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (index !== void 0 && shard.index >= 1 && shard.index <= shard.of) return shard;
  throw invalid(
    `--shard ${value} is no part of a whole`,
    "Give which of how many, counted from one: --shard 1/4"
  );
}
function isInShard(name, shard) {
  if (shard === null) return true;
  return quickHash(name) % shard.of === shard.index - 1;
}

// runtime/organization/command-options.ts
var PHASES = SYNC_PHASES.map(({ name }) => name);
var ORGANIZATION_OPTIONS = {
  org: { type: "string", value: "ORG", description: "the organization, where it is not the configured one" },
  ...ENVIRONMENT_OPTIONS,
  phase: {
    type: "string",
    multiple: true,
    value: "PHASE",
    description: "pull-docs, push-docs or push-claude; may be repeated (default: all three, in this order)"
  },
  "to-codex": { type: "boolean", description: "the first phase alone" },
  "from-codex": { type: "boolean", description: "the other two alone" },
  project: {
    type: "string",
    multiple: true,
    value: "NAME",
    description: "only this repository; may be repeated"
  },
  include: { type: "string", multiple: true, value: "GLOB", description: "only repositories that match" },
  exclude: { type: "string", multiple: true, value: "GLOB", description: "and not these" },
  parallel: { type: "string", value: "N", description: "projects at a time (default 5)" },
  shard: {
    type: "string",
    value: "I/N",
    description: "one of N parts of the organization, for several runs"
  },
  "target-branch": {
    type: "string",
    value: "NAME",
    description: "the branch of the projects that documents and tools go to (default: their default branch)"
  },
  "pull-request": {
    type: "boolean",
    description: "open pull requests in the projects instead of pushing to their branch"
  },
  "dry-run": { type: "boolean", description: "show what would happen and change nothing" },
  yes: { type: "boolean", description: "go on: this writes to many repositories" },
  force: { type: "boolean", description: "go on although too many files of a project would be deleted" },
  summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
};
function organizationOptions(given) {
  const list = (key) => {
    const globs = splitList(given[key] ?? []);
    for (const glob of globs) checkPattern(glob, { source: "option", key: `--${key}` });
    return globs;
  };
  const projects = splitList(given.project ?? []);
  for (const name of projects) {
    if (isName("project", name)) continue;
    throw invalid(`${shown(name)} is no project's name`, "Give a name such as auth-service: --project NAME");
  }
  if (given.org !== void 0 && !isName("organization", given.org)) {
    throw invalid(
      `--org ${shown(given.org)} is no organization's name`,
      "Name one as GitHub does: --org acme"
    );
  }
  return {
    phases: phasesIn(given),
    projects,
    include: list("include"),
    exclude: list("exclude"),
    parallel: parallelIn(given),
    shard: given.shard === void 0 ? null : parseShard(given.shard),
    targetBranch: targetBranchOption(given["target-branch"]),
    pullRequest: given["pull-request"] ?? false,
    dryRun: given["dry-run"] ?? false,
    confirmed: (given.yes ?? false) || (given["dry-run"] ?? false) || projects.length > 0,
    force: given.force ?? false,
    command: typedCommand(given)
  };
}
function phasesIn(given) {
  const typed = splitList(given.phase ?? []);
  const ways = [
    ...given["to-codex"] ? ["--to-codex"] : [],
    ...given["from-codex"] ? ["--from-codex"] : [],
    ...typed.length > 0 ? ["--phase"] : []
  ];
  if (ways.length > 1) {
    throw invalid(
      `${ways.join(" and ")} contradict each other`,
      "Give one of --phase, --to-codex and --from-codex"
    );
  }
  const unknown = typed.find((name) => !PHASES.some((phase) => phase === name));
  if (unknown !== void 0) {
    throw invalid(
      `There is no phase ${shown(unknown)}`,
      `Give one of ${PHASES.join(", ")}: --phase ${PHASES[0]}`
    );
  }
  if (given["to-codex"]) return ["pull-docs"];
  if (given["from-codex"]) return ["push-docs", "push-claude"];
  return PHASES.filter((phase) => typed.length === 0 || typed.includes(phase));
}
function parallelIn({ parallel }) {
  if (parallel === void 0) return void 0;
  const most = Number(parallel);
  if (/^\d{1,3}$/.test(parallel) && most >= 1 && most <= 100) return most;
  throw invalid(
    `--parallel ${shown(parallel)} is no number from 1 to 100`,
    "Give how many projects at a time: --parallel 5"
  );
}
function typedCommand(given) {
  const words = ["fractary-codex", "sync-org"];
  if (given.org !== void 0) words.push("--org", shellWord(given.org));
  const env = environmentOption(given);
  if (env !== void 0) words.push("--env", shellWord(env));
  for (const key of ["to-codex", "from-codex", "pull-request"])
    if (given[key]) words.push(`--${key}`);
  for (const key of ["phase", "include", "exclude"]) {
    for (const value of given[key] ?? []) words.push(`--${key}`, shellWord(value));
  }
  for (const key of ["parallel", "shard", "target-branch"]) {
    if (given[key] !== void 0) words.push(`--${key}`, shellWord(given[key]));
  }
  return words.join(" ");
}

// runtime/organization/sync-organization.ts
import { mkdir } from "node:fs/promises";

// runtime/organization/identify.ts
import path3 from "node:path";

// runtime/organization/memo.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
function memoKeyOf({ url, folder }) {
  return `${stripCredentials(url)} ${folder ?? ""}`;
}
async function openMemo(run) {
  const about = [VERSION, run.remote.url, run.environment.branch];
  const file = path.join(run.context.home, "organizations", fileNameOf(about));
  const read = async () => {
    try {
      return new Map(Object.entries(JSON.parse(await readFile(file, "utf8"))));
    } catch {
      return /* @__PURE__ */ new Map();
    }
  };
  const known = await read();
  const fresh = /* @__PURE__ */ new Map();
  return {
    recall: (project) => fresh.get(project) ?? known.get(project),
    remember: (project, memo) => fresh.set(project, memo),
    save: async () => {
      if (fresh.size === 0) return;
      const all = new Map([...await read(), ...fresh]);
      await writeWhole(file, JSON.stringify(Object.fromEntries(all))).catch(() => {
      });
    }
  };
}

// runtime/organization/project-names.ts
function ensureProjectName(name) {
  if (isName("project", name)) return;
  throw new CodexError("CONFIG_INVALID", `A project cannot be named ${shown(name)}, as the repository is`, {
    phase: "validate",
    fixes: [`Give it a project_name in its configuration (${CODEX_FOLDER}/config.json)`]
  });
}
function withoutRivals(projects, elsewhere) {
  const byName = /* @__PURE__ */ new Map();
  for (const project of projects) byName.set(project.name, [...byName.get(project.name) ?? [], project]);
  const alone = [];
  const claimed = [];
  const failures = [];
  for (const [name, rivals] of byName) {
    const [first, second] = rivals;
    if (first && !second && !elsewhere.has(name)) {
      alone.push(first);
      continue;
    }
    claimed.push(name);
    const claims = rivals.map(addressOf).join(" and ");
    const message = second ? `${claims} both claim the project name ${name}` : `${claims} claims the project name ${name}, which is another repository's`;
    const error = new CodexError("CONFIG_INVALID", message, {
      phase: "validate",
      fixes: ["Give each a project_name of its own in its configuration"]
    });
    for (const { repository } of rivals) failures.push(failureOf(repository.candidate.name, error));
  }
  return { alone, claimed, failures };
}
function addressOf({ repository: { candidate, remote } }) {
  return candidate.folder ? `${remote.url} (${candidate.folder})` : remote.url;
}

// runtime/organization/repository.ts
import path2 from "node:path";

// runtime/project/local-repository.ts
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
function localRepository(url, branch) {
  const remote = parseRemote(url);
  if (remote?.protocol !== "path" && remote?.protocol !== "file") return null;
  const gitDir = [join(remote.path, ".git"), remote.path, `${remote.path}.git`].find(isGitDir);
  if (gitDir === void 0 || isPartial(gitDir)) return null;
  const head = branch === void 0 ? readHead(gitDir, gitDir) : null;
  const name = branch ?? head?.branch ?? null;
  const commit = branch === void 0 ? head?.commit ?? null : readBranch(gitDir, branch);
  if (name === null || commit?.length !== 40) return null;
  return { branch: name, commit, objects: join(gitDir, "objects") };
}
function isGitDir(path5) {
  const isA = (name, what) => {
    try {
      return statSync(join(path5, name))[what]();
    } catch {
      return false;
    }
  };
  return isA("HEAD", "isFile") && isA("objects", "isDirectory") && isA("refs", "isDirectory");
}
function isPartial(gitDir) {
  try {
    return readdirSync(join(gitDir, "objects", "pack")).some((name) => name.endsWith(".promisor"));
  } catch {
    return false;
  }
}

// runtime/organization/repository.ts
async function openRepository(run, candidate, { fetch }) {
  const { context, config, environment } = run;
  const remote = await remoteFor(context, run.env, candidate.url, config, run.gitConfig);
  const wanted = config.source_branches[environment.name];
  const local = fetch ? null : localRepository(remote.url, wanted);
  if (local) return { candidate, remote, ...local, mirror: null };
  const tip = wanted ? await tipOf(run, candidate, remote, wanted) : await defaultTip(run, candidate, remote);
  if (tip === null) return null;
  const { branch, commit } = tip;
  return withMirror(remote, context.home, async (mirror) => {
    const known = knownTip(mirror, branch, candidate.name);
    const tips = known === commit ? /* @__PURE__ */ new Map([[branch, commit]]) : await fetchNamedBranches(mirror, remote, candidate.name, [branch], "all trees");
    const objects = path2.join(mirror.dir, "objects");
    return { candidate, remote, branch, commit: tips.get(branch), mirror, objects };
  });
}
async function defaultTip({ context }, { name }, remote) {
  const { branch, commit } = await defaultBranch(remote, context.home);
  if (branch && commit) return { branch, commit };
  const others = [...(await listHeads(remote, context.home)).keys()].slice(0, 10);
  if (others.length === 0) return null;
  throw new CodexError(
    "BRANCH_NOT_FOUND",
    `The default branch of ${name} (${remote.url}) is not there; it has ${others.join(", ")}`,
    {
      phase: "clone",
      fixes: [`Make one of its branches the default branch of the repository, for instance ${others[0]}`]
    }
  );
}
async function tipOf(run, { name }, remote, branch) {
  const ref = `refs/heads/${branch}`;
  const commit = (await listRefs(remote, run.context.home, [ref])).get(ref);
  if (commit) return { branch, commit };
  if ((await listHeads(remote, run.context.home)).size === 0) return null;
  throw new CodexError(
    "BRANCH_NOT_FOUND",
    `The repository of ${name} has no branch ${branch}, from which ${run.environment.name} is published`,
    {
      phase: "clone",
      fixes: [
        `Make it: git push ${shellWord(remote.url)} ${shellWord(`HEAD:${branch}`)}`,
        `or name another one in source_branches.${run.environment.name} of the configuration`
      ]
    }
  );
}

// runtime/organization/identify.ts
var TOGETHER = 50;
async function identify(org, candidates, elsewhere) {
  const found = { projects: [], failures: [], claimed: [], leftOut: [] };
  for (let at = 0; at < candidates.length; at += TOGETHER) {
    await identifySome(org, candidates.slice(at, at + TOGETHER), found, at, candidates.length);
  }
  const { alone, claimed, failures } = withoutRivals(found.projects, new Set(elsewhere));
  return { ...found, projects: alone, claimed, failures: [...found.failures, ...failures] };
}
async function identifySome(org, some, found, before, total) {
  const { context } = org.run;
  const opened = [];
  let done = before;
  await org.each(
    some,
    (candidate) => attempt(candidate, found, async () => {
      const repository = await openRepository(org.run, candidate, { fetch: false });
      if (repository === null) found.leftOut.push({ name: candidate.name, reason: "empty" });
      else opened.push(repository);
      done += 1;
      context.progress(`Reading ${candidate.name} (${done} of ${total})`);
    })
  );
  const broken = [];
  const recognizeAll = (repositories, isLast) => withRepositories(
    org,
    repositories,
    (sessionOf) => org.each(
      repositories,
      (repository) => attempt(repository.candidate, found, async () => {
        try {
          await recognize(org, repository, sessionOf(repository), found);
        } catch (error) {
          if (!(error instanceof MirrorBroken) || isLast) throw error;
          broken.push(repository);
        }
      })
    )
  );
  await recognizeAll(opened, false);
  if (broken.length === 0) return;
  const remade = [];
  for (const repository of broken) {
    await attempt(repository.candidate, found, async () => {
      remade.push(await fetchAnew(org, repository));
    });
  }
  await recognizeAll(remade, true);
}
async function attempt(candidate, found, work) {
  try {
    await inPhase("clone", work());
  } catch (error) {
    if (isCodexError(error, "INTERRUPTED")) throw error;
    found.failures.push(failureOf(candidate.name, error));
  }
}
async function fetchAnew(org, { mirror, remote, candidate }) {
  if (mirror) await discardMirror(mirror, remote);
  const again = await openRepository(org.run, candidate, { fetch: true });
  if (again === null) throw emptyRepository(candidate.name, remote.url);
  return again;
}
async function reopen(org, projects, outcome) {
  const { run } = org;
  await discardMirror(org.mirror, run.remote);
  org.mirror = await openMirror(run.remote, run.context.home);
  const again = [];
  await org.each(projects, async (project) => {
    try {
      again.push({ ...project, repository: await fetchAnew(org, project.repository) });
    } catch (error) {
      if (isCodexError(error, "INTERRUPTED")) throw error;
      outcome.failed_projects.push(failureOf(project.name, error));
    }
  });
  return again;
}
async function recognize(org, repository, session, found) {
  const { candidate, commit } = repository;
  const key = memoKeyOf(candidate);
  let memo = org.memo.recall(key);
  if (memo?.commit !== commit) {
    const { tree } = await readCommit(session, commit);
    const own2 = await readOwnConfiguration(
      session,
      { tree, prefix: prefixOf(candidate.folder) },
      candidate.name
    );
    memo = { commit, own: own2 };
    org.memo.remember(key, memo);
  }
  const { own } = memo;
  if (own === null && org.settings.only_configured) {
    found.leftOut.push({ name: candidate.name, reason: "no configuration" });
    return;
  }
  const name = own?.project_name ?? candidate.name;
  ensureProjectName(name);
  const run = { ...org.run, config: withOwn(org.run.config, own), project: name };
  found.projects.push({ name, run, repository });
}
async function withRepositories({ run, mirror }, repositories, work) {
  const objects = [...new Set(repositories.map((one) => one.objects))];
  const { session, close } = await openSession(run.remote, run.context.home, mirror, objects);
  try {
    const aside = { dir: session.workspace, root: path3.join(session.workspace, "lock"), created: false };
    return await work(({ remote, mirror: own }) => ({ ...session, remote, mirror: own ?? aside }), session);
  } finally {
    await close();
  }
}

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
};
var Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    const node = new Node(value);
    if (this.#head) {
      this.#tail.next = node;
      this.#tail = node;
    } else {
      this.#head = node;
      this.#tail = node;
    }
    this.#size++;
  }
  dequeue() {
    const current = this.#head;
    if (!current) {
      return;
    }
    this.#head = this.#head.next;
    this.#size--;
    if (!this.#head) {
      this.#tail = void 0;
    }
    return current.value;
  }
  peek() {
    if (!this.#head) {
      return;
    }
    return this.#head.value;
  }
  clear() {
    this.#head = void 0;
    this.#tail = void 0;
    this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    while (current) {
      yield current.value;
      current = current.next;
    }
  }
  *drain() {
    while (this.#head) {
      yield this.dequeue();
    }
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = false;
  if (typeof concurrency === "object") {
    ({ concurrency, rejectOnClear = false } = concurrency);
  }
  validateConcurrency(concurrency);
  if (typeof rejectOnClear !== "boolean") {
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  }
  const queue = new Queue();
  let activeCount = 0;
  const resumeNext = () => {
    if (activeCount < concurrency && queue.size > 0) {
      activeCount++;
      queue.dequeue().run();
    }
  };
  const next = () => {
    activeCount--;
    resumeNext();
  };
  const run = async (function_, resolve, arguments_) => {
    const result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  };
  const enqueue = (function_, resolve, reject, arguments_) => {
    const queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve;
      queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_));
    if (activeCount < concurrency) {
      resumeNext();
    }
  };
  const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        const abortError = AbortSignal.abort().reason;
        while (queue.size > 0) {
          queue.dequeue().reject(abortError);
        }
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency);
        concurrency = newConcurrency;
        queueMicrotask(() => {
          while (activeCount < concurrency && queue.size > 0) {
            resumeNext();
          }
        });
      }
    },
    map: {
      async value(iterable, function_) {
        const promises = [];
        try {
          Array.from(iterable, (value, index) => {
            const promise = generator(function_, value, index);
            promises.push(promise);
            return promise;
          });
        } catch (error) {
          for (const promise of promises) {
            promise.catch(() => {
            });
          }
          throw error;
        }
        return Promise.all(promises);
      }
    }
  });
  return generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
  }
}

// runtime/organization/organization.ts
function inParallel(most) {
  return async (all, work) => {
    const limit = pLimit(most);
    const results = await Promise.allSettled(all.map((one) => limit(work, one)));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  };
}

// runtime/organization/orphans.ts
function orphansIn({ memo }, folders, found, { projects, failures, claimed }) {
  const failed = new Set(failures.map(({ project }) => project));
  const known = /* @__PURE__ */ new Set([...found.excluded.map(({ name }) => name), ...claimed, ...failed]);
  for (const { name } of projects) known.add(name);
  for (const candidate of found.candidates) {
    const before = memo.recall(memoKeyOf(candidate))?.own?.project_name;
    if (before !== void 0 && failed.has(candidate.name)) known.add(before);
  }
  return folders.filter((name) => !known.has(name)).sort();
}

// runtime/organization/outbox.ts
import path4 from "node:path";
var MANY = 8;
async function withOutbox({ run, mirror }, codex, projects, work) {
  if (projects < MANY) return work({ session: codex, bring: async () => {
  } });
  const { session, close } = await openSession(run.remote, run.context.home, mirror, []);
  try {
    return await work({ session, bring: (plans) => copy(codex, session, plans) });
  } finally {
    await close();
  }
}
async function copy(from, to, plans) {
  const names = /* @__PURE__ */ new Map();
  for (const { changes, wanted } of plans)
    for (const name of [...changes.added, ...changes.modified]) names.set(wanted.get(name).oid, name);
  if (names.size === 0) return;
  const output = await plumbing({
    ...callIn(from),
    args: ["pack-objects", "-q", path4.join(to.workspace, "objects", "pack", "pack")],
    // By their names git finds those that are alike.
    input: [...names].map(([oid, name]) => `${oid} ${name.replaceAll("\n", " ")}
`)
  });
  if (output.code !== 0) throw new Error(`git pack-objects failed: ${output.stderr.trim()}`);
}

// runtime/organization/up-to-date.ts
function recallNothing(org, project, layout, outcome) {
  const memo = org.memo.recall(memoKeyOf(project.repository.candidate));
  if (memo?.upToDate !== comparisonOf(project, layout)) return false;
  outcome.warnings.push(...memo.warnings ?? []);
  noteChange(outcome, { project: project.name, files_synced: 0, files_deleted: 0, commit_sha: null });
  return true;
}
function rememberNothing(org, { project, plan }, layout) {
  const key = memoKeyOf(project.repository.candidate);
  const memo = org.memo.recall(key);
  if (!memo) return;
  const warnings = plan.warnings.map((warning) => `${project.name}: ${warning}`);
  org.memo.remember(key, { ...memo, upToDate: comparisonOf(project, layout), warnings });
}
function comparisonOf({ name, run, repository }, layout) {
  const { sync_patterns, exclude_patterns, secrets, handlers } = run.config;
  const parts = [
    name,
    repository.commit,
    layout?.projects.get(name) ?? null,
    run.environment,
    [sync_patterns, exclude_patterns, secrets, handlers]
  ];
  return digestOf(parts);
}

// runtime/organization/publish-together.ts
async function publishTogether(org, codex, layout, planned, outcome) {
  for (const one of planned.filter(({ plan }) => isEmpty(plan))) {
    rememberNothing(org, one, layout);
    note(outcome, one, null);
  }
  const changed = planned.filter(({ plan }) => !isEmpty(plan)).sort((a, b) => a.project.name < b.project.name ? -1 : 1);
  if (org.options.dryRun) for (const one of changed) note(outcome, one, null);
  else if (changed.length > 0) await publishChanged(org, codex, layout, changed, outcome);
}
async function publishChanged(org, codex, layout, changed, outcome) {
  const { run } = org;
  run.context.progress(`Publishing ${changed.length} projects to ${run.codex} (${run.environment.branch})`);
  let done;
  let after;
  try {
    [done, after] = await inPhase(
      "push",
      withOutbox(org, codex, changed.length, async ({ session, bring }) => {
        const one = await applyToCodex(session, run, { projects: changed, tips: org.tips, layout, bring });
        return [one, one.commit && one.commit === one.tip ? await readLayout(session, one.commit) : null];
      })
    );
  } catch (error) {
    if (!isCodexError(error, "PUSH_REJECTED")) throw error;
    if (changed.length > 1) {
      const stopped = new Set(outcome.failed_projects.map(({ project }) => project));
      for (const one of changed.filter(({ project }) => !stopped.has(project.name))) {
        await publishChanged(org, codex, layout, [one], outcome);
      }
    } else outcome.failed_projects.push(failureOf(changed[0].project.name, error));
    return;
  }
  await follow(org, done);
  outcome.warnings.push(...done.warnings.filter((warning) => !outcome.warnings.includes(warning)));
  for (const [index, { plan, commit }] of done.projects.entries()) {
    if (plan === null) continue;
    const one = { ...changed[index], plan };
    if (after) rememberNothing(org, one, after);
    note(outcome, one, commit);
  }
}
async function follow(org, done) {
  if (org.tips.prod === null) org.tips = await listTips(org.run);
  else org.tips = { target: done.tip, prod: org.run.environment.isProd ? done.tip : org.tips.prod };
}
function note(outcome, { project, plan }, commit) {
  const { added, modified, deleted } = plan.changes;
  outcome.warnings.push(...plan.warnings.map((warning) => `${project.name}: ${warning}`));
  noteChange(outcome, {
    project: project.name,
    files_synced: added.length + modified.length,
    files_deleted: deleted.length,
    commit_sha: commit
  });
}

// runtime/organization/pull-docs.ts
async function pullDocs(org, projects, outcome) {
  for (let at = 0; at < projects.length; at += TOGETHER) {
    const some = projects.slice(at, at + TOGETHER);
    const broken = await pullSome(org, some, outcome, projects.length);
    if (broken.length === 0) continue;
    const again = await reopen(org, broken, outcome);
    const stillBroken = await pullSome(org, again, outcome, projects.length);
    for (const { name } of stillBroken) {
      outcome.failed_projects.push(failureOf(name, new Error("its copy on this machine is damaged")));
    }
  }
}
async function pullSome(org, projects, outcome, total) {
  const { run } = org;
  const repositories = projects.map(({ repository }) => repository);
  return withRepositories(org, repositories, async (sessionOf, codex) => {
    const prod = run.environment.isProd ? "no" : "now";
    org.tips = await inPhase("clone", ensureTips(codex, run, org.tips, { prod }));
    const tip = org.tips.target ?? org.tips.prod;
    const layout = tip ? await readLayout(codex, tip) : null;
    const broken = [];
    const planned = [];
    const fail = (project, error) => {
      if (isCodexError(error, "INTERRUPTED")) throw error;
      outcome.failed_projects.push(failureOf(project.name, error));
      run.context.progress(`${project.name}: ${error.message}`);
    };
    const open = projects.filter((project) => !recallNothing(org, project, layout, outcome));
    let done = outcome.succeeded;
    const trees = open.flatMap(({ name }) => layout?.projects.get(name) ?? []);
    if (open.length > 0) expectSecretScan();
    await ensureTrees(codex, trees, { contents: false }).catch((error) => {
      if (!(error instanceof MirrorBroken) && !isCodexError(error, "REPO_NOT_FOUND")) throw error;
    });
    await org.each(open, async (project) => {
      try {
        planned.push(
          await planOne(org, project, { layout, codex, own: sessionOf(project.repository), fail })
        );
      } catch (error) {
        if (error instanceof MirrorBroken) broken.push(project);
        else fail(project, error);
      }
      done += 1;
      run.context.progress(`pull-docs: ${project.name} (${done} of ${total})`);
    });
    await publishTogether(org, codex, layout, planned, outcome);
    return broken;
  });
}
async function planOne(org, project, { layout, codex, own, fail }) {
  const { run, repository } = project;
  const { commit, branch, objects, candidate } = repository;
  const rules = selectionRules(run.config, {});
  const { tree } = await readCommit(own, commit);
  const at = { commit, tree, branch, prefix: prefixOf(candidate.folder), objects: [objects] };
  const source = await readCommitted(own, at, rules);
  const question = questionOf(run, { prune: false }, rules, source.brought);
  const planOn = async (there) => {
    const plan = await inPhase("plan", planToCodex(codex, there, source, question));
    stopAtGuards(guarded(plan), {
      force: org.options.force,
      allowSecrets: false,
      command: `fractary-codex sync-project ${candidate.name} --to-codex --env ${run.environment.name}`,
      planId: plan.planId,
      plan: null
    });
    return plan;
  };
  return {
    project,
    run,
    source: { commit, dirty: false, repository: repository.remote.url },
    plan: await planOn(layout),
    replan: (there) => planOn(there).catch((error) => {
      fail(project, error);
      return null;
    })
  };
}

// runtime/organization/repositories.ts
var OTHER_SHARD = "in another shard";
async function discoverRepositories(run, settings, options, memo) {
  const listed = run.config.projects.length > 0 ? await configured(run) : await onGithub(run, settings);
  const namesOf = (one) => [one.name, memo.recall(memoKeyOf(one))?.own?.project_name];
  const isAskedFor = (one) => namesOf(one).some((name) => options.projects.includes(name ?? ""));
  const isCodex = (url) => isSameRepository(url, run.remote.url);
  const included = compile(settings.include);
  const excluded = compile(settings.exclude);
  const reasonFor = (one) => {
    const { name, url, reason } = one;
    if (isCodex(url)) return "the codex itself";
    if (reason !== null) return reason;
    if (settings.include.length > 0 && !included(name)) return "not included";
    if (excluded(name)) return "excluded";
    if (options.projects.length > 0 && !isAskedFor(one)) return "not asked for";
    return isInShard(name, options.shard) ? null : OTHER_SHARD;
  };
  const known = listed.flatMap(namesOf).filter((name) => name !== void 0);
  checkAskedFor(options.projects, known, run.config.organization);
  const found = {
    total: listed.length,
    excluded: [],
    elsewhere: [],
    candidates: []
  };
  for (const one of listed) {
    const reason = reasonFor(one);
    if (reason === null) found.candidates.push({ name: one.name, url: one.url, folder: one.folder });
    else if (reason !== OTHER_SHARD && isAskedFor(one)) throw leftOut(one.name, reason);
    else {
      found.excluded.push({ name: one.name, reason });
      if (one.reason === null && !isCodex(one.url)) found.elsewhere.push(namesOf(one)[1] ?? one.name);
    }
  }
  return found;
}
function leftOut(name, reason) {
  return invalid(
    `${name} was asked for, and is left out: ${reason}`,
    "Leave out the --project, or the --include, --exclude or organization_sync setting that leaves it out"
  );
}
async function configured(run) {
  return Promise.all(
    run.config.projects.map(async ({ name, url, path: path5 }) => ({
      name,
      url: await repositoryUrl(run, url),
      folder: path5,
      reason: null
    }))
  );
}
async function onGithub(run, settings) {
  const { context, config, place } = run;
  context.progress(`Listing the repositories of ${config.organization}`);
  const [{ openGh }, { githubHost }, { listRepositories }] = await Promise.all([
    import("./gh-VZJLP2T7.mjs"),
    import("./gh-environment-TDTXRTIO.mjs"),
    import("./repositories-VCMHDCMB.mjs")
  ]);
  const originUrl = run.originUrl ?? await originOf(run);
  const gh = openGh(context, githubHost(originUrl, context.env));
  const repositories = await listRepositories(gh, config.organization, {
    originUrl,
    root: place.root,
    retry: { signal: context.signal, progress: context.progress }
  });
  return repositories.map((one) => ({ name: one.name, url: one.url, reason: reasonAgainst(one, settings) }));
}
function reasonAgainst({ archived, empty, fork }, settings) {
  if (archived) return "archived";
  if (empty) return "empty";
  return fork && !settings.forks ? "a fork" : null;
}
function checkAskedFor(asked, names, organization) {
  const unknown = asked.find((name) => !names.includes(name));
  if (unknown === void 0) return;
  const near = nearest(unknown, names);
  throw invalid(
    `${organization} has no repository named ${unknown}${near ? `; did you mean ${near}?` : ""}`,
    "See what there is: fractary-codex discover --repos"
  );
}

// runtime/organization/sync-organization.ts
async function syncOrganization(run, options) {
  const started = performance.now();
  const { context, remote } = run;
  await mkdir(context.home, { recursive: true, mode: 448 });
  await sweepTemporary(context.home);
  const codexRun = {
    ...run,
    project: `(organization ${options.shard ? Object.values(options.shard).join("/") : ""})`
  };
  const tips = await inPhase("clone", listOrBringTips(codexRun));
  return withMirror(remote, context.home, async (mirror) => {
    const { org, names } = await openOrganization(codexRun, options, mirror, tips);
    const found = await inPhase("discover", discoverRepositories(org.run, org.settings, options, org.memo));
    if (!options.confirmed) throw unconfirmed(found, options);
    const identified = await identify(org, found.candidates, found.elsewhere);
    found.excluded.push(...identified.leftOut);
    if (found.excluded.length === found.total && options.shard === null) {
      run.warnings.push("No repository is left to sync: nothing was done");
    }
    const phases = [];
    try {
      for (const name of options.phases) phases.push(await runPhase(org, name, identified, phases));
    } finally {
      await org.memo.save();
    }
    const isWhole = options.projects.length === 0 && options.shard === null;
    const orphans = isWhole ? orphansIn(org, names, found, identified) : [];
    return report(org, { found, phases, orphans, seconds: secondsSince(started) });
  });
}
async function openOrganization(run, options, mirror, before) {
  const { remote, context, config } = run;
  return withSession(remote, context.home, [], async (session) => {
    const tips = await inPhase("clone", ensureTips(session, run, before, { prod: "now" }));
    const prod = tips.prod ? await readLayout(session, tips.prod) : null;
    const tip = tips.target && tips.target !== tips.prod ? await readLayout(session, tips.target) : prod;
    const own = prod?.top.has(".fractary") ? await readOwnConfiguration(
      session,
      { tree: (await readCommit(session, prod.commit)).tree, prefix: "" },
      run.codex
    ) : null;
    const settings = settingsFor((own ?? config).organization_sync, options);
    const projects = config.projects.length > 0 ? config.projects : own?.projects ?? [];
    const org = {
      run: { ...run, config: { ...config, projects } },
      settings,
      options,
      mirror,
      memo: await openMemo(run),
      tips,
      each: inParallel(settings.parallel)
    };
    return { org, names: [...tip?.projects.keys() ?? []] };
  });
}
function unconfirmed({ candidates }, { command }) {
  const names = candidates.map(({ name }) => name);
  const listed = names.slice(0, 20).join(", ");
  const more = names.length > 20 ? ` and ${names.length - 20} more` : "";
  return new CodexError(
    "CONFIRMATION_REQUIRED",
    `Nothing was changed: this would sync ${names.length} repositories (${listed}${more}), which needs --yes`,
    {
      phase: "validate",
      fixes: [`See what it would do: ${command} --dry-run`, `Go on: ${command} --yes`],
      extra: { would_touch: names }
    }
  );
}
async function runPhase(org, name, { projects, failures }, before) {
  const total = projects.length + failures.length;
  const stopped = before.find(({ error_code }) => error_code !== void 0);
  if (stopped) return skippedPhase(name, total, `${stopped.name} could not go on`);
  const reason = skipReason({ name }, org.run.environment, org.options.targetBranch);
  if (reason !== null) return skippedPhase(name, total, reason);
  org.run.context.progress(`${name}: ${projects.length} projects`);
  const outcome = { ...emptyPhase(name), failed_projects: [...failures] };
  try {
    if (name === "pull-docs") await pullDocs(org, projects, outcome);
    else {
      const { pushPhase } = await import("./push-phase-E2JLVCPP.mjs");
      await pushPhase(org, name, projects, outcome, before);
    }
    return concluded(outcome);
  } catch (error) {
    if (!isCodexError(error) || error.code === "INTERRUPTED") throw error;
    return brokenPhase(outcome, total, error);
  }
}
function report({ run, options }, { found, phases, orphans, seconds }) {
  const sum = (key) => phases.reduce((total, phase) => total + phase[key], 0);
  const ran = phases.filter(({ status }) => status !== "skipped");
  const isFine = ran.every(({ status }) => status === "success");
  const isBroken = ran.length > 0 && ran.every(({ status }) => status === "failure");
  return {
    status: isFine ? "success" : isBroken ? "failure" : "partial",
    operation: "sync-org",
    organization: run.config.organization,
    codex_repo: run.config.codex_repo,
    environment: run.environment.name,
    target_branch: run.environment.branch,
    dry_run: options.dryRun,
    shard: options.shard && `${options.shard.index}/${options.shard.of}`,
    discovered: {
      total: found.total,
      excluded: found.excluded.length,
      to_sync: found.total - found.excluded.length
    },
    excluded: found.excluded,
    phases,
    orphans,
    overall: {
      succeeded: sum("succeeded"),
      failed: sum("failed"),
      files_synced: sum("files_synced"),
      files_deleted: sum("files_deleted")
    },
    warnings: run.warnings,
    duration_seconds: seconds,
    ...isBroken ? wholeFailure(ran) : {}
  };
}

export {
  ORGANIZATION_OPTIONS,
  organizationOptions,
  syncOrganization
};
