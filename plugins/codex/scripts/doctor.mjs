import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  property
} from "./chunks/chunk-IHQG3ZOE.mjs";
import {
  githubRepository
} from "./chunks/chunk-LSAMEPMQ.mjs";
import {
  bringBranches,
  ensureProdBranch,
  listBranches
} from "./chunks/chunk-XWCPMU5A.mjs";
import {
  openGh
} from "./chunks/chunk-O4ILWXT4.mjs";
import "./chunks/chunk-3LYIFWHZ.mjs";
import {
  answerOfRun,
  githubFailure
} from "./chunks/chunk-ERGE4EF2.mjs";
import {
  cacheHealth
} from "./chunks/chunk-RY2SAD26.mjs";
import "./chunks/chunk-C6ZZD5QP.mjs";
import "./chunks/chunk-CZTJX3IK.mjs";
import "./chunks/chunk-S5LJFSPU.mjs";
import "./chunks/chunk-KTA3QDJJ.mjs";
import {
  currentDirectory,
  discardMirror,
  git,
  localObstacle,
  makeBareRepository,
  makeTemporary,
  mirrorRoot,
  openMirror,
  openRun,
  plumbing,
  probePush,
  readLayout,
  removeTemporary,
  withProjectLock,
  withSession
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CODEX_FOLDER,
  MARKS,
  TOKEN_VARIABLES,
  VERSION,
  asCodexError,
  codexName,
  counted,
  defineCommand,
  environmentNames,
  findProject,
  gitEnvironment,
  httpUrl,
  isCodexError,
  isName,
  loadConfig,
  main,
  parseRemote,
  resolveEnvironment,
  shown,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/doctor/findings.ts
var FIX = "fractary-codex doctor --fix";
function pass(name, message) {
  return { name, status: "pass", message, fix: null };
}
function warning(name, message, fix) {
  return { name, status: "warning", message, fix };
}
function failed(name, message, fix) {
  return { name, status: "fail", message, fix };
}
async function examine(findings, name, check) {
  const result = await check().catch((error) => {
    if (isCodexError(error, "INTERRUPTED")) throw error;
    const { message, fixes } = asCodexError(error);
    return failed(name, message, fixes[0]);
  });
  findings.checks.push(result);
  return result.status !== "fail";
}
function skip(findings, names, reason) {
  findings.skipped.push(...names.map((name) => ({ name, reason })));
}
function worst(checks) {
  const has = (status) => checks.some((check) => check.status === status);
  return has("fail") ? "fail" : has("warning") ? "warning" : "pass";
}

// runtime/doctor/codex.ts
async function checkReading(run, found) {
  const name = "codex-read";
  try {
    found(await listBranches(run));
    return pass(name, `${run.remote.url} can be read${withWhat(run)}`);
  } catch (error) {
    const unused = unusedToken(run);
    if (unused === null || !isCodexError(error, "AUTH_FAILED", "REPO_NOT_FOUND")) throw error;
    const { variable, host } = unused;
    return failed(
      name,
      `${error.message}; the token in ${variable} was not sent, as ${host} is neither github.com, nor GH_HOST or CODEX_TOKEN_HOST`,
      `export CODEX_TOKEN_HOST=${host}   # if ${host} may have your token`
    );
  }
}
function withWhat({ remote }) {
  const local = ["path", "file"].includes(parseRemote(remote.url)?.protocol ?? "path");
  return local ? "" : ` with ${(remote.credentials[remote.active] ?? remote.credentials[0]).label}`;
}
function unusedToken({ remote, context }) {
  const host = httpUrl(remote.url)?.host;
  const variable = TOKEN_VARIABLES.find((name) => context.env[name]?.trim());
  if (!host || !variable || remote.credentials.some((one) => one.variable !== void 0)) return null;
  return { variable, host };
}
async function checkWriting(run) {
  const name = "codex-write";
  const { remote, context, config } = run;
  const dir = await makeTemporary(context.home);
  try {
    makeBareRepository(dir);
    await probePush(remote, dir);
    const obstacle = await localObstacle(remote.url);
    if (obstacle) throw obstacle;
    return pass(
      name,
      `${run.codex} lets us publish${withWhat(run)}; rules of its branches are seen at a push`
    );
  } catch (error) {
    if (config.sync_direction !== "from-codex" || !isCodexError(error, "AUTH_FAILED", "PERMISSION_DENIED"))
      throw error;
    return pass(name, `${error.message}, and sync_direction says that this project only reads`);
  } finally {
    await removeTemporary(dir);
  }
}
async function checkBranches(run, branches) {
  const name = "branches";
  const { config, environment } = run;
  if (branches.size === 0) {
    return warning(
      name,
      "the codex is empty: the first sync makes its branches",
      `fractary-codex sync-project --env ${environment.name}`
    );
  }
  ensureProdBranch(run, branches);
  const of = (one) => config.environments.branches[one] ?? one;
  const names = environmentNames(config);
  const missing = names.filter((one) => !branches.has(of(one)));
  const [first] = missing;
  if (first === void 0) return pass(name, names.map((one) => `${one}: ${of(one)}`).join(", "));
  return warning(
    name,
    `${missing.map((one) => `${one} has no branch ${of(one)} yet`).join(", ")}: reading it reads production's documents until a sync publishes there`,
    `fractary-codex sync-project --env ${first}`
  );
}
async function checkLayout(run, branches) {
  const name = "layout";
  const { remote, context, environment } = run;
  const branch = branches.has(environment.branch) ? environment.branch : environment.prodBranch;
  const layout = await withSession(remote, context.home, [], async (session) => {
    const tips = await bringBranches(session, run, branches, [branch]);
    return readLayout(session, tips.get(branch));
  });
  const inTheWay = ["projects", "shared", "systems"].find((one) => layout.files.has(one));
  if (inTheWay) {
    return failed(
      name,
      `${inTheWay} is a file in the codex (${branch}), where a folder belongs`,
      `Remove it in a clone of the codex: git rm ${inTheWay}`
    );
  }
  const projects = [...layout.projects.keys()];
  const strange = projects.filter((one) => !isName("project", one) || ["shared", "systems"].includes(one));
  if (strange.length > 0) {
    return warning(
      name,
      `no project can be called ${strange.slice(0, 5).map(shown).join(", ")}, so nobody can sync what stands there`,
      "Rename these folders below projects/ in a clone of the codex: git mv"
    );
  }
  const lower = projects.map((one) => one.toLowerCase());
  const twin = projects.find((_, i) => lower.indexOf(lower[i]) !== i);
  if (twin) {
    return warning(
      name,
      `${projects[lower.indexOf(twin.toLowerCase())]} and ${twin} differ in case alone: on macOS and Windows they are one folder`,
      "Rename one of them, in its configuration and below projects/ in the codex"
    );
  }
  const mine = layout.projects.has(run.project) ? `${run.project} among them` : `${run.project} not yet`;
  return pass(name, `${projects.length} project${projects.length === 1 ? "" : "s"}, ${mine} (${branch})`);
}

// runtime/doctor/machine.ts
import { constants } from "node:fs";
import { access, readFile, stat } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import path from "node:path";
var GIT_WORKS = [2, 36];
var GIT_TESTED = [2, 39];
async function checkPlugin(manifest) {
  const name = "plugin";
  const text = await readFile(manifest, "utf8").catch(() => null);
  if (text === null) return pass(name, `fractary-codex ${VERSION}, without the plugin around it`);
  const { version } = JSON.parse(text);
  if (version === VERSION) return pass(name, `fractary-codex ${VERSION}`);
  return failed(
    name,
    `the plugin says that it is version ${shown(String(version))}, and its scripts are of version ${VERSION}: the installation is not whole`,
    "claude plugin update fractary-codex@fractary"
  );
}
async function checkNode(version) {
  if (Number.parseInt(version.replace("v", ""), 10) >= 20) return pass("node", version.replace("v", ""));
  return failed("node", `this is Node.js ${version}, and 20 or newer is needed`, install("node", "nodejs"));
}
async function checkGit({ env, signal, debug, interactive }) {
  const name = "git";
  const asked = git({
    // Not where the user stands: that folder may be gone.
    cwd: tmpdir(),
    args: ["--version"],
    env: gitEnvironment({ base: env, interactive }),
    signal,
    debug
  });
  const output = await asked.catch((error) => {
    if (isCodexError(error, "GIT_MISSING")) return null;
    throw error;
  });
  if (!output) return failed(name, "not found on the PATH, and every sync needs it", install("git"));
  const [text = "", major, minor] = /(\d+)\.(\d+)[\w.-]*/.exec(output.stdout) ?? [];
  const version = [Number(major), Number(minor)];
  if (!text) {
    return failed(name, `git --version says ${shown(output.stdout.trim())}`, install("git"));
  }
  if (isOlder(version, GIT_WORKS))
    return failed(name, `this is git ${text}, and a sync needs 2.39 or newer`, install("git"));
  if (isOlder(version, GIT_TESTED))
    return warning(name, `this is git ${text}; only 2.39 and newer are tested`, install("git"));
  return pass(name, text);
}
function isOlder([major, minor], [least, below]) {
  return major < least || major === least && minor < below;
}
function install(program, onLinux = program) {
  if (platform() === "darwin") return `brew install ${program}`;
  if (platform() === "win32") {
    const ids = { git: "Git.Git", gh: "GitHub.cli", node: "OpenJS.NodeJS.LTS" };
    return `winget install --id ${ids[program]}`;
  }
  return `sudo apt install ${onLinux}   # or as your system installs programs`;
}
async function checkHome(home) {
  const name = "home";
  for (let dir = home; ; dir = path.dirname(dir)) {
    const found = await stat(dir).catch((error) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
      throw error;
    });
    if (!found && path.dirname(dir) !== dir) continue;
    if (!found?.isDirectory())
      return failed(
        name,
        `${dir} is no folder, and mirrors and locks belong into ${home}`,
        'export FRACTARY_CODEX_HOME="$HOME/.cache/fractary-codex"'
      );
    const writable = await access(dir, constants.W_OK | constants.X_OK).then(
      () => true,
      () => false
    );
    if (writable) return pass(name, `${home} can be written to`);
    return failed(
      name,
      `${dir} cannot be written to, and mirrors and locks belong there`,
      dir === home ? `chmod -R u+rwX ${dir}` : 'export FRACTARY_CODEX_HOME="$HOME/.cache/fractary-codex"'
    );
  }
}

// runtime/doctor/github.ts
async function checkGh(context, isNeeded) {
  const name = "gh";
  try {
    const { stdout } = await openGh(context).run(["--version"]);
    return pass(name, /\d+\.\d+[\w.-]*/.exec(stdout)?.[0] ?? "it is there");
  } catch (error) {
    if (!isCodexError(error, "GH_MISSING")) throw error;
    if (isNeeded === false) return pass(name, "not here, and not needed: the codex is not on GitHub");
    return warning(
      name,
      "not found on the PATH: without it no codex is discovered, no workflow started, no pull request opened",
      install("gh")
    );
  }
}
async function checkOrganization(gh, organization) {
  const name = "organization";
  const output = await gh.run(["repo", "list", organization, "--limit", "1", "--json", "name"]);
  if (output.code === 0)
    return pass(name, `the repositories of ${organization} can be listed with ${gh.credential}`);
  const what = `list the repositories of ${organization}`;
  return refused(name, answerOfRun(output), { what, repo: organization, credential: gh.credential });
}
async function checkWorkflows(gh, { host, owner, name: repo }) {
  const name = "workflows";
  const full = `${owner}/${repo}`;
  const about = await gh.request({ path: `repos/${full}` });
  const asked = { repo: full, credential: gh.credential };
  if (about.status !== 200) return refused(name, about, { ...asked, what: `look at ${full}` });
  const permissions = property(property(about.body, "permissions"), "push");
  const may = `${gh.credential[0].toUpperCase()}${gh.credential.slice(1)}`;
  if (permissions === false) {
    return warning(
      name,
      `${may} may read ${full} and not write to it, so it starts no workflow`,
      `Ask an admin of ${owner} for the role Write on ${full}, or give another token: export CODEX_SYNC_PAT=…`
    );
  }
  const lacking = lackingScopes(about, property(about.body, "private") === false);
  if (lacking.length > 0) {
    return warning(
      name,
      `${may} lacks the scope ${lacking.join(" and ")}, without which no workflow is ${lacking.includes("workflow") && lacking.length === 1 ? "installed" : "started"}`,
      gh.credential === "gh's own login" ? `gh auth refresh --hostname ${host} --scopes ${lacking.join(",")}` : "Give a token with the scopes `repo` and `workflow`: export CODEX_SYNC_PAT=…"
    );
  }
  const listed = await gh.request({ path: `repos/${full}/actions/workflows?per_page=100` });
  if (listed.status !== 200)
    return refused(name, listed, { ...asked, what: `list the workflows of ${full}` });
  return pass(name, `workflows of ${full} can be started with ${gh.credential}`);
}
function lackingScopes({ headers }, isPublic) {
  const header = headers.get("x-oauth-scopes");
  if (header === void 0 || header.trim() === "") return [];
  const has = new Set(header.split(",").map((scope) => scope.trim()));
  const writes = has.has("repo") || isPublic && has.has("public_repo");
  return [...writes ? [] : ["repo"], ...has.has("workflow") ? [] : ["workflow"]];
}
function refused(name, answer, attempt) {
  const { message, fixes } = githubFailure(answer, { ...attempt, phase: "discover" });
  return warning(name, message, fixes[0]);
}

// runtime/doctor/project.ts
import path3 from "node:path";

// runtime/codex/mirror-health.ts
import { readdir, stat as stat2 } from "node:fs/promises";
import path2 from "node:path";
async function inspectMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  const dir = currentDirectory(root);
  if (!dir) {
    const pointed = await stat2(path2.join(root, "current")).catch(() => null);
    return { dir: null, damage: pointed ? "its repository is gone" : null };
  }
  const { env, signal, debug } = to;
  const run = (args) => plumbing({ cwd: dir, args: ["--git-dir=.", ...args], env, signal, debug });
  const refs = await run(["for-each-ref", "--format=%(objectname) %(objecttype)", "refs/codex"]);
  if (refs.code !== 0 || refs.stderr !== "") return { dir, damage: lastLine(refs.stderr) };
  const packs = (await readdir(path2.join(dir, "objects", "pack"))).filter((name) => name.endsWith(".idx"));
  if (packs.length === 0) return { dir, damage: null };
  const verified = await run(["verify-pack", "--", ...packs.map((name) => `objects/pack/${name}`)]);
  return { dir, damage: verified.code === 0 ? null : lastLine(verified.stderr) };
}
async function remakeMirror(to, home) {
  const root = mirrorRoot(home, to.url);
  await discardMirror({ dir: currentDirectory(root) ?? "", root }, to);
  await openMirror(to, home);
}
function lastLine(text) {
  const said = text.trim().split("\n").at(-1) || "git gave no reason";
  return said.replace(/^(?:fatal|error|warning): /, "").slice(0, 200);
}

// runtime/doctor/project.ts
async function checkConfiguration(context, place, found) {
  const name = "configuration";
  const { config, warnings } = await loadConfig({ ...place, env: context.env, home: context.home });
  const environment = resolveEnvironment(config, { purpose: "read", env: context.env });
  const run = await openRun(context, { purpose: "read", command: "" }).catch((error) => {
    if (isCodexError(error, "GIT_MISSING")) return null;
    throw error;
  });
  const codex = codexName(config.codex_repo);
  found({ environment, run, scope: { root: place.root, organization: config.organization, codex } });
  const file = place.configPath ? path3.relative(place.root, place.configPath) : `${CODEX_FOLDER}/config.json`;
  const wanting = run?.warnings ?? warnings;
  if (wanting.length > 0) return warning(name, wanting.join("; "), `Correct it in ${file}`);
  const project = run?.project ?? config.project_name ?? path3.basename(place.root);
  return pass(
    name,
    `project ${project} of ${config.organization}, codex ${codex}, environment ${environment.name}`
  );
}
async function checkCache({ scope, run }, fix, findings) {
  const check = () => cacheHealth(scope, fix, Date.now());
  const { checks, repaired } = await (fix && run ? withProjectLock(run, check) : check());
  findings.repaired += repaired;
  const ignored = checks.find(({ name }) => name === "gitignore");
  if (ignored) findings.checks.push({ ...ignored, fix: ours(ignored.fix) });
  const content = checks.filter(({ name }) => name !== "gitignore");
  const told = content.filter(({ status, message }) => status !== "pass" || message.startsWith("repaired: "));
  return {
    name: "cache",
    status: worst(content),
    message: (told.length > 0 ? told : content.slice(0, 1)).map(({ message }) => message).join("; "),
    fix: ours(told.find(({ fix: mends }) => mends !== null)?.fix ?? null)
  };
}
function ours(fix) {
  return fix === "fractary-codex cache-health --fix" ? FIX : fix;
}
async function checkMirror(run, fix, findings) {
  const name = "mirror";
  const { remote, context } = run;
  const { dir, damage } = await inspectMirror(remote, context.home);
  if (damage === null)
    return pass(
      name,
      dir ? `${dir} is sound` : "there is none yet: the first contact with the codex makes it"
    );
  const message = `the copy of the codex on this machine is damaged: ${damage}`;
  if (!fix) return failed(name, `${message}; the next sync makes it anew`, FIX);
  await remakeMirror(remote, context.home);
  findings.repaired += 1;
  return pass(name, `repaired: ${message}`);
}

// runtime/doctor/examination.ts
var NO_GIT = "git fails";
var NO_HOME = "there is no place for mirrors";
var LOCAL = ["mirror", "cache", "gitignore"];
var REMOTE = ["codex-read", "codex-write", "branches", "layout", "organization", "workflows"];
async function examineAll(context, options) {
  const findings = { checks: [], skipped: [], repaired: 0 };
  await examine(findings, "plugin", () => checkPlugin(options.manifest));
  await examine(findings, "node", () => checkNode(options.node));
  const hasGit = await examine(findings, "git", () => checkGit(context));
  const hasHome = await examine(findings, "home", () => checkHome(context.home));
  const configured = await findConfigured(context, findings);
  const run = configured?.run ?? null;
  const github = run && githubRepository(run.remote.url, context.env);
  await examine(findings, "gh", () => checkGh(context, run && github !== null));
  if (configured) {
    const hasMirror = await examineLocal(configured, { ...options, hasGit, hasHome }, findings);
    const reason = reasonToStay(run, { ...options, hasGit, hasHome });
    if (!run || reason) skip(findings, REMOTE, reason ?? NO_GIT);
    else await examineRemote(run, hasMirror, findings);
  }
  const { checks, repaired, skipped } = findings;
  return { checks, overall: worst(checks), repaired, skipped };
}
async function findConfigured(context, findings) {
  let place;
  let configured = null;
  const inProject = await examine(findings, "project", async () => {
    place = await findProject(context.cwd, context.env);
    return pass("project", place.root);
  });
  if (!inProject) skip(findings, ["configuration", ...LOCAL, ...REMOTE], "there is no project");
  else {
    await examine(
      findings,
      "configuration",
      () => checkConfiguration(context, place, (found) => {
        configured = found;
      })
    );
    if (!configured) skip(findings, [...LOCAL, ...REMOTE], "the configuration fails");
  }
  return configured;
}
function reasonToStay(run, { hasGit, hasHome, offline }) {
  if (!hasGit) return NO_GIT;
  if (!hasHome) return NO_HOME;
  if (offline) return "--offline was given";
  return run?.config.cache.offline_mode ? "offline_mode is on in the configuration" : null;
}
async function examineLocal(configured, { fix, hasGit, hasHome }, findings) {
  const { run } = configured;
  let hasMirror = false;
  if (run && hasGit && hasHome)
    hasMirror = await examine(findings, "mirror", () => checkMirror(run, fix, findings));
  else skip(findings, ["mirror"], hasGit ? NO_HOME : NO_GIT);
  await examine(findings, "cache", () => checkCache(configured, fix && hasHome, findings));
  return hasMirror;
}
async function examineRemote(run, hasMirror, findings) {
  const { context } = run;
  context.progress(`Asking ${run.codex}`);
  let branches;
  const reads = await examine(
    findings,
    "codex-read",
    () => checkReading(run, (found) => {
      branches = found;
    })
  );
  if (!reads || !branches) skip(findings, ["codex-write", "branches", "layout"], "the codex cannot be read");
  else {
    const there = branches;
    await examine(findings, "codex-write", () => checkWriting(run));
    const named = await examine(findings, "branches", () => checkBranches(run, there));
    if (there.size === 0) skip(findings, ["layout"], "the codex is empty");
    else if (!named) skip(findings, ["layout"], "production's branch is missing");
    else if (!hasMirror) skip(findings, ["layout"], "the mirror fails");
    else await examine(findings, "layout", () => checkLayout(run, there));
  }
  const github = githubRepository(run.remote.url, context.env);
  const names = ["organization", "workflows"];
  const gh = findings.checks.find(({ name }) => name === "gh");
  if (!github) return skip(findings, names, "the codex is not on GitHub");
  if (gh?.status !== "pass") return skip(findings, names, "gh is missing");
  context.progress(`Asking ${github.host}`);
  const open = openGh(context, github.host, { timeoutSeconds: run.config.network.timeout_seconds });
  await examine(findings, "organization", () => checkOrganization(open, run.config.organization));
  await examine(findings, "workflows", () => checkWorkflows(open, github));
}

// runtime/commands/doctor.ts
var command = defineCommand({
  name: "doctor",
  positionals: { label: "", most: 0 },
  options: {
    fix: {
      type: "boolean",
      description: "repair what is ours: the cache and its index, the .gitignore entry, the mirror"
    },
    offline: { type: "boolean", description: "ask no server" }
  },
  examples: [
    "fractary-codex doctor              everything a sync depends on, and how to mend what is broken",
    "fractary-codex doctor --offline    this machine and this project alone",
    "fractary-codex doctor --fix --json"
  ],
  async run(context, { options }) {
    const { fix = false, offline = false } = options;
    const manifest = new URL("../.claude-plugin/plugin.json", import.meta.url);
    const node = process.version;
    return {
      status: "success",
      operation: "doctor",
      ...await examineAll(context, { fix, offline, node, manifest })
    };
  },
  text: doctorText,
  exitCode: ({ overall }) => overall === "fail" ? 1 : 0
});
function doctorText({ checks, overall, repaired, skipped }) {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const lines = checks.flatMap(({ name, status, message, fix }) => [
    `${MARKS[status]} ${name.padEnd(width)}  ${visible(message)}`,
    ...fix === null || status === "pass" ? [] : [`  ${" ".repeat(width)}  → ${visible(fix)}`]
  ]);
  for (const reason of new Set(skipped.map((one) => one.reason))) {
    const names = skipped.filter((one) => one.reason === reason).map(({ name }) => name);
    lines.push(`· not checked, as ${reason}: ${names.join(", ")}`);
  }
  const count = (wanted) => checks.filter(({ status }) => status === wanted).length;
  const parts = [
    `${count("pass")} of ${counted(checks.length, "check")} pass`,
    ...count("warning") > 0 ? [counted(count("warning"), "warning")] : [],
    ...count("fail") > 0 ? [`${count("fail")} failed`] : [],
    ...repaired > 0 ? [`${counted(repaired, "thing")} repaired`] : []
  ];
  return `${[...lines, `${MARKS[overall]} ${parts.join(", ")}`].join("\n")}
`;
}

// entry:doctor
await main(command);
