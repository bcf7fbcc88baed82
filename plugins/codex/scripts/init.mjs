import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isPredecessor
} from "./chunks/chunk-H2Q535TZ.mjs";
import {
  isObject
} from "./chunks/chunk-TR3RVFHI.mjs";
import {
  detectOrganization,
  detectProject,
  ownCodex,
  readOptions
} from "./chunks/chunk-V2VKRGA7.mjs";
import {
  IGNORED,
  ensureIgnored,
  git,
  missingIgnores,
  pathInside,
  readGitConfiguration,
  writeWhole
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CODEX_FOLDER,
  CodexError,
  cleanUrl,
  codexName,
  codexUrl,
  completeNames,
  defineCommand,
  findProject,
  gitEnvironment,
  hideCredentials,
  isCodexError,
  main,
  namesFromEnvironment,
  parseConfig,
  parseConfigText,
  readSmallFile,
  shellWord,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/project/init.ts
import { existsSync as existsSync4 } from "node:fs";
import { join as join5 } from "node:path";

// runtime/project/codex-folders.ts
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
var ORGANIZATION_SYNC = { include: [], exclude: [], pull_request: false };
function isCodex(address) {
  const bare = (url) => cleanUrl(url).replace(/\/+$/, "").replace(/\.git$/, "");
  return address.originUrl !== null && bare(codexUrl(address)) === bare(address.originUrl);
}
function missingFolders(root, { organization, codex }) {
  const folder = (name, lines) => ({
    path: `${name}/README.md`,
    text: `${[`# ${name}`, "", ...lines].join("\n")}
`
  });
  const start = readdirSync(root).some((name) => /^readme\b/i.test(name)) ? [] : [readme(organization, codex)];
  const folders = [
    folder("projects", [
      "Each project's documents, in a folder of its name. A project's sync writes there, so changes by hand are undone by",
      "the next one: change documents in the project."
    ]),
    folder("shared", [
      "Documents for every project of the organization, such as standards and guides. Write them here.",
      "",
      `\`shared/standards/api.md\` is \`codex://${organization}/shared/standards/api.md\`.`
    ]),
    folder("systems", [
      "Interfaces between the systems of the organization. Every project gets them. Write them here."
    ])
  ];
  return [...start, ...folders.filter(({ path }) => !existsSync(join(root, path.split("/")[0])))];
}
async function writeFolders(root, files) {
  for (const { path, text } of files) await writeWhole(await pathInside(root, path), text);
}
function readme(organization, codex) {
  return {
    path: "README.md",
    text: `# ${codex}

The codex of ${organization}: the documentation of all its projects in one repository, for people and for AI agents.

| folder | holds |
|---|---|
| \`projects/\` | each project's documents, published by its sync |
| \`shared/\` | documents for every project |
| \`systems/\` | interfaces between systems |

\`main\` is production, \`test\` what is not released yet. A project joins with two commands:

    fractary-codex init
    fractary-codex sync-project --from-codex
`
  };
}

// runtime/project/init-files.ts
import { dirname, join as join2, relative } from "node:path";
async function readHeld(place, migrated) {
  const standard = join2(place.root, CODEX_FOLDER, "config.json");
  const path = migrated ? standard : place.configPath ?? standard;
  const localPath = join2(dirname(path), "config.local.json");
  const format = path.endsWith(".json") ? "json" : "yaml";
  const source = (file) => relative(place.root, file).replaceAll("\\", "/");
  const main2 = migrated ? null : await readSmallFile(path, source(path));
  const local = await readSmallFile(localPath, source(localPath));
  return {
    config: pick(migrated ?? (main2 === null ? {} : await parseConfig(main2, format, source(path)))),
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
    const { setInYaml } = await import("./chunks/config-yaml-6LKEQEK5.mjs");
    return writeWhole(path, setInYaml(bytes.toString("utf8"), settings));
  }
  const held = bytes === null ? {} : await parseConfigText(bytes, "json", path);
  const written = file.isNew ? inOrder({ ...file.base, ...settings }) : { ...held, ...settings };
  await writeWhole(path, `${JSON.stringify(written, null, 2)}
`);
}
function inOrder(config) {
  const { version, organization, project_name, codex_repo, ...rest } = config;
  return { version, organization, project_name, codex_repo, ...rest };
}
function pick(value) {
  const held = {};
  for (const key of ["organization", "project_name", "codex_repo"]) {
    if (typeof value[key] === "string") held[key] = value[key];
  }
  return held;
}

// runtime/project/init-names.ts
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
    if (organization === void 0) throw needed("org", "organization", origin);
    detected.organization = organization;
  }
  if (codex_repo === void 0) {
    codex_repo = options.local ? `codex.${organization}` : ownCodex(place.originUrl, organization) ?? await askFor(organization, place) ?? void 0;
    if (codex_repo === void 0)
      throw needed("codex", "codex", `no codex of "${organization}" was named or found`);
    detected.codex_repo = codex_repo;
  }
  let project = asked.settings.project_name ?? current.project_name;
  if (project === void 0) {
    project = detectProject(place) ?? void 0;
    if (project === void 0) throw needed("project", "project", "the name of its repository cannot be one");
    if (place.root !== place.topLevel) detected.project_name = project;
  }
  return { organization, codex_repo, project, detected, warnings };
}
async function askFor(organization, { discover }) {
  try {
    return await discover?.(organization) ?? null;
  } catch (error) {
    if (!isCodexError(error) || error.code === "INTERRUPTED") throw error;
    throw needed("codex", "codex", error.message, error);
  }
}
function needed(missing, what, why, cause) {
  const option = `--${missing}`;
  const example = { organization: "acme", codex: "codex.acme.com", project: "auth-service" }[what];
  return new CodexError("INVALID_ARGUMENT", `the ${what} is not known, give it with ${option}: ${why}`, {
    fixes: [`fractary-codex init ${option} ${example}`, ...cause?.fixes ?? []],
    phase: "validate",
    cause,
    extra: { ...cause?.extra, missing }
  });
}

// runtime/project/local-codex.ts
import { existsSync as existsSync2 } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname as dirname2, join as join3 } from "node:path";
function localCodexPath(home, organization, name) {
  return join3(home, "local", organization, `${name}.git`);
}
function isBareRepository(path) {
  return ["HEAD", "objects", "refs"].every((name) => existsSync2(join3(path, name)));
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

// runtime/project/migrate/find.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join4, relative as relative2 } from "node:path";
var OWN = [
  ".fractary/codex.yaml",
  ".fractary/codex.yml",
  ".fractary/codex/config.yaml",
  ".fractary/codex/config.json"
];
var SHARED = [".fractary/config.yaml", ".fractary/config.yml", ".fractary/config.json"];
async function findMigration(place) {
  const found = place.configPath === null ? await lookAround(place.root) : await look(place.root, place.configPath);
  if (!found) return null;
  const { convert } = await import("./chunks/convert-ZP3I6BQC.mjs");
  const { validated } = await import("./chunks/validated-YJVSNAGJ.mjs");
  const { config, dropped, warnings } = validated(convert(found.old));
  const rest = found.keys ? await withoutOurs(found) : null;
  const untouched = rest === found.text;
  return {
    from: found.path,
    backup: freeName(place.root, found.path),
    rest: rest?.trim() === "" ? null : rest,
    untouched,
    config,
    dropped,
    warnings: [
      ...warnings,
      ...untouched ? [`${found.path} still has a section "codex", which nothing reads any more: delete it`] : []
    ]
  };
}
async function look(root, configPath) {
  const path = relative2(root, configPath).replaceAll("\\", "/");
  const found = await read(root, path);
  return found && isPredecessor(found.old) ? found : null;
}
async function lookAround(root) {
  for (const path of OWN) {
    const found = await read(root, path);
    if (found) return found;
  }
  for (const path of SHARED) {
    const found = await readShared(root, path);
    if (found) return found;
  }
  return null;
}
async function read(root, path) {
  const bytes = await readSmallFile(join4(root, path), path);
  if (bytes === null) return null;
  const old = await parseConfigText(bytes, path.endsWith(".json") ? "json" : "yaml", path);
  return { path, old, text: bytes.toString("utf8") };
}
async function readShared(root, path) {
  const found = await read(root, path).catch((error) => {
    if (isCodexError(error, "CONFIG_INVALID")) return null;
    throw error;
  });
  const { codex, sync } = found?.old ?? {};
  if (!found || !isObject(codex)) return null;
  const ours = isObject(sync) && codex.sync === void 0 && ("to_codex" in sync || "from_codex" in sync);
  return { ...found, old: ours ? { ...codex, sync } : codex, keys: ours ? ["codex", "sync"] : ["codex"] };
}
async function withoutOurs({ path, text, keys = [] }) {
  if (path.endsWith(".json")) {
    const value = JSON.parse(text);
    const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
    return `${JSON.stringify(Object.fromEntries(kept), null, 2)}
`;
  }
  const { withoutKeys } = await import("./chunks/shared-yaml-LLBEP4TZ.mjs");
  return withoutKeys(text, keys) ?? text;
}
function freeName(root, path) {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${path}.bak` : `${path}.bak${number}`;
    if (!existsSync3(join4(root, name))) return name;
  }
}

// runtime/project/init.ts
async function planInit(options, place) {
  const asked = readOptions(options, place);
  const migration = await findMigration(place);
  const held = await readHeld(place, migration?.config);
  const names = await findNames(options, asked, held, place);
  const { organization, codex_repo, project } = names;
  const bare = options.local ? localCodexPath(place.home, organization, codexName(codex_repo)) : null;
  const itself = !options.local && isCodex({ ...place, organization, codexRepo: held.local.codex_repo ?? codex_repo });
  const complete = { version: "3.0", organization, project_name: project, codex_repo };
  if (itself) delete complete.project_name;
  if (held.local.codex_repo !== void 0 && !options.local) delete complete.codex_repo;
  const askedCodex = asked.codex === void 0 ? {} : { codex_repo };
  const config = planFile(held.configFile, held.config, {
    asked: { ...asked.settings, ...askedCodex },
    lacking: held.configFile.isNew ? complete : names.detected
  });
  const local = bare === null ? null : planFile(held.localFile, held.local, { asked: { codex_repo: bare }, lacking: {} });
  const base = { ...itself ? { organization_sync: ORGANIZATION_SYNC } : {}, ...migration?.config };
  return {
    root: place.root,
    organization,
    project: itself ? codexName(codex_repo) : project,
    codex_repo,
    config: { ...config.file, base },
    local: local?.file ?? null,
    bareCodex: bare === null ? null : { path: bare, create: !isBareRepository(bare) },
    makeCache: !existsSync4(join5(place.root, CODEX_FOLDER, "cache")),
    ignore: await missingIgnores(place.root, IGNORED),
    migration,
    folders: itself ? missingFolders(place.root, { organization, codex: codexName(codex_repo) }) : null,
    differences: [...config.differences, ...local?.differences ?? []],
    warnings: [...names.warnings, ...migration?.warnings ?? [], ...overridden(held, askedCodex.codex_repo)]
  };
}
function overridden({ local }, codex) {
  if (codex === void 0 || local.codex_repo === void 0 || local.codex_repo === codex) return [];
  return [
    `config.local.json sets codex_repo to ${cleanUrl(local.codex_repo)}, which goes before config.json on this machine`
  ];
}

// runtime/project/init-apply.ts
import { mkdir as mkdir3 } from "node:fs/promises";
import { relative as relative3 } from "node:path";

// runtime/project/migrate/apply.ts
import { constants } from "node:fs";
import { copyFile, mkdir as mkdir2, rm } from "node:fs/promises";
import { dirname as dirname3, resolve } from "node:path";
async function applyMigration(root, { from, backup, rest, untouched }, { target, write: write2 }) {
  const [old, copy] = [await pathInside(root, from), await pathInside(root, backup)];
  await mkdir2(dirname3(copy), { recursive: true });
  await copyFile(old, copy, constants.COPYFILE_EXCL);
  await write2();
  if (untouched) return;
  if (rest !== null) await writeWhole(old, rest);
  else if (old !== resolve(target)) await rm(old);
}

// runtime/project/init-apply.ts
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
  for (const { path } of plan.folders ?? []) sort(path, true);
  if (plan.migration) sort(plan.migration.backup, true);
  if (plan.migration?.rest) sort(plan.migration.from, !plan.migration.untouched);
  return {
    organization: plan.organization,
    project: plan.project,
    codex_repo: plan.codex_repo,
    config_path: shown(plan, plan.config.path),
    written,
    unchanged,
    dry_run: true,
    differences: plan.differences.map(({ path, ...rest }) => ({ file: shown(plan, path), ...rest })),
    warnings: plan.warnings,
    ...plan.migration ? { migrated: shortened(plan.migration) } : {},
    ...plan.folders ? { codex_itself: true } : {}
  };
}
function shortened({ from, backup, dropped }) {
  return { from, backup, dropped };
}
async function applyInit(plan, {
  yes = false,
  env,
  command: command2 = "fractary-codex init"
}) {
  if (plan.differences.length > 0 && !yes) throw unconfirmed(plan, command2);
  await ensureIgnored(plan.root, IGNORED);
  await mkdir3(await pathInside(plan.root, CACHE), { recursive: true });
  if (plan.bareCodex?.create) await createBareCodex(plan.bareCodex.path, env);
  await writeFolders(plan.root, plan.folders ?? []);
  if (plan.local) await write(plan, plan.local, yes);
  const writeConfig = () => write(plan, plan.config, yes);
  const { migration, config } = plan;
  if (migration) await applyMigration(plan.root, migration, { target: config.path, write: writeConfig });
  else await writeConfig();
  return { ...describeInit(plan, { yes }), dry_run: false };
}
async function write(plan, file, yes) {
  const settings = settingsFor(plan, file, yes);
  if (Object.keys(settings).length > 0) await writeSettings(plan.root, file, settings);
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
  return relative3(plan.root, path).replaceAll("\\", "/");
}

// runtime/project/init-questions.ts
var QUESTIONS = {
  org: "Organization, as in its address on the server: ",
  codex: "Codex repository, as a name, URL or path: ",
  project: "Name of this project: "
};
async function planWithAnswers(options, plan, ask) {
  const known = { ...options };
  const answered = /* @__PURE__ */ new Set();
  for (let open; ; ) {
    try {
      return await plan(known);
    } catch (error) {
      if (!isCodexError(error, "INVALID_ARGUMENT")) throw error;
      const missing = error.extra.missing;
      const again = missing ?? (open !== void 0 && answered.has(open) ? open : void 0);
      if (again === void 0) throw error;
      open = again;
      const answer = (await ask(`${error.message}
${QUESTIONS[open]}`))?.trim();
      if (!answer) throw error;
      known[open] = answer;
      answered.add(open);
    }
  }
}
async function agrees(ask, lines) {
  const answer = await ask(`${lines.join("\n")}
Replace ${lines.length === 1 ? "it" : "them"}? [y/N] `);
  return /^y(es)?$/i.test(answer?.trim() ?? "");
}

// runtime/commands/init.ts
var OPTIONS = {
  org: { type: "string", value: "ORG", description: "organization; else the owner in origin's URL" },
  codex: { type: "string", value: "NAME|URL|PATH", description: "the codex repository" },
  project: { type: "string", value: "NAME", description: "name in the codex; else the repository's name" },
  local: { type: "boolean", description: "make a bare codex on this machine: no server needed" },
  yes: { type: "boolean", description: "ask nothing, and replace values that are set differently" },
  "dry-run": { type: "boolean", description: "show what would be written" }
};
var command = defineCommand({
  name: "init",
  positionals: { label: "", most: 0 },
  options: OPTIONS,
  examples: [
    "fractary-codex init --org acme --codex codex.acme.com",
    "fractary-codex init --org acme --local        one person, one machine, no server",
    "fractary-codex init --dry-run                 also: what becomes of a configuration of the predecessor",
    "fractary-codex init                           in a clone of the codex: its folders and README"
  ],
  async run(context, { options }) {
    const place = await placeOf(context);
    const ask = options.yes || options["dry-run"] ? void 0 : context.ask;
    const plan = ask ? await planWithAnswers(options, (known) => planInit(known, place), ask) : await planInit(options, place);
    const yes = options.yes ?? (ask !== void 0 && plan.differences.length > 0 && await agreed(plan, ask));
    const result = options["dry-run"] ? describeInit(plan, { yes }) : await applyInit(plan, { yes, env: context.env, command: typed(options) });
    return { status: "success", operation: "init", ...result };
  },
  text(result) {
    const { organization, project, codex_repo, dry_run, differences, warnings, migrated } = result;
    const who = result.codex_itself ? [] : [`Project: ${project}`];
    const lines = [`Organization: ${organization}`, ...who, `Codex: ${codex_repo}`];
    for (const path of result.written)
      lines.push(`${dry_run ? "  would write" : "✓ wrote"} ${visible(path)}`);
    for (const path of result.unchanged) lines.push(`  unchanged ${visible(path)}`);
    if (migrated) {
      const { from, backup, dropped } = migrated;
      lines.push(`${dry_run ? "  would take" : "✓ took"} over ${from}, a copy is ${backup}`);
      lines.push(
        ...dropped.map(({ key, reason }) => `  without successor: ${visible(key)} – ${visible(reason)}`)
      );
    }
    lines.push(...differences.map((one) => `⚠ ${difference(one)}; --yes replaces it`));
    for (const warning of warnings) lines.push(`⚠ ${visible(warning)}`);
    lines.push(...dry_run ? ["No changes made."] : next(result));
    return `${lines.join("\n")}
`;
  }
});
async function placeOf(context) {
  const place = await findProject(context.cwd, context.env);
  const env = gitEnvironment({ base: context.env, interactive: context.interactive });
  const config = await readGitConfiguration({
    cwd: place.root,
    env,
    signal: context.signal,
    debug: context.debug
  });
  return {
    ...place,
    cwd: context.cwd,
    originUrl: config.get("remote.origin.url") ?? null,
    env: context.env,
    home: context.data,
    discover: async (organization) => {
      const { discoverNames } = await import("./chunks/codex-names-MRL5PG2S.mjs");
      const found = await discoverNames(context, place.root, { organization }, { retry: true });
      return found?.codex_repo ?? null;
    }
  };
}
function agreed(plan, ask) {
  return agrees(ask, describeInit(plan).differences.map(difference));
}
function difference({ key, file, current, requested }) {
  return `${key} in ${file} is "${current}", not "${requested}"`;
}
function next({ codex_itself, written, unchanged }) {
  if (codex_itself) {
    return [
      "Next: commit and push what was written",
      "      fractary-codex workflows install --codex .   # GitHub Actions that sync every project",
      "      fractary-codex init                          # in each project"
    ];
  }
  const local = [...written, ...unchanged].some((path) => path.endsWith("/config.local.json"));
  return [
    local ? "Next: fractary-codex sync-project               # publishes this project, and brings it back to read" : "Next: fractary-codex sync-project --from-codex  # brings what there is to read"
  ];
}
function typed(options) {
  const words = ["fractary-codex init"];
  for (const name of ["org", "codex", "project"]) {
    const value = options[name];
    if (value !== void 0) words.push(`--${name} ${shellWord(value)}`);
  }
  if (options.local) words.push("--local");
  return words.join(" ");
}

// entry:init
await main(command);
