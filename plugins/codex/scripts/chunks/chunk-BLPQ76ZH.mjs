import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readGitConfiguration
} from "./chunk-PQK32OQO.mjs";
import {
  remote
} from "./chunk-XLZDQWLE.mjs";
import {
  plumbing
} from "./chunk-MYFBRE6X.mjs";
import {
  CodexError,
  cleanUrl,
  codexName,
  codexUrl,
  discovery,
  findProject,
  gitEnvironment,
  isName,
  isSameRepository,
  loadConfig,
  parseRemote,
  repositoryName,
  resolveEnvironment,
  stripCredentials
} from "./chunk-FAMPJYGD.mjs";

// runtime/project/brought-along.ts
import { lstatSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
async function refuseBroughtAlong(url, call) {
  const given = localPath(url);
  if (given === null) return;
  for (const place of [given, `${given}.git`]) {
    const real = realPath(place);
    const carrier = real && !exists(join(real, ".git")) ? workTreeAround(real) : null;
    if (!real || !carrier) continue;
    const inside = relative(carrier, real).split(sep).join("/");
    const args = ["ls-files", "-z", "--", `:(literal)${inside}`];
    const { stdout } = await plumbing({ ...call, cwd: carrier, args });
    if (stdout.length > 0) throw broughtAlong(real, carrier);
  }
}
function localPath(url) {
  const remote2 = parseRemote(url);
  if (remote2?.protocol === "path") return remote2.path;
  if (remote2?.protocol !== "file") return null;
  try {
    return fileURLToPath(url);
  } catch {
    return remote2.path;
  }
}
function broughtAlong(path, carrier) {
  return new CodexError(
    "CONFIG_INVALID",
    `The repository ${path} is among the files that ${carrier} tracks, so its hooks and settings came with them, and git would run them`,
    {
      phase: "validate",
      fixes: [
        "Name the codex by its URL or by a path outside of any repository: fractary-codex init --codex URL",
        "If you made it yourself, move it out of there and name its new path"
      ]
    }
  );
}
function workTreeAround(path) {
  for (let at = dirname(path); ; at = dirname(at)) {
    if (exists(join(at, ".git"))) return at;
    if (dirname(at) === at) return null;
  }
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
function exists(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== void 0;
}

// runtime/project/identity.ts
import { basename } from "node:path";
function projectName({ project_name, originUrl, root, topLevel }) {
  if (project_name !== void 0) return project_name;
  const fixes = ['set "project_name" in .fractary/plugins/codex/config.json'];
  if (root !== topLevel) {
    throw new CodexError(
      "CONFIG_INVALID",
      `${root} is a folder in the git repository ${topLevel}, so its configuration must say "project_name"`,
      { fixes, phase: "validate" }
    );
  }
  const name = (originUrl === null ? "" : repositoryName(originUrl)) || basename(root);
  if (isName("project", name)) return name;
  throw new CodexError("CONFIG_INVALID", `the repository's name "${name}" cannot be a project's name`, {
    fixes,
    phase: "validate"
  });
}

// runtime/sync/run.ts
async function openRun(context, options) {
  const place = await findProject(context.cwd, context.env);
  const loaded = await loadConfig({
    ...{ ...place, env: context.env, home: context.home },
    ...options.discover ? discovery(context, place.root, options.organization) : {}
  });
  const { warnings } = loaded;
  const config = await aboutOrganization(context, place.root, loaded.config, options.organization);
  const environment = resolveEnvironment(config, {
    requested: options.env,
    purpose: typeof options.purpose === "function" ? options.purpose(config) : options.purpose,
    env: context.env,
    command: options.command
  });
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  let read;
  const gitConfig = () => {
    read ??= readGitConfiguration({ cwd: place.root, env, signal: context.signal, debug: context.debug });
    return read;
  };
  const needsOrigin = isName("project", config.codex_repo) || config.project_name === void 0;
  const originUrl = needsOrigin ? (await gitConfig()).get("remote.origin.url") ?? null : null;
  const url = codexUrl({
    codexRepo: config.codex_repo,
    organization: config.organization,
    originUrl,
    root: place.root,
    env: context.env
  });
  return {
    context,
    place,
    config,
    project: projectName({ project_name: config.project_name, originUrl, ...place }),
    codex: codexName(config.codex_repo),
    environment,
    remote: await remoteFor(context, env, url, config, gitConfig),
    env,
    originUrl: originUrl === null ? null : cleanUrl(originUrl),
    warnings: [...warnings, ...credentialWarnings(config.codex_repo)],
    gitConfig
  };
}
async function aboutOrganization(context, root, config, organization) {
  if (organization === void 0 || organization.toLowerCase() === config.organization.toLowerCase()) {
    return config;
  }
  const names = await discovery(context, root).discover({ organization });
  return { ...config, organization, codex_repo: names?.codex_repo ?? config.codex_repo, projects: [] };
}
function credentialWarnings(codexRepo) {
  if (stripCredentials(codexRepo) === codexRepo) return [];
  return [
    "codex_repo carries credentials, which everybody has who can read the configuration: put the token into CODEX_SYNC_PAT"
  ];
}
async function remoteFor(context, env, url, config, gitConfig) {
  await refuseBroughtAlong(url, { env, signal: context.signal, debug: context.debug });
  const timeoutSeconds = config.network.timeout_seconds;
  return remote({
    url,
    env: { ...env, ...await sshSettings(context, url, timeoutSeconds, gitConfig) },
    tokens: context.env,
    signal: context.signal,
    debug: context.debug,
    timeoutSeconds,
    interactive: context.interactive,
    filter: config.handlers.sync.options.github.sparse_checkout
  });
}
async function sshSettings(context, url, timeoutSeconds, gitConfig) {
  const protocol = parseRemote(url)?.protocol;
  if (protocol !== "ssh" && protocol !== "scp") return {};
  if (context.env.GIT_SSH_COMMAND || context.env.GIT_SSH) return {};
  const configured = (await gitConfig()).get("core.sshcommand");
  if (configured) return { GIT_SSH_COMMAND: configured };
  const batch = context.interactive ? "" : " -o BatchMode=yes";
  return { GIT_SSH_COMMAND: `ssh -o ConnectTimeout=${Math.ceil(timeoutSeconds)}${batch}` };
}
async function originOf(run) {
  const url = (await run.gitConfig()).get("remote.origin.url");
  return url === void 0 ? null : cleanUrl(url);
}
function isCodexItself({ originUrl, remote: remote2 }) {
  return originUrl !== null && isSameRepository(originUrl, remote2.url);
}

export {
  localPath,
  openRun,
  remoteFor,
  originOf,
  isCodexItself
};
