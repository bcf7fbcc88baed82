import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-63S2N3T7.mjs";
import {
  openTargets
} from "./chunk-BLUSC2EF.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-QAKBVDWT.mjs";
import "./chunk-YEL55ZKR.mjs";
import "./chunk-2JTB7UE3.mjs";
import "./chunk-MWTY46UT.mjs";
import "./chunk-HED3HHR6.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-XJ34AKJK.mjs";
import "./chunk-6SNPKZ37.mjs";
import "./chunk-2CXLLGL4.mjs";
import "./chunk-DEISZ7GN.mjs";
import "./chunk-6JVXT5KM.mjs";
import "./chunk-MZSGL7CR.mjs";
import "./chunk-KZYLMA6P.mjs";
import {
  isMarkdown
} from "./chunk-BK2KEFQX.mjs";
import "./chunk-AGSAAZEI.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-J25TYADD.mjs";
import "./chunk-6QL7OMML.mjs";
import "./chunk-ML3RIWQS.mjs";
import "./chunk-4HWUDIF6.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-575O2GXJ.mjs";
import "./chunk-FW35L577.mjs";
import "./chunk-PRTDCOI3.mjs";
import "./chunk-SPY3RNON.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-VGBS5XH5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-WB7KY5CU.mjs";
import "./chunk-SXVO6GDT.mjs";
import "./chunk-5LHRMRT3.mjs";
import "./chunk-ZAMBGNVZ.mjs";
import "./chunk-VJMETMPH.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-IQPW6T26.mjs";
import {
  CodexError
} from "./chunk-4YHNJY4P.mjs";
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
