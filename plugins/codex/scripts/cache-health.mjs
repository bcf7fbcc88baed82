import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-YJ4YRHPE.mjs";
import "./chunks/chunk-NQ6UT5N7.mjs";
import "./chunks/chunk-6CDBY4TJ.mjs";
import "./chunks/chunk-B52K6NOG.mjs";
import "./chunks/chunk-ASLYXLI3.mjs";
import "./chunks/chunk-NTBAANKN.mjs";
import "./chunks/chunk-CFIUA6WH.mjs";
import "./chunks/chunk-HGGQQPCO.mjs";
import {
  withProjectLock
} from "./chunks/chunk-D42HJ25D.mjs";
import {
  scopeOf
} from "./chunks/chunk-CMCFOKRJ.mjs";
import "./chunks/chunk-2EBDEZZR.mjs";
import "./chunks/chunk-BA476SA5.mjs";
import "./chunks/chunk-B55YVRLD.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-MZZTAHFV.mjs";
import {
  openRun
} from "./chunks/chunk-32GVHZAB.mjs";
import "./chunks/chunk-3ISXMW5N.mjs";
import "./chunks/chunk-6GFWY6R4.mjs";
import "./chunks/chunk-P2FWYLTS.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-4N4YVASK.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-SCJYE53S.mjs";
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
