import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  TOKEN_VARIABLES,
  parseRemote
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/gh-environment.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
var PUBLIC_HOST = "github.com";
var ENTERPRISE = ["GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"];
var UNWANTED = ["GH_FORCE_TTY", "CLICOLOR_FORCE", "GH_DEBUG", "DEBUG", "GH_REPO", "GH_HOST"];
function githubHost(originUrl, env) {
  const named = env.GH_HOST?.trim().toLowerCase() || null;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  const host = origin?.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, PUBLIC_HOST) ?? "";
  if (host === PUBLIC_HOST) return host;
  const withPort = origin?.port === void 0 ? host : `${host}:${origin.port}`;
  if (named !== null) return named;
  return host !== "" && ghHosts(env).includes(withPort) ? withPort : PUBLIC_HOST;
}
function ghCredential(host, env) {
  const trusted = [PUBLIC_HOST, env.GH_HOST, env.CODEX_TOKEN_HOST].map((one) => one?.trim().toLowerCase());
  if (trusted.includes(host.toLowerCase())) {
    const [first, ...rest] = TOKEN_VARIABLES;
    const variables = host === PUBLIC_HOST ? TOKEN_VARIABLES : [first, ...ENTERPRISE, ...rest];
    for (const variable of variables) {
      const secret = env[variable]?.trim();
      if (secret) return { label: `the token in ${variable}`, secret };
    }
  }
  return { label: "gh's own login" };
}
function ghEnvironment(host, credential, base) {
  const env = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== void 0 && ![...TOKEN_VARIABLES, ...ENTERPRISE, ...UNWANTED].includes(key))
      env[key] = value;
  }
  if (credential.secret) {
    env.GH_TOKEN = credential.secret;
    if (host !== PUBLIC_HOST) env.GH_ENTERPRISE_TOKEN = credential.secret;
  }
  if (credential.secret || ghHosts(base).length > 0) env.GH_HOST = host;
  return { ...env, GH_PROMPT_DISABLED: "1", GH_NO_UPDATE_NOTIFIER: "1", NO_COLOR: "1" };
}
function secretsIn(env) {
  return [...TOKEN_VARIABLES, ...ENTERPRISE].flatMap((variable) => {
    const secret = env[variable]?.trim();
    return secret ? [{ label: variable, secret }] : [];
  });
}
function ghHosts(env) {
  const folder = env.GH_CONFIG_DIR || env.XDG_CONFIG_HOME && join(env.XDG_CONFIG_HOME, "gh") || env.AppData && join(env.AppData, "GitHub CLI") || join(env.HOME ?? "", ".config", "gh");
  try {
    const text = readFileSync(join(folder, "hosts.yml"), "utf8");
    return [...text.matchAll(/^["']?([^\s#"'][^\s"']*?)["']?:\s*$/gm)].map(([, host]) => host.toLowerCase());
  } catch {
    return [];
  }
}

export {
  PUBLIC_HOST,
  githubHost,
  ghCredential,
  ghEnvironment,
  secretsIn,
  ghHosts
};
