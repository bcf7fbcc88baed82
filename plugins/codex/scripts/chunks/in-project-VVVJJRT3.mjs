import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  applyToCheckout,
  planInstall,
  presentIn,
  resultOf
} from "./chunk-QLSYO5CZ.mjs";
import {
  WORKFLOWS,
  readTemplate,
  stamped
} from "./chunk-I6XMEGTY.mjs";
import {
  require_dist
} from "./chunk-64RTLPCZ.mjs";
import "./chunk-7ZQPJVQP.mjs";
import "./chunk-FU4XJQEA.mjs";
import {
  braceExpand,
  defaultBranch,
  isCodexItself,
  openRun,
  readHead,
  readRemoteHead,
  remoteFor
} from "./chunk-2USOSYJR.mjs";
import {
  CODEX_FOLDER,
  VERSION,
  invalid,
  isCodexError
} from "./chunk-F5FNDNLT.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/workflows/install/in-project.ts
import path2 from "node:path";

// runtime/workflows/install/project-workflow.ts
var import_yaml = __toESM(require_dist(), 1);

// runtime/workflows/install/path-filter.ts
function pathFilters(glob) {
  return braceExpand(glob).map(translate);
}
function translate(glob) {
  let filter = "";
  let exact = true;
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at];
    if (/[@?!+*]/.test(character) && glob[at + 1] === "(") {
      return { filter: `${filter}**`, exact: false };
    }
    if (character === "\\" && at + 1 < glob.length) {
      at += 1;
      filter += escapedFilter(glob[at]);
    } else if (character === "[") {
      const set = /^\[[A-Za-z0-9_.-]+\]/.exec(glob.slice(at))?.[0];
      filter += set ?? "*";
      exact &&= set !== void 0;
      at += (set ?? /^\[[^\]]*\]?/.exec(glob.slice(at))[0]).length - 1;
    } else if (character === "?") {
      filter += "*";
      exact = false;
    } else if (character === "*") {
      const stars = /^\*+/.exec(glob.slice(at))[0].length;
      const isSegment = (at === 0 || glob[at - 1] === "/") && /^(\/|$)/.test(glob.slice(at + stars));
      filter += stars === 2 && isSegment ? "**" : "*";
      at += stars - 1;
    } else filter += escapedFilter(character);
  }
  return { filter, exact };
}
function escapedFilter(text) {
  return text.replace(/[\\*?+[\]!]/g, "\\$&");
}

// runtime/workflows/install/project-workflow.ts
var ACTION = `fractary/fractary-codex@v${VERSION.split(".")[0]}`;
function fillTemplate(template, { branches, paths, folder, project }) {
  const document = (0, import_yaml.parseDocument)(template);
  document.setIn(["on", "push", "branches"], Object.keys(branches).map(escapedFilter));
  document.setIn(["on", "push", "paths"], paths);
  document.setIn(["jobs", "sync", "strategy", "matrix", "environment"], environments(branches));
  document.setIn(["jobs", "sync", "steps", 1, "uses"], ACTION);
  if (project !== null) {
    document.set("name", `${document.get("name")} (${project})`);
    document.setIn(["concurrency", "group"], `codex-sync-${project}-\${{ github.ref }}`);
    document.setIn(["jobs", "sync", "steps", 1, "with", "working-directory"], folder);
  }
  return document.toString({ lineWidth: 0 });
}
function environments(branches) {
  const map = JSON.stringify(branches).replaceAll("'", "''");
  const typed = "inputs.environment && fromJSON(format('[{0}]', toJSON(inputs.environment)))";
  return `\${{ ${typed} || fromJSON('${map}')[github.ref_name] || fromJSON('[""]') }}`;
}

// runtime/workflows/install/triggers.ts
import { statSync } from "node:fs";
import path from "node:path";
function triggerPaths({ sync_patterns, exclude_patterns }, root, folder) {
  const prefix = escapedFilter(folder);
  const include = sync_patterns.flatMap((glob) => [...forms(glob, root)].flatMap(pathFilters));
  const exclude = exclude_patterns.flatMap((glob) => [...forms(glob, root)].flatMap(pathFilters)).filter(({ exact }) => exact);
  const paths = [
    ...include.map(({ filter }) => prefix + filter),
    ...exclude.map(({ filter }) => `!${prefix}${filter}`),
    `${prefix}${CODEX_FOLDER}/config.*`
  ];
  return [...new Set(paths)];
}
function* forms(glob, root) {
  if (/[*?[\]{}()\\]/.test(glob)) return yield glob;
  const name = glob.replace(/\/+$/, "");
  const found = statSync(path.join(root, name), { throwIfNoEntry: false });
  if (!found?.isDirectory() && name === glob) yield name;
  if (!found?.isFile()) yield `${name}/**`;
}
function environmentsByBranch({ source_branches }, defaultBranch2) {
  const named = Object.entries(source_branches).map(
    ([name, branch]) => [branch, name === "production" ? "prod" : name]
  );
  const byBranch = /* @__PURE__ */ new Map();
  for (const [branch, name] of named.length > 0 ? named : [[defaultBranch2, "prod"]]) {
    byBranch.set(branch, [.../* @__PURE__ */ new Set([...byBranch.get(branch) ?? [], name])]);
  }
  return Object.fromEntries(byBranch);
}

// runtime/workflows/install/in-project.ts
async function installInProject(context, dryRun) {
  const command = "fractary-codex workflows install --project";
  const run = await openRun(context, { purpose: "read", command });
  if (isCodexItself(run)) {
    throw invalid(
      "This is a checkout of the codex itself, which has no documents of its own to sync",
      "The codex's own workflows: fractary-codex workflows install"
    );
  }
  const { config, place, project } = run;
  const warnings = [...run.warnings];
  const branches = environmentsByBranch(config, await mainBranch(run, warnings));
  const folder = path2.relative(place.topLevel, place.root).replaceAll("\\", "/");
  const workflow = fillTemplate(await readTemplate("codex-sync.yml"), {
    branches,
    folder,
    paths: triggerPaths(config, place.root, folder && `${folder}/`),
    project: folder ? project : null
  });
  const file = `${WORKFLOWS}/codex-sync${folder && `-${project}`}.yml`;
  const wanted = /* @__PURE__ */ new Map([[file, Buffer.from(stamped(workflow))]]);
  const plan = await planInstall(wanted, await presentIn(place.topLevel, [file]), []);
  if (!dryRun) await applyToCheckout(place.topLevel, plan);
  return { ...resultOf("project", place.topLevel, wanted, plan, { dryRun, warnings }), branches };
}
async function mainBranch(run, warnings) {
  const { config, context, env, originUrl, place } = run;
  if (Object.keys(config.source_branches).length > 0) return "";
  const recorded = readRemoteHead(place.commonDir);
  if (recorded !== null) return recorded;
  const origin = originUrl ?? (await run.gitConfig()).get("remote.origin.url");
  if (origin !== void 0) {
    try {
      const remote = await remoteFor(context, env, origin, config, run.gitConfig);
      const { branch: branch2 } = await defaultBranch(remote, place.root);
      if (branch2 !== null) return branch2;
    } catch (error) {
      if (!isCodexError(error) || error.exitCode !== 1) throw error;
      context.debug(`the default branch could not be asked: ${error.message}`);
    }
  }
  const branch = readHead(place.gitDir, place.commonDir)?.branch ?? "main";
  warnings.push(
    `the default branch is not known here, so ${branch} is taken for it; source_branches in the configuration says it`
  );
  return branch;
}
export {
  installInProject
};
