import { homedir } from 'node:os';
import path from 'node:path';

/**
 * Where mirrors, locks and temporary files live: `FRACTARY_CODEX_HOME`, else a folder of ours in the user's
 * cache directory, the same for a shell, a hook and the MCP server.
 */
export function homeDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.FRACTARY_CODEX_HOME) return path.resolve(env.FRACTARY_CODEX_HOME);
  const home = env.HOME || env.USERPROFILE || homedir();
  if (platform === 'win32') {
    return path.join(env.LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'fractary-codex');
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'fractary-codex');
  const cache = env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : null;
  return path.join(cache ?? path.join(home, '.cache'), 'fractary-codex');
}

/**
 * Where things are kept that exist nowhere else: a cache directory is no place for them, people empty it.
 * `FRACTARY_CODEX_HOME`, else a folder of ours in the user's data directory.
 */
export function dataDirectory(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (env.FRACTARY_CODEX_HOME || platform === 'win32') return homeDirectory(env, platform);
  const home = env.HOME || homedir();
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'fractary-codex');
  const data = env.XDG_DATA_HOME && path.isAbsolute(env.XDG_DATA_HOME) ? env.XDG_DATA_HOME : null;
  return path.join(data ?? path.join(home, '.local', 'share'), 'fractary-codex');
}
