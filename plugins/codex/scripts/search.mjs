import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  searchDocuments
} from "./chunks/chunk-JRK5YE2T.mjs";
import "./chunks/chunk-V4QPIWXS.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  ENVIRONMENT_OPTIONS,
  defineCommand,
  environmentOption,
  invalid,
  main,
  openPlace,
  shown,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/search.ts
var NAMED = 10;
var command = defineCommand({
  name: "search",
  positionals: { label: "QUERY", most: 100 },
  options: {
    ...ENVIRONMENT_OPTIONS,
    project: { type: "string", value: "NAME", description: "only this project, or shared, or systems" },
    limit: { type: "string", value: "N", description: "hits at most, 10 unless given" }
  },
  examples: [
    "fractary-codex search rate limits            documents with both words first, then with one",
    `fractary-codex search '"rate limits" api'    a phrase`,
    "fractary-codex search deploy --project billing --env prod --json"
  ],
  async run(context, { options, positionals }) {
    if (positionals.length === 0) {
      throw invalid("search needs words to look for", "Give some: fractary-codex search rate limits");
    }
    const limit = options.limit === void 0 ? void 0 : count(options.limit);
    const place = await openPlace(context, { env: environmentOption(options) });
    return searchDocuments(place, { query: positionals.join(" "), project: options.project, limit });
  },
  text({ query, environment, hits, not_covered: missing, how_to_cover: how }) {
    const head = hits.length === 0 ? `Nothing found for ${shown(query)} · environment ${environment}` : `${hits.length} ${hits.length === 1 ? "document" : "documents"} for ${shown(query)} · environment ${environment}`;
    const lines = [head, ...hits.flatMap(hitLines)];
    if (missing.length > 0) {
      const more = missing.length > NAMED ? ` and ${missing.length - NAMED} more` : "";
      lines.push(
        "",
        `Not searched: ${missing.slice(0, NAMED).map(visible).join(", ")}${more} (not in the cache)`,
        `→ ${how}`
      );
    }
    return `${lines.join("\n")}
`;
  },
  warnings: ({ warnings }) => warnings,
  json: (result) => ({ status: "success", operation: "search", ...result })
});
function hitLines({ uri, title, heading, snippet, age_seconds: age, stale }) {
  const name = heading && heading !== title ? `${title} › ${heading}` : title;
  return [
    "",
    name,
    `  ${uri}  (${ageText(age)} old${stale ? ", expired" : ""})`,
    ...snippet ? [`  ${snippet}`] : []
  ];
}
function ageText(seconds) {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return seconds < 36 * 3600 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86400)} days`;
}
function count(value) {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw invalid(`--limit ${shown(value)} is no number of hits`, "Give a whole number, such as --limit 5");
}

// entry:search
await main(command);
