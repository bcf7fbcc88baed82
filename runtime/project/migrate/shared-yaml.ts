import { isMap, isScalar, parseDocument } from 'yaml';
import { readYaml } from '../config-yaml.ts';
import { isObject } from './key-path.ts';

/*
 * Imports the YAML library statically, like config-yaml.ts: import this module dynamically.
 */

/**
 * A YAML file without some of its top-level keys, every other byte as it was: other programs read the rest. Null
 * where the lines of a key cannot be told from those around it.
 */
export function withoutKeys(text: string, keys: readonly string[]): string | null {
  const document = parseDocument(text, { schema: 'core', logLevel: 'silent' });
  if (!isMap(document.contents) || document.contents.flow) return null;
  const spans = document.contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key) || !keys.includes(String(key.value)) || !key.range) return [];
    const end = (value as { range?: number[] } | null)?.range?.[2] ?? key.range[2];
    return [{ start: text.lastIndexOf('\n', key.range[0]) + 1, end }];
  });
  const rest = spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  const [before, after] = [readYaml(text), readYaml(rest)].map((one) =>
    'value' in one ? (one.value ?? {}) : undefined,
  );
  if (!isObject(before) || !isObject(after)) return null;
  const expected = Object.fromEntries(Object.entries(before).filter(([key]) => !keys.includes(key)));
  return JSON.stringify(after) === JSON.stringify(expected) ? rest : null;
}
