/**
 * Variables that would point git at somebody else's repository, index or objects. A hook or an editor may have
 * set them for its own git; ours must never see them.
 */
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_EXTERNAL_DIFF',
  'GIT_EDITOR',
  'GIT_SEQUENCE_EDITOR',
  'GIT_PAGER',
  'GIT_CEILING_DIRECTORIES',
  'GIT_DISCOVERY_ACROSS_FILESYSTEM',
  'GIT_LITERAL_PATHSPECS',
  'GIT_GLOB_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_ICASE_PATHSPECS',
];

/** Our tokens reach git only through a credential helper's own variable, never as they are. */
const TOKENS = [
  'CODEX_SYNC_PAT',
  'GH_TOKEN',
  'GITHUB_TOKEN',
  'GH_ENTERPRISE_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
];

export interface GitSettings {
  /** Environment of the caller; its git, ssh and proxy settings are kept. */
  base: NodeJS.ProcessEnv;
  interactive: boolean;
}

/**
 * The environment every git process of ours runs in: messages in English (they are classified), no prompt for
 * passwords, no optional locks in the user's repository, and only transports that run no command.
 */
export function gitEnvironment({ base, interactive }: GitSettings): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(base)) {
    if (value !== undefined && !FOREIGN.includes(key) && !TOKENS.includes(key)) env[key] = value;
  }
  env.LC_ALL = 'C';
  env.LANGUAGE = 'C';
  env.GIT_TERMINAL_PROMPT = '0';
  env.GIT_OPTIONAL_LOCKS = '0';
  env.GIT_ALLOW_PROTOCOL = 'file:git:http:https:ssh';
  env.GIT_NO_REPLACE_OBJECTS = '1';
  if (!interactive) env.GCM_INTERACTIVE = 'never';
  return env;
}

/**
 * Adds configuration that lives in the environment alone, invisible in a process list, after whatever the
 * caller already passed that way.
 */
export function withConfig(
  env: Record<string, string>,
  settings: readonly (readonly [key: string, value: string])[],
): Record<string, string> {
  const first = Number(env.GIT_CONFIG_COUNT ?? 0) || 0;
  const added: Record<string, string> = { GIT_CONFIG_COUNT: String(first + settings.length) };
  settings.forEach(([key, value], i) => {
    added[`GIT_CONFIG_KEY_${first + i}`] = key;
    added[`GIT_CONFIG_VALUE_${first + i}`] = value;
  });
  return { ...env, ...added };
}

/** Switches off what a repository's own configuration could run: hooks and the file system monitor. */
export const SAFE_FLAGS = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false'] as const;
