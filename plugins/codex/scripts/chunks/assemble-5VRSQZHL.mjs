import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  referenceOrFlaw
} from "./chunk-3QJWLKK4.mjs";
import "./chunk-BPJD3PB2.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-UNLV7B5W.mjs";
import "./chunk-PY3YM7XD.mjs";
import "./chunk-O7D2XUKC.mjs";
import "./chunk-KR3KPTRX.mjs";
import "./chunk-HXZKRLOE.mjs";
import "./chunk-3YXJQMP4.mjs";
import "./chunk-SME637YS.mjs";
import "./chunk-LIVRIQB2.mjs";
import "./chunk-OMRFCFYJ.mjs";
import "./chunk-ASNNKCBR.mjs";
import {
  isMarkdown
} from "./chunk-EFZQNF6W.mjs";
import "./chunk-2KKYBHOX.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-TI7VF6GL.mjs";
import "./chunk-FY42SKHL.mjs";
import "./chunk-EAHJ2362.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-7KYFAUYP.mjs";
import "./chunk-TQXYR22C.mjs";
import "./chunk-GQBROBHZ.mjs";
import "./chunk-GPYDKKFW.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-24Z2M7ZM.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-E7VQNV3L.mjs";
import "./chunk-BLPQ76ZH.mjs";
import "./chunk-PQK32OQO.mjs";
import "./chunk-XLZDQWLE.mjs";
import "./chunk-MYFBRE6X.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  codexPathOf,
  documentOf,
  isExpressible
} from "./chunk-FAMPJYGD.mjs";
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
