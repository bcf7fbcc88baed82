import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  contentOf
} from "./chunk-GABV3FJM.mjs";
import {
  openTargets
} from "./chunk-KPJR3PSK.mjs";
import "./chunk-77NZAR2D.mjs";
import "./chunk-HTMLAZQ3.mjs";
import "./chunk-QUXN7DK7.mjs";
import "./chunk-PDM7THWA.mjs";
import "./chunk-Q35ROHSN.mjs";
import "./chunk-ZWFNZY7M.mjs";
import {
  documentsIn,
  indexOrFiles
} from "./chunk-QXAF2K5Z.mjs";
import "./chunk-YUNOY5I3.mjs";
import "./chunk-ERYH5YWW.mjs";
import "./chunk-W23UUAK5.mjs";
import "./chunk-5CKNHF22.mjs";
import "./chunk-5Z766S7R.mjs";
import "./chunk-VZL5IA7E.mjs";
import {
  isMarkdown
} from "./chunk-FLHR3T6L.mjs";
import "./chunk-PAIGKAPP.mjs";
import "./chunk-44K3FR2F.mjs";
import {
  scopeOf
} from "./chunk-XWNQAK2T.mjs";
import "./chunk-7ML3TU4G.mjs";
import "./chunk-4YU2RKC7.mjs";
import "./chunk-T3O4MSFT.mjs";
import "./chunk-5K3R6YFZ.mjs";
import "./chunk-NNJP3FIN.mjs";
import "./chunk-NKDNMHRY.mjs";
import "./chunk-YJSEAISR.mjs";
import "./chunk-LUCUTEYO.mjs";
import "./chunk-7ROOJ6QV.mjs";
import "./chunk-BBUQFRB3.mjs";
import "./chunk-3GZWLHDX.mjs";
import "./chunk-WXLWNOR2.mjs";
import "./chunk-2RDLISGO.mjs";
import "./chunk-YGBWE26O.mjs";
import {
  readIntact
} from "./chunk-Z5GHCK5N.mjs";
import {
  CodexError
} from "./chunk-DMG2IB3S.mjs";
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
