import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  SYNC_OPTIONS,
  openRun,
  patternOptions,
  readWorkingTree,
  selectionRules
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/hash-files.ts
import { lstat } from "node:fs/promises";
import path from "node:path";
var command = defineCommand({
  name: "hash-files",
  positionals: { label: "", most: 0 },
  options: { ...SYNC_OPTIONS.environment, ...SYNC_OPTIONS.selection },
  examples: ["fractary-codex hash-files", "fractary-codex hash-files --patterns 'docs/**' --json"],
  async run(context, { options }) {
    const patterns = patternOptions(options);
    const run = await openRun(context, { env: environmentOption(options), purpose: "read", command: "" });
    const source = await readWorkingTree(run, selectionRules(run.config, patterns));
    try {
      const filtered = await source.filtered([...source.files.keys()]);
      const names = [...source.files.keys()].filter((name) => !filtered.has(name)).sort();
      const files = [];
      for (const name of names) {
        const { size } = await lstat(path.join(run.place.root, name));
        files.push({ path: name, ...source.files.get(name), size_bytes: size });
      }
      return { status: "success", operation: "hash-files", files, skipped: source.skipped };
    } finally {
      await source.close();
    }
  },
  text: ({ files }) => files.map(({ mode, oid, path: name }) => `${mode} ${oid} ${name}
`).join("")
});

// entry:hash-files
await main(command);
