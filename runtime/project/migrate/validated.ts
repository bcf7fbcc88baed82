import { describeIssues, keyPath } from '../config-issues.ts';
import { configSchema } from '../config-schema.ts';
import type { Conversion } from './convert.ts';

/**
 * A conversion without what the schema refuses: a value that was never right must not make the whole configuration
 * unusable. What goes is named with what was expected.
 */
export function validated({ config, dropped, warnings }: Conversion): Conversion {
  const result = configSchema.safeParse(config);
  if (result.success) return { config, dropped, warnings };
  const issues = describeIssues(result.error.issues, config);
  // From the end, so that the places in lists stay right.
  const refused = [...issues].sort((a, b) => compare(b.path, a.path));
  const rest = structuredClone(config);
  for (const { path } of refused) remove(rest, path);
  const named = issues.map(({ path, message }) => ({ key: keyPath(path), reason: message }));
  return validated({ config: rest, dropped: [...dropped, ...named], warnings });
}

/** Takes out what stands at a path; of something that is missing what it is missing in. */
function remove(node: Record<string, unknown>, path: readonly PropertyKey[]): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => child(value, key), node);
  if (child(parent, last) === undefined) remove(node, path.slice(0, -1));
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
}

function child(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function compare(a: readonly PropertyKey[], b: readonly PropertyKey[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  const [left, right] = [a[at], b[at]];
  return typeof left === 'number' && typeof right === 'number' ? left - right : a.length - b.length;
}
