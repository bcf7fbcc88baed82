import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  githubFailure,
  requestWithRetry
} from "./chunk-ERGE4EF2.mjs";
import {
  CodexError,
  isCodexError
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/actions.ts
function actionsPage({ gh, repo }, file) {
  return `https://${gh.host}/${repo}/actions${file === void 0 ? "" : `/workflows/${encodeURIComponent(file)}`}`;
}
async function read(actions, what, path, phase = "discover") {
  const answer = await requestWithRetry(actions.gh, { path: inRepository(actions, path) }, actions);
  if (isOk(answer)) return answer.body;
  throw failed(actions, what, answer, phase);
}
async function ask({ gh }, request) {
  return gh.request(request).catch((error) => {
    if (!isCodexError(error, "TIMEOUT")) throw error;
    return { status: null, headers: /* @__PURE__ */ new Map(), body: null, text: error.message };
  });
}
function inRepository({ repo }, path) {
  return path === "" ? `repos/${repo}` : `repos/${repo}/${path}`;
}
function isOk({ status }) {
  return status !== null && status >= 200 && status < 300;
}
function failed({ gh, repo }, what, answer, phase) {
  return githubFailure(answer, { what, repo, phase, credential: gh.credential });
}
function dispatchedRuns(file, branch, count) {
  return `${runsOf(file)}?event=workflow_dispatch&branch=${encodeURIComponent(branch)}&per_page=${count}`;
}
function runsOf(file) {
  return `actions/workflows/${encodeURIComponent(file)}/runs`;
}
function readRuns(body) {
  return list(body, "workflow_runs").map(readRun);
}
function readRun(value) {
  const id = property(value, "id");
  if (typeof id !== "number") {
    throw new CodexError("INTERNAL", "GitHub described a workflow run without an id", {
      fixes: ["Run the same command again with --verbose, and report what it prints"]
    });
  }
  const conclusion = text(value, "conclusion");
  return {
    id,
    url: text(value, "html_url"),
    status: text(value, "status"),
    conclusion: conclusion === "" ? null : conclusion,
    title: text(value, "display_title"),
    event: text(value, "event"),
    branch: text(value, "head_branch"),
    actors: ["actor", "triggering_actor"].flatMap((key) => text(property(value, key), "login") || []),
    createdAt: text(value, "created_at"),
    startedAt: text(value, "run_started_at") || text(value, "created_at"),
    updatedAt: text(value, "updated_at")
  };
}
function secondsBetween(from, to) {
  const seconds = (Date.parse(to) - Date.parse(from)) / 1e3;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
function property(value, key) {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
}
function text(value, key) {
  const found = property(value, key);
  return typeof found === "string" ? found : "";
}
function list(value, key) {
  const found = property(value, key);
  return Array.isArray(found) ? found : [];
}

export {
  actionsPage,
  read,
  ask,
  inRepository,
  isOk,
  failed,
  dispatchedRuns,
  runsOf,
  readRuns,
  readRun,
  secondsBetween,
  property,
  text,
  list
};
