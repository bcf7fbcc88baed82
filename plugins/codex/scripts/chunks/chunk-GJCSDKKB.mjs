import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  answerOfRun,
  githubFailure,
  waitAfter,
  waitBeforeRetry
} from "./chunk-ERGE4EF2.mjs";
import {
  CodexError,
  codexUrl,
  inPhase,
  isName,
  parseRemote,
  siblingUrl
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/repositories.ts
var ALL = "1000000";
var PAGES_WAITED_FOR = 5;
var FIELDS = "name,url,isArchived,isFork,isEmpty,defaultBranchRef";
async function listRepositories(gh, organization, options) {
  const args = ["repo", "list", organization, "--limit", ALL, "--json", FIELDS];
  const attempt = {
    what: `list the repositories of ${organization}`,
    repo: organization,
    phase: "discover",
    credential: gh.credential
  };
  for (let failed = 0; ; failed += 1) {
    const output = await inPhase("discover", gh.run(args, { times: PAGES_WAITED_FOR }));
    if (output.code === 0) {
      const found = read(output.stdout, gh, organization, options);
      if (found.length === 0) await ensureOwner(gh, organization, attempt);
      return found;
    }
    const answer = answerOfRun(output);
    const seconds = options.retry ? waitAfter(answer, failed) : null;
    if (seconds === null) throw githubFailure(answer, attempt);
    await waitBeforeRetry(answer, seconds, options.retry);
  }
}
async function ensureOwner(gh, organization, attempt) {
  const answer = await inPhase("discover", gh.request({ path: `users/${organization}` }));
  if (answer.status !== 200) throw githubFailure(answer, attempt);
}
function read(stdout, gh, organization, options) {
  const repositories = parse(stdout, gh).map((one) => ({
    name: one.name,
    url: urlOf(one, organization, options),
    default_branch: one.defaultBranchRef?.name || null,
    archived: one.isArchived,
    fork: one.isFork,
    empty: one.isEmpty
  }));
  return repositories.sort((a, b) => a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
function parse(stdout, gh) {
  try {
    return JSON.parse(stdout);
  } catch (cause) {
    throw new CodexError("NETWORK", `gh listed the repositories of ${gh.host} in no form that is known`, {
      fixes: ["Update gh (https://cli.github.com), then run the command again"],
      phase: "discover",
      cause
    });
  }
}
function urlOf({ name, url }, organization, { originUrl, root = "/" }) {
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (!origin) return url;
  if (origin.host !== "") return siblingUrl(originUrl, organization, name);
  if (!isName("project", name)) return url;
  return codexUrl({ codexRepo: name, organization, originUrl, root, env: {} });
}

export {
  listRepositories
};
