import * as z from 'zod';

/** One key of a document, with its place: `files.added`, `steps[].name`. */
export interface Row {
  key: string;
  type: string;
  description: string;
  /** JSON of what counts where it is not given; null where nothing does. */
  fallback: string | null;
  /** May be missing. */
  optional: boolean;
}

interface Node {
  type?: string | string[];
  properties?: Record<string, Node>;
  required?: string[];
  items?: Node;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  description?: string;
  pattern?: string;
}

/** The rows of a schema: as what is read (`input`) or as what is printed (`output`). */
export function schemaRows(schema: z.ZodType, io: 'input' | 'output'): Row[] {
  const root = z.toJSONSchema(schema, { io, target: 'draft-7', reused: 'inline' }) as Node;
  return [...rowsOf(root, '')];
}

function* rowsOf(node: Node, prefix: string): Generator<Row> {
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    const key = `${prefix}${name}`;
    const inner = innerOf(child);
    const optional = !(node.required ?? []).includes(name);
    const isGroup = inner !== null && child.description === undefined && isObject(child);
    if (!isGroup) {
      const fallback = child.default === undefined || inner ? null : JSON.stringify(child.default);
      yield { key, type: typeOf(child), description: child.description ?? '', fallback, optional };
    }
    if (inner) yield* rowsOf(inner.node, `${key}${inner.suffix}.`);
  }
}

/** The object with keys of its own inside a key: of a list its elements, of alternatives the one that is one. */
function innerOf(node: Node): { node: Node; suffix: string } | null {
  if (node.properties) return { node, suffix: '' };
  if (node.items) {
    const inner = innerOf(node.items);
    return inner && { node: inner.node, suffix: `[]${inner.suffix}` };
  }
  for (const one of node.anyOf ?? []) {
    const inner = innerOf(one);
    if (inner) return inner;
  }
  return null;
}

function isObject(node: Node): boolean {
  return node.properties !== undefined;
}

function typeOf(node: Node): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum) return node.enum.map((one) => JSON.stringify(one)).join(' or ');
  if (node.anyOf) return [...new Set(node.anyOf.map(typeOf))].join(' or ');
  if (node.items) return `list of ${plural(typeOf(node.items))}`;
  if (Array.isArray(node.type)) return node.type.map((type) => typeOf({ type })).join(' or ');
  if (node.type === 'object' && node.properties === undefined) return 'names → texts';
  return (
    { string: 'text', integer: 'whole number', boolean: 'true or false' }[node.type ?? ''] ??
    node.type ??
    'any'
  );
}

function plural(type: string): string {
  return { text: 'texts', object: 'objects' }[type] ?? type;
}
