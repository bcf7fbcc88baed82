import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-6YGLHOP5.mjs";
import "./chunks/chunk-GCMI5VCB.mjs";
import "./chunks/chunk-3MLV2FWJ.mjs";
import "./chunks/chunk-SW3RMAOD.mjs";
import "./chunks/chunk-QH5LINHM.mjs";
import "./chunks/chunk-2W6E3X6D.mjs";
import "./chunks/chunk-6XICQVU6.mjs";
import "./chunks/chunk-PRIZCJQR.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XTCKRSBG.mjs";
import {
  scopeOf
} from "./chunks/chunk-2AER2VMY.mjs";
import "./chunks/chunk-G4ZEGVT3.mjs";
import "./chunks/chunk-FKKEXCSK.mjs";
import "./chunks/chunk-JG7H7FOE.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-DZBYAQLL.mjs";
import {
  openRun
} from "./chunks/chunk-P3WEJPRK.mjs";
import "./chunks/chunk-F23ZBP6F.mjs";
import "./chunks/chunk-WF5Q5WSG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-5HT7RP64.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-VLS2ZDPR.mjs";
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
