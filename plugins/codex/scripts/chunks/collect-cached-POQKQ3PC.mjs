import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-X4VHWJ3W.mjs";
import {
  openTargets
} from "./chunk-XKBSXSII.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-N6QBM4B4.mjs";
import "./chunk-4H7WNNHM.mjs";
import "./chunk-6766BKZM.mjs";
import "./chunk-JVCDIPXG.mjs";
import "./chunk-KXN6EOYA.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-B5ZAFVRK.mjs";
import "./chunk-SFZ6OZQ2.mjs";
import "./chunk-UCI32RYU.mjs";
import "./chunk-KQA57YKT.mjs";
import "./chunk-BMKKYJZ5.mjs";
import "./chunk-YGIG2RC4.mjs";
import "./chunk-4H633AIT.mjs";
import {
  isMarkdown
} from "./chunk-ADJNE6UW.mjs";
import "./chunk-TVJBKQMN.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-HKFGCWGI.mjs";
import "./chunk-6WNKYT5I.mjs";
import "./chunk-M5V65V6Z.mjs";
import "./chunk-TNDPUWDV.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-IHTAHLDD.mjs";
import "./chunk-YVWW55RT.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-PGAZX7DJ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-U7JPXFD4.mjs";
import "./chunk-5GMWRLUO.mjs";
import "./chunk-PVQYNN3V.mjs";
import "./chunk-6CO4DW35.mjs";
import "./chunk-OIJ2BV5B.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-SEDTPTL2.mjs";
import {
  CodexError
} from "./chunk-ONFLSGQZ.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/map/collect-cached.ts
async function gatherFromCache(run) {
  const scope = scopeOf(run);
  const index = await indexOrFiles(scope);
  const documents = documentsIn(scope, index, Date.now());
  if (documents.length === 0) throw nothingCached(run);
  const contents = /* @__PURE__ */ new Map();
  for (const { codexPath, entry } of documents) {
    const content = isMarkdown(codexPath) ? await readIntact(scope, codexPath, entry) : null;
    if (content) contents.set(codexPath, await contentOf(codexPath, content, run.project));
  }
  return {
    ...{ organization: run.config.organization, codex: run.codex, environment: run.environment.name },
    ...{ compared: null, commit: index.tip, web: null, offline: true, warnings: run.warnings, contents },
    paths: documents.map(({ codexPath }) => codexPath),
    difference: { added: [], modified: [], deleted: [] },
    syncs: { syncs: /* @__PURE__ */ new Map(), since: null },
    cached: new Map(documents.map((one) => [one.codexPath, { at: one.cachedAt, expires: one.expiresAt }])),
    target: await openTargets(run, { online: false })
  };
}
function nothingCached(run) {
  const { name } = run.environment;
  return new CodexError("NOT_CACHED", `Nothing of the environment ${name} is in the cache`, {
    phase: "validate",
    fixes: [
      `Fill the cache: fractary-codex sync-project --from-codex --env ${name}`,
      "or map the codex itself: fractary-codex map"
    ]
  });
}
export {
  gatherFromCache
};
