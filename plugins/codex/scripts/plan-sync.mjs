import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  syncProject
} from "./chunks/chunk-QFQOHCPM.mjs";
import "./chunks/chunk-VAFI5N75.mjs";
import "./chunks/chunk-7NEMR5S7.mjs";
import "./chunks/chunk-CPAIUNDQ.mjs";
import "./chunks/chunk-XC4HS5GT.mjs";
import "./chunks/chunk-QOKVHVDD.mjs";
import "./chunks/chunk-3YXJQMP4.mjs";
import "./chunks/chunk-SME637YS.mjs";
import "./chunks/chunk-LIVRIQB2.mjs";
import "./chunks/chunk-OMRFCFYJ.mjs";
import "./chunks/chunk-LX7LGTM7.mjs";
import "./chunks/chunk-LUQDRX4A.mjs";
import "./chunks/chunk-T2KCUURT.mjs";
import "./chunks/chunk-6X5FOI2V.mjs";
import "./chunks/chunk-ASNNKCBR.mjs";
import "./chunks/chunk-6QNIH7JM.mjs";
import "./chunks/chunk-PM3AUIVW.mjs";
import "./chunks/chunk-O7V2MLI4.mjs";
import "./chunks/chunk-EFZQNF6W.mjs";
import "./chunks/chunk-2KKYBHOX.mjs";
import "./chunks/chunk-44K3FR2F.mjs";
import "./chunks/chunk-ZAOT5H23.mjs";
import "./chunks/chunk-TI7VF6GL.mjs";
import "./chunks/chunk-E5CWBU5N.mjs";
import "./chunks/chunk-NRRYCG5Z.mjs";
import "./chunks/chunk-FY42SKHL.mjs";
import "./chunks/chunk-I6PECLM5.mjs";
import "./chunks/chunk-EAHJ2362.mjs";
import "./chunks/chunk-FSLH6YD3.mjs";
import "./chunks/chunk-5K3R6YFZ.mjs";
import "./chunks/chunk-7KYFAUYP.mjs";
import "./chunks/chunk-TQXYR22C.mjs";
import "./chunks/chunk-GQBROBHZ.mjs";
import "./chunks/chunk-GPYDKKFW.mjs";
import "./chunks/chunk-T3RRHDYC.mjs";
import {
  SYNC_OPTIONS,
  syncOptions
} from "./chunks/chunk-WRGNK2XG.mjs";
import "./chunks/chunk-ZFMYMP2M.mjs";
import "./chunks/chunk-24Z2M7ZM.mjs";
import "./chunks/chunk-7ROOJ6QV.mjs";
import "./chunks/chunk-E7VQNV3L.mjs";
import {
  openRun
} from "./chunks/chunk-BLPQ76ZH.mjs";
import "./chunks/chunk-PQK32OQO.mjs";
import "./chunks/chunk-XLZDQWLE.mjs";
import "./chunks/chunk-MYFBRE6X.mjs";
import "./chunks/chunk-YGBWE26O.mjs";
import {
  defineCommand,
  environmentOption,
  fixLines,
  main,
  visible
} from "./chunks/chunk-FAMPJYGD.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/output/sync-text.ts
var LISTED = 20;
var RULE = "─".repeat(39);
function syncText(result) {
  const lines = hasNothingToDo(result) ? [upToDate(result)] : header(result);
  if (lines.length === 1) {
    lines.push(...directionsOf(result).flatMap(skippedLines), ...warningLines(result));
    return `${lines.join("\n")}
`;
  }
  for (const direction of [result.to_codex, result.from_codex]) {
    if (direction) lines.push(...directionLines(direction, result.dry_run));
  }
  lines.push(...warningLines(result), closing(result));
  return `${lines.join("\n")}
`;
}
function directionsOf(result) {
  return [result.to_codex, result.from_codex].filter((one) => one?.status === "success");
}
function hasNothingToDo(result) {
  const changes = directionsOf(result).map((one) => one.files_synced + one.files_deleted);
  return !result.dry_run && result.status === "success" && changes.every((count) => count === 0);
}
function upToDate(result) {
  const counts = directionsOf(result).map(
    (one) => `${files(one.files_unchanged)} ${one.direction === "to-codex" ? "in the codex" : "in the cache"}`
  );
  return `✓ Nothing to sync: ${result.project} is up to date with ${result.codex_repo}, environment ${result.environment} (${counts.join(", ")})`;
}
function warningLines(result) {
  return result.warnings.map((warning) => `⚠ ${visible(warning)}`);
}
function skippedLines(direction) {
  const lines = direction.files.skipped.slice(0, LISTED).map(({ path, reason }) => `  skipped ${visible(path)}: ${reason}`);
  if (direction.files_skipped > LISTED)
    lines.push(`  … and ${direction.files_skipped - LISTED} more skipped`);
  return lines;
}
function header(result) {
  const lines = [
    `🎯 STARTING: Project Sync${result.dry_run ? " (dry run)" : ""}`,
    `Project: ${result.project}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`
  ];
  if (result.source) {
    const { branch, commit, uncommitted } = result.source;
    const at = commit ? `@${commit.slice(0, 7)}` : "(no commit yet)";
    lines.push(`Source: ${branch ?? "detached"} ${at}${uncommitted ? ` (+${uncommitted} uncommitted)` : ""}`);
  }
  lines.push(`Direction: ${result.direction}`, RULE);
  return lines;
}
function directionLines(direction, dryRun) {
  if (direction.status === "failure") {
    return [`✗ Failed: ${direction.error} [${direction.error_code}]`, ...fixLines(direction.suggested_fixes)];
  }
  const name = direction.direction === "to-codex" ? "To codex" : "From codex";
  const lines = dryRun ? dryRunLines(name, direction) : [doneLine(name, direction)];
  lines.push(...skippedLines(direction));
  return lines;
}
function doneLine(name, result) {
  const where = result.direction === "to-codex" ? result.commit_sha?.slice(0, 7) : result.cache_path;
  const tail = where ? ` · ${where}` : "";
  const extras = result.direction === "to-codex" ? `${result.branch_created ? ", branch created" : ""}${result.followed ? `, ${result.followed} part${result.followed === 1 ? "" : "s"} taken over from production` : ""}` : "";
  if (result.files_synced + result.files_deleted === 0) {
    return `✓ ${name}: up to date (${files(result.files_unchanged)})${tail}`;
  }
  const deleted = result.files_deleted ? `, ${result.files_deleted} deleted` : "";
  return `✓ ${name}: ${files(result.files_synced)}${split(result)}${deleted}${extras}${tail}`;
}
function split({ files_added, files_modified, files_synced }) {
  return files_synced ? ` (${files_added} added, ${files_modified} modified)` : "";
}
function dryRunLines(name, result) {
  const lines = [
    `${name}:`,
    `  Would sync: ${files(result.files_synced)}${split(result)}`,
    `  Would delete: ${files(result.files_deleted)}`,
    `  Threshold check: ${result.deletion_threshold_exceeded ? "exceeded" : "passed"}`
  ];
  if (result.direction === "to-codex") {
    for (const { path, line, rule } of result.secrets ?? []) {
      lines.push(`  Looks like a secret: ${visible(path)}:${line} (${rule})`);
    }
  }
  const changes = [
    ...result.files.added.map((path) => `  + ${visible(path)}`),
    ...result.files.modified.map((path) => `  ~ ${visible(path)}`),
    ...result.files.deleted.map((path) => `  - ${visible(path)}`)
  ];
  lines.push(...changes.slice(0, LISTED));
  if (changes.length > LISTED) lines.push(`  … and ${changes.length - LISTED} more`);
  return lines;
}
function closing(result) {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.dry_run)
    return `✅ No changes made. Plan ${result.plan_id}: add --plan ${result.plan_id} to sync exactly this`;
  if (result.status === "success") return `✅ COMPLETED: Project Sync in ${seconds}`;
  const stands = [result.to_codex, result.from_codex].find((one) => one?.status === "success");
  const what = stands && "direction" in stands ? stands.direction : "nothing";
  return `⚠ PARTIAL: Project Sync in ${seconds}; ${what} is done and stands, the other direction is not`;
}
function files(count) {
  return `${count} file${count === 1 ? "" : "s"}`;
}
function summarizeSync(result) {
  return {
    ...result,
    to_codex: result.to_codex?.status === "success" ? cut(result.to_codex) : result.to_codex,
    from_codex: result.from_codex?.status === "success" ? cut(result.from_codex) : result.from_codex
  };
}
function cut(direction) {
  const { added, modified, deleted, skipped } = direction.files;
  const omitted = [added, modified, deleted, skipped].reduce(
    (sum, list) => sum + Math.max(0, list.length - LISTED),
    0
  );
  return {
    ...direction,
    files: {
      added: added.slice(0, LISTED),
      modified: modified.slice(0, LISTED),
      deleted: deleted.slice(0, LISTED),
      skipped: skipped.slice(0, LISTED)
    },
    files_omitted: omitted
  };
}

// runtime/commands/plan-sync.ts
var command = defineCommand({
  name: "plan-sync",
  positionals: { label: "", most: 0 },
  options: {
    ...SYNC_OPTIONS.directions,
    "to-codex": { type: "boolean", description: "what would be published (default)" },
    "from-codex": { type: "boolean", description: "what the cache would get" },
    bidirectional: { type: "boolean", description: "both" },
    ...SYNC_OPTIONS.environment,
    ...SYNC_OPTIONS.selection,
    ...SYNC_OPTIONS.overrides,
    summary: { type: "boolean", description: "with --json: at most 20 names a list, and no progress" }
  },
  examples: ["fractary-codex plan-sync --to-codex", "fractary-codex plan-sync --from-codex --json --summary"],
  async run(context, { options }) {
    const typed = syncOptions("sync-project", void 0, { ...options, "dry-run": true });
    const direction = typed.direction ?? "to-codex";
    const run = await openRun(context, {
      env: environmentOption(options),
      purpose: direction === "from-codex" ? "read" : "write",
      command: typed.command,
      discover: true
    });
    return syncProject(run, { ...typed, direction });
  },
  text: syncText,
  json(result, summary) {
    const plan = summary ? summarizeSync(result) : result;
    const [one, other] = [plan.to_codex, plan.from_codex];
    return one && other ? plan : { operation: "plan-sync", ...one ?? other, warnings: plan.warnings };
  }
});

// entry:entry:plan-sync
await main(command);
