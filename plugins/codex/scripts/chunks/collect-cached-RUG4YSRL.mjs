import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-CQ7CFHQ4.mjs";
import {
  openTargets
} from "./chunk-SU77O2DA.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-E3T4YBQC.mjs";
import "./chunk-IA2GJKJP.mjs";
import "./chunk-5W44NKWT.mjs";
import "./chunk-LDDWT37Q.mjs";
import "./chunk-ZZ4JCV5F.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-ASLYXLI3.mjs";
import "./chunk-JHDFOQII.mjs";
import "./chunk-XGW44JB6.mjs";
import "./chunk-YPGIHEKS.mjs";
import "./chunk-J4ENZMIG.mjs";
import "./chunk-H6A2TOJS.mjs";
import "./chunk-LDGLRYIH.mjs";
import {
  isMarkdown
} from "./chunk-O363VFBE.mjs";
import "./chunk-5YHSKU5B.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-CMCFOKRJ.mjs";
import "./chunk-2EBDEZZR.mjs";
import "./chunk-BA476SA5.mjs";
import "./chunk-B55YVRLD.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-QBW3A2CH.mjs";
import "./chunk-75CKWEUN.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-Y4RTAQP5.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-MZZTAHFV.mjs";
import "./chunk-32GVHZAB.mjs";
import "./chunk-3ISXMW5N.mjs";
import "./chunk-6GFWY6R4.mjs";
import "./chunk-P2FWYLTS.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-4N4YVASK.mjs";
import {
  CodexError
} from "./chunk-SCJYE53S.mjs";
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
