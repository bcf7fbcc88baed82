import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findStrays
} from "./chunks/chunk-CZTJX3IK.mjs";
import {
  dropDocuments
} from "./chunks/chunk-S5LJFSPU.mjs";
import {
  cachedEnvironments,
  documentsIn,
  indexOrFiles
} from "./chunks/chunk-KTA3QDJJ.mjs";
import {
  cacheWriter,
  checkPattern,
  compile,
  openRun,
  prepareCache,
  scopeOf,
  withProjectLock
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CodexError,
  ENVIRONMENT_OPTIONS,
  counted,
  defineCommand,
  environmentOption,
  invalid,
  main,
  sized
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/cache/clear.ts
async function clearCache(scope, options, now) {
  const { environment, wants, dryRun } = options;
  if (!dryRun) await prepareCache(scope.root);
  const result = { cleared: 0, freed_bytes: 0, entries: [] };
  const known = /* @__PURE__ */ new Set();
  for (const name of environment ? [environment] : await cachedEnvironments(scope)) {
    const one = { ...scope, environment: name };
    const documents = documentsIn(one, await indexOrFiles(one), now).filter(wants);
    for (const { uri, entry, file } of documents) {
      known.add(file);
      result.cleared += 1;
      result.freed_bytes += entry.size;
      result.entries.push(uri);
    }
    if (!dryRun)
      await dropDocuments(
        one,
        documents.map(({ codexPath }) => codexPath)
      );
  }
  if (options.strays) result.freed_bytes += await clearStrays(scope, known, dryRun);
  return result;
}
async function clearStrays(scope, known, dryRun) {
  const writer = cacheWriter(scope.root);
  let freed = 0;
  for (const { path, size } of await findStrays(scope, known)) {
    if (!dryRun) await writer.remove(path);
    freed += size;
  }
  return freed;
}

// runtime/selection/reference-pattern.ts
function referencePattern(glob, organization) {
  checkPattern(glob, { source: "option", key: "--pattern" });
  const whole = compile([glob.replace(/^codex:\/\//, "").replace(/^@codex\//, `${organization}/`)]);
  const isReference = /^codex:|^@codex\//.test(glob);
  return ({ project, path }) => {
    const inCodex = `${project}/${path}`;
    return whole(`${organization}/${inCodex}`) || !isReference && whole(inCodex);
  };
}

// runtime/commands/cache-clear.ts
var LISTED = 20;
var WHAT = {
  all: { type: "boolean", description: "everything; needs --yes" },
  expired: { type: "boolean", description: "what has expired" },
  project: { type: "string", value: "NAME", description: "a project's documents; also shared and systems" },
  pattern: { type: "string", value: "GLOB", description: "what matches, e.g. codex://acme/auth/docs/**" }
};
var command = defineCommand({
  name: "cache-clear",
  positionals: { label: "", most: 0 },
  options: {
    ...WHAT,
    env: { ...ENVIRONMENT_OPTIONS.env, description: "only in this environment; in all of them unless given" },
    environment: ENVIRONMENT_OPTIONS.environment,
    "dry-run": { type: "boolean", description: "list what would go, and change nothing" },
    yes: { type: "boolean", description: "confirms --all" },
    summary: { type: "boolean", description: "with --json: at most 20 references" }
  },
  examples: [
    "fractary-codex cache-clear --expired",
    "fractary-codex cache-clear --project billing --env prod --dry-run",
    "fractary-codex cache-clear --pattern 'codex://acme/shared/drafts/**'",
    "fractary-codex cache-clear --all --yes"
  ],
  async run(context, { options }) {
    checkWhat(options);
    const env = environmentOption(options);
    const dryRun = options["dry-run"] ?? false;
    const run = await openRun(context, { env, purpose: "read", command: "" });
    const wants = wanted(options, run.config.organization);
    if (options.all && !options.yes && !dryRun) throw unconfirmed(env);
    const environment = env === void 0 ? void 0 : run.environment.name;
    const strays = options.all === true && environment === void 0;
    const clear = () => clearCache(scopeOf(run), { environment, wants, strays, dryRun }, Date.now());
    const result = await (dryRun ? clear() : withProjectLock(run, clear));
    return {
      status: "success",
      operation: "cache-clear",
      dry_run: dryRun,
      ...result,
      warnings: run.warnings
    };
  },
  text: clearText,
  json(result, summary) {
    if (!summary) return result;
    const entries = result.entries.slice(0, LISTED);
    return { ...result, entries, files_omitted: result.entries.length - entries.length };
  }
});
function checkWhat(options) {
  const names = Object.keys(WHAT);
  const given = names.filter((name) => options[name] !== void 0);
  if (given.length === 1) return;
  throw invalid(
    given.length === 0 ? "cache-clear has to be told what to clear" : `${given.map((name) => `--${name}`).join(" and ")} cannot go together`,
    "Give exactly one of --all, --expired, --project NAME and --pattern GLOB"
  );
}
function wanted(options, organization) {
  if (options.pattern !== void 0) return referencePattern(options.pattern, organization);
  if (options.project !== void 0) return ({ project }) => project === options.project;
  return options.expired ? ({ fresh }) => !fresh : () => true;
}
function unconfirmed(env) {
  const command2 = `fractary-codex cache-clear --all${env === void 0 ? "" : ` --env ${env}`}`;
  return new CodexError(
    "CONFIRMATION_REQUIRED",
    `--all removes every cached document${env === void 0 ? ", of all environments" : ` of ${env}`}, and without the network none of them can be read until the next sync`,
    { phase: "validate", fixes: [`${command2} --yes`, `See what would go: ${command2} --dry-run`] }
  );
}
function clearText(result) {
  const { dry_run: dryRun, cleared, freed_bytes: freed, entries } = result;
  const more = entries.length - LISTED;
  const what = `${counted(cleared, "document")}, ${sized(freed)}`;
  const sum = dryRun ? `Would clear: ${what}. No changes made` : `✓ Cleared: ${what}`;
  const back = cleared > 0 && !dryRun ? "  The next sync brings back what syncs bring: fractary-codex sync-project --from-codex" : "";
  return [
    ...entries.slice(0, LISTED).map((uri) => `  - ${uri}`),
    ...more > 0 ? [`  … and ${more} more`] : [],
    sum,
    ...back ? [back] : [],
    ""
  ].join("\n");
}

// entry:cache-clear
await main(command);
