import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SYNC_OPTIONS,
  isMarkdown,
  listWorkingTree,
  openRun,
  patternOptions,
  privacyOf,
  selectionRules
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  defineCommand,
  environmentOption,
  main,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/sync/pattern-analysis.ts
import { readFile } from "node:fs/promises";
import path from "node:path";
async function analyzePatterns(run, options) {
  const { place, env, context } = run;
  const rules = selectionRules(run.config, options);
  const listing = await listWorkingTree(
    { root: place.root, topLevel: place.topLevel, env, signal: context.signal, debug: context.debug },
    rules
  );
  const kept = [];
  const warnings = [...run.warnings];
  for (const [name, { mode }] of listing.files) {
    if (mode === "120000" || !isMarkdown(name)) continue;
    const { kept: isKept, warning } = await privacyOf(await readFile(path.join(place.root, name)));
    if (warning) warnings.push(`${name}: ${warning}`);
    if (isKept) kept.push(name);
  }
  if (listing.files.size === 0) warnings.push("no file of this project is selected");
  const exclude = [...rules.exclude, ...kept.sort()];
  return {
    include_patterns: rules.include,
    exclude_patterns: exclude,
    pattern_count: rules.include.length + exclude.length,
    warnings
  };
}

// runtime/commands/analyze-patterns.ts
var command = defineCommand({
  name: "analyze-patterns",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment, ...SYNC_OPTIONS.selection },
  examples: [
    "fractary-codex analyze-patterns",
    "fractary-codex analyze-patterns --exclude 'drafts/**' --json"
  ],
  async run(context, { options }) {
    const patterns = patternOptions(options);
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    return { status: "success", operation: "analyze-patterns", ...await analyzePatterns(run, patterns) };
  },
  text: ({ include_patterns, exclude_patterns, warnings }) => [
    "Included:",
    ...include_patterns.map((glob) => `  ${glob}`),
    "Excluded:",
    ...exclude_patterns.map((glob) => `  ${glob}`),
    ...warnings.map((warning) => `⚠ ${visible(warning)}`),
    ""
  ].join("\n")
});

// entry:analyze-patterns
await main(command);
