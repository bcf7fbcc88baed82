import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-WBOMLJ2E.mjs";
import {
  openTargets
} from "./chunk-NNO5FT2G.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-5IVBGW67.mjs";
import "./chunk-VBREIMOU.mjs";
import "./chunk-U5N45DOW.mjs";
import "./chunk-Y7BE376L.mjs";
import "./chunk-B2VRBU7O.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-XCB4ZCZP.mjs";
import "./chunk-FQR5V65J.mjs";
import "./chunk-5JYSR3I2.mjs";
import "./chunk-Z7XJ2CZN.mjs";
import "./chunk-CECNWBTG.mjs";
import "./chunk-I2LF6PIW.mjs";
import "./chunk-6E7HRQNK.mjs";
import {
  isMarkdown
} from "./chunk-MSDSVG3W.mjs";
import "./chunk-K43WVTJA.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-TVAXDROW.mjs";
import "./chunk-CIR2FW2C.mjs";
import "./chunk-GRUES2VB.mjs";
import "./chunk-BNKTW54I.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-IKLEYCPG.mjs";
import "./chunk-D4WNNH32.mjs";
import "./chunk-4YYOYBVG.mjs";
import "./chunk-GOMSGLRV.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-LDTJJQWH.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-RZZ35YA5.mjs";
import "./chunk-QD5J3BUG.mjs";
import "./chunk-BM7H6QG4.mjs";
import "./chunk-WGZOYJNJ.mjs";
import "./chunk-K5KJ3WWG.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  CodexError,
  readIntact
} from "./chunk-YA5JLRUO.mjs";
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
