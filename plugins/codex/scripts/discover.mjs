import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  chooseCodex,
  codexCandidates,
  ownCodex,
  readOrigin
} from "./chunks/chunk-4LCYFN67.mjs";
import {
  listRepositories
} from "./chunks/chunk-GJCSDKKB.mjs";
import {
  detectOrganization
} from "./chunks/chunk-V2VKRGA7.mjs";
import {
  openGh
} from "./chunks/chunk-O4ILWXT4.mjs";
import {
  githubHost
} from "./chunks/chunk-3LYIFWHZ.mjs";
import "./chunks/chunk-ERGE4EF2.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  CodexError,
  cleanUrl,
  codexName,
  codexUrl,
  counted,
  defineCommand,
  findProject,
  invalid,
  isCodexError,
  isName,
  loadConfig,
  main,
  ownerAndName,
  parseRemote,
  segments,
  shown,
  table,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/github/find-codex.ts
async function findCodex(context, org) {
  const at = await stand(context, org);
  const { organization, originUrl, root, codex } = at;
  const own = ownCodex(organization, originUrl);
  if (codex === null && own === null) {
    const repositories = await list(at);
    const name = chooseCodex(organization, repositories);
    const { url: url2 } = repositories.find((one) => one.name === name);
    return answer(organization, name, url2, "github", codexCandidates(repositories));
  }
  if (codex === null) return answer(organization, own, originUrl, "github", [own]);
  const url = codexUrl({ codexRepo: codex.repo, organization, originUrl, root, env: context.env });
  return {
    ...answer(organization, codexName(codex.repo), url, codex.source, []),
    full_name: nameOf(at, url)
  };
}
async function listOrganization(context, org) {
  const at = await stand(context, org);
  const repositories = await list(at);
  const known = at.codex ? codexName(at.codex.repo) : ownCodex(at.organization, at.originUrl);
  const marked = known === null ? codexCandidates(repositories) : [known];
  return {
    organization: at.organization,
    codex_repo: marked.length === 1 ? marked[0] : null,
    repositories: repositories.map((one) => ({ ...one, codex: marked.includes(one.name) }))
  };
}
var UNNAMED = "codex";
async function stand(context, org) {
  const place = await findProject(context.cwd, context.env).catch((error) => {
    if (isCodexError(error, "PROJECT_NOT_DETECTED") && (org ?? context.env.CODEX_GITHUB_ORG)) return null;
    throw error;
  });
  const [root, configPath] = [place?.root ?? context.cwd, place?.configPath ?? null];
  const originUrl = place ? await readOrigin(context, root) : null;
  const { config, sources } = await loadConfig({
    ...{ root, configPath, env: context.env, home: context.home },
    async discover(known) {
      const organization2 = known.organization ?? org ?? detectOrganization(originUrl);
      if (organization2 === null) throw nobody(originUrl);
      return { organization: organization2, codex_repo: UNNAMED };
    }
  });
  const { organization, codex_repo: repo } = config;
  const at = { context, root, originUrl, timeoutSeconds: config.network.timeout_seconds };
  if (org !== void 0 && org.toLowerCase() !== organization.toLowerCase()) {
    return { ...at, organization: org, codex: null };
  }
  const source = sources.codex_repo;
  return { ...at, organization, codex: source === "discovered" ? null : { repo, source } };
}
function list({ context, organization, originUrl, root, timeoutSeconds }) {
  context.progress(`Listing the repositories of ${organization}`);
  const gh = openGh(context, githubHost(originUrl, context.env), { timeoutSeconds });
  return listRepositories(gh, organization, { originUrl, root, retry: context });
}
function answer(organization, codex_repo, url, source, candidates) {
  const full_name = `${organization}/${codex_repo}`;
  return { organization, codex_repo, url: cleanUrl(url), source, candidates, full_name };
}
function nameOf({ organization, codex }, url) {
  const repo = codex.repo;
  const remote = parseRemote(repo);
  if (isName("project", repo)) return `${organization}/${repo}`;
  const owned = ownerAndName(repo);
  if (owned && parseRemote(url)?.host) return `${owned.owner}/${owned.name}`;
  if (!remote?.host) return `${organization}/${codexName(repo)}`;
  return [...segments(remote).slice(0, -1), codexName(repo)].join("/");
}
function nobody(originUrl) {
  const origin = originUrl === null ? 'there is no remote "origin"' : `nor does origin (${cleanUrl(originUrl)})`;
  return new CodexError(
    "REPO_NOT_FOUND",
    `Could not determine Codex repository: neither configuration nor .env names the organization, ${origin}`,
    {
      fixes: [
        "fractary-codex discover --org ORGANIZATION",
        "or put two lines into .env: CODEX_GITHUB_ORG=… and CODEX_GITHUB_REPO=…"
      ],
      phase: "discover"
    }
  );
}

// runtime/commands/discover.ts
var LISTED = 20;
var command = defineCommand({
  name: "discover",
  positionals: { label: "", most: 0 },
  options: {
    org: { type: "string", value: "ORG", description: "another organization than the project's" },
    repos: { type: "boolean", description: "list the organization's repositories instead" },
    summary: { type: "boolean", description: "with --json: at most 20 repositories" }
  },
  examples: [
    "fractary-codex discover                 owner/name of the codex, for scripts",
    "fractary-codex discover --org acme      the codex of that organization",
    "fractary-codex discover --repos --json  every repository, and what it is"
  ],
  async run(context, { options: { org, repos } }) {
    if (org !== void 0 && !isName("organization", org)) {
      throw invalid(
        `--org ${shown(org)} is no organization's name`,
        "Name one as GitHub does: fractary-codex discover --org acme"
      );
    }
    return repos ? listOrganization(context, org) : findCodex(context, org);
  },
  text: (found) => "repositories" in found ? repositoriesText(found) : `${found.full_name}
`,
  json(found, summary) {
    const head = { status: "success", operation: "discover" };
    if (!("repositories" in found)) {
      const { full_name, ...facts } = found;
      return { ...head, ...facts };
    }
    if (!summary) return { ...head, ...found };
    const repositories = found.repositories.slice(0, LISTED);
    const omitted = found.repositories.length - repositories.length;
    return { ...head, ...found, repositories, ...omitted > 0 ? { repositories_omitted: omitted } : {} };
  }
});
function repositoriesText({ organization, repositories }) {
  const rows = repositories.map((one) => {
    const marks = ["codex", "archived", "fork", "empty"].filter((mark) => one[mark]);
    return [`  ${visible(one.name)}`, visible(one.default_branch ?? "–"), marks.join(", ")];
  });
  const more = rows.length - LISTED;
  return `${[
    `${counted(rows.length, "repository", "repositories")} of ${organization}`,
    ...table(rows.slice(0, LISTED)),
    ...more > 0 ? [`  … and ${more} more: --json lists all`] : []
  ].join("\n")}
`;
}

// entry:discover
await main(command);
