import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  PUBLIC_HOST,
  ghHosts
} from "./chunk-3LYIFWHZ.mjs";
import {
  parseRemote,
  segments
} from "./chunk-F5FNDNLT.mjs";

// runtime/github/repository.ts
function githubRepository(url, env) {
  const remote = parseRemote(url);
  if (!remote || remote.host === "") return null;
  const [owner, ...more] = segments(remote);
  if (owner === void 0 || more.length !== 1 || remote.repo === void 0) return null;
  const name = remote.host.toLowerCase().replace(/^(?:ssh|www)\.github\.com$/, PUBLIC_HOST);
  const isHttp = remote.protocol === "https" || remote.protocol === "http";
  const host = isHttp && remote.port !== void 0 ? `${name}:${remote.port}` : name;
  const known = host === PUBLIC_HOST || host === env.GH_HOST?.trim().toLowerCase() || ghHosts(env).includes(host);
  return known ? { host, owner, name: remote.repo } : null;
}

export {
  githubRepository
};
