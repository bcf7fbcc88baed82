import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GONE
} from "./chunk-H2Q535TZ.mjs";
import {
  isObject,
  put,
  take
} from "./chunk-TR3RVFHI.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/project/migrate/old-patterns.ts
var INCLUDE = [
  "sync.to_codex",
  "sync_patterns",
  "sync.include",
  "sync.default_to_codex",
  "default_sync_patterns",
  "sync.defaultInclude"
];
var FROM_CODEX = ["sync.from_codex", "sync.default_from_codex"];
var EXCLUDE = [
  "default_exclude_patterns",
  "exclude_patterns",
  "exclude",
  "sync.exclude",
  "sync.defaultExclude"
];
function takePatterns(takeOut, names) {
  const dropped = [];
  const lists = (keys) => keys.map((key) => ({ key, value: takeOut(key) })).filter(({ value }) => value !== void 0).map(({ key, value }) => {
    const { include, exclude, odd } = read(value);
    if (odd) dropped.push({ key, reason: "it holds something that is no pattern" });
    return { key, include, exclude };
  });
  const first = (keys) => {
    const [winner, ...losers] = lists(keys).filter(({ include, exclude }) => include.length + exclude.length);
    for (const { key } of losers) dropped.push({ key, reason: `${winner.key} goes before it` });
    return winner;
  };
  const to = first(INCLUDE);
  const from = first(FROM_CODEX);
  if (from?.exclude.length) {
    dropped.push({ key: `${from.key}.exclude`, reason: GONE["sync.from_codex.exclude"] });
  }
  const fromCodex = [];
  for (const pattern of from?.include ?? []) {
    const glob = codexGlob(pattern, names);
    if (glob !== null) fromCodex.push(glob);
    else dropped.push({ key: from.key, reason: `${pattern} is of another organization: fetch brings it` });
  }
  const excluded = lists(EXCLUDE).flatMap(({ include, exclude }) => [...include, ...exclude]);
  return {
    include: [...new Set(to?.include)],
    exclude: [.../* @__PURE__ */ new Set([...excluded, ...to?.exclude ?? []])],
    fromCodex: [...new Set(fromCodex)],
    dropped
  };
}
function read(value) {
  if (isObject(value)) {
    const [include, exclude] = [read(value.include ?? []), read(value.exclude ?? [])];
    const more = Object.keys(value).some((key) => key !== "include" && key !== "exclude");
    return {
      include: include.include,
      exclude: [...include.exclude, ...exclude.include, ...exclude.exclude],
      odd: include.odd || exclude.odd || more
    };
  }
  const list = Array.isArray(value) ? value : [value];
  const globs = list.filter((one) => typeof one === "string" && one !== "");
  const bare = (glob) => glob.replace(/^!/, "").replace(/^(?:\.?\/)+/, "");
  return {
    include: globs.filter((glob) => !glob.startsWith("!")).map(bare),
    exclude: globs.filter((glob) => glob.startsWith("!")).map(bare),
    odd: globs.length < list.length
  };
}
function codexGlob(pattern, names) {
  const [, scheme, rest = ""] = /^(codex:\/\/)?\/*(.*)$/s.exec(pattern);
  if (scheme === void 0)
    return /^(?:projects|shared|systems)\//.test(rest) ? rest : inProject(rest, names);
  const [organization = "", ...path] = rest.split("/");
  const ours = [names.organization ?? organization, "{org}", "{organization}"].map(
    (one) => one.toLowerCase()
  );
  return ours.includes(organization.toLowerCase()) ? inProject(path.join("/"), names) : null;
}
function inProject(path, { project, codex_repo }) {
  const [first = "", ...rest] = path.split("/");
  const inside = rest.join("/") || "**";
  if (first === "{codex_repo}" || first === codex_repo) return inside;
  if (first === "shared" || first === "systems") return `${first}/${inside}`;
  return `projects/${first === project ? "{project}" : first}/${inside}`;
}

// runtime/project/migrate/convert.ts
var KEPT = [
  "codex_repo",
  "sync_direction",
  "auto_sync",
  "from_codex_patterns",
  "routed_patterns",
  "source_branches",
  "secrets",
  "network",
  "projects",
  "organization_sync",
  "cache.default_ttl",
  "cache.offline_mode",
  "cache.fallback_to_stale",
  "cache.max_size_mb",
  "handlers.sync.options.github.deletion_threshold",
  "handlers.sync.options.github.deletion_threshold_percent",
  "handlers.sync.options.github.sparse_checkout"
];
var DAY = 86400;
var SECONDS = { s: 1, m: 60, h: 3600, d: DAY, w: 7 * DAY, M: 30 * DAY, y: 365 * DAY };
var MEBIBYTES = { "": 1 / 1024 ** 2, B: 1 / 1024 ** 2, KB: 1 / 1024, MB: 1, GB: 1024 };
function convert(old) {
  const rest = structuredClone(old);
  const takeOut = (path) => take(rest, path);
  const config = { version: "3.0" };
  const [organization, slug] = [takeOut("organization"), takeOut("organizationSlug")];
  put(config, "organization", organization ?? slug);
  const [project, name] = [takeOut("project_name"), takeOut("project")];
  put(config, "project_name", project ?? name);
  for (const key of KEPT) put(config, key, takeOut(key));
  const names = { organization: text(config.organization), codex_repo: text(config.codex_repo) };
  const patterns = takePatterns(takeOut, { ...names, project: text(config.project_name) });
  if (patterns.include.length > 0) config.sync_patterns = patterns.include;
  if (patterns.exclude.length > 0) config.exclude_patterns = patterns.exclude;
  if (patterns.fromCodex.length > 0) config.from_codex_patterns = patterns.fromCodex;
  const environments = takeEnvironments(takeOut);
  put(config, "environments", environments.value);
  takeLimits(takeOut, config);
  const dropped = [...patterns.dropped, ...environments.dropped, ...takeSwitches(takeOut)];
  return {
    config,
    dropped: [...dropped, ...leftovers(rest)],
    warnings: config.auto_sync === true ? ["auto_sync brings documents from the codex when a session starts; it never publishes"] : []
  };
}
function takeEnvironments(takeOut) {
  const [own, flat, fallback] = ["environments", "sync.environments", "sync.defaultEnvironment"].map(takeOut);
  const given = own ?? flat;
  const standard = fallback === void 0 ? {} : { default: fallback };
  if (given === void 0) return { value: fallback === void 0 ? void 0 : standard, dropped: [] };
  if (!isObject(given) || "branches" in given || typeof given.default === "string") {
    return { value: given, dropped: [] };
  }
  const branches = [];
  const dropped = [];
  for (const [name, one] of Object.entries(given)) {
    if (!isObject(one)) branches.push([name, one]);
    else if (one.branch !== void 0) branches.push([name, one.branch]);
    const more = isObject(one) ? Object.keys(one).filter((key) => key !== "branch") : [];
    const reason = "an environment is a name and a branch, nothing more";
    dropped.push(...more.map((key) => ({ key: `environments.${name}.${key}`, reason })));
  }
  return { value: { ...standard, branches: Object.fromEntries(branches) }, dropped };
}
function takeLimits(takeOut, config) {
  const [days, ttl, size] = ["cache.ttl_days", "cache.defaultTtl", "cache.maxSize"].map(takeOut);
  put(config, "cache.default_ttl", measured(ttl, { ...SECONDS, "": 1 }));
  put(config, "cache.default_ttl", typeof days === "number" ? Math.round(days * DAY) : days);
  put(config, "cache.max_size_mb", measured(size, MEBIBYTES));
}
function takeSwitches(takeOut) {
  const [bidirectional, handler] = ["sync.bidirectional", "handlers.sync.active"].map(takeOut);
  for (const key of ["version", "schema_version"]) takeOut(key);
  const dropped = [];
  if (bidirectional !== void 0 && bidirectional !== true) {
    dropped.push({ key: "sync.bidirectional", reason: "sync_direction says to-codex or from-codex" });
  }
  if (handler !== void 0 && handler !== "github") {
    dropped.push({
      key: "handlers.sync.active",
      reason: "the codex is a git repository: its handler is git"
    });
  }
  return dropped;
}
function measured(value, units) {
  const [, number, unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-zA-Z]*)$/.exec(String(value).trim()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : void 0;
  return number === void 0 || factor === void 0 ? value : Math.ceil(Number(number) * factor);
}
function leftovers(node, prefix = "") {
  return Object.entries(node).flatMap(([key, value]) => {
    const path = `${prefix}${key}`;
    if (Object.hasOwn(GONE, path)) return [{ key: path, reason: GONE[path] }];
    if (isObject(value) && Object.keys(value).length > 0) return leftovers(value, `${path}.`);
    return [{ key: path, reason: "no setting corresponds to it" }];
  });
}
function text(value) {
  return typeof value === "string" ? value : void 0;
}
export {
  convert
};
