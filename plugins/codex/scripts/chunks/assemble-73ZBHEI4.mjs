import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  referenceOrFlaw
} from "./chunk-DAFWAHYT.mjs";
import "./chunk-QVOVJHOG.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-KW4SY527.mjs";
import "./chunk-D7RNVGPD.mjs";
import "./chunk-B2FILZZM.mjs";
import "./chunk-YQEB3TKQ.mjs";
import "./chunk-G77T6WM2.mjs";
import {
  isMarkdown
} from "./chunk-2USOSYJR.mjs";
import {
  codexPathOf,
  documentOf,
  isExpressible
} from "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/map/assemble.ts
var ORDER = ["project", "common", "codex"];
async function assemble(gathered, now) {
  const { organization, codex, environment, compared, commit, web, offline, warnings, syncs } = gathered;
  const rows = documentsOf(gathered);
  const projects = projectsOf(gathered, rows);
  const places = new Map(projects.map(({ name }, at) => [name, at]));
  const kinds = kindsOf(gathered.difference);
  const documents = rows.map((row) => documentFor(gathered, row, places.get(row.project), kinds));
  const references = await referencesOf(gathered, rows);
  return {
    ...{ organization, codex, environment, compared, commit, web, made: now, offline, since: syncs.since },
    ...{ projects, documents, references, warnings }
  };
}
function documentsOf({ paths, difference, codex }) {
  const all = /* @__PURE__ */ new Set([...paths, ...difference.deleted.filter(isExpressible)]);
  const rows = [...all].map((codexPath) => ({ codexPath, ...documentOf(codexPath, codex) }));
  const rank = (row) => ORDER.indexOf(kindOf(row.project, codex));
  const key = ({ project, path }) => `${project}\0${path}`;
  return rows.sort((a, b) => rank(a) - rank(b) || (key(a) < key(b) ? -1 : 1));
}
function kindOf(project, codex) {
  if (project === codex) return "codex";
  return project === "shared" || project === "systems" ? "common" : "project";
}
function projectsOf({ contents, codex, syncs, paths }, rows) {
  const here = new Set(paths);
  const projects = /* @__PURE__ */ new Map();
  for (const { project: name, codexPath } of rows) {
    const last = syncs.syncs.get(name);
    const synced = last ? { time: last.time, environment: last.environment } : null;
    const one = projects.get(name) ?? { name, kind: kindOf(name, codex), synced, unread: 0 };
    if (isMarkdown(codexPath) && here.has(codexPath) && !contents.has(codexPath)) one.unread += 1;
    projects.set(name, one);
  }
  return [...projects.values()];
}
function kindsOf(difference) {
  const all = Object.entries(difference);
  return new Map(all.flatMap(([kind, paths]) => paths.map((path) => [path, kind])));
}
function documentFor({ contents, cached }, row, project, kinds) {
  const content = contents.get(row.codexPath);
  const copy = cached.get(row.codexPath);
  const kind = kinds.get(row.codexPath);
  const title = content && "title" in content ? content.title : null;
  return {
    project,
    path: row.path,
    ...title && title !== row.path.split("/").at(-1) ? { title } : {},
    ...kind ? { difference: kind } : {},
    ...copy ? { cached: copy } : {},
    ...content && "withheld" in content ? { withheld: content.withheld } : {}
  };
}
async function referencesOf(gathered, rows) {
  const { contents, paths, organization, codex } = gathered;
  const here = new Set(paths);
  const places = new Map(rows.map(({ codexPath }, at) => [codexPath, at]));
  const found = [];
  for (const [from, { codexPath }] of rows.entries()) {
    const content = contents.get(codexPath);
    if (!content || "withheld" in content) continue;
    for (const { line, reference } of content.references) {
      const parsed = referenceOrFlaw(reference, organization);
      if (typeof parsed === "string") {
        found.push({ from, line, text: reference, state: "broken", why: parsed });
        continue;
      }
      const target = codexPathOf(parsed, codex);
      const to = parsed.organization === organization && here.has(target) ? places.get(target) : void 0;
      if (to !== void 0) found.push({ from, to, line });
      else if (parsed.organization !== organization)
        found.push({ from, line, text: reference, state: "elsewhere" });
      else {
        const { status, reason } = await gathered.target(parsed);
        const state = status === "missing" ? "broken" : "unknown";
        found.push({ from, line, text: reference, state, ...reason ? { why: reason } : {} });
      }
    }
  }
  return found;
}
export {
  assemble
};
