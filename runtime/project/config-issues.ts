import { closest } from 'fastest-levenshtein';
import type { z } from 'zod';
import { configJsonSchema } from './config-schema.ts';
import { hideCredentials } from './remote-url.ts';

/** One thing that is wrong in a configuration. */
export interface ConfigIssue {
  path: PropertyKey[];
  /** `network.timeout_seconds is "60", expected a number` */
  message: string;
}

interface SchemaNode {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
}

const TYPES: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** Says every issue of zod's in words a person can act on: key, wrong value, what is expected. */
export function describeIssues(issues: z.core.$ZodIssue[], input: unknown): ConfigIssue[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: unknownKey(issue.path, key),
        }))
      : [{ path: issue.path, message: wrongValue(issue, input) }],
  );
}

/** `projects[0].url` */
export function keyPath(path: PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function wrongValue(issue: z.core.$ZodIssue, input: unknown): string {
  if (issue.code === 'invalid_key') {
    const name = String(issue.path.at(-1));
    return `${keyPath(issue.path.slice(0, -1))} has the key ${show(name)}, expected ${issue.issues[0]?.message}`;
  }
  return `${keyPath(issue.path)} is ${show(valueAt(input, issue.path))}, expected ${expectation(issue)}`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function unknownKey(path: PropertyKey[], key: string): string {
  const schema = configJsonSchema() as SchemaNode;
  const level = path.reduce<SchemaNode | undefined>(
    (node, part) => (typeof part === 'number' ? node?.items : node?.properties?.[String(part)]),
    schema,
  );
  const elsewhere = allKeys(schema).find((known) => known.endsWith(`.${key}`));
  const siblings = Object.keys(level?.properties ?? {}).filter((known) => known !== '$schema');
  const near = elsewhere ?? keyPath([...path, closest(key, siblings)]);
  return `unknown key ${show(keyPath([...path, key]))}, the nearest known key is "${near}"`;
}

function allKeys(node: SchemaNode, prefix = ''): string[] {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    `${prefix}${key}`,
    ...allKeys(child, `${prefix}${key}.`),
  ]);
}

function valueAt(input: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    input,
  );
}

function show(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = hideCredentials(typeof value === 'string' ? JSON.stringify(value) : String(value));
  return text.length > 80 ? `${text.slice(0, 76)}…"` : text;
}
