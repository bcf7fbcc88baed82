import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  applyToCheckout,
  planInstall,
  presentIn,
  resultOf
} from "./chunk-QLSYO5CZ.mjs";
import {
  MANIFEST,
  RUNTIME,
  WORKFLOWS,
  codexFiles,
  recordedFiles
} from "./chunk-I6XMEGTY.mjs";
import {
  readGitConfiguration
} from "./chunk-2USOSYJR.mjs";
import {
  CodexError,
  codexUrl,
  findProject,
  gitEnvironment,
  invalid,
  isCodexError,
  isSameRepository,
  loadConfig,
  repositoryName,
  shellWord,
  shown
} from "./chunk-F5FNDNLT.mjs";

// runtime/workflows/install/codex-checkout.ts
import { readdir, realpath } from "node:fs/promises";
import path from "node:path";
var BOTH_WAYS = "a checkout of the codex: fractary-codex workflows install --codex DIR";
var PUSH = "or commit to the codex without a checkout: fractary-codex workflows install --push";
async function installInCheckout(context, { codex, dryRun }) {
  const root = codex === void 0 ? await codexHere(context) : await checkoutAt(context, codex);
  const wanted = await codexFiles();
  const manifest = await presentIn(root, [MANIFEST]);
  const recorded = recordedFiles(manifest.ids.has(MANIFEST) ? await manifest.read(MANIFEST) : null);
  const plan = await planInstall(wanted, await presentIn(root, [...wanted.keys(), ...recorded]), recorded);
  if (!dryRun) await applyToCheckout(root, plan);
  const warnings = otherWorkflows(await namesIn(path.join(root, WORKFLOWS)));
  return resultOf("checkout", root, wanted, plan, { dryRun, warnings });
}
function otherWorkflows(names) {
  const others = names.filter(
    (name) => /.-codex-sync-(?:pull-docs|push-docs|push-claude)\.ya?ml$/.test(name)
  );
  if (others.length === 0) return [];
  return [
    `${others.map(shown).join(", ")} in ${WORKFLOWS} does the same under another name: remove one of the two`
  ];
}
async function checkoutAt(context, dir) {
  const named = path.resolve(context.cwd, dir);
  try {
    const { topLevel } = await findProject(named, {});
    if (await realpath(named) === topLevel) return topLevel;
    throw invalid(
      `--codex ${shown(dir)} is inside the checkout ${shown(topLevel)}, and workflows stand at its top`,
      `fractary-codex workflows install --codex ${shellWord(topLevel)}`
    );
  } catch (error) {
    if (!isCodexError(error, "PROJECT_NOT_DETECTED")) throw error;
    throw new CodexError("INVALID_ARGUMENT", `--codex ${shown(dir)} is no checkout: ${error.message}`, {
      phase: "validate",
      fixes: [`Clone the codex, and name ${BOTH_WAYS}`, PUSH],
      cause: error
    });
  }
}
async function codexHere(context) {
  const place = await findProject(context.cwd, context.env).catch((error) => {
    if (isCodexError(error, "PROJECT_NOT_DETECTED")) return null;
    throw error;
  });
  if (place && await isCodex(context, place)) return place.topLevel;
  throw new CodexError(
    "INVALID_ARGUMENT",
    `${shown(context.cwd)} is no checkout of the codex, and the sync workflows belong there`,
    {
      phase: "validate",
      fixes: [
        `Name ${BOTH_WAYS}`,
        PUSH,
        "For this project's own workflow: fractary-codex workflows install --project"
      ]
    }
  );
}
async function isCodex(context, place) {
  const env = gitEnvironment({ base: context.env, interactive: false });
  const { signal, debug } = context;
  const git = await readGitConfiguration({ cwd: place.root, env, signal, debug });
  const origin = git.get("remote.origin.url");
  if (place.configPath === null) {
    if ((await namesIn(path.join(place.topLevel, RUNTIME))).includes("manifest.json")) return true;
    return origin !== void 0 && repositoryName(origin).startsWith("codex.");
  }
  if (origin === void 0) return false;
  const { config } = await loadConfig({ ...place, env: context.env, home: context.home });
  const { codex_repo: codexRepo, organization } = config;
  const url = codexUrl({ codexRepo, organization, originUrl: origin, root: place.root, env: context.env });
  return isSameRepository(url, origin);
}
async function namesIn(dir) {
  return readdir(dir).catch(() => []);
}

export {
  installInCheckout,
  otherWorkflows
};
