import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-FTIBW2AB.mjs";
import "./chunks/chunk-3V2G2GZ2.mjs";
import "./chunks/chunk-QATMCQRR.mjs";
import "./chunks/chunk-52DLVONU.mjs";
import "./chunks/chunk-DRPR3FHV.mjs";
import "./chunks/chunk-ZTKI7FOO.mjs";
import "./chunks/chunk-ZLZ63C4V.mjs";
import "./chunks/chunk-UVCJUXME.mjs";
import {
  withProjectLock
} from "./chunks/chunk-FQNQLRMW.mjs";
import {
  scopeOf
} from "./chunks/chunk-2LGP3JNQ.mjs";
import "./chunks/chunk-ZUQ7UKAI.mjs";
import "./chunks/chunk-4ZGZITNF.mjs";
import "./chunks/chunk-XTBCWYS3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-R2YRUQO6.mjs";
import {
  openRun
} from "./chunks/chunk-I4B4HPMF.mjs";
import "./chunks/chunk-ASZCNK6S.mjs";
import "./chunks/chunk-Z5MROL2J.mjs";
import "./chunks/chunk-NM5TL23D.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  MARKS,
  counted,
  defineCommand,
  main,
  visible
} from "./chunks/chunk-6DOJUWP2.mjs";
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
