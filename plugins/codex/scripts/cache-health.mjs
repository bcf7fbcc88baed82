import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-DOP5IGAU.mjs";
import "./chunks/chunk-7MDHSBGE.mjs";
import "./chunks/chunk-TMP3YLP2.mjs";
import "./chunks/chunk-7KYL2T4M.mjs";
import "./chunks/chunk-S46EBOUJ.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-TMPRZY6U.mjs";
import "./chunks/chunk-QC2FFMMP.mjs";
import "./chunks/chunk-2JRCH5F7.mjs";
import "./chunks/chunk-ZSFJHPIO.mjs";
import {
  withProjectLock
} from "./chunks/chunk-XTIYLNYI.mjs";
import {
  scopeOf
} from "./chunks/chunk-7Y45ZA32.mjs";
import "./chunks/chunk-FWC4PKRQ.mjs";
import "./chunks/chunk-QEEDLCBT.mjs";
import "./chunks/chunk-GEV4J4JT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-34K6TXS2.mjs";
import {
  openRun
} from "./chunks/chunk-ABAS3YFL.mjs";
import "./chunks/chunk-7GO73HCB.mjs";
import "./chunks/chunk-QI7XX2SU.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-MNZ32V5M.mjs";
import "./chunks/chunk-BBFDJOKS.mjs";
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
