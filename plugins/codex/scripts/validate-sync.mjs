import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  _enum,
  array,
  boolean,
  int,
  literal,
  number,
  object,
  string,
  union
} from "./chunks/chunk-ZPR65HYL.mjs";
import {
  holdsCommit,
  listRefs,
  openRun,
  withSession
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CodexError,
  MARKS,
  defineCommand,
  main,
  shown
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/validate-sync.ts
import { readFile } from "node:fs/promises";
import path from "node:path";

// runtime/sync/validation.ts
import { mkdir } from "node:fs/promises";

// runtime/output/results.ts
var skippedFile = object({
  path: string(),
  reason: string().describe("Why the file did not travel, for people")
});
var fileLists = object({
  added: array(string()),
  modified: array(string()),
  deleted: array(string()),
  skipped: array(skippedFile)
});
var counts = {
  files_synced: int().describe("Added and modified files"),
  files_added: int(),
  files_modified: int(),
  files_deleted: int(),
  files_unchanged: int(),
  files_skipped: int()
};
var secret = object({ path: string(), line: int(), rule: string() });
var direction = {
  status: literal("success"),
  ...counts,
  deletion_threshold_exceeded: boolean(),
  deletion_causes: object({ gone: int(), excluded: int(), moved: int() }),
  plan_id: string().describe("What --plan takes: a digest of what was compared and would change"),
  files: fileLists,
  files_omitted: int().optional().describe("With --summary: how many names the lists leave out"),
  dry_run: boolean(),
  duration_seconds: number()
};
var toCodexSchema = object({
  ...direction,
  direction: literal("to-codex"),
  branch_created: boolean().describe("The branch of the environment was not there before"),
  followed: int().describe("Parts taken over from production"),
  attempts: int().describe("Pushes it took; 0 when nothing had to be pushed"),
  commit_sha: string().nullable(),
  commit_url: string().nullable().describe("Null where the codex is not on GitHub"),
  secrets: array(secret).optional().describe("In a dry run: lines that look like secrets")
});
var fromCodexSchema = object({
  ...direction,
  direction: literal("from-codex"),
  mode: literal("cache"),
  cache_path: string(),
  cache_index_updated: boolean()
});
var directionFailure = object({
  status: literal("failure"),
  error: string(),
  error_code: string(),
  phase: string().optional(),
  suggested_fixes: array(string())
});
var syncResultSchema = object({
  status: _enum(["success", "partial", "failure"]),
  operation: literal("sync-project"),
  organization: string(),
  project: string(),
  codex_repo: string(),
  codex_path: string().optional().describe("Where the codex is a folder on this machine"),
  environment: string(),
  target_branch: string(),
  direction: _enum(["to-codex", "from-codex", "bidirectional"]),
  dry_run: boolean(),
  plan_id: string(),
  source: object({
    commit: string().nullable(),
    branch: string().nullable(),
    dirty: boolean(),
    uncommitted: int()
  }).nullable(),
  to_codex: union([toCodexSchema, directionFailure]).nullable(),
  from_codex: union([fromCodexSchema, directionFailure]).nullable(),
  steps: array(object({ name: string(), duration_ms: number() })),
  warnings: array(string()),
  duration_seconds: number()
});

// runtime/sync/validation.ts
var failedSync = object({
  status: literal("failure"),
  operation: literal("sync-project"),
  error: string()
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
var command = defineCommand({
  name: "validate-sync",
  positionals: { label: "[FILE]", most: 1, offers: "files" },
  options: {},
  examples: [
    "fractary-codex sync-project --json | fractary-codex validate-sync",
    "fractary-codex validate-sync result.json --json"
  ],
  async run(context, { positionals: [file] }) {
    const result = parseSyncResult(await input(context.cwd, context.readStdin, file));
    const validation = "error" in result ? validateFailure(result) : await validateSync(
      await openRun(context, { env: result.environment, purpose: "read", command: "", discover: true }),
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

// entry:validate-sync
await main(command);
