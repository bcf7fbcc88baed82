import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CodexError,
  cleanUrl,
  holdsSecret,
  isName,
  isRepositoryAddress,
  ownerAndName,
  parseRemote
} from "./chunk-F5FNDNLT.mjs";

// runtime/project/init-detect.ts
import { existsSync } from "node:fs";
import { basename, isAbsolute, relative, resolve } from "node:path";
function readOptions({ org, codex, project, local }, place) {
  if (org !== void 0 && !isName("organization", org))
    throw wrong("--org", org, "is no organization's name");
  if (project !== void 0 && !isName("project", project))
    throw wrong("--project", project, "is no project's name");
  if (codex !== void 0) checkCodex(codex, local === true);
  return {
    settings: {
      ...org === void 0 ? {} : { organization: org },
      ...project === void 0 ? {} : { project_name: project }
    },
    ...codex === void 0 ? {} : { codex: fromRoot(codex, place) }
  };
}
function detectOrganization(originUrl) {
  const owner = originUrl === null ? void 0 : parseRemote(originUrl)?.owner;
  return owner !== void 0 && isName("organization", owner) ? owner : null;
}
function ownCodex(originUrl, organization) {
  const remote = originUrl === null ? null : parseRemote(originUrl);
  const { owner = organization, repo = "" } = remote ?? {};
  const ours = owner.toLowerCase() === organization.toLowerCase();
  return ours && /^codex\../i.test(repo) && isName("project", repo) ? repo : null;
}
function detectProject({ originUrl, root, topLevel }) {
  const repo = originUrl === null || root !== topLevel ? void 0 : parseRemote(originUrl)?.repo;
  return [repo, basename(root)].find((name) => name !== void 0 && isName("project", name)) ?? null;
}
function checkCodex(codex, local) {
  const remote = parseRemote(codex);
  if (remote && holdsSecret(remote)) {
    throw wrong(
      "--codex",
      cleanUrl(codex),
      "holds a password or token, which no configuration may (use CODEX_SYNC_PAT)"
    );
  }
  if (!isRepositoryAddress(codex)) throw wrong("--codex", codex, "is no repository name, git URL or path");
  if (local && !isName("project", codex)) {
    throw wrong("--codex", codex, "is not a name, and with --local the codex is made on this machine");
  }
}
function fromRoot(codex, { root, cwd }) {
  if (isName("project", codex) || parseRemote(codex)?.protocol !== "path") return codex;
  if (isAbsolute(codex) || codex.startsWith("~")) return codex;
  const path = resolve(cwd, codex);
  if (ownerAndName(codex) && !existsSync(path)) return codex;
  const fromRoot2 = relative(root, path).replaceAll("\\", "/");
  return fromRoot2.startsWith("../") || isAbsolute(fromRoot2) ? fromRoot2 : `./${fromRoot2}`;
}
function wrong(option, value, problem) {
  return new CodexError("INVALID_ARGUMENT", `${option} ${JSON.stringify(value)} ${problem}`, {
    fixes: ["fractary-codex init --help"],
    phase: "validate"
  });
}

export {
  readOptions,
  detectOrganization,
  ownCodex,
  detectProject
};
