import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-MKKPF44H.mjs";
import {
  openTargets
} from "./chunk-35ZFVZRT.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-HK64V24E.mjs";
import "./chunk-LKF7AVCS.mjs";
import "./chunk-3Z5POMAL.mjs";
import "./chunk-FO76DJCV.mjs";
import "./chunk-BU3JM3TT.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-QH5LINHM.mjs";
import "./chunk-2B3F3U43.mjs";
import "./chunk-KM4D3OMY.mjs";
import "./chunk-WKOSYTA7.mjs";
import "./chunk-VYJHDM33.mjs";
import "./chunk-XXXLGYOE.mjs";
import "./chunk-IHTZM6YL.mjs";
import {
  isMarkdown
} from "./chunk-R6DBLWSZ.mjs";
import "./chunk-5KE5DJ2Q.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-2AER2VMY.mjs";
import "./chunk-G4ZEGVT3.mjs";
import "./chunk-FKKEXCSK.mjs";
import "./chunk-JG7H7FOE.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-KW2J4IUY.mjs";
import "./chunk-YPHS2CHN.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-O7ITJT2Q.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-DZBYAQLL.mjs";
import "./chunk-P3WEJPRK.mjs";
import "./chunk-F23ZBP6F.mjs";
import "./chunk-WF5Q5WSG.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-5HT7RP64.mjs";
import {
  CodexError
} from "./chunk-VLS2ZDPR.mjs";
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
