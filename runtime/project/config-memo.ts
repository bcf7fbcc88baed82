import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileConfig } from './config-schema.ts';
import { writeWhole } from './write-file.ts';

/** Raise with every change of the schema: what an older one made of the same bytes is not used any more. */
export const SCHEMA_REVISION = 1;

/**
 * Validated configurations by the digest of what they were made from, so that an unchanged one is loaded without
 * the schema and YAML libraries (63 and 56 ms). Only ever a shortcut: whatever is wrong with it, it is ignored.
 */
export function memoPath(home: string, inputs: (string | Uint8Array | null)[]): string {
  const digest = createHash('sha256').update(`${SCHEMA_REVISION}\0`);
  for (const input of inputs) {
    digest.update(`${input === null ? 'none' : Buffer.byteLength(input)}\0`).update(input ?? '');
  }
  return join(home, 'config', `${digest.digest('hex')}.json`);
}

/** What was remembered, or null; a truncated or edited file counts as none. */
export async function recall(path: string): Promise<FileConfig | null> {
  try {
    const memo = JSON.parse(await readFile(path, 'utf8')) as {
      digest?: unknown;
      config?: unknown;
    };
    return memo.digest === digestOf(memo.config) ? (memo.config as FileConfig) : null;
  } catch {
    return null;
  }
}

/**
 * Remembers a configuration; that it could not be written is nobody's problem. One with credentials in a URL is
 * not copied to another file.
 */
export async function remember(path: string, config: FileConfig): Promise<void> {
  if (/:\/\/[^/\s"]*@/.test(JSON.stringify(config))) return;
  await writeWhole(path, JSON.stringify({ digest: digestOf(config), config }), {
    mode: 0o600,
  }).catch(() => {});
}

function digestOf(config: unknown): string {
  return createHash('sha256').update(JSON.stringify(config)).digest('hex');
}
