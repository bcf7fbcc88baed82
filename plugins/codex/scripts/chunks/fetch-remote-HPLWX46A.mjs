import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  bringTip
} from "./chunk-D7RNVGPD.mjs";
import {
  MAX_TEXT_BYTES,
  ensureObjects,
  ensureTrees,
  hasFrontMatter,
  isMarkdown,
  openRun,
  parseTree,
  projectPrefix,
  readBlobs,
  readCommit,
  readFrontMatter,
  readLayout,
  readTree,
  route,
  usableEntries,
  withSession
} from "./chunk-2USOSYJR.mjs";
import {
  inPhase,
  isCodexError
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/codex/at-hand.ts
var MOST_FILES = 2e4;
async function listAtHand(session, commit, near) {
  const found = { projects: [], files: [] };
  const queue = [{ path: "", oid: (await readCommit(session, commit)).tree }];
  while (queue.length > 0 && found.files.length + queue.length < MOST_FILES) {
    const { path, oid } = queue.shift();
    const object = await session.reader.read(oid);
    if (object?.type !== "tree") continue;
    for (const { mode, name, oid: child } of usableEntries(parseTree(object.data)).usable) {
      const full = path + name;
      if (mode === "040000") {
        if (path === "projects/") found.projects.push(name);
        if (`${near}/`.startsWith(`${full}/`)) queue.unshift({ path: `${full}/`, oid: child });
        else queue.push({ path: `${full}/`, oid: child });
      } else if (mode.startsWith("100")) found.files.push(full);
    }
  }
  return found;
}

// runtime/codex/find.ts
async function findFile(session, commit, codexPath) {
  const segments = codexPath.split("/");
  let { tree } = await readCommit(session, commit);
  for (const [i, segment] of segments.entries()) {
    const at = segments.slice(0, i).join("/");
    const { usable, unusable } = usableEntries(await readOnTheWay(session, tree, at), at && `${at}/`);
    const here = segments.slice(0, i + 1).join("/");
    if (unusable.some(({ path }) => path === here)) return { kind: "twins", at: here };
    const named = usable.filter(({ name }) => name === segment);
    const folder = named.find(({ mode }) => mode === "040000");
    if (folder && i < segments.length - 1) {
      tree = folder.oid;
      continue;
    }
    if (folder) return { kind: "folder" };
    return named[0] ? leaf(named[0], here, codexPath) : { kind: "absent" };
  }
  return { kind: "absent" };
}
function leaf({ mode, oid }, at, codexPath) {
  if (mode === "120000") return { kind: "link", at };
  if (mode === "160000") return { kind: "submodule", at };
  return at === codexPath ? { kind: "file", oid } : { kind: "absent" };
}
async function readOnTheWay(session, tree, at) {
  if (at !== "" && at !== "projects") await ensureObjects(session, [tree], "blob:none", () => at);
  return readTree(session, tree, at);
}

// runtime/documents/fetch-remote.ts
var asked = /* @__PURE__ */ new Map();
function askCodex(place, codexPath) {
  const { root, environment } = place.scope;
  const key = JSON.stringify([root, environment, codexPath]);
  const answer = asked.get(key) ?? ask(place, codexPath).finally(() => asked.delete(key));
  asked.set(key, answer);
  return answer;
}
async function ask(place, codexPath) {
  const { context, environment } = place;
  const run = await openRun(context, { env: environment.name, purpose: "read", command: "", discover: true });
  context.progress(`Asking ${run.codex} (${environment.name})`);
  return inPhase(
    "clone",
    withSession(run.remote, context.home, [], (session) => answerFrom(session, run, codexPath))
  );
}
async function answerFrom(session, run, codexPath) {
  const tip = await bringTip(session, run);
  const absent = { ...tip, kind: "absent", instead: null, projects: [], files: [] };
  if (tip.commit === null) return { ...absent, projects: [], files: [] };
  const found = await findFile(session, tip.commit, codexPath);
  if (found.kind === "file") return readDocument(session, run, tip, codexPath, found.oid);
  return {
    ...absent,
    instead: insteadOf(found, codexPath),
    ...await suggestable(session, tip.commit, codexPath)
  };
}
function insteadOf(found, codexPath) {
  if (found.kind === "absent") return null;
  if (found.kind === "folder") return "it is a folder";
  const what = {
    link: "is a symbolic link, which is never followed",
    submodule: "is a submodule, which is another repository",
    twins: "is named twice in the codex, so that nobody can say which one is meant"
  };
  return `${found.at === codexPath ? "it" : found.at} ${what[found.kind]}`;
}
async function suggestable(session, commit, codexPath) {
  const { top, projects } = await readLayout(session, commit);
  const [first = "", second = ""] = codexPath.split("/");
  const folder = first === "projects" ? projects.get(second) : top.get(first);
  if (folder) await ensureTrees(session, [folder], { contents: false });
  return listAtHand(session, commit, first === "projects" ? `projects/${second}` : first);
}
async function readDocument(session, { project }, tip, codexPath, oid) {
  let content = Buffer.alloc(0);
  const keep = (_, data) => {
    content = data;
  };
  await readBlobs(session, [oid], keep, () => codexPath);
  const own = codexPath.startsWith(projectPrefix(project));
  const speaks = isMarkdown(codexPath) && content.length <= MAX_TEXT_BYTES && hasFrontMatter(content);
  if (own || !speaks) return { ...tip, kind: "document", oid, content, project };
  const frontMatter = await readFrontMatter(content);
  const decision = route(frontMatter, project, "from_codex_patterns");
  if (!decision.delivered) return { ...tip, kind: "withheld", route: decision, project };
  const heard = [frontMatter.warning, decision.warning].filter((one) => one !== void 0);
  const warnings = [...tip.warnings, ...heard.map((one) => `${codexPath}: ${one}`)];
  return { ...tip, warnings, kind: "document", oid, content, project };
}
var NO_SPACE_OR_RIGHT = ["ENOSPC", "EDQUOT", "EACCES", "EPERM", "EROFS"];
function isUnreachable(error) {
  const reached = isCodexError(
    error,
    "NETWORK",
    "TIMEOUT",
    "AUTH_FAILED",
    "PERMISSION_DENIED",
    "REPO_NOT_FOUND",
    "BRANCH_NOT_FOUND",
    "GIT_MISSING",
    "LOCKED"
  );
  return reached || NO_SPACE_OR_RIGHT.includes(error?.code ?? "");
}
export {
  askCodex,
  isUnreachable
};
