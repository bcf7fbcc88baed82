import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeWhole
} from "./chunk-6XICQVU6.mjs";

// runtime/project/known-codex.ts
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
function markOf(home, root, { organization, codex_repo }) {
  const digest = createHash("sha256").update(JSON.stringify([root, organization, codex_repo]));
  return join(home, "known", digest.digest("hex"));
}
async function rememberCodex(home, root, config) {
  await writeWhole(markOf(home, root, config), "", { mode: 384 }).catch(() => {
  });
}
async function isKnownCodex(home, root, config) {
  return stat(markOf(home, root, config)).then(
    (found) => found.isFile(),
    () => false
  );
}

export {
  rememberCodex,
  isKnownCodex
};
