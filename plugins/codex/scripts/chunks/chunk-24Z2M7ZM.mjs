import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GLOBSTAR,
  Minimatch,
  braceExpand
} from "./chunk-7ROOJ6QV.mjs";
import {
  CodexError,
  shown
} from "./chunk-FAMPJYGD.mjs";

// runtime/selection/patterns.ts
var ALWAYS_EXCLUDED = [
  "**/.git/**",
  "**/.env*",
  "**/.claude/settings.local.json",
  ".fractary/plugins/codex/**",
  ".fractary/codex/**"
];
var LONGEST_PATTERN = 1e3;
var MOST_FORMS = 1e3;
var OPTIONS = {
  dot: true,
  nocomment: true,
  nonegate: true,
  nobrace: true,
  platform: "linux",
  optimizationLevel: 1
};
function splitList(values) {
  const items = [];
  for (const value of values) {
    let depth = 0;
    let start = 0;
    for (let at = 0; at <= value.length; at++) {
      const character = value[at];
      if (character === "{") depth++;
      else if (character === "}") depth = Math.max(0, depth - 1);
      else if (character === void 0 || character === "," && depth === 0) {
        items.push(value.slice(start, at).trim());
        start = at + 1;
      }
    }
  }
  return items.filter((item) => item !== "");
}
function hasGroup(glob) {
  return /[@?!+*]\(/.test(withoutEscapes(glob));
}
function withoutEscapes(glob) {
  return glob.replace(/\\./g, "-");
}
function hasCostlyGroup(glob) {
  if (!hasGroup(glob)) return false;
  const stars = (text) => text.match(/\*+/g)?.length ?? 0;
  return withoutEscapes(glob).split("/").some((segment) => {
    const group = /^([^()]*)([@?!+*])\(([^()]*)\)([^()]*)$/.exec(segment);
    if (!group) return hasGroup(segment) || stars(segment) > 2;
    const [, before = "", kind = "", body = "", after = ""] = group;
    if ("+*".includes(kind) && !/^\[[^[\]]+\]$/.test(body)) return true;
    const inside = Math.max(...body.split("|").map(stars)) + ("!+*".includes(kind) ? 1 : 0);
    return stars(before) + inside + stars(after) > 2;
  });
}
function isBroken(form) {
  try {
    return formsOf([form]).length === 0;
  } catch {
    return true;
  }
}
function objection(glob) {
  const no = (problem, instead) => ({ problem, instead });
  if (glob.trim() === "") return no("is empty", 'Remove it, or write "**" for every file');
  if (glob.length > LONGEST_PATTERN)
    return no(`is longer than ${LONGEST_PATTERN} characters`, "Write several shorter patterns");
  if (new RegExp("\\p{Cc}", "u").test(glob)) return no("has a control character", "Remove the control character");
  if (/\\(?![*?[\]{}()!+@|,\\#-])/.test(glob))
    return no("has a backslash", `Write "/" between folders: ${shown(glob.replaceAll("\\", "/"))}`);
  const forms = braceExpand(glob, { braceExpandMax: MOST_FORMS + 1 });
  if (forms.length > MOST_FORMS)
    return no(`stands for more than ${MOST_FORMS} patterns`, 'Write a wildcard, such as "*", for the braces');
  if (forms.some((form) => form.startsWith("!")))
    return no(
      'starts with "!"',
      `Put ${shown(glob.replace(/^!+/, ""))} among the exclude patterns (exclude_patterns, --exclude)`
    );
  if (forms.some((form) => form.startsWith("/")))
    return no('starts with "/"', `Write it from the root: ${shown(glob.replace(/^\/+/, "") || "**")}`);
  if (forms.some((form) => form.split("/").includes("..")))
    return no('has ".." in it', "Write the path from the root; nothing outside it can match");
  if (forms.some(hasCostlyGroup))
    return no(
      "has a group that could take for ever to match",
      'Write braces, {a,b}, or "*" instead; put a backslash before a parenthesis of a file name'
    );
  if (forms.some(isBroken)) return no("cannot be read", 'Write "*" or plain characters, [a-z], instead');
  return void 0;
}
function checkPattern(glob, where) {
  const found = objection(glob);
  if (!found) return;
  const code = where.source === "config" ? "CONFIG_INVALID" : "INVALID_ARGUMENT";
  throw new CodexError(code, `The pattern ${shown(glob)} in ${where.key} ${found.problem}.`, {
    phase: "validate",
    fixes: [found.instead]
  });
}
function plainForm(glob) {
  const anywhere = glob.startsWith("**/");
  const below = glob.endsWith("/**");
  const begins = !below && glob.endsWith("*");
  const name = glob.slice(anywhere ? 3 : 0, below ? -3 : begins ? -1 : void 0);
  if (name === "" || /[*?[\]{}()!+@|\\]/.test(name) || begins && (!anywhere || name.endsWith("/")))
    return null;
  if (!anywhere) return { head: name, tail: below ? "everything" : "nothing", tests: [] };
  const test = (path) => {
    if (below) return `/${path}`.includes(`/${name}/`);
    if (!begins) return `/${path}/`.includes(`/${name}/`);
    const at = `/${path}`.lastIndexOf(`/${name}`);
    return at >= 0 && path.indexOf("/", at + name.length) < 0;
  };
  return { head: "", tail: "pattern", tests: [test] };
}
function formsOf(globs) {
  const forms = globs.flatMap((glob) => glob === "" ? [] : braceExpand(glob));
  return forms.flatMap((form) => {
    const segments = form.split("/").filter((segment) => segment !== "" && segment !== ".");
    if (segments.length === 0 || form.endsWith("/")) segments.push("**");
    const glob = segments.join("/");
    const plain = plainForm(glob);
    if (plain) return [plain];
    const matcher = minimatch(glob);
    const parts = matcher.set[0];
    if (!parts) return [];
    const wild = parts.findIndex((part) => typeof part !== "string");
    const head = parts.slice(0, wild < 0 ? void 0 : wild).join("/");
    if (wild < 0) return [{ head, tail: "nothing", tests: [] }];
    if (head !== "" && wild === parts.length - 1 && parts[wild] === GLOBSTAR)
      return [{ head, tail: "everything", tests: [] }];
    const endsInName = typeof parts.at(-1) === "string";
    const matchers = endsInName ? [matcher, minimatch(`${glob}/**`)] : [matcher];
    return [{ head, tail: "pattern", tests: matchers.map((one) => (path) => one.match(path)) }];
  });
}
function minimatch(glob) {
  const matcher = new Minimatch(glob, OPTIONS);
  if (hasGroup(glob)) return matcher;
  matcher.set = matcher.set.map(
    (parts) => parts.map((part) => {
      if (!(part instanceof RegExp)) return part;
      const [first, ...afterStars] = part.source.split("[^/]*?");
      if (afterStars.length < 2) return part;
      const last = afterStars.pop();
      const middle = afterStars.map((text, n) => `(?=(?<star${n}>[^/]*?${text}))\\k<star${n}>`);
      return new RegExp(`${first}${middle.join("")}[^/]*${last}`, part.flags);
    })
  );
  return matcher;
}
function hasParentIn(path, folders) {
  for (let at = path.indexOf("/"); at > 0; at = path.indexOf("/", at + 1)) {
    if (folders.has(path.slice(0, at))) return true;
  }
  return false;
}
function compile(globs) {
  const forms = formsOf(globs);
  const names = new Set(forms.filter((form) => form.tail === "nothing").map((form) => form.head));
  const folders = new Set(forms.filter((form) => form.tail !== "pattern").map((form) => form.head));
  const tests = forms.flatMap((form) => form.tests);
  return (path) => names.has(path) || hasParentIn(path, folders) || tests.some((test) => test(path));
}
function literalPrefixes(globs) {
  const heads = formsOf(globs).map((form) => form.head);
  if (heads.includes("")) return null;
  const all = new Set(heads);
  return [...all].filter((head) => !hasParentIn(head, all)).sort();
}

export {
  ALWAYS_EXCLUDED,
  splitList,
  objection,
  checkPattern,
  hasParentIn,
  compile,
  literalPrefixes
};
