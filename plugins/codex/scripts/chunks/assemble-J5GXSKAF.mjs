import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  referenceOrFlaw
} from "./chunk-GRP42NAL.mjs";
import "./chunk-ASG62KOJ.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-677TS45Z.mjs";
import "./chunk-TZGVZVMX.mjs";
import "./chunk-J3NIPXES.mjs";
import "./chunk-VM6O2MSI.mjs";
import "./chunk-K2MCQLLP.mjs";
import "./chunk-JQP7IR3M.mjs";
import "./chunk-56D76BAG.mjs";
import "./chunk-RIXCBCUX.mjs";
import "./chunk-RLIXFVSA.mjs";
import "./chunk-GIMPGJ5L.mjs";
import {
  isMarkdown
} from "./chunk-FCKTVHOH.mjs";
import "./chunk-IUD65T62.mjs";
import "./chunk-44K3FR2F.mjs";
import "./chunk-ZLZ63C4V.mjs";
import "./chunk-2LGP3JNQ.mjs";
import "./chunk-4ZGZITNF.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-SO2OIR7V.mjs";
import "./chunk-PK4KYV5A.mjs";
import "./chunk-BW22OMDM.mjs";
import "./chunk-2JELASJO.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-36QDDSWQ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-R2YRUQO6.mjs";
import "./chunk-I4B4HPMF.mjs";
import "./chunk-ASZCNK6S.mjs";
import "./chunk-Z5MROL2J.mjs";
import "./chunk-NM5TL23D.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  codexPathOf,
  documentOf,
  isExpressible
} from "./chunk-6DOJUWP2.mjs";
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
