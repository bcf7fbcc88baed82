import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  hasFrontMatter,
  isPrivate,
  privateLine,
  readFrontMatter
} from "./chunks/chunk-AYLA7V7U.mjs";
import "./chunks/chunk-7VKEKEXI.mjs";
import "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import {
  listWorkingTree,
  selectionRules
} from "./chunks/chunk-ACELSOB4.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
import {
  SYNC_OPTIONS,
  environmentOption,
  patternOptions
} from "./chunks/chunk-VHQXIFD3.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import "./chunks/chunk-SXMJM6YA.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
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
    if (mode === "120000" || !/\.(md|mdx|markdown)$/i.test(name)) continue;
    const content = await readFile(path.join(place.root, name));
    if (!hasFrontMatter(content)) continue;
    const frontMatter = await readFrontMatter(content);
    if (frontMatter.warning) warnings.push(`${name}: ${frontMatter.warning}`);
    if (isPrivate(frontMatter) || frontMatter.warning && privateLine(content)) kept.push(name);
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
    ...warnings.map((warning) => `⚠ ${warning}`),
    ""
  ].join("\n")
});

// entry:entry:analyze-patterns
await main(command);
