import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  WORKFLOWS
} from "./chunks/chunk-I6XMEGTY.mjs";
import {
  SYNC_PHASES,
  skipReason
} from "./chunks/chunk-7ZQPJVQP.mjs";
import "./chunks/chunk-FU4XJQEA.mjs";
import {
  actionsPage,
  ask,
  dispatchedRuns,
  failed,
  inRepository,
  isOk,
  list,
  property,
  read,
  readRun,
  readRuns,
  runsOf,
  secondsBetween,
  text
} from "./chunks/chunk-IHQG3ZOE.mjs";
import {
  githubRepository
} from "./chunks/chunk-LSAMEPMQ.mjs";
import {
  openGh
} from "./chunks/chunk-O4ILWXT4.mjs";
import "./chunks/chunk-3LYIFWHZ.mjs";
import {
  isTransient,
  neverSent,
  patience,
  reaction,
  refusesRunDetails,
  requestWithRetry,
  waitAfter,
  waitBeforeRetry
} from "./chunks/chunk-ERGE4EF2.mjs";
import {
  isCodexItself,
  openRun,
  originOf,
  targetBranchOption
} from "./chunks/chunk-2USOSYJR.mjs";
import {
  CodexError,
  ENVIRONMENT_OPTIONS,
  cleanUrl,
  counted,
  defineCommand,
  environmentOption,
  fixLines,
  interrupted,
  invalid,
  isCodexError,
  isName,
  main,
  repositoryName,
  shellWord,
  shown,
  sized,
  span,
  table,
  visible
} from "./chunks/chunk-F5FNDNLT.mjs";
import "./chunks/chunk-JVZTSKKL.mjs";

// runtime/output/workflows-text.ts
function workflowsRunText(result) {
  const { steps, project, environment, dry_run } = result;
  const rows = steps.map((step, i) => [
    step.conclusion === "skipped" ? "⏭" : "✓",
    `Step ${i + 1}/${steps.length}`,
    step.name,
    outcome(step)
  ]);
  const what = `${project ?? "all projects"}, environment ${environment}${dry_run ? ", dry run" : ""}`;
  return `${table(rows).join("\n")}
✅ COMPLETED: Sync Workflows in ${result.duration_seconds.toFixed(1)}s (${what})
`;
}
function outcome({ conclusion, duration_seconds, url, reason }) {
  if (conclusion === "skipped") return `skipped: ${reason}`;
  return `${conclusion} after ${Math.round(duration_seconds ?? 0)}s · ${url}`;
}
function workflowsStatusText({ runs, codex_repo }, now) {
  if (runs.length === 0) return `The sync workflows of ${codex_repo} have never run
`;
  const rows = runs.map((run) => [
    mark(run),
    run.name,
    run.conclusion ?? run.status,
    `${span(now - Date.parse(run.created_at))} ago`,
    run.duration_seconds === null ? "" : `${Math.round(run.duration_seconds)}s`,
    run.conclusion === "success" ? visible(run.title) : `${visible(run.title)} · ${run.url}`
  ]);
  return `${table(rows).join("\n")}
`;
}
function mark({ status, conclusion }) {
  if (status !== "completed") return "…";
  return conclusion === "success" ? "✓" : "✗";
}

// runtime/github/run-workflows.ts
import { randomUUID } from "node:crypto";

// runtime/github/deadline.ts
import { setTimeout as sleep } from "node:timers/promises";
function deadlineIn(seconds) {
  const end = performance.now() + seconds * 1e3;
  return { seconds, left: () => Math.max(0, (end - performance.now()) / 1e3) };
}
function sooner(one, seconds) {
  return one.left() <= seconds ? one : deadlineIn(seconds);
}
async function pause(seconds, { left }, signal) {
  await sleep(Math.min(seconds, left()) * 1e3, void 0, { signal }).catch(() => {
    throw interrupted();
  });
}

// runtime/github/workflows.ts
async function listWorkflows(actions) {
  const found = [];
  let seen = 0;
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const body = await read(
      actions,
      `list the workflows of ${actions.repo}`,
      `actions/workflows?per_page=${PAGE}&page=${page}`
    );
    const workflows = list(body, "workflows");
    seen += workflows.length;
    for (const one of workflows) {
      const path = text(one, "path");
      const [, file] = /^\.github\/workflows\/([^/]+)$/.exec(path) ?? [];
      const state = text(one, "state") || "active";
      if (file !== void 0 && state !== "deleted") found.push({ file, path, state });
    }
    if (workflows.length < PAGE || seen === property(body, "total_count")) break;
  }
  return found;
}
var PAGE = 100;
var MOST_PAGES = 50;
function workflowsOf(phase, workflows) {
  const name = new RegExp(`^(?:.+[-_.])?${phase.file}\\.ya?ml$`, "i");
  return workflows.filter(({ file }) => name.test(file));
}
function workflowFor(phase, workflows, actions) {
  const { repo } = actions;
  const found = workflowsOf(phase, workflows);
  const active = found.filter(({ state }) => state === "active");
  const [only, ...more] = active;
  if (only && more.length === 0) return only;
  if (active.length > 1) {
    const files = active.map(({ file }) => file);
    throw notFound(
      `${repo} has several workflows for ${phase.name}, ${files.join(" and ")}: which one is meant is not certain`,
      [`Keep one and disable the other: gh workflow disable ${shellWord(files[0])} --repo ${repo}`]
    );
  }
  const [disabled] = found;
  if (disabled) {
    throw notFound(
      `${disabled.file} of ${repo} is switched off (${disabled.state}), so GitHub would not run it`,
      [
        `gh workflow enable ${shellWord(disabled.file)} --repo ${repo}`,
        `or at ${actionsPage(actions, disabled.file)}`
      ]
    );
  }
  throw notFound(`${repo} has no workflow ${phase.file}.yml on GitHub`, [
    "fractary-codex workflows install --push",
    `See the workflows there are: gh workflow list --all --repo ${repo}`,
    `If the file is there: see whether Actions are allowed, Settings → Actions → General in ${repo}`
  ]);
}
function notFound(message, fixes) {
  return new CodexError("WORKFLOW_NOT_FOUND", message, { fixes, phase: "discover" });
}

// runtime/github/workflow-file.ts
var CORRELATION = "correlation_id";
async function readTrigger(actions, { file, path }, branch) {
  const where = `contents/${path.split("/").map(encodeURIComponent).join("/")}?ref=${encodeURIComponent(branch)}`;
  const answer = await requestWithRetry(actions.gh, { path: inRepository(actions, where) }, actions);
  if (answer.status === 404) {
    throw notFound(
      `${actions.repo} lists the workflow ${file}, but its branch ${branch} does not have the file`,
      [`Bring ${path} to ${branch}: fractary-codex workflows install --push`]
    );
  }
  if (!isOk(answer)) throw failed(actions, `read ${path}`, answer, "discover");
  const source = Buffer.from(text(answer.body, "content"), "base64").toString("utf8");
  const { readYaml } = await import("./chunks/config-yaml-6LKEQEK5.mjs");
  const outcome2 = readYaml(source);
  if ("problem" in outcome2) {
    throw notFound(`${file} of ${actions.repo} is not a workflow that GitHub can run: ${outcome2.problem}`, [
      `Correct ${path}, or write it anew: fractary-codex workflows install --push`
    ]);
  }
  const trigger = triggerOf(outcome2.value);
  if (trigger) return trigger;
  throw notFound(`${file} of ${actions.repo} has no workflow_dispatch, so nobody can trigger it`, [
    `Add workflow_dispatch to "on" in ${path}, or write it anew: fractary-codex workflows install --push`
  ]);
}
function triggerOf(workflow) {
  const on = property(workflow, "on");
  const showsCorrelation = new RegExp(`\\binputs\\s*(?:\\.|\\[\\s*['"])${CORRELATION}\\b`).test(
    text(workflow, "run-name")
  );
  if (on === "workflow_dispatch" || Array.isArray(on) && on.includes("workflow_dispatch"))
    return { inputs: /* @__PURE__ */ new Map(), showsCorrelation: false };
  if (typeof on !== "object" || on === null || !Object.hasOwn(on, "workflow_dispatch")) return null;
  const inputs = property(property(on, "workflow_dispatch"), "inputs");
  const declared = typeof inputs === "object" && inputs !== null ? Object.entries(inputs) : [];
  return {
    inputs: new Map(declared.map(([name, input]) => [name, readInput(input)])),
    showsCorrelation: showsCorrelation && declared.some(([name]) => name === CORRELATION)
  };
}
function readInput(input) {
  const value = property(input, "default");
  const choices = list(input, "options").map(String);
  return {
    usual: value === void 0 || value === null ? "" : String(value),
    required: property(input, "required") === true,
    choices: text(input, "type") === "choice" && choices.length > 0 ? choices : null
  };
}

// runtime/github/inputs.ts
function inputsFor(file, { inputs: declared }, asked, correlation) {
  const inputs = {};
  const obstacles = [];
  const warnings = [];
  for (const { name, value, neutral, option, typed } of wantedInputs(asked)) {
    const input = declared.get(name);
    if (input === void 0) {
      if (value === neutral) continue;
      if (typed) obstacles.push({ sentence: `${file} declares no input ${name}`, option });
      else {
        warnings.push(
          `${file} declares no input ${name}: it writes where it always does, which need not be the environment ${value}`
        );
      }
      continue;
    }
    if (value === neutral && (input.usual || neutral) === neutral) continue;
    inputs[name] = value;
    if (input.choices && !input.choices.includes(value)) {
      const sentence = `the input ${name} of ${file} takes ${input.choices.join(", ")} and not ${shown(value)}`;
      obstacles.push({ sentence, option });
    }
  }
  if (declared.has(CORRELATION)) inputs[CORRELATION] = correlation;
  for (const [name, { required, usual }] of declared) {
    if (required && usual === "" && !inputs[name])
      obstacles.push({ sentence: `${file} requires the input ${name}`, option: optionFor(name) });
  }
  return { inputs, obstacles, warnings };
}
function wantedInputs({ repository, environment, targetBranch, dryRun }) {
  const typed = true;
  return [
    { name: "target_repository", value: repository ?? "", neutral: "", option: "--project", typed },
    {
      ...{ name: "environment", value: environment.name, neutral: "" },
      ...{ option: "--env", typed: environment.explicit }
    },
    { name: "target_branch", value: targetBranch ?? "", neutral: "", option: "--target-branch", typed },
    { name: "dry_run", value: String(dryRun), neutral: "false", option: "--dry-run", typed }
  ];
}
function optionFor(name) {
  return { target_repository: "--project", target_branch: "--target-branch" }[name] ?? "";
}
function obstructed(obstacles, repo) {
  const options = [...new Set(obstacles.map(({ option }) => option).filter(Boolean))];
  const all = options.includes("--project") ? " (without --project, --all runs them for every project)" : "";
  return new CodexError(
    "INVALID_ARGUMENT",
    `The workflows of ${repo} do not take what was asked for: ${obstacles.map(({ sentence }) => sentence).join("; ")}`,
    {
      phase: "trigger",
      fixes: [
        "Bring the workflows up to date: fractary-codex workflows install --push",
        ...options.length > 0 ? [`or look at what asks for it: ${options.join(", ")}${all}`] : []
      ]
    }
  );
}

// runtime/github/find-run.ts
async function markBefore(actions, file, branch, correlation) {
  const body = await read(actions, `list the runs of ${file}`, `${runsOf(file)}?per_page=20`, "trigger");
  const newest = Math.max(0, ...readRuns(body).map(({ id }) => id));
  return { file, branch, correlation, newest };
}
function candidates(runs, mark2, login) {
  const { correlation } = mark2;
  if (correlation !== null && runs.some(({ title }) => title !== ""))
    return runs.filter(({ title }) => title.includes(correlation));
  return runs.filter(
    ({ id, event, branch, actors }) => id > mark2.newest && event === "workflow_dispatch" && branch === mark2.branch && (login === null || actors.length === 0 || actors.includes(login))
  );
}
async function lookForRun(actions, mark2, look) {
  const path = inRepository(actions, dispatchedRuns(mark2.file, mark2.branch, 100));
  let seen;
  for (; ; ) {
    const last = look.until.left() === 0;
    const answer = await ask(actions, { path });
    if (isOk(answer)) {
      const found = candidates(readRuns(answer.body), mark2, look.login);
      if (found.length > 1) throw cannotTell(actions, mark2, found);
      const [run] = found;
      if (run && (run.title.includes(mark2.correlation ?? "\n") || run.id === seen)) return run;
      seen = run?.id;
    } else if (last || !isTransient(answer)) {
      throw failed(actions, `list the runs of ${mark2.file}`, answer, "trigger");
    }
    if (last && seen === void 0) return null;
    await pause(isOk(answer) ? look.every : patienceOf(answer), look.until, actions.signal);
  }
}
async function ownLogin(actions) {
  const answer = await ask(actions, { path: "user" });
  return isOk(answer) && text(answer.body, "login") || null;
}
function patienceOf(answer) {
  return patience(answer) ?? 2;
}
function cannotTell(actions, { file }, found) {
  return new CodexError(
    "WORKFLOW_FAILED",
    `${file} was triggered, but which of its runs is ours cannot be told: ${found.map(({ url }) => url).join(" and ")}`,
    {
      phase: "trigger",
      fixes: [
        `Wait until both have finished, then run the command again: ${actionsPage(actions, file)}`,
        "Workflows that show which run is whose: fractary-codex workflows install --push"
      ],
      extra: { candidates: found.map(({ id, url }) => ({ run_id: id, url })) }
    }
  );
}

// runtime/github/dispatch.ts
var APPEARS_SECONDS = 300;
var DOUBT_SECONDS = 20;
var MOST_DISPATCHES = 3;
async function dispatch(actions, wanted) {
  const { file, deadline } = wanted;
  const mark2 = await markBefore(actions, file, wanted.ref, wanted.correlation);
  let details = true;
  let doubts = 0;
  for (let failures = 0; ; ) {
    const answer = await post(actions, wanted, details);
    if (isOk(answer)) return runIn(actions, answer) ?? accepted(actions, mark2, wanted);
    if (details && refusesRunDetails(answer)) {
      details = false;
      continue;
    }
    if (mayHaveArrived(answer)) {
      doubts += 1;
      const run = await doubtful(actions, mark2, wanted, answer);
      if (run) return run;
      if (doubts === MOST_DISPATCHES || deadline.left() === 0)
        throw failed(actions, `trigger ${file}`, answer, "trigger");
      actions.progress(`No run of ${file} has appeared: triggering it again`);
      continue;
    }
    const seconds = waitAfter(answer, failures);
    failures += 1;
    if (seconds === null || seconds > deadline.left()) throw refused(actions, file, answer);
    await waitBeforeRetry(answer, seconds, actions);
  }
}
function post(actions, { file, ref, inputs }, details) {
  return ask(actions, {
    method: "POST",
    path: inRepository(actions, `actions/workflows/${encodeURIComponent(file)}/dispatches`),
    body: { ref, inputs, ...details ? { return_run_details: true } : {} }
  });
}
function mayHaveArrived(answer) {
  return isTransient(answer) && !neverSent(answer) && (answer.status === null || answer.status >= 500);
}
function runIn({ gh, repo }, { body }) {
  const id = property(body, "workflow_run_id");
  if (typeof id !== "number") return null;
  return { id, url: text(body, "html_url") || `https://${gh.host}/${repo}/actions/runs/${id}` };
}
async function accepted(actions, mark2, { poll, deadline }) {
  const until = sooner(deadline, APPEARS_SECONDS);
  const login = await ownLogin(actions);
  const run = await lookForRun(actions, mark2, { every: Math.min(poll, 3), until, login });
  if (run) return run;
  throw new CodexError(
    "TIMEOUT",
    `GitHub accepted the trigger of ${mark2.file}, but no run of it appeared within ${Math.round(until.seconds)} seconds`,
    {
      phase: "trigger",
      fixes: [
        `See whether it has started by now: ${actionsPage(actions, mark2.file)}`,
        "fractary-codex workflows status"
      ]
    }
  );
}
async function doubtful(actions, mark2, { poll, deadline }, answer) {
  const { progress } = actions;
  const said = reaction(answer);
  progress(`GitHub ${said}: looking whether ${mark2.file} was triggered`);
  const login = await ownLogin(actions);
  const until = sooner(deadline, DOUBT_SECONDS);
  const every = Math.min(Math.max(poll, 0.5), 2);
  const unsure = (cause, why) => new CodexError("NETWORK", `GitHub ${said} when ${mark2.file} was triggered, and ${why}`, {
    phase: "trigger",
    cause,
    fixes: [
      `See whether it runs before you trigger it again: ${actionsPage(actions, mark2.file)}`,
      "Check https://www.githubstatus.com"
    ]
  });
  const run = await lookForRun(actions, mark2, { every, until, login }).catch((error) => {
    if (error instanceof CodexError && error.code === "NETWORK")
      throw unsure(error, "its runs could not be listed, so it may have started");
    throw error;
  });
  if (run && login === null && !run.title.includes(mark2.correlation ?? "\n"))
    throw unsure(answer.text, `whether ${run.url} came of it cannot be told`);
  if (run === null && until === deadline)
    throw unsure(answer.text, "there was no time left to see whether it has started");
  return run;
}
function refused(actions, file, answer) {
  if (answer.status !== 404) return failed(actions, `trigger ${file}`, answer, "trigger");
  return new CodexError(
    "WORKFLOW_NOT_FOUND",
    `GitHub could not trigger ${file} of ${actions.repo}: it is gone, or ${actions.gh.credential} may not see it`,
    {
      phase: "trigger",
      fixes: [
        `See the workflows there are: gh workflow list --all --repo ${actions.repo}`,
        "A fine-grained token needs Actions: read and write; a classic one the scopes `repo` and `workflow`"
      ]
    }
  );
}

// runtime/github/monitor.ts
var MOST_FAILURES = 13;
async function watchRun(actions, { id, url }, { poll, deadline }) {
  const path = inRepository(actions, `actions/runs/${id}`);
  let said = "";
  for (let failures = 0; ; ) {
    const last = deadline.left() === 0;
    const answer = await ask(actions, { path });
    let wait = poll;
    if (isOk(answer)) {
      failures = 0;
      const run = readRun(answer.body);
      if (run.status === "completed") return { ...run, url: run.url || url };
      if (run.status === "waiting" && said !== run.status)
        actions.progress(`The run waits for somebody's approval: ${url}`);
      said = run.status;
    } else {
      const planned = waitAfter(answer, failures);
      failures += 1;
      if (!isTransient(answer) || failures > MOST_FAILURES)
        throw failed(actions, `say how the run ${id} is`, answer, "monitor");
      wait = planned ?? Math.max(patience(answer) ?? 0, poll);
      said = answer.status === null ? "no answer" : `an answer ${answer.status}`;
    }
    if (last) throw timeout(deadline.seconds, id, actions, said);
    await pause(wait, deadline, actions.signal);
  }
}
async function failedJobs(actions, id) {
  const path = inRepository(actions, `actions/runs/${id}/jobs?filter=latest&per_page=100`);
  const answer = await ask(actions, { path });
  return list(answer.body, "jobs").filter((job) => text(job, "conclusion") === "failure").map((job) => {
    const step = list(job, "steps").find((one) => property(one, "conclusion") === "failure");
    return step ? `${text(job, "name")} at "${text(step, "name")}"` : text(job, "name");
  }).slice(0, 3);
}
function timeout(seconds, id, { repo }, said) {
  return new CodexError(
    "TIMEOUT",
    `its run had not completed within ${seconds} seconds (last seen: ${said}) and goes on without us`,
    {
      phase: "monitor",
      fixes: [
        `Go on watching: gh run watch ${id} --repo ${repo}`,
        "Give it more time: --timeout SECONDS",
        "fractary-codex workflows status"
      ]
    }
  );
}

// runtime/github/run-step.ts
async function runStep(actions, order, options) {
  const { poll, deadline, at } = options;
  const started = performance.now();
  let run = null;
  const step = () => ({
    ...{ name: order.phase.name, workflow: order.file },
    ...{ run_id: run?.id ?? null, url: run?.url ?? null },
    status: run === null ? "unknown" : "status" in run ? run.status : "in_progress",
    conclusion: run !== null && "status" in run ? run.conclusion : null,
    duration_seconds: Number((runSeconds(run) ?? (performance.now() - started) / 1e3).toFixed(3))
  });
  try {
    run = await dispatch(actions, { ...order, poll, deadline });
    options.onTriggered();
    actions.progress(`📊 Step ${at} in progress: ${order.phase.doing} (${run.url})`);
    const ended = await watchRun(actions, run, { poll, deadline });
    run = ended;
    if (ended.conclusion === "success") return { step: step() };
    return { step: step(), error: await concluded(actions, order, ended, options) };
  } catch (error) {
    if (!(error instanceof CodexError)) throw error;
    return { step: step(), error: explained(actions, order, run, error, at) };
  }
}
function runSeconds(run) {
  return run !== null && "status" in run ? secondsBetween(run.startedAt, run.updatedAt) : null;
}
async function concluded(actions, { phase, file }, run, { at, command: command2 }) {
  const { gh, repo } = actions;
  const jobs = run.conclusion === "failure" ? await failedJobs(actions, run.id) : [];
  const where = jobs.length > 0 ? ` in ${jobs.join(", ")}` : "";
  return new CodexError(
    "WORKFLOW_FAILED",
    failureLine(
      `step ${at} (${phase.name}, ${file}) concluded with ${run.conclusion ?? "nothing"}${where}`,
      run.url
    ),
    {
      phase: "monitor",
      fixes: [
        `Read what it said: gh run view ${run.id} --log-failed --repo ${repo}`,
        `See whether the secret CODEX_SYNC_PAT is there and has not expired: https://${gh.host}/${repo}/settings/secrets/actions`,
        `Then run it again: ${command2}`
      ]
    }
  );
}
function failureLine(reason, url) {
  return `Sync workflow failed: ${reason}. View details: ${url}`;
}
function explained(actions, { phase, file }, run, error, at) {
  const { repo } = actions;
  const url = run?.url ?? actionsPage(actions, file);
  const details = {
    phase: error.phase ?? (run ? "monitor" : "trigger"),
    cause: error.cause,
    extra: error.extra
  };
  if (error.code !== "INTERRUPTED") {
    const code = error.exitCode === 2 && !at.startsWith("1/") ? "WORKFLOW_FAILED" : error.code;
    return new CodexError(code, failureLine(`step ${at} (${phase.name}): ${error.message}`, url), {
      ...details,
      fixes: error.fixes
    });
  }
  const sentence = run ? `Stopped watching; step ${at} (${phase.name}) goes on without us, and no further one is triggered: ${url}` : `Stopped while step ${at} (${phase.name}) was being triggered; it may have started: ${url}`;
  return new CodexError("INTERRUPTED", sentence, {
    ...details,
    fixes: run ? [
      `Go on watching: gh run watch ${run.id} --repo ${repo}`,
      `Stop it, too: gh run cancel ${run.id} --repo ${repo}`
    ] : ["See whether it has started: fractary-codex workflows status"]
  });
}

// runtime/github/run-workflows.ts
async function runWorkflows(actions, run) {
  const { orders, warnings } = await prepare(actions, run);
  for (const warning of [...run.warnings, ...warnings]) actions.progress(`⚠ ${warning}`);
  const deadline = deadlineIn(run.timeout);
  const steps = [];
  for (const [i, order] of orders.entries()) {
    const at = `${i + 1}/${orders.length}`;
    if ("reason" in order) {
      actions.progress(`⏭ Step ${at} skipped: ${order.reason}`);
      steps.push(skipped(order));
      continue;
    }
    const onTriggered = () => {
      if (i === 0) actions.progress("🔄 Sync workflows triggered in background. You can continue working.");
    };
    const outcome2 = await runStep(actions, order, {
      at,
      deadline,
      poll: run.poll,
      command: run.command,
      onTriggered
    });
    steps.push(outcome2.step);
    if (outcome2.error) {
      Object.assign(outcome2.error.extra, { partial_results: { steps } });
      throw outcome2.error;
    }
    actions.progress(`📊 Step ${at} completed: ${order.phase.done}`);
  }
  const count = steps.filter(({ conclusion }) => conclusion === "skipped").length;
  actions.progress(`✅ All sync workflows completed successfully${count > 0 ? ` (${count} skipped)` : ""}`);
  return { steps, warnings };
}
async function prepare(actions, { asked }) {
  const ref = await defaultBranch(actions);
  const workflows = await listWorkflows(actions);
  const correlation = randomUUID();
  const planned = SYNC_PHASES.map((phase) => {
    const reason = skipReason(phase, asked.environment, asked.targetBranch);
    if (reason !== null) return { phase, file: fileOf(phase, workflows), reason };
    return { phase, workflow: workflowFor(phase, workflows, actions) };
  });
  const warnings = [];
  const obstacles = [];
  const orders = await Promise.all(
    planned.map(async (one) => {
      if (!("workflow" in one)) return one;
      const { phase, workflow } = one;
      const trigger = await readTrigger(actions, workflow, ref);
      const id = `${phase.name}-${correlation}`;
      const found = inputsFor(workflow.file, trigger, asked, id);
      warnings.push(...found.warnings);
      obstacles.push(...found.obstacles);
      return {
        ...{ phase, file: workflow.file, ref, inputs: found.inputs },
        correlation: trigger.showsCorrelation ? id : null
      };
    })
  );
  if (obstacles.length > 0) throw obstructed(obstacles, actions.repo);
  return { orders, warnings };
}
async function defaultBranch(actions) {
  const { repo } = actions;
  const facts = await read(actions, `find the codex ${repo}`, "");
  if (property(facts, "archived") === true) {
    throw new CodexError("PERMISSION_DENIED", `${repo} is archived, so its workflows cannot run`, {
      phase: "discover",
      fixes: [`Unarchive it: gh repo unarchive ${repo}`, "or name another codex in the configuration"]
    });
  }
  return text(facts, "default_branch") || "main";
}
function fileOf(phase, workflows) {
  return workflowsOf(phase, workflows)[0]?.file ?? `${phase.file}.yml`;
}
function skipped({ phase, file, reason }) {
  return {
    ...{ name: phase.name, workflow: file, run_id: null, url: null },
    ...{ status: "skipped", conclusion: "skipped", duration_seconds: null, reason }
  };
}

// runtime/github/workflow-status.ts
async function recentRuns(actions, limit, now) {
  const workflows = await listWorkflows(actions);
  const found = SYNC_PHASES.flatMap(
    (phase) => workflowsOf(phase, workflows).map(({ file, state }) => ({ phase, file, state }))
  );
  if (found.length === 0) {
    throw notFound(`${actions.repo} has none of the sync workflows on GitHub`, [
      "fractary-codex workflows install --push",
      `See the workflows there are: gh workflow list --all --repo ${actions.repo}`
    ]);
  }
  const runs = await Promise.all(
    found.map(({ phase, file }) => runsOfWorkflow(actions, phase, file, limit, now))
  );
  const missing = SYNC_PHASES.filter((phase) => found.every((one) => one.phase !== phase));
  return {
    runs: runs.flat().sort((a, b) => b.created_at.localeCompare(a.created_at) || b.run_id - a.run_id).slice(0, limit),
    warnings: [
      ...missing.map(({ file }) => `${actions.repo} has no workflow ${file}.yml`),
      ...found.filter(({ state }) => state !== "active").map(
        ({ file, state }) => `${file} is switched off (${state}): gh workflow enable ${shellWord(file)} --repo ${actions.repo}`
      )
    ]
  };
}
async function runsOfWorkflow(actions, phase, file, limit, now) {
  const body = await read(
    actions,
    `list the runs of ${file}`,
    `${runsOf(file)}?per_page=${Math.min(limit, 100)}`
  );
  return readRuns(body).map((run) => {
    const end = run.status === "completed" ? run.updatedAt : new Date(now).toISOString();
    return {
      ...{ name: phase.name, workflow: file, run_id: run.id, url: run.url },
      ...{ status: run.status, conclusion: run.conclusion, created_at: run.createdAt },
      ...{ duration_seconds: secondsBetween(run.startedAt, end), title: run.title }
    };
  });
}

// runtime/sync/codex-workflows.ts
async function runCodexWorkflows(context, options) {
  const started = performance.now();
  const { project: name, targetBranch, dryRun } = options;
  if (name !== void 0 && !isName("project", name)) throw noProject(name);
  targetBranchOption(targetBranch);
  const command2 = typedCommand(options);
  const run = await openRun(context, { env: options.env, purpose: "write", command: command2, discover: true });
  const actions = actionsOf(run, "run the sync in this process: fractary-codex sync-org");
  const project = options.all ? null : name ?? run.project;
  const repository = project === null ? void 0 : await repositoryOf(run, project, name !== void 0);
  const asked = { repository, environment: run.environment, targetBranch, dryRun };
  const { poll, timeout: timeout2 } = options;
  const { steps, warnings } = await runWorkflows(actions, {
    asked,
    poll,
    timeout: timeout2,
    command: command2,
    warnings: run.warnings
  }).catch((error) => {
    if (options.sayFailure && isCodexError(error) && "partial_results" in error.extra)
      context.progress(`❌ ${error.message}`);
    throw error;
  });
  return {
    status: "success",
    operation: "workflows run",
    organization: run.config.organization,
    codex_repo: actions.repo,
    project,
    environment: run.environment.name,
    target_branch: targetBranch ?? null,
    dry_run: dryRun,
    steps,
    warnings: [...run.warnings, ...warnings],
    duration_seconds: Number(((performance.now() - started) / 1e3).toFixed(3))
  };
}
async function codexWorkflowRuns(context, limit) {
  const command2 = "fractary-codex workflows status";
  const run = await openRun(context, { purpose: "read", command: command2, discover: true });
  const actions = actionsOf(run, "see what the codex holds: fractary-codex list");
  const { runs, warnings } = await recentRuns(actions, limit, Date.now());
  return {
    status: "success",
    operation: "workflows status",
    organization: run.config.organization,
    codex_repo: actions.repo,
    runs,
    warnings: [...run.warnings, ...warnings]
  };
}
function actionsOf({ context, remote, config }, instead) {
  const repository = githubRepository(remote.url, context.env);
  if (!repository) {
    throw invalid(
      `The codex is ${cleanUrl(remote.url)}, which is no repository on a GitHub that gh knows, so it has no workflows`,
      `Without GitHub Actions ${instead}`
    );
  }
  const { host, owner, name } = repository;
  return {
    gh: openGh(context, host, { timeoutSeconds: config.network.timeout_seconds }),
    repo: `${owner}/${name}`,
    signal: context.signal,
    progress: context.progress
  };
}
async function repositoryOf(run, project, named) {
  const originUrl = await originOf(run);
  if (!named && isCodexItself({ ...run, originUrl })) {
    throw invalid(
      "This is a checkout of the codex itself, which is no project of its own",
      "Say for what: fractary-codex workflows run --project NAME, or --all"
    );
  }
  if (project === run.project) return originUrl && repositoryName(originUrl) || project;
  const listed = run.config.projects.find(({ name }) => name === project);
  return listed?.url && repositoryName(listed.url) || project;
}
function noProject(name) {
  return invalid(
    `--project ${shown(name)} is no project's name`,
    "Give a name such as --project auth-service, or --all for every project"
  );
}
function typedCommand({ project, all, env, targetBranch, dryRun }) {
  const words = ["fractary-codex workflows run"];
  if (all) words.push("--all");
  if (project !== void 0) words.push("--project", shellWord(project));
  if (targetBranch !== void 0) words.push("--target-branch", shellWord(targetBranch));
  if (dryRun) words.push("--dry-run");
  if (env !== void 0) words.push("--env", shellWord(env));
  return words.join(" ");
}

// runtime/workflows/install/install.ts
async function installWorkflows(context, options) {
  const { codex, push, project, "dry-run": dryRun = false } = options;
  const ways = [
    ...codex === void 0 ? [] : ["--codex"],
    ...push ? ["--push"] : [],
    ...project ? ["--project"] : []
  ];
  if (ways.length > 1) {
    throw invalid(
      `${ways.join(" and ")} contradict each other`,
      "Give one of --codex DIR, --push and --project"
    );
  }
  if (codex === "")
    throw invalid("--codex is empty", "Name a checkout: fractary-codex workflows install --codex DIR");
  if (push) return (await import("./chunks/push-VE7MM43X.mjs")).installByPush(context, dryRun);
  if (project) return (await import("./chunks/in-project-VVVJJRT3.mjs")).installInProject(context, dryRun);
  return (await import("./chunks/codex-checkout-4FWZNLIV.mjs")).installInCheckout(context, { codex, dryRun });
}

// runtime/workflows/install/text.ts
function installText(result) {
  const { dry_run, written, removed, unchanged, conflicts, place, target, version } = result;
  const workflows = (paths) => paths.filter((path) => path.startsWith(`${WORKFLOWS}/`));
  const rest = (paths) => paths.length - workflows(paths).length;
  const lines = [
    `fractary-codex ${version} → ${visible(place)}${result.branch ? ` (branch ${result.branch})` : ""}`
  ];
  for (const path of workflows(written)) lines.push(`${dry_run ? "  would write" : "✓ wrote"} ${path}`);
  for (const path of workflows(unchanged)) lines.push(`  unchanged ${path}`);
  for (const path of conflicts) lines.push(`⚠ left alone ${path}: it was edited`);
  if (target !== "project") {
    const parts = [
      `${rest(written)} ${dry_run ? "to write" : "written"}`,
      `${rest(unchanged)} unchanged`,
      `${removed.length} ${dry_run ? "to remove" : "removed"}`
    ];
    lines.push(`  runtime in .github/fractary-codex: ${parts.join(", ")} (${sized(result.size_bytes)})`);
  }
  for (const [branch, environments] of Object.entries(result.branches ?? {})) {
    lines.push(`  a push to ${branch} publishes to ${environments.join(" and ")}`);
  }
  for (const warning of result.warnings) lines.push(`⚠ ${warning}`);
  if (result.commit_sha) {
    lines.push(
      `✓ committed ${result.commit_sha.slice(0, 7)}${result.commit_url ? ` · ${result.commit_url}` : ""}`
    );
  }
  lines.push(...nextLines(result));
  return `${lines.join("\n")}
`;
}
function nextLines({ target, dry_run, written, removed, conflicts, place }) {
  if (dry_run) return ["No changes made."];
  const changed = written.length + removed.length;
  const next = [];
  if (conflicts.length > 0) {
    const files = counted(conflicts.length, "edited file");
    next.push(`For ${files}: delete or rename, run this again, then put your changes into the new one`);
  }
  if (changed > 0 && target !== "codex") next.push(`commit and push .github in ${visible(place)}`);
  if (changed > 0) next.push("set the secret, once in each repository: gh secret set CODEX_SYNC_PAT");
  if (changed > 0 && target !== "project") next.push("then run them: fractary-codex workflows run --dry-run");
  return changed + conflicts.length === 0 ? ["Everything is up to date."] : fixLines(next);
}

// runtime/commands/workflows.ts
var ACTIONS = ["install", "run", "status"];
var OPTIONS = {
  project: {
    type: "string",
    optional: true,
    value: "[NAME]",
    description: "run: this project (default: the one you are in); install: a workflow for this project"
  },
  all: { type: "boolean", description: "run: every project of the organization" },
  ...ENVIRONMENT_OPTIONS,
  "target-branch": {
    type: "string",
    value: "NAME",
    description: "run: the branch of the projects that is written to"
  },
  "dry-run": {
    type: "boolean",
    description: "run: the workflows show what would happen and change nothing; install: so does this"
  },
  poll: { type: "string", value: "SECONDS", description: "run: how often to ask for progress (default 30)" },
  timeout: {
    type: "string",
    value: "SECONDS",
    description: "run: how long to wait for all three (default 3600)"
  },
  limit: { type: "string", value: "N", description: "status: at most so many runs (default 10)" },
  codex: { type: "string", value: "DIR", description: "install: the checkout of the codex to write to" },
  push: { type: "boolean", description: "install: commit to the codex on GitHub" }
};
var TAKES = {
  install: ["codex", "push", "project", "dry-run"],
  run: ["project", "all", "env", "environment", "target-branch", "dry-run", "poll", "timeout"],
  status: ["limit"]
};
var command = defineCommand({
  name: "workflows",
  positionals: { label: "install|run|status", most: 1 },
  options: OPTIONS,
  examples: [
    "fractary-codex workflows install --push              puts the workflows into the codex",
    "fractary-codex workflows install --project           one for this project, which publishes at every push",
    "fractary-codex workflows run --env prod              syncs this project: pull docs, push docs, push Claude tools",
    "fractary-codex workflows run --project billing --target-branch docs-test",
    "fractary-codex workflows run --all --env prod --dry-run",
    "fractary-codex workflows status --limit 5            the last runs of the three"
  ],
  async run(context, { options, positionals: [name] }) {
    const action = actionOf(name);
    for (const option of Object.keys(OPTIONS)) {
      if (options[option] !== void 0 && !TAKES[action].includes(option)) throw foreign(action, option);
    }
    const { json } = options;
    const work = action === "install" ? installWorkflows(context, installOptions(options)) : action === "status" ? codexWorkflowRuns(context, countOption(options.limit)) : runCodexWorkflows(context, { ...runOptions(options), sayFailure: json === true });
    return work.catch((error) => {
      if (isCodexError(error)) error.extra.operation = `workflows ${action}`;
      throw error;
    });
  },
  text(result) {
    if (result.operation === "workflows install") return installText(result);
    return result.operation === "workflows run" ? workflowsRunText(result) : workflowsStatusText(result, Date.now());
  },
  // What is to be known before anything is triggered was said then, and an installation's text has its own.
  warnings: (result) => result.operation === "workflows status" ? result.warnings : [],
  exitCode: (result) => result.status === "success" ? 0 : 1
});
function actionOf(name) {
  const action = ACTIONS.find((one) => one === name);
  if (action) return action;
  throw invalid(
    name === void 0 ? "workflows needs to know what to do" : `workflows cannot ${shown(name)}`,
    "Say which: fractary-codex workflows install, workflows run or workflows status"
  );
}
function foreign(action, option) {
  const owners = ACTIONS.filter((one) => TAKES[one].includes(option));
  return invalid(
    `workflows ${action} has no option --${option}, which belongs to workflows ${owners.join(" and ")}`,
    `Leave --${option} out, or see which option is for what: fractary-codex workflows --help`
  );
}
function installOptions({ codex, push, project, "dry-run": dryRun }) {
  if (project) {
    throw invalid(
      `workflows install --project is for the project you are in, and takes no name (${shown(project)})`,
      "Go into that project: fractary-codex workflows install --project"
    );
  }
  return { codex, push, project: project !== void 0, "dry-run": dryRun };
}
function runOptions(options) {
  const { project, all = false, "target-branch": targetBranch } = options;
  if (project !== void 0 && all)
    throw invalid("--project and --all contradict each other", "Give one of them");
  if (project === "") throw invalid("--project is empty", "Name the project: --project auth-service");
  return {
    project,
    all,
    targetBranch,
    env: environmentOption(options),
    dryRun: options["dry-run"] ?? false,
    poll: secondsOption("poll", options.poll, 30),
    timeout: secondsOption("timeout", options.timeout, 3600)
  };
}
function secondsOption(name, value, usual) {
  if (value === void 0) return usual;
  const seconds = /^\d{1,7}(?:\.\d{1,6})?$/.test(value) ? Number(value) : 0;
  if (seconds > 0) return seconds;
  throw invalid(
    `--${name} ${shown(value)} is no number of seconds`,
    `Give a number above 0: --${name} ${usual}`
  );
}
function countOption(value = "10") {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= 100) return Number(value);
  throw invalid(`--limit ${shown(value)} is no number from 1 to 100`, "Give one such as --limit 10");
}

// entry:workflows
await main(command);
