import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-RO4KMDOR.mjs";
import "./chunks/chunk-LHDL4TBN.mjs";
import "./chunks/chunk-4DMBQAX5.mjs";
import "./chunks/chunk-LQESA5UK.mjs";
import "./chunks/chunk-RNNGEH63.mjs";
import "./chunks/chunk-5OU6GDUD.mjs";
import "./chunks/chunk-KGA5PBZF.mjs";
import "./chunks/chunk-4BA2X2UA.mjs";
import {
  withProjectLock
} from "./chunks/chunk-TR6OXNB5.mjs";
import {
  scopeOf
} from "./chunks/chunk-62XWWLN5.mjs";
import "./chunks/chunk-HO5A62BK.mjs";
import "./chunks/chunk-BDIFMS2A.mjs";
import "./chunks/chunk-DF7CURPB.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-KEFJLOPU.mjs";
import {
  openRun
} from "./chunks/chunk-KAOJBDM7.mjs";
import "./chunks/chunk-VVFKEUMC.mjs";
import "./chunks/chunk-NA675BBG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-UG3KK5CM.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-CEVB3LAD.mjs";
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
