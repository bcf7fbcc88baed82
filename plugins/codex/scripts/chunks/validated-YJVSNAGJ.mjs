import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  describeIssues,
  keyPath
} from "./chunk-MACTHBOB.mjs";
import {
  configSchema
} from "./chunk-Y6KI77SZ.mjs";
import "./chunk-KVG7POJS.mjs";
import "./chunk-ZPR65HYL.mjs";
import "./chunk-2USOSYJR.mjs";
import "./chunk-F5FNDNLT.mjs";
import "./chunk-JVZTSKKL.mjs";

// runtime/project/migrate/validated.ts
function validated({ config, dropped, warnings }) {
  const result = configSchema.safeParse(config);
  if (result.success) return { config, dropped, warnings };
  const issues = describeIssues(result.error.issues, config);
  const refused = [...issues].sort((a, b) => compare(b.path, a.path));
  const rest = structuredClone(config);
  for (const { path } of refused) remove(rest, path);
  const named = issues.map(({ path, message }) => ({ key: keyPath(path), reason: message }));
  return validated({ config: rest, dropped: [...dropped, ...named], warnings });
}
function remove(node, path) {
  const last = path.at(-1);
  if (last === void 0) return;
  const parent = path.slice(0, -1).reduce((value, key) => child(value, key), node);
  if (child(parent, last) === void 0) remove(node, path.slice(0, -1));
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent, last);
}
function child(value, key) {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0;
}
function compare(a, b) {
  const at = a.findIndex((key, i) => key !== b[i]);
  const [left, right] = [a[at], b[at]];
  return typeof left === "number" && typeof right === "number" ? left - right : a.length - b.length;
}
export {
  validated
};
