import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openRun,
  scopeOf
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  counted,
  defineCommand,
  environmentOption,
  invalid,
  main,
  resolveEnvironment,
  sized,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/map.ts
import path from "node:path";
var LISTED = 20;
var command = defineCommand({
  name: "map",
  positionals: { label: "", most: 0 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    output: { type: "string", value: "FILE", offers: "files", description: "write the page there" },
    open: { type: "boolean", description: "open it in the browser" },
    all: { type: "boolean", description: "read every document, also where thousands have to be fetched" },
    offline: { type: "boolean", description: "only what is in the cache; no network" }
  },
  examples: [
    "fractary-codex map --open               the organization as a page, in the browser",
    "fractary-codex map --env prod --output codex.html",
    "fractary-codex map --offline            what is in the cache"
  ],
  async run(context, { options }) {
    const { all = false, offline = false, open = false } = options;
    if (all && offline) throw invalid("--all and --offline contradict each other", "Give one of them");
    const run = await openRun(context, {
      ...{ env: environmentOption(options), purpose: "read", command: "", discover: !offline }
    });
    const { assemble } = await import("./chunks/assemble-73ZBHEI4.mjs");
    const data = await assemble(await gather(run, { all, offline }), Date.now());
    const { mapPage } = await import("./chunks/html-OVSU3UJE.mjs");
    const page = mapPage(data);
    const { keepMap, writeMap } = await import("./chunks/file-SKT66IEH.mjs");
    const file = options.output === void 0 ? await keepMap(scopeOf(run), page) : await writeMap(path.resolve(context.cwd, options.output), page);
    const { openFile } = await import("./chunks/viewer-724BJF3I.mjs");
    const problem = open ? await openFile(file, context.env, process.platform) : null;
    return {
      ...{
        path: file,
        organization: data.organization,
        environment: data.environment,
        compared: data.compared
      },
      ...{
        commit: data.commit,
        offline: data.offline,
        projects: data.projects.filter(({ kind }) => kind === "project").length
      },
      documents: data.documents.filter(({ difference }) => difference !== "deleted").length,
      references: data.references.length,
      broken: data.references.filter(({ state }) => state === "broken").length,
      not_read: data.projects.filter(({ unread }) => unread > 0).map(({ name }) => name),
      bytes: Buffer.byteLength(page),
      opened: open && problem === null,
      warnings: problem === null ? data.warnings : [...data.warnings, problem]
    };
  },
  text({ path: file, organization, environment, projects, documents, references, broken, bytes, ...rest }) {
    const names = rest.not_read.slice(0, LISTED).map(visible).join(", ");
    const more = rest.not_read.length > LISTED ? ` and ${rest.not_read.length - LISTED} more` : "";
    return [
      `✓ ${organization} (${environment}): ${counted(projects, "project")}, ${counted(documents, "document")}, ${counted(references, "reference")}, ${broken} broken`,
      `  ${file} (${sized(bytes)})`,
      ...names ? [`  Not all references were read of ${names}${more}: --all reads them`] : [],
      ...rest.opened ? [] : ["  It opens by a double click, or with: fractary-codex map --open"],
      ""
    ].join("\n");
  },
  warnings: ({ warnings }) => warnings,
  json: (result) => ({ status: "success", operation: "map", ...result })
});
async function gather(run, { all, offline }) {
  const configured = !offline && run.config.cache.offline_mode;
  if (configured)
    run.warnings.push("offline_mode is on in the configuration: only what is in the cache is shown");
  if (offline || configured) {
    const { gatherFromCache } = await import("./chunks/collect-cached-JEGVTOOI.mjs");
    return gatherFromCache(run);
  }
  const { gatherFromCodex } = await import("./chunks/collect-QAIBSENW.mjs");
  return gatherFromCodex(run, otherEnvironment(run), { all });
}
function otherEnvironment({ config, environment, context }) {
  const requested = environment.isProd ? config.environments.default : "prod";
  const other = resolveEnvironment(config, { requested, purpose: "read", env: context.env });
  return other.branch === environment.branch ? null : other;
}

// entry:map
await main(command);
