import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/git/environment.ts
var FOREIGN = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_COMMON_DIR",
  "GIT_NAMESPACE",
  "GIT_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_EXTERNAL_DIFF",
  "GIT_EDITOR",
  "GIT_SEQUENCE_EDITOR",
  "GIT_PAGER",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  "GIT_LITERAL_PATHSPECS",
  "GIT_GLOB_PATHSPECS",
  "GIT_NOGLOB_PATHSPECS",
  "GIT_ICASE_PATHSPECS"
];
var TOKENS = [
  "CODEX_SYNC_PAT",
  "GH_TOKEN",
  "GITHUB_TOKEN",
  "GH_ENTERPRISE_TOKEN",
  "GITHUB_ENTERPRISE_TOKEN"
];
function gitEnvironment({ base, interactive }) {
  const env = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== void 0 && !FOREIGN.includes(key) && !TOKENS.includes(key)) env[key] = value;
  }
  env.LC_ALL = "C";
  env.LANGUAGE = "C";
  env.GIT_TERMINAL_PROMPT = "0";
  env.GIT_OPTIONAL_LOCKS = "0";
  env.GIT_ALLOW_PROTOCOL = "file:git:http:https:ssh";
  env.GIT_NO_REPLACE_OBJECTS = "1";
  if (!interactive) env.GCM_INTERACTIVE = "never";
  return env;
}
function withConfig(env, settings) {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0) || 0;
  const added = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], i) => {
    added[`GIT_CONFIG_KEY_${first + i}`] = key;
    added[`GIT_CONFIG_VALUE_${first + i}`] = value;
  });
  return { ...env, ...added };
}
var SAFE_FLAGS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];

export {
  gitEnvironment,
  withConfig,
  SAFE_FLAGS
};
