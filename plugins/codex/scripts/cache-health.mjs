import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-6LZSTUXY.mjs";
import "./chunks/chunk-3YK4D73A.mjs";
import "./chunks/chunk-ZGMH765U.mjs";
import "./chunks/chunk-6ZYPHTVW.mjs";
import "./chunks/chunk-T7DNNJHI.mjs";
import "./chunks/chunk-G7REQKZP.mjs";
import "./chunks/chunk-RE565XBI.mjs";
import "./chunks/chunk-LVWKVSTG.mjs";
import {
  withProjectLock
} from "./chunks/chunk-M3T7JLGK.mjs";
import {
  scopeOf
} from "./chunks/chunk-3Z4YCE5X.mjs";
import "./chunks/chunk-WNRDMZZ7.mjs";
import "./chunks/chunk-B2WYKT4Y.mjs";
import "./chunks/chunk-QUFLII7O.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-NBKX3RNE.mjs";
import {
  openRun
} from "./chunks/chunk-QTSLW3BX.mjs";
import "./chunks/chunk-YKR3ENBL.mjs";
import "./chunks/chunk-CU7NCG4P.mjs";
import "./chunks/chunk-VQOAHGQW.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-EIKS3X4I.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-LS24I6JE.mjs";
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
