import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-NRFGJCPY.mjs";
import {
  openTargets
} from "./chunk-P2AK7Q3W.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-K22IWDQX.mjs";
import "./chunk-GYJJVU5Z.mjs";
import "./chunk-ICLLR6PR.mjs";
import "./chunk-KDDSZKFE.mjs";
import "./chunk-O67IFRPY.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-T7DNNJHI.mjs";
import "./chunk-TKJMZYNB.mjs";
import "./chunk-2I3WUXTR.mjs";
import "./chunk-VCLOR5LR.mjs";
import "./chunk-ASSLHPQW.mjs";
import "./chunk-QN7FA4VX.mjs";
import "./chunk-UIAUC3QF.mjs";
import {
  isMarkdown
} from "./chunk-WEC7D7QN.mjs";
import "./chunk-2CN3NBZO.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-3Z4YCE5X.mjs";
import "./chunk-WNRDMZZ7.mjs";
import "./chunk-B2WYKT4Y.mjs";
import "./chunk-QUFLII7O.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-G5BBICTQ.mjs";
import "./chunk-CIML5YZT.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-2X6G5W26.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-NBKX3RNE.mjs";
import "./chunk-QTSLW3BX.mjs";
import "./chunk-YKR3ENBL.mjs";
import "./chunk-CU7NCG4P.mjs";
import "./chunk-VQOAHGQW.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-EIKS3X4I.mjs";
import {
  CodexError
} from "./chunk-LS24I6JE.mjs";
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
