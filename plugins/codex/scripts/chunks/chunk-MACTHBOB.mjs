import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  configJsonSchema
} from "./chunk-Y6KI77SZ.mjs";
import {
  closest,
  hideCredentials
} from "./chunk-F5FNDNLT.mjs";

// runtime/project/config-issues.ts
var TYPES = {
  string: "a string",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "a list"
};
function describeIssues(issues, input) {
  return issues.flatMap(
    (issue) => issue.code === "unrecognized_keys" ? issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: unknownKey(issue.path, key)
    })) : [{ path: issue.path, message: wrongValue(issue, input) }]
  );
}
function keyPath(path) {
  return path.reduce((text, part) => {
    if (typeof part === "number") return `${text}[${part}]`;
    return text === "" ? String(part) : `${text}.${String(part)}`;
  }, "");
}
function wrongValue(issue, input) {
  if (issue.code === "invalid_key") {
    const name = String(issue.path.at(-1));
    return `${keyPath(issue.path.slice(0, -1))} has the key ${show(name)}, expected ${issue.issues[0]?.message}`;
  }
  return `${keyPath(issue.path)} is ${show(valueAt(input, issue.path))}, expected ${expectation(issue)}`;
}
function expectation(issue) {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.map((value) => JSON.stringify(value)).join(" or ");
    case "too_small":
      return `${issue.inclusive ? "at least" : "more than"} ${issue.minimum}`;
    case "too_big":
      return `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}
function unknownKey(path, key) {
  const schema = configJsonSchema();
  const level = path.reduce(
    (node, part) => typeof part === "number" ? node?.items : node?.properties?.[String(part)],
    schema
  );
  const elsewhere = allKeys(schema).find((known) => known.endsWith(`.${key}`));
  const siblings = Object.keys(level?.properties ?? {}).filter((known) => known !== "$schema");
  const near = elsewhere ?? keyPath([...path, closest(key, siblings)]);
  return `unknown key ${show(keyPath([...path, key]))}, the nearest known key is "${near}"`;
}
function allKeys(node, prefix = "") {
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => [
    `${prefix}${key}`,
    ...allKeys(child, `${prefix}${key}.`)
  ]);
}
function valueAt(input, path) {
  return path.reduce(
    (value, key) => typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : void 0,
    input
  );
}
function show(value) {
  if (value === void 0) return "missing";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const text = hideCredentials(typeof value === "string" ? JSON.stringify(value) : String(value));
  return text.length > 80 ? `${text.slice(0, 76)}…"` : text;
}

export {
  describeIssues,
  keyPath
};
