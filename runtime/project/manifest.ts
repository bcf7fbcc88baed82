import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Where the organization's sync records what it wrote into a project (contract, section 9). */
export const MANIFEST = '.fractary/codex/manifest.json';

/** Path and content id of each file that came from the codex; empty where nothing did. */
export async function readManifest(root: string): Promise<Map<string, string>> {
  try {
    const text = await readFile(path.join(root, ...MANIFEST.split('/')), 'utf8');
    return parseManifest(text);
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
