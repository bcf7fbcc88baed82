import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-VOX5WA3A.mjs";
import "./chunks/chunk-XNGJ4NLO.mjs";
import "./chunks/chunk-PMJ7LREP.mjs";
import "./chunks/chunk-43YMQWXT.mjs";
import "./chunks/chunk-VUNFLJN6.mjs";
import "./chunks/chunk-OTOOAILA.mjs";
import "./chunks/chunk-YRUKVDXH.mjs";
import "./chunks/chunk-47YDKZWX.mjs";
import {
  withProjectLock
} from "./chunks/chunk-RSX6VGYK.mjs";
import {
  scopeOf
} from "./chunks/chunk-37QDUR7A.mjs";
import "./chunks/chunk-V5U4OU6J.mjs";
import "./chunks/chunk-P46REJOP.mjs";
import "./chunks/chunk-XMYOCNMR.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-TMA3QVVD.mjs";
import {
  openRun
} from "./chunks/chunk-CWNZEHG2.mjs";
import "./chunks/chunk-WRIZ2EKR.mjs";
import "./chunks/chunk-UHJUCJEI.mjs";
import "./chunks/chunk-DG3XR3KF.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-4EA6BJUW.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-IWY4QSDG.mjs";
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
