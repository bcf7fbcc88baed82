import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DEEPEST,
  isTooDeep,
  require_dist
} from "./chunk-NYRYZNNC.mjs";
import "./chunk-XLO57QZ6.mjs";
import {
  __toESM
} from "./chunk-JVZTSKKL.mjs";

// runtime/project/config-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
var OPTIONS = { schema: "core", stringKeys: true, logLevel: "error" };
function readYaml(text) {
  if (isTooDeep(text))
    return { problem: `it is nested too deeply (more than ${DEEPEST} levels)`, cause: void 0 };
  try {
    const document = (0, import_yaml.parseDocument)(text, OPTIONS);
    const [fault] = [...document.errors, ...document.warnings];
    if (fault) {
      const at = fault.linePos?.[0];
      return { problem: inWords(fault.message), line: at?.line, column: at?.col, cause: fault };
    }
    const value = document.toJS({ maxAliasCount: 20 });
    JSON.stringify(value);
    return { value };
  } catch (cause) {
    return { problem: inWords(cause instanceof Error ? cause.message : String(cause)), cause };
  }
}
function setInYaml(text, settings) {
  const document = (0, import_yaml.parseDocument)(text, OPTIONS);
  for (const [key, value] of Object.entries(settings)) document.set(key, value);
  return document.toString();
}
function inWords(message) {
  if (/call stack/.test(message)) return "it is nested too deeply";
  if (/circular/.test(message)) return "an alias stands inside of what it names";
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "";
}
export {
  readYaml,
  setInYaml
};
