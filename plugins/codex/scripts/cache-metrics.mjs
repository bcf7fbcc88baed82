import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cachedEnvironments,
  documentsIn,
  indexOrFiles
} from "./chunks/chunk-KTA3QDJJ.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  defineCommand,
  main,
  openPlace,
  readEvents,
  sized,
  table
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/cache/metrics.ts
async function cacheMetrics(scope, now) {
  const environments = [];
  for (const environment of await cachedEnvironments(scope)) {
    const one = { ...scope, environment };
    const documents = documentsIn(one, await indexOrFiles(one), now);
    const projects = [...new Set(documents.map(({ project }) => project))].sort();
    environments.push({
      environment,
      ...countsOf(documents),
      ...await readEvents(one),
      projects: projects.map((project) => ({
        project,
        ...countsOf(documents.filter((document) => document.project === project))
      }))
    });
  }
  const sum = (key) => environments.reduce((total, one) => total + one[key], 0);
  return {
    entries: sum("entries"),
    size_bytes: sum("size_bytes"),
    fresh: sum("fresh"),
    expired: sum("expired"),
    hits: sum("hits"),
    misses: sum("misses"),
    environments
  };
}
function countsOf(documents) {
  const fresh = documents.filter((one) => one.fresh).length;
  return {
    entries: documents.length,
    size_bytes: documents.reduce((sum, { entry }) => sum + entry.size, 0),
    fresh,
    expired: documents.length - fresh
  };
}

// runtime/commands/cache-metrics.ts
var command = defineCommand({
  name: "cache-metrics",
  positionals: { label: "", most: 0 },
  options: {},
  examples: ["fractary-codex cache-metrics", "fractary-codex cache-metrics --json"],
  async run(context) {
    const { scope, warnings } = await openPlace(context);
    const metrics = await cacheMetrics(scope, Date.now());
    return { status: "success", operation: "cache-metrics", ...metrics, warnings };
  },
  text: metricsText
});
function metricsText(metrics) {
  if (metrics.environments.length === 0)
    return "Nothing is cached yet. fractary-codex sync-project --from-codex fills the cache\n";
  const rows = metrics.environments.flatMap(
    ({ environment, projects }) => projects.map((one) => [environment, one.project, ...cells(one)])
  );
  const { hits, misses } = metrics;
  const rate = hits + misses > 0 ? ` (${Math.round(100 * hits / (hits + misses))} % from the cache)` : "";
  return [
    ...table([
      ["ENVIRONMENT", "PROJECT", "DOCUMENTS", "SIZE", "FRESH", "EXPIRED"],
      ...rows,
      ["all", "", ...cells(metrics)]
    ]),
    `Fetches: ${hits} hits, ${misses} misses${rate}`,
    ""
  ].join("\n");
}
function cells({ entries, size_bytes, fresh, expired }) {
  return [String(entries), sized(size_bytes), String(fresh), String(expired)];
}

// entry:cache-metrics
await main(command);
