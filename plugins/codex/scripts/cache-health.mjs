import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-CFKG244N.mjs";
import "./chunks/chunk-5S6EQG2B.mjs";
import "./chunks/chunk-6FHD7Q7V.mjs";
import "./chunks/chunk-22RN7L4F.mjs";
import "./chunks/chunk-LJESTDHW.mjs";
import "./chunks/chunk-2X5UCPFC.mjs";
import "./chunks/chunk-X4AJKPWV.mjs";
import "./chunks/chunk-YYNDCL4E.mjs";
import {
  withProjectLock
} from "./chunks/chunk-TEETQRVX.mjs";
import {
  scopeOf
} from "./chunks/chunk-NSZWSRHX.mjs";
import "./chunks/chunk-RV4AR7YN.mjs";
import "./chunks/chunk-EHJ6SIO2.mjs";
import "./chunks/chunk-7D3KSWP2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-LXEDD7VT.mjs";
import {
  openRun
} from "./chunks/chunk-U2U5FCYW.mjs";
import "./chunks/chunk-FJDCKYUQ.mjs";
import "./chunks/chunk-6UME4EVL.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-7VNXWJHR.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-TQNBL2HL.mjs";
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
