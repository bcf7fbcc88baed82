import { dirname, join, relative } from 'node:path';
import { parseConfig } from './config.ts';
import { parseConfigText, readSmallFile } from './config-text.ts';
import { CODEX_FOLDER, type ConfigFormat } from './root.ts';
import { pathInside, writeWhole } from './write-file.ts';

export type Settings = Record<string, string>;

/** The keys `init` is about, as a configuration has them. */
export interface Held {
  organization?: string;
  project_name?: string;
  codex_repo?: string;
}

export interface ConfigFile {
  /** Absolute. */
  path: string;
  format: ConfigFormat;
  isNew: boolean;
}

/** A configuration file and the keys to add to it; existing keys are never among them. */
export interface FilePlan extends ConfigFile {
  add: Settings;
  /** What a new file holds besides. */
  base?: Record<string, unknown>;
}

/** A value that was asked for where the configuration holds another one. */
export interface Difference {
  path: string;
  key: string;
  current: string;
  requested: string;
}

export interface HeldSettings {
  config: Held;
  configFile: ConfigFile;
  local: Held;
  localFile: ConfigFile;
}

/**
 * Reads the configuration that is there; `migrated` stands in for one that is to be replaced.
 * @throws CONFIG_INVALID when it is broken
 */
export async function readHeld(
  place: { root: string; configPath: string | null },
  migrated?: Record<string, unknown>,
): Promise<HeldSettings> {
  const standard = join(place.root, CODEX_FOLDER, 'config.json');
  const path = migrated ? standard : (place.configPath ?? standard);
  const localPath = join(dirname(path), 'config.local.json');
  const format: ConfigFormat = path.endsWith('.json') ? 'json' : 'yaml';
  const source = (file: string) => relative(place.root, file).replaceAll('\\', '/');
  const main = migrated ? null : await readSmallFile(path, source(path));
  const local = await readSmallFile(localPath, source(localPath));
  return {
    config: pick(migrated ?? (main === null ? {} : await parseConfig(main, format, source(path)))),
    configFile: { path, format, isNew: main === null },
    local: local === null ? {} : pick(await parseConfigText(local, 'json', source(localPath))),
    localFile: { path: localPath, format: 'json', isNew: local === null },
  };
}

/** Compares what a file holds with what was asked for and what it lacks. */
export function planFile(
  file: ConfigFile,
  held: Held,
  { asked, lacking }: { asked: Settings; lacking: Settings },
): { file: FilePlan; differences: Difference[] } {
  const add: Settings = {};
  const differences: Difference[] = [];
  for (const [key, requested] of Object.entries({ ...lacking, ...asked })) {
    const current = held[key as keyof Held];
    if (current === undefined) add[key] = requested;
    else if (current !== requested) differences.push({ path: file.path, key, current, requested });
  }
  return { file: { ...file, add }, differences };
}

/**
 * Sets keys in a configuration file, or makes it; the order of its keys stays, and YAML keeps its comments.
 * @throws PERMISSION_DENIED when a symbolic link leads out of the project
 */
export async function writeSettings(root: string, file: FilePlan, settings: Settings): Promise<void> {
  const path = await pathInside(root, relative(root, file.path));
  const bytes = file.isNew ? null : await readSmallFile(path);
  if (file.format === 'yaml' && bytes !== null) {
    const { setInYaml } = await import('./config-yaml.ts');
    return writeWhole(path, setInYaml(bytes.toString('utf8'), settings));
  }
  const held = bytes === null ? {} : await parseConfigText(bytes, 'json', path);
  const written = file.isNew ? inOrder({ ...file.base, ...settings }) : { ...held, ...settings };
  await writeWhole(path, `${JSON.stringify(written, null, 2)}\n`);
}

/** A new configuration begins with who and where. */
function inOrder(config: Record<string, unknown>): Record<string, unknown> {
  const { version, organization, project_name, codex_repo, ...rest } = config;
  return { version, organization, project_name, codex_repo, ...rest };
}

function pick(value: Record<string, unknown>): Held {
  const held: Held = {};
  for (const key of ['organization', 'project_name', 'codex_repo'] as const) {
    if (typeof value[key] === 'string') held[key] = value[key];
  }
  return held;
}
