import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { CodexError } from '../errors.ts';
import { shellWord } from '../shell.ts';
import { findJsonFault } from './json-position.ts';
import type { ConfigFormat } from './root.ts';

/** A configuration is written by hand; whatever is larger is something else. */
export const MAX_CONFIG_BYTES = 1024 * 1024;

/**
 * The bytes of a small file, or null where there is none.
 * @throws PERMISSION_DENIED where it may not be read; CONFIG_INVALID for a folder, a device or too large a file
 */
export async function readSmallFile(
  path: string,
  source = path,
  most = MAX_CONFIG_BYTES,
): Promise<Buffer | null> {
  try {
    // A named pipe (1Password makes one of .env) would block an open without O_NONBLOCK.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = fstatSync(file);
      if (!stat.isFile()) throw invalid(`${source} is not a file`, `replace ${source} by a file`);
      if (stat.size > most) {
        throw invalid(
          `${source} is larger than ${most / 1024 / 1024} MiB (${stat.size} bytes)`,
          `shorten ${source}`,
        );
      }
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof CodexError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    if (code === 'EACCES' || code === 'EPERM') {
      throw new CodexError('PERMISSION_DENIED', `${source} may not be read`, {
        fixes: [`chmod u+r ${shellWord(path)}`],
        phase: 'validate',
        cause: error,
      });
    }
    throw invalid(`${source} cannot be read (${code ?? error})`, `check ${path}`, error);
  }
}

/**
 * The object that a configuration's text stands for, not yet validated.
 * @throws CONFIG_INVALID with line and column for a syntax error; for anything but UTF-8 or an object
 */
export async function parseConfigText(
  bytes: Uint8Array,
  format: ConfigFormat,
  source: string,
): Promise<Record<string, unknown>> {
  const text = decode(bytes, source);
  const value = format === 'json' ? parseJson(text, source) : await parseYaml(text, source);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Record<string, unknown>;
  }
  const found =
    value === null || value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  throw invalid(`${source} must hold an object with keys, it holds ${found}`, `fractary-codex init`);
}

function decode(bytes: Uint8Array, source: string): string {
  if (bytes.byteLength > MAX_CONFIG_BYTES) {
    throw invalid(`${source} is larger than 1 MiB (${bytes.byteLength} bytes)`, `shorten ${source}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid(`${source} is not UTF-8 text`, `save ${source} with the encoding UTF-8`, error);
  }
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? ` (line ${fault.line}, column ${fault.column}): ${fault.problem}` : '';
    throw invalid(
      `${source} is not valid JSON${where}`,
      `correct ${source}${fault ? ` in line ${fault.line}` : ''}`,
      error,
    );
  }
}

async function parseYaml(text: string, source: string): Promise<unknown> {
  const { readYaml } = await import('./config-yaml.ts');
  const outcome = readYaml(text);
  if ('value' in outcome) return outcome.value;
  const { problem, line, column, cause } = outcome;
  const where = line === undefined ? '' : ` (line ${line}, column ${column})`;
  const fix = `correct ${source}${line === undefined ? '' : ` in line ${line}`}`;
  throw invalid(`${source} is not valid YAML${where}: ${problem}`, fix, cause);
}

function invalid(message: string, fix: string, cause?: unknown): CodexError {
  return new CodexError('CONFIG_INVALID', message, {
    fixes: [fix],
    phase: 'validate',
    cause,
  });
}
