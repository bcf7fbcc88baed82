import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-KSEVKTRC.mjs";
import "./chunks/chunk-F4UR2KYF.mjs";
import "./chunks/chunk-KVGZPJZH.mjs";
import "./chunks/chunk-U227Z444.mjs";
import "./chunks/chunk-B5ZAFVRK.mjs";
import "./chunks/chunk-C7XJLBKW.mjs";
import "./chunks/chunk-6KJ5DUMO.mjs";
import "./chunks/chunk-FGUEKNYN.mjs";
import {
  withProjectLock
} from "./chunks/chunk-ORH66LTO.mjs";
import {
  scopeOf
} from "./chunks/chunk-HKFGCWGI.mjs";
import "./chunks/chunk-6WNKYT5I.mjs";
import "./chunks/chunk-M5V65V6Z.mjs";
import "./chunks/chunk-TNDPUWDV.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-U7JPXFD4.mjs";
import {
  openRun
} from "./chunks/chunk-5GMWRLUO.mjs";
import "./chunks/chunk-PVQYNN3V.mjs";
import "./chunks/chunk-6CO4DW35.mjs";
import "./chunks/chunk-OIJ2BV5B.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-SEDTPTL2.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-ONFLSGQZ.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/cache-health.ts
var command = defineCommand({
  name: "cache-health",
  positionals: { label: "", most: 0 },
  options: {
    fix: {
      type: "boolean",
      description: "repair, without the network: what is wrong goes, a sync brings it again"
    }
  },
  examples: ["fractary-codex cache-health", "fractary-codex cache-health --fix --json"],
  async run(context, { options }) {
    const fix = options.fix ?? false;
    const run = await openRun(context, { purpose: "read", command: "" });
    const check = () => cacheHealth(scopeOf(run), fix, Date.now());
    const health = await (fix ? withProjectLock(run, check) : check());
    return { status: "success", operation: "cache-health", ...health, warnings: run.warnings };
  },
  text: healthText,
  exitCode: ({ overall }) => overall === "fail" ? 1 : 0
});
function healthText({ checks, overall, repaired }) {
  const lines = checks.map(({ name, status, message }) => `${MARKS[status]} ${name}: ${visible(message)}`);
  const fixes = new Set(checks.flatMap(({ status, fix }) => status === "pass" || !fix ? [] : [fix]));
  return [
    ...lines,
    `Cache: ${overall}${repaired > 0 ? `, ${counted(repaired, "thing")} repaired; the next sync or fetch brings what is missing` : ""}`,
    ...[...fixes].map((fix, i) => `${i === 0 ? "   Next: " : "         "}${fix}`),
    ""
  ].join("\n");
}

// entry:entry:cache-health
await main(command);
