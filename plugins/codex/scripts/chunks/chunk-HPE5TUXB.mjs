import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  withConfig
} from "./chunk-RIQFUUJ2.mjs";
import {
  isName
} from "./chunk-SXMJM6YA.mjs";

// runtime/git/credentials.ts
var OWN_SETUP = { label: "git's own credentials" };
function credentialsFor(rawUrl, env) {
  const url = httpUrl(rawUrl);
  if (!url) return [OWN_SETUP];
  const inUrl = credentialIn(url);
  if (!mayHaveToken(url, env)) return [inUrl];
  for (const variable of ["CODEX_SYNC_PAT", "GH_TOKEN", "GITHUB_TOKEN"]) {
    const secret = env[variable]?.trim();
    if (!secret) continue;
    const token = { label: `the token in ${variable}`, variable, username: "x-access-token", secret };
    return variable === "CODEX_SYNC_PAT" ? [token] : [token, inUrl];
  }
  return [inUrl];
}
function credentialIn(url) {
  const label = `the credentials in the URL of ${url.host}`;
  const [username, password] = [decoded(url.username), decoded(url.password)];
  if (password && password !== "x-oauth-basic") {
    return { label, username: username || "x-access-token", secret: password };
  }
  return isToken(username) ? { label, username: "x-access-token", secret: username } : OWN_SETUP;
}
function decoded(text) {
  try {
    return decodeURIComponent(text).replace(/[\0\r\n]/g, "");
  } catch {
    return text;
  }
}
var TOKEN = /^(?:gh[a-z]_|github_pat_|glpat-|ATBB|x-(?:access-token|token-auth|oauth-basic)$|oauth2$|[\w-]{32,}$)/;
function isToken(username) {
  return TOKEN.test(username);
}
function mayHaveToken(url, env) {
  const own = env.CODEX_TOKEN_HOST?.trim().toLowerCase();
  if (own && (own === url.host || own === `${url.hostname}:${url.port || defaultPort(url)}`)) return true;
  const hosts = ["github.com", env.GH_HOST?.trim().toLowerCase()];
  return url.protocol === "https:" && hosts.includes(url.host);
}
function defaultPort(url) {
  return url.protocol === "https:" ? "443" : "80";
}
function stripCredentials(text) {
  const url = httpUrl(text);
  if (!url || !url.username && !url.password) return text;
  if (url.password || isToken(decoded(url.username))) url.username = "";
  url.password = "";
  return url.href;
}
function httpUrl(text) {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
function withCredential(env, url, credential) {
  const target = httpUrl(url);
  if (!credential.secret || !target) return env;
  const helper = '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$CODEX_GIT_USERNAME" "$CODEX_GIT_SECRET"; }; f';
  return {
    ...withConfig(env, [
      ["credential.helper", ""],
      [`credential.${target.protocol}//${target.host}.helper`, helper],
      ["core.askPass", ""]
    ]),
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    CODEX_GIT_USERNAME: credential.username ?? "x-access-token",
    CODEX_GIT_SECRET: credential.secret
  };
}
function redact(text, secrets) {
  let clean = text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@'"]+@/gi, "$1");
  for (const secret of secrets) {
    if (secret && secret.length >= 4) clean = clean.replaceAll(secret, "***");
  }
  return clean;
}

// runtime/project/remote-url.ts
var SERVER = /^(https?|ssh|git):\/\/(?:([^/]*)@)?(\[[^\]/]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?(\/.*)$/su;
var SCP = /^(?:([^@:/]+)@)?(\[[^\]/]+\]|[^:/@[\]]+):(.+)$/su;
var CONTROL = /[\u0000-\u001f\u007f]/;
var DRIVE = /^[A-Za-z]:[\\/]/;
function parseRemote(url) {
  if (url === "" || url.startsWith("-") || CONTROL.test(url) || /^[A-Za-z0-9+.-]*::/.test(url)) return null;
  if (url.startsWith("file://")) {
    const path2 = url.slice("file://".length);
    return path2.startsWith("/") ? withNames({ protocol: "file", host: "", path: path2 }) : null;
  }
  const server = SERVER.exec(url);
  if (server) {
    const [, protocol, userinfo, host2 = "", port, path2 = ""] = server;
    const [username2, password] = splitUser(userinfo);
    return onServer({
      protocol,
      host: host2,
      path: path2,
      ...port === void 0 ? {} : { port: Number(port) },
      ...username2 === void 0 ? {} : { username: username2 },
      ...password === void 0 ? {} : { password }
    });
  }
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url)) return null;
  const beforeColon = url.slice(0, Math.max(url.indexOf(":"), 0));
  if (!url.includes(":") || beforeColon.includes("/") || DRIVE.test(url)) {
    return withNames({ protocol: "path", host: "", path: url });
  }
  const scp = SCP.exec(url);
  if (!scp) return null;
  const [, username, host = "", path = ""] = scp;
  return onServer({
    protocol: "scp",
    host,
    path,
    ...username === void 0 ? {} : { username }
  });
}
function formatRemote({ protocol, host, port, path, username, password }) {
  if (protocol === "path") return path;
  if (protocol === "file") return `file://${path}`;
  const user = username === void 0 ? "" : `${username}${password === void 0 ? "" : `:${password}`}@`;
  if (protocol === "scp") return `${user}${host}:${path}`;
  return `${protocol}://${user}${host}${port === void 0 ? "" : `:${port}`}${path}`;
}
function holdsSecret(remote) {
  return remote.password !== void 0 || isToken(remote.username ?? "");
}
function withoutSecret(remote) {
  const { username, password, ...rest } = remote;
  const secretUser = isHttp(remote) ? holdsSecret(remote) : isToken(username ?? "");
  const path = isHttp(remote) ? remote.path.replace(/[?#].*$/s, "") : remote.path;
  return {
    ...rest,
    path,
    ...username === void 0 || secretUser ? {} : { username }
  };
}
function cleanUrl(url) {
  const remote = parseRemote(url);
  return remote ? formatRemote(withoutSecret(remote)) : hideCredentials(url);
}
function hideCredentials(text) {
  return text.replace(/(:\/\/)[^/\s]*@/g, "$1***@");
}
function repositoryName(url) {
  return parseRemote(url)?.repo ?? "";
}
function commitUrl(url, sha, ghHost) {
  const remote = parseRemote(url);
  if (!remote) return null;
  const host = remote.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, "github.com");
  const enterprise = ghHost?.toLowerCase();
  if (host !== "github.com" && host !== enterprise && `${host}:${remote.port}` !== enterprise) return null;
  const [owner, repo, ...more] = segments(remote);
  if (owner === void 0 || repo === void 0 || more.length > 0) return null;
  return `https://${host === "github.com" ? host : enterprise}/${owner}/${remote.repo}/commit/${sha}`;
}
function segments({ protocol, path }) {
  const bare = protocol === "http" || protocol === "https" ? path.replace(/[?#].*$/s, "") : path;
  const parts = bare.split(protocol === "path" ? /[\\/]/ : "/").filter((part) => part !== "");
  if (parts.length > 1 && parts.at(-1) === ".git") parts.pop();
  return parts;
}
function isHttp({ protocol }) {
  return protocol === "http" || protocol === "https";
}
function splitUser(userinfo) {
  if (userinfo === void 0) return [];
  const colon = userinfo.indexOf(":");
  return colon < 0 ? [userinfo] : [userinfo.slice(0, colon), userinfo.slice(colon + 1)];
}
function onServer(remote) {
  const { host, username = "", path, port = 0 } = remote;
  if ([host, username, path].some((part) => part.startsWith("-")) || port > 65535) return null;
  if (/\s/.test(host + username) || segments(remote).length === 0) return null;
  return withNames(remote);
}
function withNames(remote) {
  const parts = segments(remote);
  const last = parts.at(-1) ?? "";
  const repo = last === "." || last === ".." ? "" : last.replace(/\.git$/, "");
  const owner = remote.host === "" || parts.length < 2 ? void 0 : parts[0];
  return {
    ...remote,
    ...owner === void 0 ? {} : { owner },
    ...repo === "" ? {} : { repo }
  };
}

// runtime/project/codex-url.ts
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
function isRepositoryAddress(value) {
  if (isName("project", value)) return true;
  const remote = parseRemote(value);
  if (!remote?.repo) return false;
  return remote.protocol !== "path" || /[\\/]/.test(value);
}
function codexName(codexRepo) {
  return repositoryName(codexRepo);
}
function ownerAndName(value) {
  const [owner = "", name = "", ...more] = value.split("/");
  if (more.length > 0 || name.endsWith(".git")) return null;
  return isName("organization", owner) && isName("project", name) ? { owner, name } : null;
}
function siblingUrl(originUrl, organization, name) {
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (!origin || origin.host === "") return `https://github.com/${organization}/${name}`;
  const parts = segments(origin);
  const at = parts.slice(0, -1).findIndex((part) => part.toLowerCase() === organization.toLowerCase());
  const path = [...parts.slice(0, Math.max(at, 0)), organization, name].join("/");
  const lead = origin.path.startsWith("/") ? "/" : "";
  const tail = parts.at(-1)?.endsWith(".git") ? ".git" : "";
  return formatRemote({
    ...withoutSecret(origin),
    path: `${lead}${path}${tail}`
  });
}
function codexUrl(address) {
  const { codexRepo, organization, originUrl, root, env, exists = existsSync } = address;
  if (isName("project", codexRepo)) {
    return besideLocalOrigin(address, exists) ?? siblingUrl(originUrl, organization, codexName(codexRepo));
  }
  if (parseRemote(codexRepo)?.protocol !== "path") return codexRepo;
  const path = resolve(root, expandHome(codexRepo, env));
  const named = ownerAndName(codexRepo);
  return named && !exists(path) ? siblingUrl(originUrl, named.owner, named.name) : path;
}
function expandHome(path, env) {
  const home = env.HOME || env.USERPROFILE;
  return home && /^~(?:[\\/]|$)/.test(path) ? join(home, path.slice(1)) : path;
}
function besideLocalOrigin(address, exists) {
  const { codexRepo, organization, originUrl, root } = address;
  const origin = originUrl === null ? null : parseRemote(originUrl);
  if (origin?.host !== "") return null;
  const folder = dirname(resolve(root, origin.path));
  const candidates = [join(folder, codexRepo), join(dirname(folder), organization, codexRepo)].flatMap(
    (path) => [path, `${path}.git`]
  );
  const found = candidates.find((path) => exists(path)) ?? candidates[0];
  return origin.protocol === "file" ? `file://${found.replaceAll("\\", "/")}` : found;
}

export {
  credentialsFor,
  stripCredentials,
  httpUrl,
  withCredential,
  redact,
  parseRemote,
  holdsSecret,
  cleanUrl,
  hideCredentials,
  repositoryName,
  commitUrl,
  isRepositoryAddress,
  codexName,
  ownerAndName,
  codexUrl
};
