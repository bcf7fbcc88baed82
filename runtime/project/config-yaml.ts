import { parseDocument } from 'yaml';
import { DEEPEST, isTooDeep } from './yaml-depth.ts';

/*
 * The only module here that imports the YAML library, statically: a bundler gives a dynamic import of a CommonJS
 * package no named exports. Import this one dynamically, it costs 56 ms.
 */

export type YamlOutcome =
  | { value: unknown }
  | { problem: string; line?: number | undefined; column?: number | undefined; cause: unknown };

const OPTIONS = { schema: 'core', stringKeys: true, logLevel: 'error' } as const;

/** Reads one YAML document within limits: the core schema, at most 20 aliases, none inside itself, no own tags. */
export function readYaml(text: string): YamlOutcome {
  if (isTooDeep(text)) return { problem: `it is nested too deeply (more than ${DEEPEST} levels)`, cause: undefined };
  try {
    const document = parseDocument(text, OPTIONS);
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
      const at = fault.linePos?.[0];
      return { problem: inWords(fault.message), line: at?.line, column: at?.col, cause: fault };
    }
    const value: unknown = document.toJS({ maxAliasCount: 20 });
    // An alias inside of what it names makes a ring, which this refuses.
    JSON.stringify(value);
    return { value };
  } catch (cause) {
    // Too many aliases, a ring, a stack that is exhausted: what the library throws is a fault of the text.
    return { problem: inWords(cause instanceof Error ? cause.message : String(cause)), cause };
  }
}

/** The text with some top-level keys set; comments and order stay. */
export function setInYaml(text: string, settings: Record<string, string>): string {
  const document = parseDocument(text, OPTIONS);
  for (const [key, value] of Object.entries(settings)) document.set(key, value);
  return document.toString();
}

function inWords(message: string): string {
  if (/call stack/.test(message)) return 'it is nested too deeply';
  if (/circular/.test(message)) return 'an alias stands inside of what it names';
  return message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? '';
}
