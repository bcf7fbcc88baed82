import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-FL362R5N.mjs";
import "./chunks/chunk-EZEEMBIX.mjs";
import "./chunks/chunk-FYSOZ2S3.mjs";
import "./chunks/chunk-FMPB3CSQ.mjs";
import "./chunks/chunk-E4MBTCVQ.mjs";
import "./chunks/chunk-FTYFF6F6.mjs";
import "./chunks/chunk-XRXIIANN.mjs";
import "./chunks/chunk-DRUWXXTH.mjs";
import {
  withProjectLock
} from "./chunks/chunk-HJ33PLPP.mjs";
import {
  scopeOf
} from "./chunks/chunk-AIEQOQJW.mjs";
import "./chunks/chunk-ZOCQ52V4.mjs";
import "./chunks/chunk-Y4SKMFQV.mjs";
import "./chunks/chunk-W7V6AJE2.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-XKGGBHEX.mjs";
import {
  openRun
} from "./chunks/chunk-S52VQOTP.mjs";
import "./chunks/chunk-3O34RKU7.mjs";
import "./chunks/chunk-MMTDSN6M.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-2Z3OFNHR.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-CP5BV2WD.mjs";
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
