import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cachedEnvironments,
  documentsIn,
  indexOrFiles,
  wholeOnes
} from "./chunks/chunk-KTA3QDJJ.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  cacheDirectory,
  counted,
  defineCommand,
  environmentOption,
  invalid,
  main,
  openPlace,
  shown,
  sized,
  span,
  table,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/cache/list.ts
import path from "node:path";
var SORT_KEYS = ["uri", "size", "cached_at", "expires_at"];
async function listCache(scope, question, now) {
  const environments = question.environment ? [question.environment] : await cachedEnvironments(scope);
  const found = [];
  let damaged = 0;
  for (const environment of environments) {
    const one = { ...scope, environment };
    const wanted = documentsIn(one, await indexOrFiles(one), now).filter(
      ({ project, fresh: fresh2 }) => (question.project === void 0 || project === question.project) && (question.status === void 0 || fresh2 === (question.status === "fresh"))
    );
    const checked = await wholeOnes(one, wanted);
    found.push(...checked.whole);
    damaged += checked.damaged;
  }
  found.sort(ORDERS[question.sort]);
  const fresh = found.filter((one) => one.fresh).length;
  return {
    entries: found.slice(0, question.limit).map((one) => listed(scope, one)),
    stats: {
      total_entries: found.length,
      total_size_bytes: found.reduce((sum, { entry }) => sum + entry.size, 0),
      fresh,
      expired: found.length - fresh
    },
    warnings: damaged === 0 ? [] : [
      `${damaged} cached file${damaged === 1 ? " is" : "s are"} gone or damaged and not listed: the next sync repairs that, or now: fractary-codex cache-health --fix`
    ]
  };
}
var byUri = (a, b) => a.uri === b.uri ? a.environment < b.environment ? -1 : 1 : a.uri < b.uri ? -1 : 1;
var ORDERS = {
  uri: byUri,
  size: (a, b) => b.entry.size - a.entry.size || byUri(a, b),
  cached_at: (a, b) => b.cachedAt - a.cachedAt || byUri(a, b),
  expires_at: (a, b) => a.expiresAt - b.expiresAt || byUri(a, b)
};
function listed(scope, document) {
  const { uri, project, environment, file, entry } = document;
  return {
    uri,
    org: scope.organization,
    project,
    environment,
    path: path.join(cacheDirectory(scope.root), ...file.split("/")),
    size_bytes: entry.size,
    hash: entry.oid,
    cached_at: new Date(document.cachedAt).toISOString(),
    expires_at: new Date(document.expiresAt).toISOString(),
    status: document.fresh ? "fresh" : "expired",
    on_demand: entry.on_demand ?? false
  };
}

// runtime/commands/cache-list.ts
var LISTED = 20;
var command = defineCommand({
  name: "cache-list",
  positionals: { label: "", most: 0 },
  options: {
    env: { ...ENVIRONMENT_OPTIONS.env, description: "only this environment; all of them unless given" },
    environment: ENVIRONMENT_OPTIONS.environment,
    project: { type: "string", value: "NAME", description: "only this project's; also shared and systems" },
    expired: { type: "boolean", description: "only what has expired" },
    fresh: { type: "boolean", description: "only what is fresh" },
    sort: {
      type: "string",
      value: "KEY",
      offers: SORT_KEYS,
      description: `${SORT_KEYS.join(", ")} (default uri)`
    },
    limit: { type: "string", value: "N", description: "at most so many entries" },
    summary: { type: "boolean", description: "with --json: at most 20 entries" }
  },
  examples: [
    "fractary-codex cache-list",
    "fractary-codex cache-list --env prod --expired",
    "fractary-codex cache-list --sort size --limit 10 --json"
  ],
  async run(context, { options }) {
    const { expired, fresh, project } = options;
    if (expired && fresh)
      throw invalid("--expired and --fresh leave nothing to list", "Give one of them, or neither for both");
    const [sort, limit] = [sortOption(options.sort), limitOption(options.limit)];
    const env = environmentOption(options);
    const { scope, environment, warnings } = await openPlace(context, { env });
    const listing = await listCache(
      scope,
      {
        environment: env === void 0 ? void 0 : environment.name,
        project,
        status: expired ? "expired" : fresh ? "fresh" : void 0,
        sort,
        limit
      },
      Date.now()
    );
    return {
      status: "success",
      operation: "cache-list",
      ...listing,
      warnings: [...warnings, ...listing.warnings],
      limited: limit !== void 0
    };
  },
  text: listText,
  json({ limited: _, ...result }, summary) {
    const entries = summary ? result.entries.slice(0, LISTED) : result.entries;
    return { ...result, entries, ...summary && { files_omitted: result.entries.length - entries.length } };
  }
});
function sortOption(value) {
  const key = SORT_KEYS.find((one) => one === (value ?? "uri"));
  if (key) return key;
  throw invalid(`--sort ${shown(value)} is no key to sort by`, `Give one of ${SORT_KEYS.join(", ")}`);
}
function limitOption(value) {
  if (value === void 0) return void 0;
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw invalid(
    `--limit ${shown(value)} is no number of entries`,
    "Give a whole number from 1 on: --limit 20"
  );
}
function listText({ entries, stats, warnings, limited }) {
  const now = Date.now();
  const rows = (limited ? entries : entries.slice(0, LISTED)).map((entry) => row(entry, now));
  const more = stats.total_entries - rows.length;
  return [
    ...table(rows.length > 0 ? [["REFERENCE", "ENVIRONMENT", "SIZE", "AGE", "STATUS"], ...rows] : []),
    ...more > 0 ? [`… and ${more} more: --limit ${stats.total_entries} shows all, --project and --env narrow`] : [],
    ...warnings.map((warning) => `⚠ ${visible(warning)}`),
    stats.total_entries === 0 ? "Nothing of that is cached. fractary-codex sync-project --from-codex fills the cache" : `${counted(stats.total_entries, "document")}, ${sized(stats.total_size_bytes)}: ${stats.fresh} fresh, ${stats.expired} expired`,
    ""
  ].join("\n");
}
function row({ uri, environment, size_bytes, cached_at, expires_at, status }, now) {
  const at = Date.parse(cached_at);
  const age = at === 0 ? "unknown" : span(now - at);
  const left = Date.parse(expires_at) - now;
  const state = status === "fresh" ? `fresh for ${span(left)}` : at === 0 ? "expired" : `expired ${span(left)} ago`;
  return [uri, environment, sized(size_bytes), age, state];
}

// entry:cache-list
await main(command);
