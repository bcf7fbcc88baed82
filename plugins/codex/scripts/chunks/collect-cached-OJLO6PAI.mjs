import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-Y46ZNH5P.mjs";
import {
  openTargets
} from "./chunk-ASG62KOJ.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-677TS45Z.mjs";
import "./chunk-TZGVZVMX.mjs";
import "./chunk-ZP5VWZEP.mjs";
import "./chunk-J3NIPXES.mjs";
import "./chunk-K2MCQLLP.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-DRPR3FHV.mjs";
import "./chunk-JQP7IR3M.mjs";
import "./chunk-56D76BAG.mjs";
import "./chunk-RIXCBCUX.mjs";
import "./chunk-RLIXFVSA.mjs";
import "./chunk-GIMPGJ5L.mjs";
import "./chunk-LU7Y5WRN.mjs";
import {
  isMarkdown
} from "./chunk-FCKTVHOH.mjs";
import "./chunk-IUD65T62.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-2LGP3JNQ.mjs";
import "./chunk-ZUQ7UKAI.mjs";
import "./chunk-4ZGZITNF.mjs";
import "./chunk-XTBCWYS3.mjs";
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
  CodexError,
  readIntact
} from "./chunk-6DOJUWP2.mjs";
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
