import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-7T2ZNBKR.mjs";
import "./chunks/chunk-BUE4AOIB.mjs";
import "./chunks/chunk-ZIRO5WXT.mjs";
import "./chunks/chunk-HTY3YNU3.mjs";
import "./chunks/chunk-VKYKOY7C.mjs";
import "./chunks/chunk-ZDD6DT7O.mjs";
import "./chunks/chunk-EGALOXFN.mjs";
import "./chunks/chunk-IQW6VLXB.mjs";
import {
  withProjectLock
} from "./chunks/chunk-QREJ6GBF.mjs";
import {
  scopeOf
} from "./chunks/chunk-DPSEDMWK.mjs";
import "./chunks/chunk-BV3AURGW.mjs";
import "./chunks/chunk-XCEBJASS.mjs";
import "./chunks/chunk-3A6TSWUU.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-GILJ2LDN.mjs";
import {
  openRun
} from "./chunks/chunk-NENCVQBX.mjs";
import "./chunks/chunk-QNBEWCJU.mjs";
import "./chunks/chunk-YLD7ECIC.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-QIB6GMMG.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-RECAFOB4.mjs";
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
