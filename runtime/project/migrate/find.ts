import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isCodexError } from '../../errors.ts';
import { parseConfigText, readSmallFile } from '../config-text.ts';
import { isObject } from './key-path.ts';
import { type Dropped, isPredecessor } from './old-keys.ts';

/** A configuration of the predecessor, and what becomes of it; nothing is written yet. */
export interface Migration {
  /** Where it stands, from the project root. */
  from: string;
  /** Where a copy will stand. */
  backup: string;
  /** What the file will hold afterwards, where others use it, too; null where it goes. */
  rest: string | null;
  /** Where it stays as it is, as our part cannot be taken out of it. */
  untouched: boolean;
  config: Record<string, unknown>;
  dropped: Dropped[];
  warnings: string[];
}

interface Found {
  path: string;
  old: Record<string, unknown>;
  /** In a file that other programs use, too: our keys in it. */
  keys?: string[];
  text: string;
}

/** Where its versions had their configuration, the newest last known first; the last ones it shared with others. */
const OWN = [
  '.fractary/codex.yaml',
  '.fractary/codex.yml',
  '.fractary/codex/config.yaml',
  '.fractary/codex/config.json',
];
const SHARED = ['.fractary/config.yaml', '.fractary/config.yml', '.fractary/config.json'];

/**
 * Looks for a configuration of the predecessor: in our own place one with its version or its keys, elsewhere only
 * where we have none yet.
 * @throws CONFIG_INVALID where it cannot be read
 */
export async function findMigration(place: {
  root: string;
  configPath: string | null;
}): Promise<Migration | null> {
  const found =
    place.configPath === null ? await lookAround(place.root) : await look(place.root, place.configPath);
  if (!found) return null;
  const { convert } = await import('./convert.ts');
  const { validated } = await import('./validated.ts');
  const { config, dropped, warnings } = validated(convert(found.old));
  const rest = found.keys ? await withoutOurs(found) : null;
  const untouched = rest === found.text;
  return {
    from: found.path,
    backup: freeName(place.root, found.path),
    rest: rest?.trim() === '' ? null : rest,
    untouched,
    config,
    dropped,
    warnings: [
      ...warnings,
      ...(untouched
        ? [`${found.path} still has a section "codex", which nothing reads any more: delete it`]
        : []),
    ],
  };
}

async function look(root: string, configPath: string): Promise<Found | null> {
  const path = relative(root, configPath).replaceAll('\\', '/');
  const found = await read(root, path);
  return found && isPredecessor(found.old) ? found : null;
}

async function lookAround(root: string): Promise<Found | null> {
  for (const path of OWN) {
    const found = await read(root, path);
    if (found) return found;
  }
  for (const path of SHARED) {
    const found = await readShared(root, path);
    if (found) return found;
  }
  return null;
}

async function read(root: string, path: string): Promise<Found | null> {
  const bytes = await readSmallFile(join(root, path), path);
  if (bytes === null) return null;
  const old = await parseConfigText(bytes, path.endsWith('.json') ? 'json' : 'yaml', path);
  return { path, old, text: bytes.toString('utf8') };
}

/** The section of ours, with `sync` beside it where that is about the codex. */
async function readShared(root: string, path: string): Promise<Found | null> {
  const found = await read(root, path).catch((error: unknown) => {
    // What other programs wrote there need not be right for us.
    if (isCodexError(error, 'CONFIG_INVALID')) return null;
    throw error;
  });
  const { codex, sync } = found?.old ?? {};
  if (!found || !isObject(codex)) return null;
  const ours = isObject(sync) && codex.sync === undefined && ('to_codex' in sync || 'from_codex' in sync);
  return { ...found, old: ours ? { ...codex, sync } : codex, keys: ours ? ['codex', 'sync'] : ['codex'] };
}

async function withoutOurs({ path, text, keys = [] }: Found): Promise<string> {
  if (path.endsWith('.json')) {
    const value = JSON.parse(text) as Record<string, unknown>;
    const kept = Object.entries(value).filter(([key]) => !keys.includes(key));
    return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
  }
  const { withoutKeys } = await import('./shared-yaml.ts');
  return withoutKeys(text, keys) ?? text;
}

/** `config.json.bak`, or with a number where that is taken: a backup is never overwritten. */
function freeName(root: string, path: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? `${path}.bak` : `${path}.bak${number}`;
    if (!existsSync(join(root, name))) return name;
  }
}
