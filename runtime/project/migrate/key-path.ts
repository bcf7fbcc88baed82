/** What stands at a dotted path of own keys; undefined where nothing does. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) => (isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined),
      value,
    );
}

/** Takes out what stands at a path, and the objects that are empty without it. */
export function take(node: Record<string, unknown>, path: string): unknown {
  const value = at(node, path);
  if (value === undefined) return undefined;
  const above = path.split('.').slice(0, -1).join('.');
  const parent = (above === '' ? node : at(node, above)) as Record<string, unknown>;
  delete parent[path.slice(above === '' ? 0 : above.length + 1)];
  if (above !== '' && Object.keys(parent).length === 0) take(node, above);
  return value;
}

/** Sets a path, with the objects on the way; undefined sets nothing. */
export function put(node: Record<string, unknown>, path: string, value: unknown): void {
  if (value === undefined) return;
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) {
    node[key] = value;
    return;
  }
  const child = isObject(node[key]) ? node[key] : {};
  node[key] = child;
  put(child, rest.join('.'), value);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
