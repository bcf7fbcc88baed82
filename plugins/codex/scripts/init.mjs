import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  detectOrganization,
  detectProject,
  readOptions
} from "./chunks/chunk-QM4VTE2E.mjs";
import {
  IGNORED,
  ensureIgnored,
  missingIgnores
} from "./chunks/chunk-ZDD6DT7O.mjs";
import {
  pathInside,
  writeWhole
} from "./chunks/chunk-EGALOXFN.mjs";
import {
  git,
  readGitConfiguration
} from "./chunks/chunk-YLD7ECIC.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import {
  CODEX_FOLDER,
  CodexError,
  cleanUrl,
  codexName,
  completeNames,
  findProject,
  gitEnvironment,
  hideCredentials,
  isCodexError,
  namesFromEnvironment,
  parseConfig,
  parseConfigText,
  readSmallFile,
  shellWord,
  visible
} from "./chunks/chunk-RECAFOB4.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/project/init.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join3 } from "node:path";

// runtime/project/init-files.ts
import { dirname, join, relative } from "node:path";
async function readHeld(place) {
  const path = place.configPath ?? join(place.root, CODEX_FOLDER, "config.json");
  const localPath = join(dirname(path), "config.local.json");
  const format = path.endsWith(".json") ? "json" : "yaml";
  const source = (file) => relative(place.root, file).replaceAll("\\", "/");
  const main2 = await readSmallFile(path, source(path));
  const local = await readSmallFile(localPath, source(localPath));
  return {
    config: main2 === null ? {} : pick(await parseConfig(main2, format, source(path))),
    configFile: { path, format, isNew: main2 === null },
    local: local === null ? {} : pick(await parseConfigText(local, "json", source(localPath))),
    localFile: { path: localPath, format: "json", isNew: local === null }
  };
}
function planFile(file, held, { asked, lacking }) {
  const add = {};
  const differences = [];
  for (const [key, requested] of Object.entries({ ...lacking, ...asked })) {
    const current = held[key];
    if (current === void 0) add[key] = requested;
    else if (current !== requested) differences.push({ path: file.path, key, current, requested });
  }
  return { file: { ...file, add }, differences };
}
async function writeSettings(root, file, settings) {
  const path = await pathInside(root, relative(root, file.path));
  const bytes = file.isNew ? null : await readSmallFile(path);
  if (file.format === "yaml" && bytes !== null) {
    const { setInYaml } = await import("./chunks/config-yaml-RGBHAN3J.mjs");
    return writeWhole(path, setInYaml(bytes.toString("utf8"), settings));
  }
  const held = bytes === null ? {} : await parseConfigText(bytes, "json", path);
  await writeWhole(path, `${JSON.stringify({ ...held, ...settings }, null, 2)}
`);
}
function pick(value) {
  const held = {};
  for (const key of ["organization", "project_name", "codex_repo"]) {
    if (typeof value[key] === "string") held[key] = value[key];
  }
  return held;
}

// runtime/project/local-codex.ts
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname as dirname2, join as join2 } from "node:path";
function localCodexPath(home, organization, name) {
  return join2(home, "local", organization, `${name}.git`);
}
function isBareRepository(path) {
  return ["HEAD", "objects", "refs"].every((name) => existsSync(join2(path, name)));
}
async function createBareCodex(path, env) {
  const cwd = dirname2(path);
  await mkdir(cwd, { recursive: true });
  const output = await git({
    cwd,
    args: ["init", "--quiet", "--bare", "--template=", "--initial-branch=main", "--", path],
    env: gitEnvironment({ base: env, interactive: false }),
    signal: new AbortController().signal
  });
  if (output.code === 0) return;
  throw new CodexError(
    "REPO_NOT_FOUND",
    `The codex could not be created at ${path} (${output.stderr.trim()})`,
    {
      fixes: [`check that ${cwd} can be written to`],
      cause: output.stderr
    }
  );
}

// runtime/project/init.ts
async function planInit(options, place) {
  const asked = readOptions(options, place);
  const held = await readHeld(place);
  const names = await findNames(options, asked, held, place);
  const { organization, codex_repo, project } = names;
  const bare = options.local ? localCodexPath(place.home, organization, codexName(codex_repo)) : null;
  const complete = { version: "3.0", organization, project_name: project, codex_repo };
  if (held.local.codex_repo !== void 0 && !options.local) delete complete.codex_repo;
  const askedCodex = asked.codex === void 0 ? {} : { codex_repo };
  const config = planFile(held.configFile, held.config, {
    asked: { ...asked.settings, ...askedCodex },
    lacking: held.configFile.isNew ? complete : names.detected
  });
  const local = bare === null ? null : planFile(held.localFile, held.local, { asked: { codex_repo: bare }, lacking: {} });
  return {
    root: place.root,
    organization,
    project,
    codex_repo,
    config: config.file,
    local: local?.file ?? null,
    bareCodex: bare === null ? null : { path: bare, create: !isBareRepository(bare) },
    makeCache: !existsSync2(join3(place.root, CODEX_FOLDER, "cache")),
    ignore: await missingIgnores(place.root, IGNORED),
    differences: [...config.differences, ...local?.differences ?? []],
    warnings: [...names.warnings, ...overridden(held, askedCodex.codex_repo)]
  };
}
async function findNames(options, asked, held, place) {
  const current = { ...held.config, ...held.local };
  const heldCodex = options.local ? held.config.codex_repo : current.codex_repo;
  const typed2 = completeNames(
    { organization: asked.settings.organization ?? current.organization },
    void 0,
    asked.codex
  );
  const { names, warnings } = await namesFromEnvironment(
    { organization: typed2.organization, codex_repo: typed2.codex_repo ?? heldCodex },
    place.root,
    place.env
  );
  const detected = {};
  let { organization, codex_repo } = names;
  if (organization === void 0) {
    organization = detectOrganization(place.originUrl) ?? void 0;
    const origin = place.originUrl === null ? 'there is no remote "origin"' : `origin (${cleanUrl(place.originUrl)}) does not tell it`;
    if (organization === void 0) throw needed("--org", "organization", origin);
    detected.organization = organization;
  }
  if (codex_repo === void 0) {
    codex_repo = options.local ? `codex.${organization}` : await askFor(organization, place) ?? void 0;
    if (codex_repo === void 0)
      throw needed("--codex", "codex", `no codex of "${organization}" was named or found`);
    detected.codex_repo = codex_repo;
  }
  let project = asked.settings.project_name ?? current.project_name;
  if (project === void 0) {
    project = detectProject(place) ?? void 0;
    if (project === void 0)
      throw needed("--project", "project", "the name of its repository cannot be one");
    if (place.root !== place.topLevel) detected.project_name = project;
  }
  return { organization, codex_repo, project, detected, warnings };
}
function overridden({ local }, codex) {
  if (codex === void 0 || local.codex_repo === void 0 || local.codex_repo === codex) return [];
  return [
    `config.local.json sets codex_repo to ${cleanUrl(local.codex_repo)}, which goes before config.json on this machine`
  ];
}
async function askFor(organization, { discover }) {
  try {
    return await discover?.(organization) ?? null;
  } catch (error) {
    if (!isCodexError(error) || error.code === "INTERRUPTED") throw error;
    throw needed("--codex", "codex", error.message, error);
  }
}
function needed(option, what, why, cause) {
  const example = { organization: "acme", codex: "codex.acme.com", project: "auth-service" }[what];
  return new CodexError("INVALID_ARGUMENT", `the ${what} is not known, give it with ${option}: ${why}`, {
    fixes: [`fractary-codex init ${option} ${example}`, ...cause?.fixes ?? []],
    phase: "validate",
    cause,
    extra: cause?.extra ?? {}
  });
}

// runtime/project/init-apply.ts
import { mkdir as mkdir2 } from "node:fs/promises";
import { relative as relative2 } from "node:path";
var CACHE = `${CODEX_FOLDER}/cache/`;
function describeInit(plan, { yes = false } = {}) {
  const written = [];
  const unchanged = [];
  const sort = (path, changes2) => void (changes2 ? written : unchanged).push(path);
  const changes = (file) => Object.keys(settingsFor(plan, file, yes)).length > 0;
  sort(shown(plan, plan.config.path), changes(plan.config));
  if (plan.local) sort(shown(plan, plan.local.path), changes(plan.local));
  sort(CACHE, plan.makeCache);
  sort(".gitignore", plan.ignore.length > 0);
  if (plan.bareCodex) sort(plan.bareCodex.path, plan.bareCodex.create);
  return {
    organization: plan.organization,
    project: plan.project,
    codex_repo: plan.codex_repo,
    config_path: shown(plan, plan.config.path),
    written,
    unchanged,
    dry_run: true,
    differences: plan.differences.map(({ path, ...rest }) => ({ file: shown(plan, path), ...rest })),
    warnings: plan.warnings
  };
}
async function applyInit(plan, {
  yes = false,
  env,
  command: command2 = "fractary-codex init"
}) {
  if (plan.differences.length > 0 && !yes) throw unconfirmed(plan, command2);
  await ensureIgnored(plan.root, IGNORED);
  await mkdir2(await pathInside(plan.root, CACHE), { recursive: true });
  if (plan.bareCodex?.create) await createBareCodex(plan.bareCodex.path, env);
  for (const file of [plan.local, plan.config]) {
    const settings = file ? settingsFor(plan, file, yes) : {};
    if (file && Object.keys(settings).length > 0) await writeSettings(plan.root, file, settings);
  }
  return { ...describeInit(plan, { yes }), dry_run: false };
}
function settingsFor(plan, file, yes) {
  const replaced = plan.differences.filter(({ path }) => yes && path === file.path);
  return { ...file.add, ...Object.fromEntries(replaced.map(({ key, requested }) => [key, requested])) };
}
function unconfirmed(plan, command2) {
  const list = plan.differences.map(
    (one) => hideCredentials(`${one.key} in ${shown(plan, one.path)} is "${one.current}", not "${one.requested}"`)
  );
  return new CodexError(
    "CONFIRMATION_REQUIRED",
    `the project is already set up differently: ${list.join("; ")}`,
    {
      fixes: [`${command2} --yes   # replaces the values`, "fractary-codex init   # keeps them"],
      phase: "validate",
      extra: { differences: describeInit(plan).differences }
    }
  );
}
function shown(plan, path) {
  return relative2(plan.root, path).replaceAll("\\", "/");
}

// runtime/commands/init.ts
var OPTIONS = {
  org: { type: "string", value: "ORG", description: "organization; else the owner in origin's URL" },
  codex: { type: "string", value: "NAME|URL|PATH", description: "the codex repository" },
  project: { type: "string", value: "NAME", description: "name in the codex; else the repository's name" },
  local: { type: "boolean", description: "make a bare codex on this machine: no server needed" },
  yes: { type: "boolean", description: "replace values that are set differently" },
  "dry-run": { type: "boolean", description: "show what would be written" }
};
var command = defineCommand({
  name: "init",
  positionals: { label: "", most: 0 },
  options: OPTIONS,
  examples: [
    "fractary-codex init --org acme --codex codex.acme.com",
    "fractary-codex init --org acme --local        one person, one machine, no server",
    "fractary-codex init --dry-run"
  ],
  async run(context, { options }) {
    const place = await findProject(context.cwd, context.env);
    const env = gitEnvironment({ base: context.env, interactive: context.interactive });
    const config = await readGitConfiguration({
      cwd: place.root,
      env,
      signal: context.signal,
      debug: context.debug
    });
    const plan = await planInit(options, {
      ...place,
      cwd: context.cwd,
      originUrl: config.get("remote.origin.url") ?? null,
      env: context.env,
      home: context.data,
      discover: async (organization) => {
        const { discoverNames } = await import("./chunks/codex-names-XLV26DG3.mjs");
        const found = await discoverNames(context, place.root, { organization }, { retry: true });
        return found?.codex_repo ?? null;
      }
    });
    const yes = options.yes ?? false;
    const result = options["dry-run"] ? describeInit(plan, { yes }) : await applyInit(plan, { yes, env: context.env, command: typed(options) });
    return { status: "success", operation: "init", ...result };
  },
  text({ organization, project, codex_repo, written, unchanged, dry_run, differences, warnings }) {
    const lines = [`Organization: ${organization}`, `Project: ${project}`, `Codex: ${codex_repo}`];
    for (const path of written) lines.push(`${dry_run ? "  would write" : "✓ wrote"} ${path}`);
    for (const path of unchanged) lines.push(`  unchanged ${path}`);
    for (const { file, key, current, requested } of differences) {
      lines.push(`⚠ ${key} in ${file} is "${current}", not "${requested}"; --yes replaces it`);
    }
    for (const warning of warnings) lines.push(`⚠ ${visible(warning)}`);
    lines.push(dry_run ? "No changes made." : "Next: fractary-codex sync-project --dry-run");
    return `${lines.join("\n")}
`;
  }
});
function typed(options) {
  const words = ["fractary-codex init"];
  for (const name of ["org", "codex", "project"]) {
    const value = options[name];
    if (value !== void 0) words.push(`--${name} ${shellWord(value)}`);
  }
  if (options.local) words.push("--local");
  return words.join(" ");
}

// entry:entry:init
await main(command);
