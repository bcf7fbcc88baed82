import path from 'node:path';
import { CodexError } from '../errors.ts';
import { readSmallFile } from './config-text.ts';

/** Where the organization's sync records what it wrote into a project (contract, section 9). */
export const MANIFEST = '.fractary/codex/manifest.json';

/** A hundred thousand files and more. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Path and content id of each file that came from the codex; empty where nothing did. */
export async function readManifest(root: string): Promise<Map<string, string>> {
  try {
    // A repository may carry a link to a device in its place: reading that would never end.
    const bytes = await readSmallFile(path.join(root, ...MANIFEST.split('/')), MANIFEST, MOST_BYTES);
    return bytes ? parseManifest(bytes.toString()) : new Map();
  } catch {
    return new Map();
  }
}

/**
 * Reads the record's text.
 * @throws CONFIG_INVALID for what is no record: taken for an empty one, all it names would count as somebody else's
 */
export function parseManifest(text: string): Map<string, string> {
  let files: unknown;
  try {
    files = (JSON.parse(text) as { files?: unknown }).files ?? {};
  } catch (cause) {
    throw noManifest('is not JSON', cause);
  }
  if (typeof files !== 'object' || files === null || Array.isArray(files)) {
    throw noManifest('has no object "files"');
  }
  return new Map(
    Object.entries(files).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

/** The record as it is written: sorted, so that the same files always give the same bytes. */
export function formatManifest(files: ReadonlyMap<string, string>): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ files: Object.fromEntries(sorted) }, null, 2)}\n`;
}

function noManifest(problem: string, cause?: unknown): CodexError {
  return new CodexError(
    'CONFIG_INVALID',
    `${MANIFEST}, which records the files that came from the codex, ${problem}`,
    {
      phase: 'plan',
      fixes: [`Restore its last good version: git log -- ${MANIFEST}`],
      cause,
    },
  );
}
