import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  external_exports
} from "./chunks/chunk-4I5QBH3I.mjs";
import {
  holdsCommit,
  withSession
} from "./chunks/chunk-JHYVLDCG.mjs";
import "./chunks/chunk-7VKEKEXI.mjs";
import "./chunks/chunk-ARQURRK4.mjs";
import "./chunks/chunk-2O7UUS7W.mjs";
import "./chunks/chunk-RGKM3TLO.mjs";
import "./chunks/chunk-VDQBBGCI.mjs";
import "./chunks/chunk-YJSEAISR.mjs";
import {
  listRefs,
  openRun
} from "./chunks/chunk-TA4EPWPB.mjs";
import "./chunks/chunk-OEOZAO6N.mjs";
import "./chunks/chunk-PV3WXGO6.mjs";
import "./chunks/chunk-HPE5TUXB.mjs";
import "./chunks/chunk-RIQFUUJ2.mjs";
import {
  main
} from "./chunks/chunk-Z2HJIB4E.mjs";
import {
  CodexError,
  shown
} from "./chunks/chunk-SXMJM6YA.mjs";
import {
  defineCommand
} from "./chunks/chunk-6GLND4O2.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/validate-sync.ts
import { readFile } from "node:fs/promises";
import path from "node:path";

// runtime/sync/validation.ts
import { mkdir } from "node:fs/promises";

// runtime/output/results.ts
var skippedFile = external_exports.object({
  path: external_exports.string(),
  reason: external_exports.string().describe("Why the file did not travel, for people")
});
var fileLists = external_exports.object({
  added: external_exports.array(external_exports.string()),
  modified: external_exports.array(external_exports.string()),
  deleted: external_exports.array(external_exports.string()),
  skipped: external_exports.array(skippedFile)
});
var counts = {
  files_synced: external_exports.int().describe("Added and modified files"),
  files_added: external_exports.int(),
  files_modified: external_exports.int(),
  files_deleted: external_exports.int(),
  files_unchanged: external_exports.int(),
  files_skipped: external_exports.int()
};
var secret = external_exports.object({ path: external_exports.string(), line: external_exports.int(), rule: external_exports.string() });
var direction = {
  status: external_exports.literal("success"),
  ...counts,
  deletion_threshold_exceeded: external_exports.boolean(),
  deletion_causes: external_exports.object({ gone: external_exports.int(), excluded: external_exports.int(), moved: external_exports.int() }),
  plan_id: external_exports.string().describe("What --plan takes: a digest of what was compared and would change"),
  files: fileLists,
  files_omitted: external_exports.int().optional().describe("With --summary: how many names the lists leave out"),
  dry_run: external_exports.boolean(),
  duration_seconds: external_exports.number()
};
var toCodexSchema = external_exports.object({
  ...direction,
  direction: external_exports.literal("to-codex"),
  branch_created: external_exports.boolean().describe("The branch of the environment was not there before"),
  followed: external_exports.int().describe("Parts taken over from production"),
  attempts: external_exports.int().describe("Pushes it took; 0 when nothing had to be pushed"),
  commit_sha: external_exports.string().nullable(),
  commit_url: external_exports.string().nullable().describe("Null where the codex is not on GitHub"),
  secrets: external_exports.array(secret).optional().describe("In a dry run: lines that look like secrets")
});
var fromCodexSchema = external_exports.object({
  ...direction,
  direction: external_exports.literal("from-codex"),
  mode: external_exports.literal("cache"),
  cache_path: external_exports.string(),
  cache_index_updated: external_exports.boolean()
});
var directionFailure = external_exports.object({
  status: external_exports.literal("failure"),
  error: external_exports.string(),
  error_code: external_exports.string(),
  phase: external_exports.string().optional(),
  suggested_fixes: external_exports.array(external_exports.string())
});
var syncResultSchema = external_exports.object({
  status: external_exports.enum(["success", "partial", "failure"]),
  operation: external_exports.literal("sync-project"),
  organization: external_exports.string(),
  project: external_exports.string(),
  codex_repo: external_exports.string(),
  environment: external_exports.string(),
  target_branch: external_exports.string(),
  direction: external_exports.enum(["to-codex", "from-codex", "bidirectional"]),
  dry_run: external_exports.boolean(),
  plan_id: external_exports.string(),
  source: external_exports.object({
    commit: external_exports.string().nullable(),
    branch: external_exports.string().nullable(),
    dirty: external_exports.boolean(),
    uncommitted: external_exports.int()
  }).nullable(),
  to_codex: external_exports.union([toCodexSchema, directionFailure]).nullable(),
  from_codex: external_exports.union([fromCodexSchema, directionFailure]).nullable(),
  steps: external_exports.array(external_exports.object({ name: external_exports.string(), duration_ms: external_exports.number() })),
  warnings: external_exports.array(external_exports.string()),
  duration_seconds: external_exports.number()
});

// runtime/sync/validation.ts
var failedSync = external_exports.object({
  status: external_exports.literal("failure"),
  operation: external_exports.literal("sync-project"),
  error: external_exports.string()
});
function parseSyncResult(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw notAResult("it is not JSON", cause);
  }
  const parsed = syncResultSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const failed = failedSync.safeParse(value);
  if (failed.success) return failed.data;
  const [issue] = parsed.error.issues;
  throw notAResult(`${issue?.path.join(".") || "the document"}: ${issue?.message}`, parsed.error);
}
function notAResult(why, cause) {
  return new CodexError("INVALID_ARGUMENT", `The input is no result of sync-project: ${why}`, {
    phase: "validate",
    fixes: ["fractary-codex sync-project --json | fractary-codex validate-sync"],
    cause
  });
}
function validateFailure({ error }) {
  const check = { name: "status", status: "fail", message: error };
  return { validation_status: "fail", checks: [check], issues: [error] };
}
async function validateSync(run, result) {
  const checks = [];
  for (const direction2 of [result.to_codex, result.from_codex]) {
    if (!direction2) continue;
    if (direction2.status === "failure") {
      checks.push({ name: "status", status: "fail", message: direction2.error });
    } else checks.push(checkCounts(direction2), checkThreshold(direction2));
  }
  if (result.to_codex?.status === "success" && !result.dry_run) {
    checks.push(await checkCommit(run, result, result.to_codex));
  }
  if (result.from_codex?.status === "success" && !result.dry_run) checks.push(checkIndex(result.from_codex));
  const bad = checks.filter(({ status }) => status !== "pass");
  return {
    validation_status: bad.some(({ status }) => status === "fail") ? "fail" : bad.length > 0 ? "warning" : "pass",
    checks,
    issues: bad.map(({ message }) => message)
  };
}
function checkCounts(one) {
  const { added, modified, deleted, skipped } = one.files;
  const listed = one.files_omitted ? true : added.length === one.files_added && modified.length === one.files_modified && deleted.length === one.files_deleted && skipped.length === one.files_skipped;
  const right = listed && one.files_synced === one.files_added + one.files_modified;
  return {
    name: `${one.direction}: counts`,
    status: right ? "pass" : "fail",
    message: right ? `${one.files_synced} synced = ${one.files_added} added + ${one.files_modified} modified` : `${one.direction}: the counts do not agree with each other or with the lists`
  };
}
function checkThreshold(one) {
  const exceeded = one.deletion_threshold_exceeded;
  return {
    name: `${one.direction}: deletion threshold`,
    status: exceeded ? "warning" : "pass",
    message: exceeded ? `${one.direction}: ${one.files_deleted} deletions are over the threshold` : "within the threshold"
  };
}
function checkIndex(one) {
  const updated = one.cache_index_updated;
  return {
    name: "from-codex: index",
    status: updated ? "pass" : "warning",
    message: updated ? "the index was written" : "the index of the cache was not written; the next sync repairs it"
  };
}
async function checkCommit(run, result, one) {
  const name = "to-codex: commit on the remote";
  const commit = one.commit_sha;
  if (!commit) {
    const changes = one.files_synced + one.files_deleted;
    return changes === 0 ? { name, status: "pass", message: "nothing had to be published" } : { name, status: "fail", message: `${changes} changes are reported, but no commit` };
  }
  await mkdir(run.context.home, { recursive: true, mode: 448 });
  const ref = `refs/heads/${result.target_branch}`;
  const tip = (await listRefs(run.remote, run.context.home, [ref])).get(ref);
  const there = tip === commit || tip !== void 0 && await withSession(
    run.remote,
    run.context.home,
    [],
    (session) => holdsCommit(session, { branch: result.target_branch, project: run.project }, commit)
  );
  return {
    name,
    status: there ? "pass" : "fail",
    message: there ? `${result.target_branch} of ${run.remote.url} holds ${commit}` : `${result.target_branch} of ${run.remote.url} does not hold ${commit}`
  };
}

// runtime/commands/validate-sync.ts
var MARKS = { pass: "✓", warning: "⚠", fail: "✗" };
var command = defineCommand({
  name: "validate-sync",
  positionals: { label: "[FILE]", most: 1 },
  options: {},
  examples: [
    "fractary-codex sync-project --json | fractary-codex validate-sync",
    "fractary-codex validate-sync result.json --json"
  ],
  async run(context, { positionals: [file] }) {
    const result = parseSyncResult(await input(context.cwd, context.readStdin, file));
    const validation = "error" in result ? validateFailure(result) : await validateSync(
      await openRun(context, { env: result.environment, purpose: "read", command: "" }),
      result
    );
    return { status: "success", operation: "validate-sync", ...validation };
  },
  text: ({ checks, validation_status }) => `${checks.map(({ name, status, message }) => `${MARKS[status]} ${name}: ${message}
`).join("")}Validation: ${validation_status}
`,
  exitCode: ({ validation_status }) => validation_status === "fail" ? 1 : 0
});
async function input(cwd, readStdin, file) {
  if (file === void 0 || file === "-") return readStdin();
  return readFile(path.resolve(cwd, file), "utf8").catch((cause) => {
    throw new CodexError("INVALID_ARGUMENT", `The file ${shown(file)} cannot be read`, {
      phase: "validate",
      fixes: ["Give a file that holds what sync-project --json printed, or pipe it in"],
      cause
    });
  });
}

// entry:entry:validate-sync
await main(command);
