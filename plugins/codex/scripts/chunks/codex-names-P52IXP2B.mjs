import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  detectOrganization
} from "./chunk-VHEEXODL.mjs";
import {
  answerOfRun,
  githubFailure,
  githubHost,
  openGh,
  waitAfter,
  waitBeforeRetry
} from "./chunk-BSG6XMCF.mjs";
import {
  readGitConfiguration
} from "./chunk-PQK32OQO.mjs";
import "./chunk-MYFBRE6X.mjs";
import {
  CodexError,
  codexUrl,
  gitEnvironment,
  inPhase,
  isName,
  parseRemote,
  repositoryName,
  siblingUrl
} from "./chunk-FAMPJYGD.mjs";
import "./chunk-JVZTSKKL.mjs";

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

// runtime/github/discover.ts
var PREFIX = "codex.";
var LISTED = 20;
function codexCandidates(repositories) {
  return repositories.filter(({ name, archived }) => isCodexName(name) && !archived).map(({ name }) => name);
}
function isCodexName(name) {
  return name.startsWith(PREFIX) && isName("project", name);
}
async function discoverCodex(gh, organization, options) {
  return chooseCodex(organization, await listRepositories(gh, organization, options));
}
function chooseCodex(organization, repositories) {
  const candidates = codexCandidates(repositories);
  const [codex, another] = candidates;
  if (codex !== void 0 && another === void 0) return codex;
  const example = codex ?? `codex.${organization}`;
  const choose = [
    `fractary-codex init --org ${organization} --codex ${example}`,
    `or put two lines into .env: CODEX_GITHUB_ORG=${organization} and CODEX_GITHUB_REPO=${example}`
  ];
  throw new CodexError(
    "REPO_NOT_FOUND",
    `Could not determine Codex repository: ${seen(organization, repositories)}`,
    {
      fixes: codex ? [...choose] : [
        ...choose,
        `See whether an invitation to it is pending, and ask an admin of ${organization} for access: https://github.com/notifications`
      ],
      phase: "discover",
      extra: { organization, candidates }
    }
  );
}
function seen(organization, repositories) {
  const candidates = codexCandidates(repositories);
  if (candidates.length > 0) {
    return `${organization} has ${candidates.length} repositories that begin with "${PREFIX}": ${listed(candidates)}`;
  }
  const archived = repositories.filter(({ name }) => isCodexName(name)).map(({ name }) => name);
  if (archived.length > 0) {
    return `what ${organization} has of "${PREFIX}*" is archived: ${listed(archived)}`;
  }
  const names = repositories.filter((one) => !one.archived).map(({ name }) => name);
  return names.length === 0 ? `${organization} has no repository that can be seen` : `${organization} has no repository that begins with "${PREFIX}", only ${listed(names)}`;
}
function listed(names) {
  const more = names.length - LISTED;
  return `${names.slice(0, LISTED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

// runtime/github/codex-names.ts
var asked = /* @__PURE__ */ new WeakMap();
function discoverNames(context, root, known, options = {}) {
  const answers = asked.get(context) ?? /* @__PURE__ */ new Map();
  asked.set(context, answers);
  const key = JSON.stringify([root, known.organization, known.codex_repo]);
  const answer = answers.get(key) ?? discover(context, root, known, options.retry === true);
  answers.set(key, answer);
  return answer;
}
async function discover(context, root, known, retry) {
  const originUrl = await readOrigin(context, root);
  const organization = known.organization ?? detectOrganization(originUrl);
  if (organization === null) return null;
  if (known.codex_repo !== void 0) return { organization };
  const own = ownCodex(organization, originUrl);
  if (own !== null) return { organization, codex_repo: own };
  context.progress(`Looking for the codex of ${organization} on GitHub`);
  const gh = openGh(context, githubHost(originUrl, context.env));
  return {
    organization,
    codex_repo: await discoverCodex(gh, organization, {
      originUrl,
      root,
      ...retry ? { retry: context } : {}
    })
  };
}
function ownCodex(organization, originUrl) {
  const owner = detectOrganization(originUrl);
  const name = originUrl === null ? "" : repositoryName(originUrl);
  return owner?.toLowerCase() === organization.toLowerCase() && isCodexName(name) ? name : null;
}
async function readOrigin(context, root) {
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  const config = await readGitConfiguration({
    cwd: root,
    env,
    signal: context.signal,
    debug: context.debug
  });
  return config.get("remote.origin.url") ?? null;
}
export {
  discoverNames,
  ownCodex,
  readOrigin
};
