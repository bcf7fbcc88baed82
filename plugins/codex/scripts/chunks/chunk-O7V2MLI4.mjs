import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  compile,
  objection
} from "./chunk-24Z2M7ZM.mjs";
import {
  shown
} from "./chunk-FAMPJYGD.mjs";

// runtime/selection/routing.ts
function isPrivate({ data }) {
  return typeof data.visibility === "string" && data.visibility.trim().toLowerCase() === "private";
}
function route(frontMatter, project, selectedBy) {
  if (selectedBy === "own") return { delivered: true };
  const warnings = [];
  const include = patternsOf(frontMatter, "codex_sync_include", warnings);
  const exclude = patternsOf(frontMatter, "codex_sync_exclude", warnings);
  const warning = warnings.length > 0 ? { warning: warnings.join("; ") } : {};
  const decided = (delivered, key, what) => {
    const line = frontMatter.lines[key];
    const at = line === void 0 ? "" : ` (line ${line})`;
    return {
      delivered,
      reason: `${key} ${what}${at}`,
      ...line !== void 0 && { line },
      ...warning
    };
  };
  const excluding = patternThatNames(project, exclude);
  if (excluding) return decided(false, "codex_sync_exclude", `names ${excluding}`);
  const including = patternThatNames(project, include);
  if (including) return decided(true, "codex_sync_include", `names ${including}`);
  const [first, second, third, ...more] = include;
  const some = [first, second, third, more.length > 0 ? "…" : void 0].filter(Boolean).join(", ");
  if (first) return decided(false, "codex_sync_include", `names only ${some}`);
  if (selectedBy === "from_codex_patterns") return { delivered: true, ...warning };
  return {
    delivered: false,
    reason: "no codex_sync_include names this project",
    ...warning
  };
}
function patternsOf({ data, lines }, key, warnings) {
  const value = data[key] ?? [];
  const where = lines[key] === void 0 ? key : `${key} (line ${lines[key]})`;
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const pattern = asPattern(item);
    if (pattern === void 0) {
      warnings.push(`${where} has ${shown(JSON.stringify(item))}, which is no project pattern`);
      return [];
    }
    if (pattern === "") return [];
    const refused = objection(globOf(pattern));
    if (refused) warnings.push(`${where} has ${shown(pattern)}, which ${refused.problem}`);
    return refused ? [] : [pattern];
  });
}
function asPattern(item) {
  if (typeof item === "string") return item.trim();
  if (typeof item !== "object" || item === null || Array.isArray(item)) return void 0;
  const entries = Object.entries(item);
  if (entries.length === 0 || entries.some(([, value]) => value !== null)) return void 0;
  return `{${entries.map(([name]) => name).join(",")}}`;
}
function globOf(pattern) {
  return pattern.replace(/^!(?=\()/, "@").replace(/^!/, "");
}
function patternThatNames(project, patterns) {
  const matches = (pattern) => compile([globOf(pattern)])(project);
  const negated = patterns.filter((pattern) => pattern.startsWith("!"));
  if (negated.some(matches)) return void 0;
  const plain = patterns.filter((pattern) => !pattern.startsWith("!"));
  return plain.length > 0 ? plain.find(matches) : negated[0];
}

export {
  isPrivate,
  route
};
