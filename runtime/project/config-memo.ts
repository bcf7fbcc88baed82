import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickHash } from '../home/quick-hash.ts';
import type { FileConfig } from './config-schema.ts';

/** Raise with every change of the schema: what an older one made of the same bytes is not used any more. */
export const SCHEMA_REVISION = 1;

/** Where a validated configuration is remembered, and what it was made from. */
export interface Memo {
  path: string;
  inputs: string;
}

/**
 * Validated configurations by what they were made from, so that an unchanged one is loaded without the schema and
 * YAML libraries (63 and 56 ms). Only ever a shortcut: whatever is wrong with it, it is ignored.
 */
export function memoOf(home: string, inputs: (string | Buffer | null)[]): Memo {
  const texts = inputs.map((input) => (Buffer.isBuffer(input) ? input.toString('latin1') : input));
  const all = JSON.stringify([SCHEMA_REVISION, ...texts]);
  const name = `${quickHash(all).toString(16).padStart(8, '0')}-${all.length}.json`;
  return { path: join(home, 'config', name), inputs: all };
}

/** What was remembered, or null; a truncated or edited file counts as none, and so does one of other inputs. */
export async function recall({ path, inputs }: Memo): Promise<FileConfig | null> {
  try {
    const memo = JSON.parse(readFileSync(path, 'utf8')) as {
      inputs?: unknown;
      check?: unknown;
      config?: unknown;
    };
    const whole = memo.inputs === inputs && memo.check === checkOf(memo.config);
    return whole ? (memo.config as FileConfig) : null;
  } catch {
    return null;
  }
}

/**
 * Remembers a configuration; that it could not be written is nobody's problem. One with credentials in a URL is
 * not copied to another file.
 */
export async function remember({ path, inputs }: Memo, config: FileConfig): Promise<void> {
  if (/:\\*\/\\*\/[^/\s"]*@/.test(inputs + JSON.stringify(config))) return;
  const { writeWhole } = await import('./write-file.ts');
  const text = JSON.stringify({ inputs, check: checkOf(config), config });
  await writeWhole(path, text, { mode: 0o600 }).catch(() => {});
}

function checkOf(config: unknown): number {
  return quickHash(JSON.stringify(config));
}
