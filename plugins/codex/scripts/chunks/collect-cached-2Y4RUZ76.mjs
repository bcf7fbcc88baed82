import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-R6PAMXDC.mjs";
import {
  openTargets
} from "./chunk-BPJD3PB2.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-UNLV7B5W.mjs";
import "./chunk-PY3YM7XD.mjs";
import "./chunk-DIJS4YFS.mjs";
import "./chunk-O7D2XUKC.mjs";
import "./chunk-HXZKRLOE.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-ZQNWGU7R.mjs";
import "./chunk-3YXJQMP4.mjs";
import "./chunk-SME637YS.mjs";
import "./chunk-LIVRIQB2.mjs";
import "./chunk-OMRFCFYJ.mjs";
import "./chunk-ASNNKCBR.mjs";
import "./chunk-O7V2MLI4.mjs";
import {
  isMarkdown
} from "./chunk-EFZQNF6W.mjs";
import "./chunk-2KKYBHOX.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-FY42SKHL.mjs";
import "./chunk-I6PECLM5.mjs";
import "./chunk-EAHJ2362.mjs";
import "./chunk-FSLH6YD3.mjs";
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
  CodexError,
  readIntact
} from "./chunk-FAMPJYGD.mjs";
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
