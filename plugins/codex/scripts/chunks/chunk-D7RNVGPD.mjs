import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fetchBranches,
  listTips
} from "./chunk-2USOSYJR.mjs";
import {
  isCodexError
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/tip.ts
async function bringTip(session, run) {
  const { name, branch, prodBranch, isProd } = run.environment;
  const tip = await tipOf(session, run, branch);
  if (tip) return { commit: tip, branch, warnings: run.warnings };
  const prod = isProd ? null : await tipOf(session, run, prodBranch);
  if (prod) {
    const warning2 = `the codex has no branch ${branch} yet: ${name} reads production's documents (${prodBranch})`;
    return { commit: prod, branch: prodBranch, warnings: [...run.warnings, warning2] };
  }
  await listTips(run);
  const warning = `the codex ${run.codex} is empty: nothing was ever published to it`;
  return { commit: null, branch: prodBranch, warnings: [...run.warnings, warning] };
}
async function tipOf(session, run, branch) {
  try {
    const tips = await fetchBranches(
      session.mirror,
      session.remote,
      run.project,
      [branch],
      "all trees but at first"
    );
    return tips.get(branch) ?? null;
  } catch (error) {
    if (isCodexError(error, "BRANCH_NOT_FOUND")) return null;
    throw error;
  }
}

export {
  bringTip
};
