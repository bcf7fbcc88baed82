import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  readWorkingTree
} from "./chunks/chunk-LX7LGTM7.mjs";
import "./chunks/chunk-LUQDRX4A.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-6X5FOI2V.mjs";
import "./chunks/chunk-ASNNKCBR.mjs";
import "./chunks/chunk-6QNIH7JM.mjs";
import {
  selectionRules
} from "./chunks/chunk-2KKYBHOX.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  patternOptions
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  main
} from "./chunks/chunk-FAMPJYGD.mjs";
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
