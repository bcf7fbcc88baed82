import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readWorkingTree
} from "./chunks/chunk-LIB363TB.mjs";
import "./chunks/chunk-NWQG7FEA.mjs";
import "./chunks/chunk-RFACA3V2.mjs";
import "./chunks/chunk-YZSPBEOX.mjs";
import "./chunks/chunk-S7QNTYJA.mjs";
import {
  selectionRules
} from "./chunks/chunk-EPCMXJHX.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-325EYJNR.mjs";
import "./chunks/chunk-NZI3QXU7.mjs";
import "./chunks/chunk-3OPMULNH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  patternOptions
} from "./chunks/chunk-ACCEB727.mjs";
import "./chunks/chunk-CJOEJ6UB.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-DDXKDTXL.mjs";
import "./chunks/chunk-5BVUVH66.mjs";
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

// entry:entry:hash-files
await main(command);
