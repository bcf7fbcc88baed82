import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  ALWAYS_EXCLUDED,
  checkPattern,
  compile,
  literalPrefixes
} from "./chunk-24Z2M7ZM.mjs";
import {
  isExpressible
} from "./chunk-FAMPJYGD.mjs";

// runtime/selection/delivery.ts
function deliveryRules(config, project, options) {
  const named = (globs, key) => globs.map((glob) => {
    const full = glob.replaceAll("{project}", project);
    checkPattern(full, { source: "config", key });
    return full;
  });
  const from = named(config.from_codex_patterns, "from_codex_patterns");
  const routed = named(config.routed_patterns, "routed_patterns");
  const exclude = [...config.exclude_patterns, ...options.exclude ?? [], ...ALWAYS_EXCLUDED];
  const narrowing = options.patterns?.length ? options.patterns : null;
  const [isFrom, isRouted, isExcluded] = [compile(from), compile(routed), compile(exclude)];
  const isAsked = narrowing ? compile(narrowing) : () => true;
  const own = `projects/${project}/`;
  const both = (test, codexPath) => {
    const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
    return test(codexPath) || inside !== void 0 && test(inside);
  };
  const asked = (codexPath) => isAsked(codexPath) || codexPath.startsWith(own) && isAsked(codexPath.slice(own.length));
  return {
    selectedBy(codexPath) {
      const wanted = isFrom(codexPath) ? "from_codex_patterns" : isRouted(codexPath) ? "routed_patterns" : null;
      if (!wanted || !asked(codexPath) || both(isExcluded, codexPath)) return null;
      return codexPath.startsWith(own) ? "own" : wanted;
    },
    prefixes: literalPrefixes([...from, ...routed]),
    key: JSON.stringify([project, from, routed, exclude, narrowing]),
    partial: narrowing !== null
  };
}
function deliveryProblem(codexPath, mode) {
  if (mode === "120000") return "a symbolic link";
  if (mode === "160000") return "a submodule";
  return isExpressible(codexPath) ? null : "no reference can express its name";
}

export {
  deliveryRules,
  deliveryProblem
};
