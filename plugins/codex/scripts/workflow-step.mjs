import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  scriptsFolder
} from "./chunks/chunk-FU4XJQEA.mjs";
import "./chunks/chunk-2USOSYJR.mjs";
import {
  defineCommand,
  failureDocument,
  findProject,
  interrupted,
  invalid,
  isCodexError,
  main,
  parseConfig
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/commands/workflow-step.ts
import { appendFile } from "node:fs/promises";

// runtime/workflows/step/discover.ts
import { readFile } from "node:fs/promises";

// runtime/workflows/step/annotation.ts
function annotation(level, title, message) {
  const escapedTitle = escaped(title).replaceAll(":", "%3A").replaceAll(",", "%2C");
  return `::${level} title=${escapedTitle}::${escaped(message)}`;
}
function escaped(text3) {
  return text3.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function inert(line) {
  return line.replace(/[\r\n\u0085\u2028\u2029]+/g, " ").replaceAll("##[", "# #[").replace(/^([\s\ufeff]*)::/, "$1: :");
}

// runtime/workflows/step/inputs.ts
function inputsIn(env) {
  return {
    target: env.TARGET_REPOSITORY?.trim() ?? "",
    environment: env.ENVIRONMENT?.trim() ?? "",
    targetBranch: env.TARGET_BRANCH?.trim() ?? "",
    // Whatever somebody wrote in place of `true`, they did not mean a real run.
    dryRun: !["", "false"].includes(env.DRY_RUN?.trim().toLowerCase() ?? "")
  };
}
function describeInputs({ target, environment, targetBranch, dryRun }) {
  return [
    target ? `project ${target}` : "all projects",
    environment ? `environment ${environment}` : "default environment",
    ...targetBranch ? [`branch ${targetBranch}`] : [],
    ...dryRun ? ["dry run: nothing was changed"] : []
  ];
}
function option(name, value) {
  return value === "" ? [] : [`--${name}=${value}`];
}

// runtime/workflows/step/outcome.ts
function hasFailed({ failure, failed, succeeded }) {
  return failure !== null || failed > 0 && succeeded === 0;
}
function readOutcome(phase, document) {
  const all = record(document);
  if (!Array.isArray(all.phases)) return { ...NOTHING, failure: readFailure(all) };
  const one = record(all.phases.find((candidate) => record(candidate).name === phase));
  const outcome = {
    failure: null,
    skipped_because: one.status === "skipped" ? text(one.reason) || "no reason given" : null,
    succeeded: count(one.succeeded),
    failed: count(one.failed),
    skipped: count(one.skipped),
    files_synced: count(one.files_synced),
    files_deleted: count(one.files_deleted),
    failed_projects: list(one.failed_projects).map(failedProject),
    notes: [...list(one.conflicts).map(conflict), ...list(one.warnings).map(text)],
    orphans: list(all.orphans).map(text)
  };
  if (one.name !== phase) {
    return { ...outcome, failure: readFailure({ error: `sync-org said nothing about ${phase}` }) };
  }
  if (text(one.error_code) === "") return outcome;
  return { ...outcome, failure: readFailure({ ...one, error: one.reason }) };
}
function readFailure(document) {
  const { error, error_code, suggested_fixes } = record(document);
  return {
    error: text(error) || "It failed without a reason",
    error_code: text(error_code) || "INTERNAL",
    suggested_fixes: list(suggested_fixes).map(text)
  };
}
function mergeOutcomes(outcomes) {
  const sum = (key) => outcomes.reduce((total, one) => total + one[key], 0);
  return {
    failure: outcomes.find((one) => one.failure)?.failure ?? null,
    skipped_because: outcomes.find((one) => one.skipped_because)?.skipped_because ?? null,
    succeeded: sum("succeeded"),
    failed: sum("failed"),
    skipped: sum("skipped"),
    files_synced: sum("files_synced"),
    files_deleted: sum("files_deleted"),
    failed_projects: outcomes.flatMap((one) => one.failed_projects),
    notes: outcomes.flatMap((one) => one.notes),
    orphans: [...new Set(outcomes.flatMap((one) => one.orphans))].sort()
  };
}
var NOTHING = {
  failure: null,
  skipped_because: null,
  succeeded: 0,
  failed: 0,
  skipped: 0,
  files_synced: 0,
  files_deleted: 0,
  failed_projects: [],
  notes: [],
  orphans: []
};
function failedProject(value) {
  const { project, error, error_code } = record(value);
  return { project: text(project), error: text(error), error_code: text(error_code) || "INTERNAL" };
}
function conflict(value) {
  const { project, path: path3, reason } = record(value);
  return `${text(project)}: ${text(path3)} was left alone${reason ? ` (${text(reason)})` : ""}`;
}
function record(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function text(value) {
  return typeof value === "string" ? value : "";
}
function count(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}
function list(value) {
  return Array.isArray(value) ? value : [];
}

// runtime/workflows/step/markdown.ts
function cell(text3, longest = 500) {
  const line = text3.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, " ").trim();
  const cut = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return cut.replace(/[\\`*_[\]|~!#@]/g, "\\$&").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
function tableOf(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

// runtime/workflows/step/result.ts
function failedStep(title, failure, exitCode = 1) {
  const { error, error_code, suggested_fixes } = failure;
  return {
    status: "failure",
    lines: [
      annotation("error", `${title}: ${error_code}`, error),
      ...suggested_fixes.map((fix, i) => inert(`${i === 0 ? "Next: " : "      "}${fix}`))
    ],
    outputs: {},
    summary: failureSummary(title, failure),
    exitCode: exitCode || 1
  };
}
function failureSummary(title, { error, error_code, suggested_fixes }) {
  const fixes = suggested_fixes.map((fix) => `- ${cell(fix)}`).join("\n");
  return `### ${cell(title)}

❌ ${cell(error, 2e3)} (${cell(error_code)})
${fixes && `
${fixes}
`}`;
}

// runtime/workflows/step/run-script.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { text as text2 } from "node:stream/consumers";
async function runScript(context, script, args) {
  const { cwd, env, signal } = context;
  const argv = [path.join(scriptsFolder(), `${script}.mjs`), ...args, "--json"];
  context.debug(`node ${argv.join(" ")}`);
  const child = spawn(process.execPath, argv, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const stop = () => child.kill("SIGTERM");
  signal.addEventListener("abort", stop, { once: true });
  try {
    createInterface({ input: child.stderr }).on("line", (line) => context.progress(inert(line)));
    const [printed, [code]] = await Promise.all([text2(child.stdout), once(child, "close")]);
    if (signal.aborted) throw interrupted();
    return { code, document: parsed(printed) };
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
function parsed(printed) {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}

// runtime/workflows/step/shards.ts
var PROJECTS_A_SHARD = 25;
var MOST_SHARDS = 40;
function shardsFor(projects) {
  const shards = Math.min(Math.max(Math.ceil(projects / PROJECTS_A_SHARD), 1), MOST_SHARDS);
  return Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
}

// runtime/workflows/step/discover.ts
async function discoverStep(context) {
  const { target } = inputsIn(context.env);
  const lines = [];
  if (!context.env.CODEX_SYNC_PAT) {
    lines.push(
      annotation(
        "warning",
        "No token",
        "The secret CODEX_SYNC_PAT is not set. Set it in the codex: gh secret set CODEX_SYNC_PAT"
      )
    );
  }
  const counted = target === "" ? await countProjects(context).catch(explained) : { count: 1 };
  if ("failed" in counted) return { ...counted.failed, lines: [...lines, ...counted.failed.lines] };
  const shards = shardsFor(counted.count);
  lines.push(`${counted.count} repositories, in ${shards.length} shards`);
  return {
    status: "success",
    lines,
    outputs: { shards: JSON.stringify(shards), repositories: String(counted.count) },
    summary: "",
    exitCode: 0
  };
}
async function countProjects(context) {
  const { configPath, configFormat } = await findProject(context.cwd, context.env);
  if (configPath !== null && configFormat !== null) {
    const { projects } = await parseConfig(await readFile(configPath), configFormat, configPath);
    if (projects.length > 0) return { count: projects.length };
  }
  const { code, document } = await runScript(context, "discover", ["--repos"]);
  if (code !== 0) return { failed: failedStep("Discovery failed", readFailure(document)) };
  return { count: list(record(document).repositories).length };
}
function explained(error) {
  if (!isCodexError(error)) throw error;
  return { failed: failedStep("Discovery failed", failureDocument("discover", error), error.exitCode) };
}

// runtime/workflows/step/output-file.ts
function outputLines(outputs) {
  return Object.entries(outputs).map(([name, value]) => `${name}=${value.replace(/[\r\n]+/g, " ")}
`).join("");
}

// runtime/workflows/step/project.ts
var DIRECTIONS = ["to-codex", "from-codex", "bidirectional"];
var SHOWN_WARNINGS = 9;
async function projectStep(context) {
  const { environment, dryRun } = inputsIn(context.env);
  const direction = context.env.DIRECTION?.trim() || "to-codex";
  if (!DIRECTIONS.includes(direction)) {
    const error = `direction is "${direction}", expected one of ${DIRECTIONS.join(", ")}`;
    const suggested_fixes = ["Correct the input `direction` of the action"];
    return failedStep("Project sync", { error, error_code: "INVALID_ARGUMENT", suggested_fixes }, 2);
  }
  const args = [`--${direction}`, ...option("env", environment), ...dryRun ? ["--dry-run"] : []];
  const { code, document } = await runScript(context, "sync-project", args);
  const sync = record(document);
  const to = record(sync.to_codex);
  const from = record(sync.from_codex);
  const broken = [sync, to, from].find(({ status }) => status === "failure");
  const result = broken || code !== 0 || document === null ? failedStep("Project sync", readFailure(broken), code ?? 1) : { status: "success", lines: [], outputs: {}, summary: summaryOf(sync), exitCode: 0 };
  const warnings = list(sync.warnings).map(text);
  return {
    ...result,
    lines: [
      ...result.lines,
      ...result.status === "success" ? [inert(`${text(sync.project)}: ${inWords(to, from)}`)] : [],
      ...warnings.slice(0, SHOWN_WARNINGS).map((one) => annotation("warning", "Project sync", one))
    ],
    outputs: {
      status: text(sync.status) || "failure",
      commit_sha: text(to.commit_sha),
      commit_url: text(to.commit_url),
      files_synced: String(count(to.files_synced)),
      files_deleted: String(count(to.files_deleted)),
      files_received: String(count(from.files_synced))
    }
  };
}
function inWords(to, from) {
  const parts = [];
  if (to.status)
    parts.push(`${count(to.files_synced)} files to the codex, ${count(to.files_deleted)} deleted there`);
  if (from.status) parts.push(`${count(from.files_synced)} files from the codex`);
  return parts.join("; ");
}
function summaryOf(sync) {
  const row = (name, direction) => direction.status === "success" ? [
    [
      name,
      ...["added", "modified", "deleted", "unchanged"].map(
        (kind) => String(count(direction[`files_${kind}`]))
      )
    ]
  ] : [];
  const to = record(sync.to_codex);
  const rows = [...row("To the codex", to), ...row("From the codex", record(sync.from_codex))];
  const about = [
    text(sync.project),
    `environment ${text(sync.environment)}`,
    `branch ${text(sync.target_branch)}`,
    ...sync.dry_run === true ? ["dry run: nothing was changed"] : []
  ];
  const commit = text(to.commit_sha);
  const url = text(to.commit_url);
  const named = /^https:\/\/[\w.:/-]+$/.test(url) ? `[${cell(commit.slice(0, 7))}](${url})` : cell(commit.slice(0, 7));
  return `### Codex sync

${cell(about.join(" · "))}

${tableOf(["", "added", "modified", "deleted", "unchanged"], rows)}
${commit ? `
Commit ${named}
` : ""}`;
}

// runtime/workflows/step/report.ts
import { readFile as readFile2 } from "node:fs/promises";
import path2 from "node:path";

// runtime/workflows/step/sync.ts
import { writeFile } from "node:fs/promises";
var MOST_ANNOTATIONS = 10;
async function syncStep(context, { phase, shard, resultFile }) {
  const { document } = await runScript(
    context,
    "sync-org",
    syncOrgArguments(inputsIn(context.env), phase, shard)
  );
  const outcome = readOutcome(phase, document);
  if (resultFile !== void 0) await writeFile(resultFile, `${JSON.stringify(outcome)}
`);
  if (outcome.failure) return failedStep(`${phase}, shard ${shard}`, outcome.failure);
  return {
    status: "success",
    lines: [`${phase}, shard ${shard}: ${inWords2(outcome)}`, ...projectAnnotations("warning", outcome)],
    outputs: {},
    summary: "",
    exitCode: 0
  };
}
function syncOrgArguments(inputs, phase, shard) {
  const { target, environment, targetBranch, dryRun } = inputs;
  return [
    `--phase=${phase}`,
    // Only a run over the whole organization can tell orphans, so one shard of one is no shard.
    ...target !== "" ? option("project", target) : shard === "1/1" ? [] : option("shard", shard),
    ...option("env", environment),
    ...option("target-branch", targetBranch),
    // Whoever may start a workflow in the codex has decided; sync-org asks because it writes to many repositories.
    dryRun ? "--dry-run" : "--yes"
  ];
}
function projectAnnotations(level, { failed_projects }) {
  const more = failed_projects.length - MOST_ANNOTATIONS;
  const shown = failed_projects.slice(0, more > 0 ? MOST_ANNOTATIONS - 1 : MOST_ANNOTATIONS);
  const lines = shown.map(
    ({ project, error, error_code }) => annotation(level, `${project}: ${error_code}`, error)
  );
  if (more > 0) {
    lines.push(annotation(level, "More projects failed", `${more + 1} more; the job summary lists them`));
  }
  return lines;
}
function inWords2(outcome) {
  if (outcome.skipped_because !== null) return "skipped";
  const { succeeded, failed, skipped, files_synced, files_deleted } = outcome;
  return [
    `${succeeded} projects done`,
    `${failed} failed`,
    `${skipped} skipped`,
    `${files_synced} files synced`,
    `${files_deleted} deleted`
  ].join(", ");
}

// runtime/workflows/step/report.ts
var LONGEST_LIST = 200;
async function reportStep(context, report) {
  const outcomes = await readOutcomes(report);
  const total = mergeOutcomes(outcomes);
  const lost = report.shards - outcomes.length;
  const broken = lost > 0 && report.jobResult !== "success";
  const bad = broken || hasFailed(total);
  const lines = [inert(`${report.phase}: ${inWords2(total)}`)];
  if (total.failure) {
    lines.push(annotation("error", `${report.phase}: ${total.failure.error_code}`, total.failure.error));
  }
  if (lost > 0) {
    lines.push(annotation(broken ? "error" : "warning", "Counts are missing", missing(report, lost)));
  }
  if (bad && !total.failure && total.failed > 0) {
    lines.push(
      annotation("error", "Every project failed", `${total.failed} of ${total.failed} projects failed`)
    );
  }
  lines.push(...projectAnnotations(bad ? "error" : "warning", total));
  return {
    status: bad ? "failure" : "success",
    lines,
    outputs: {},
    summary: reportSummary(context, report, total, lost),
    exitCode: bad ? 1 : 0
  };
}
async function readOutcomes({ results, shards }) {
  const outcomes = [];
  for (let index = 0; index < shards; index += 1) {
    const file = path2.join(results, `codex-sync-${index}.json`);
    const found = await readFile2(file, "utf8").catch((error) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
      throw error;
    });
    if (found !== null) outcomes.push(JSON.parse(found));
  }
  return outcomes;
}
function missing({ shards }, lost) {
  return `${lost} of ${shards} shards left no counts; see their jobs`;
}
function reportSummary(context, report, total, lost) {
  const parts = [`## ${cell(report.title)}`, cell(describeInputs(inputsIn(context.env)).join(" · "))];
  if (total.skipped_because !== null) parts.push(`⏭ Skipped: ${cell(total.skipped_because)}`);
  parts.push(
    tableOf(
      ["Projects done", "failed", "skipped", "Files synced", "deleted"],
      [[total.succeeded, total.failed, total.skipped, total.files_synced, total.files_deleted].map(String)]
    )
  );
  if (total.failure) parts.push(failureSummary("The phase failed", total.failure));
  if (lost > 0) parts.push(`⚠ ${missing(report, lost)}.`);
  if (total.failed_projects.length > 0) parts.push(failedTable(total));
  if (total.notes.length > 0) parts.push(notesOf(total.notes));
  if (total.orphans.length > 0) {
    parts.push(
      `Folders of the codex without a repository: ${listed(total.orphans.map((name) => cell(name)))}`
    );
  }
  return `${parts.join("\n\n")}
`;
}
function failedTable({ failed_projects }) {
  const rows = failed_projects.slice(0, LONGEST_LIST).map(({ project, error, error_code }) => [cell(project), cell(error_code), cell(error)]);
  const more = failed_projects.length - rows.length;
  const table = tableOf(["Project", "Code", "Error"], rows);
  return `### Failed projects

${table}${more > 0 ? `

… and ${more} more` : ""}`;
}
function notesOf(notes) {
  const more = notes.length - LONGEST_LIST;
  const lines = notes.slice(0, LONGEST_LIST).map((note) => `- ${cell(note)}`);
  return `### Notes

${lines.join("\n")}${more > 0 ? `
- … and ${more} more` : ""}`;
}
function listed(names) {
  const more = names.length - LONGEST_LIST;
  return names.slice(0, LONGEST_LIST).join(", ") + (more > 0 ? `, and ${more} more` : "");
}

// runtime/commands/workflow-step.ts
var OPTIONS = {
  phase: { type: "string", value: "NAME", description: "sync, report: pull-docs, push-docs or push-claude" },
  shard: { type: "string", value: "I/N", description: "sync: which part of the projects" },
  "result-file": { type: "string", value: "FILE", description: "sync: where its outcome is kept" },
  results: {
    type: "string",
    value: "DIR",
    description: "report: the folder with the outcomes of all shards"
  },
  title: { type: "string", value: "TEXT", description: "report: what the summary is called" },
  "output-file": { type: "string", value: "FILE", description: "$GITHUB_OUTPUT" },
  "summary-file": { type: "string", value: "FILE", description: "$GITHUB_STEP_SUMMARY" }
};
var command = defineCommand({
  name: "workflow-step",
  positionals: { label: "discover|sync|report|project", most: 1 },
  options: OPTIONS,
  examples: [
    'fractary-codex workflow-step discover --output-file "$GITHUB_OUTPUT"',
    "fractary-codex workflow-step sync --phase pull-docs --shard 1/4"
  ],
  async run(context, { options, positionals: [step] }) {
    const result = await runStep(context, step, options);
    const { "output-file": outputs, "summary-file": summary } = options;
    if (outputs !== void 0) await appendFile(outputs, outputLines(result.outputs));
    if (summary !== void 0) await appendFile(summary, result.summary);
    return { operation: "workflow-step", ...result };
  },
  text: ({ lines }) => lines.map((line) => `${line}
`).join(""),
  exitCode: (result) => result.exitCode,
  json: ({ operation, status, outputs, summary }) => ({ status, operation, outputs, summary })
});
async function runStep(context, step, options) {
  if (step === "discover") return discoverStep(context);
  if (step === "project") return projectStep(context);
  if (step === "sync") {
    const { phase, shard, "result-file": resultFile } = options;
    if (phase === void 0 || shard === void 0) throw lacking("sync needs --phase and --shard");
    return syncStep(context, { phase, shard, resultFile });
  }
  if (step === "report") {
    const { phase, results, title = "Codex sync" } = options;
    if (phase === void 0 || results === void 0) throw lacking("report needs --phase and --results");
    const shards = shardCount(context.env.SHARDS);
    return reportStep(context, { phase, results, title, shards, jobResult: context.env.SYNC_RESULT ?? "" });
  }
  throw lacking("The step is one of discover, sync, report and project");
}
function shardCount(shards) {
  try {
    const list2 = JSON.parse(shards ?? "");
    if (Array.isArray(list2)) return list2.length;
  } catch {
  }
  throw lacking("SHARDS in the environment is not the list that the step discover made");
}
function lacking(sentence) {
  return invalid(sentence, "The workflows in plugins/codex/templates show how it is called");
}

// entry:workflow-step
await main(command);
