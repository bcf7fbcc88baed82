import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-3JNGPBNG.mjs";
import "./chunks/chunk-LX3C7352.mjs";
import "./chunks/chunk-2KRG5UKD.mjs";
import "./chunks/chunk-EBWFATYR.mjs";
import "./chunks/chunk-XJ34AKJK.mjs";
import "./chunks/chunk-F7CTX5UT.mjs";
import "./chunks/chunk-526VOFAN.mjs";
import "./chunks/chunk-373COUPJ.mjs";
import {
  withProjectLock
} from "./chunks/chunk-4TWCERBZ.mjs";
import {
  scopeOf
} from "./chunks/chunk-J25TYADD.mjs";
import "./chunks/chunk-6QL7OMML.mjs";
import "./chunks/chunk-ML3RIWQS.mjs";
import "./chunks/chunk-4HWUDIF6.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-WB7KY5CU.mjs";
import {
  openRun
} from "./chunks/chunk-SXVO6GDT.mjs";
import "./chunks/chunk-5LHRMRT3.mjs";
import "./chunks/chunk-ZAMBGNVZ.mjs";
import "./chunks/chunk-VJMETMPH.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-IQPW6T26.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-4YHNJY4P.mjs";
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
