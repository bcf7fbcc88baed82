import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isName
} from "./chunk-AOPT75EE.mjs";

// runtime/project/remote-url.ts
var SERVER = /^(https?|ssh|git):\/\/(?:([^/]*)@)?(\[[^\]/]+\]|[^:/?#@[\]]+)(?::(\d{1,5}))?(\/.*)$/su;
var SCP = /^(?:([^@:/]+)@)?(\[[^\]/]+\]|[^:/@[\]]+):(.+)$/su;
var CONTROL = /[\u0000-\u001f\u007f]/;
var DRIVE = /^[A-Za-z]:[\\/]/;
var TOKEN = /^(?:gh[a-z]_|github_pat_|glpat-|ATBB|x-(?:access-token|token-auth|oauth-basic)$|oauth2$|[\w-]{32,}$)/;
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
  return remote.password !== void 0 || TOKEN.test(remote.username ?? "");
}
function withoutSecret(remote) {
  const { username, password, ...rest } = remote;
  const secretUser = isHttp(remote) ? holdsSecret(remote) : TOKEN.test(username ?? "");
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
