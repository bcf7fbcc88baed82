import type { Config } from '../project/config-schema.ts';
import { isExpressible } from '../reference.ts';
import { ALWAYS_EXCLUDED, checkPattern, compile, literalPrefixes } from './patterns.ts';
import type { SelectedBy } from './routing.ts';
import type { PatternOptions } from './rules.ts';

/** Which documents of the codex a project takes (contract, section 7). */
export interface DeliveryRules {
  /** What brings a document into question, or null for one that is none of this project's business. */
  selectedBy: (codexPath: string) => SelectedBy | null;
  /** Top-level folders and projects to look into; null for all of the codex. */
  prefixes: string[] | null;
  /** A digest's worth of everything above, to know whether the rules are still the same. */
  key: string;
  /** Only some documents were asked for: whatever else is cached stays as it is. */
  partial: boolean;
}

/**
 * The rules for the way from the codex. `--patterns` asks for some documents alone, by their path in the codex or
 * in this project; `exclude_patterns` and `--exclude` hold for both kinds of path.
 */
export function deliveryRules(
  config: Pick<Config, 'from_codex_patterns' | 'routed_patterns' | 'exclude_patterns'>,
  project: string,
  options: PatternOptions,
): DeliveryRules {
  const named = (globs: readonly string[], key: string) =>
    globs.map((glob) => {
      const full = glob.replaceAll('{project}', project);
      checkPattern(full, { source: 'config', key });
      return full;
    });
  const from = named(config.from_codex_patterns, 'from_codex_patterns');
  const routed = named(config.routed_patterns, 'routed_patterns');
  const exclude = [...config.exclude_patterns, ...(options.exclude ?? []), ...ALWAYS_EXCLUDED];
  const narrowing = options.patterns?.length ? options.patterns : null;
  const [isFrom, isRouted, isExcluded] = [compile(from), compile(routed), compile(exclude)];
  const isAsked = narrowing ? compile(narrowing) : () => true;
  const own = `projects/${project}/`;

  const both = (test: (path: string) => boolean, codexPath: string) => {
    const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
    return test(codexPath) || (inside !== undefined && test(inside));
  };
  const asked = (codexPath: string) =>
    isAsked(codexPath) || (codexPath.startsWith(own) && isAsked(codexPath.slice(own.length)));
  return {
    selectedBy(codexPath) {
      const wanted = isFrom(codexPath)
        ? 'from_codex_patterns'
        : isRouted(codexPath)
          ? 'routed_patterns'
          : null;
      if (!wanted || !asked(codexPath) || both(isExcluded, codexPath)) return null;
      return codexPath.startsWith(own) ? 'own' : wanted;
    },
    prefixes: literalPrefixes([...from, ...routed]),
    key: JSON.stringify([project, from, routed, exclude, narrowing]),
    partial: narrowing !== null,
  };
}

/** Why a file of the codex cannot be cached, or null: only plain files with names that a reference can express. */
export function deliveryProblem(codexPath: string, mode: string): string | null {
  if (mode === '120000') return 'a symbolic link';
  if (mode === '160000') return 'a submodule';
  return isExpressible(codexPath) ? null : 'no reference can express its name';
}
