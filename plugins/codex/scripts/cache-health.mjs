import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-37PTWRS3.mjs";
import "./chunks/chunk-GOWSIUUQ.mjs";
import "./chunks/chunk-HMU4CLNX.mjs";
import "./chunks/chunk-6HN3ZRE4.mjs";
import "./chunks/chunk-ZQNWGU7R.mjs";
import "./chunks/chunk-ZAOT5H23.mjs";
import "./chunks/chunk-TI7VF6GL.mjs";
import "./chunks/chunk-E5CWBU5N.mjs";
import {
  withProjectLock
} from "./chunks/chunk-NRRYCG5Z.mjs";
import {
  scopeOf
} from "./chunks/chunk-FY42SKHL.mjs";
import "./chunks/chunk-I6PECLM5.mjs";
import "./chunks/chunk-EAHJ2362.mjs";
import "./chunks/chunk-FSLH6YD3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  MARKS,
  counted,
  defineCommand,
  main,
  visible
} from "./chunks/chunk-FAMPJYGD.mjs";
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
