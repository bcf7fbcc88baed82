import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// runtime/project/migrate/key-path.ts
function at(value, path) {
  return path.split(".").reduce(
    (node, key) => isObject(node) && Object.hasOwn(node, key) ? node[key] : void 0,
    value
  );
}
function take(node, path) {
  const value = at(node, path);
  if (value === void 0) return void 0;
  const above = path.split(".").slice(0, -1).join(".");
  const parent = above === "" ? node : at(node, above);
  delete parent[path.slice(above === "" ? 0 : above.length + 1)];
  if (above !== "" && Object.keys(parent).length === 0) take(node, above);
  return value;
}
function put(node, path, value) {
  if (value === void 0) return;
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    node[key] = value;
    return;
  }
  const child = isObject(node[key]) ? node[key] : {};
  node[key] = child;
  put(child, rest.join("."), value);
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export {
  at,
  take,
  put,
  isObject
};
