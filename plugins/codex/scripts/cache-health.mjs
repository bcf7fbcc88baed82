import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-J3Z7YRQF.mjs";
import "./chunks/chunk-K4QM3PPE.mjs";
import "./chunks/chunk-6GJEKVQX.mjs";
import "./chunks/chunk-ML2BVWZE.mjs";
import "./chunks/chunk-XCB4ZCZP.mjs";
import "./chunks/chunk-7U3FVZ2C.mjs";
import "./chunks/chunk-IFOS766Y.mjs";
import "./chunks/chunk-O33DXWXJ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-5IKRH5AM.mjs";
import {
  scopeOf
} from "./chunks/chunk-TVAXDROW.mjs";
import "./chunks/chunk-CIR2FW2C.mjs";
import "./chunks/chunk-GRUES2VB.mjs";
import "./chunks/chunk-BNKTW54I.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-RZZ35YA5.mjs";
import {
  openRun
} from "./chunks/chunk-QD5J3BUG.mjs";
import "./chunks/chunk-BM7H6QG4.mjs";
import "./chunks/chunk-WGZOYJNJ.mjs";
import "./chunks/chunk-K5KJ3WWG.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  MARKS,
  counted,
  defineCommand,
  main,
  visible
} from "./chunks/chunk-YA5JLRUO.mjs";
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
