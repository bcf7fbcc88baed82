import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readWorkingTree
} from "./chunks/chunk-DNPFSM5I.mjs";
import "./chunks/chunk-YSDV2GLE.mjs";
import "./chunks/chunk-J55YK3QW.mjs";
import "./chunks/chunk-TCTFKLTH.mjs";
import "./chunks/chunk-XHOT4ROZ.mjs";
import {
  selectionRules
} from "./chunks/chunk-DKW7GK7Z.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  openRun
} from "./chunks/chunk-XREZCZLM.mjs";
import "./chunks/chunk-DHYYTAD5.mjs";
import "./chunks/chunk-UU742B43.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  SYNC_OPTIONS,
  patternOptions
} from "./chunks/chunk-2OLSBGOK.mjs";
import "./chunks/chunk-U2E5F5O2.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-V5OXL27Q.mjs";
import "./chunks/chunk-PRHETEJD.mjs";
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
