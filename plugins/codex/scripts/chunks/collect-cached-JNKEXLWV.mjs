import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-QUC4ZJTQ.mjs";
import {
  openTargets
} from "./chunk-GMHHS2XW.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-DNN3NJPP.mjs";
import "./chunk-R5KAGLVA.mjs";
import "./chunk-BL4DWGQ2.mjs";
import "./chunk-JDUIY5QT.mjs";
import "./chunk-5IPVLDO3.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-YE5443UQ.mjs";
import "./chunk-RYJJRKP5.mjs";
import "./chunk-2WHKG4OP.mjs";
import "./chunk-XLVAL72L.mjs";
import "./chunk-AQT6ESJB.mjs";
import "./chunk-NFGC6IL3.mjs";
import "./chunk-ASUNTHX6.mjs";
import {
  isMarkdown
} from "./chunk-SBHIT2MS.mjs";
import "./chunk-BSRRTKN3.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-MMWDPM5W.mjs";
import "./chunk-YMJNRAWS.mjs";
import "./chunk-NXXC7DGA.mjs";
import "./chunk-KUJIWGPS.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-OLHV5HSO.mjs";
import "./chunk-B4D6K3DA.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-XWZWIWIY.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-PR5AFFGK.mjs";
import "./chunk-ZYOZUEF5.mjs";
import "./chunk-ILNXZ4RR.mjs";
import "./chunk-SD2673ZR.mjs";
import "./chunk-GA5NI6KG.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-NWHRVLSX.mjs";
import {
  CodexError
} from "./chunk-LVBJIRL2.mjs";
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
