import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  cacheHealth
} from "./chunks/chunk-EBN7PSVU.mjs";
import "./chunks/chunk-C5GNJGXV.mjs";
import "./chunks/chunk-6SCWDCFH.mjs";
import "./chunks/chunk-YVJJZOCF.mjs";
import "./chunks/chunk-QXAF2K5Z.mjs";
import "./chunks/chunk-GARBO4AU.mjs";
import "./chunks/chunk-ZY6N2O4Q.mjs";
import "./chunks/chunk-YBSSLDPR.mjs";
import {
  withProjectLock
} from "./chunks/chunk-GBOLFYAT.mjs";
import {
  scopeOf
} from "./chunks/chunk-XWNQAK2T.mjs";
import "./chunks/chunk-7ML3TU4G.mjs";
import "./chunks/chunk-4YU2RKC7.mjs";
import "./chunks/chunk-T3O4MSFT.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-BBUQFRB3.mjs";
import {
  openRun
} from "./chunks/chunk-3GZWLHDX.mjs";
import "./chunks/chunk-WXLWNOR2.mjs";
import "./chunks/chunk-2RDLISGO.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  main
} from "./chunks/chunk-Z5GHCK5N.mjs";
import {
  MARKS,
  counted,
  visible
} from "./chunks/chunk-DMG2IB3S.mjs";
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
