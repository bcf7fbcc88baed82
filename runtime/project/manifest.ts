import path from 'node:path';
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

/** Throws on text that is no manifest. */
export function parseManifest(text: string): Map<string, string> {
  const { files } = JSON.parse(text) as { files?: unknown };
  if (typeof files !== 'object' || files === null) return new Map();
  return new Map(
    Object.entries(files).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
