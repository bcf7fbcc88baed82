import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  listRepositories
} from "./chunk-GJCSDKKB.mjs";
import {
  detectOrganization
} from "./chunk-V2VKRGA7.mjs";
import {
  openGh
} from "./chunk-O4ILWXT4.mjs";
import {
  githubHost
} from "./chunk-3LYIFWHZ.mjs";
import {
  readGitConfiguration
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  gitEnvironment,
  isName,
  repositoryName
} from "./chunk-F5FNDNLT.mjs";

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
  codexCandidates,
  chooseCodex,
  discoverNames,
  ownCodex,
  readOrigin
};
