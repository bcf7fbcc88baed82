import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-B6SZ6GLL.mjs";
import {
  openTargets
} from "./chunk-UP4WKO6T.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-4VVH5AY7.mjs";
import "./chunk-3WDICAQQ.mjs";
import "./chunk-4Y4ARXUP.mjs";
import "./chunk-JVV5U7FF.mjs";
import "./chunk-LC3MNK6P.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-VUNFLJN6.mjs";
import "./chunk-CM25GM5C.mjs";
import "./chunk-ET4GJWW5.mjs";
import "./chunk-L2EPSTX6.mjs";
import "./chunk-UUZ3WAS6.mjs";
import "./chunk-74NMYBQ6.mjs";
import "./chunk-YFYVA32R.mjs";
import {
  isMarkdown
} from "./chunk-UCS53UR7.mjs";
import "./chunk-XRSN22AT.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-37QDUR7A.mjs";
import "./chunk-V5U4OU6J.mjs";
import "./chunk-P46REJOP.mjs";
import "./chunk-XMYOCNMR.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-MFOP2MR5.mjs";
import "./chunk-BE5FHBPX.mjs";
import "./chunk-T3RRHDYC.mjs";
import "./chunk-2WGTWSSZ.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-TMA3QVVD.mjs";
import "./chunk-CWNZEHG2.mjs";
import "./chunk-WRIZ2EKR.mjs";
import "./chunk-UHJUCJEI.mjs";
import "./chunk-DG3XR3KF.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-4EA6BJUW.mjs";
import {
  CodexError
} from "./chunk-IWY4QSDG.mjs";
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
