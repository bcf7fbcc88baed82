import { shown } from '../reference.ts';
import type { FrontMatter } from './front-matter.ts';
import { compile, objection } from './patterns.ts';

/** What brought a document into question: the configured patterns, or that it is the project's own. */
export type SelectedBy = 'from_codex_patterns' | 'routed_patterns' | 'own';

export interface Route {
  delivered: boolean;
  /** For people, such as `codex_sync_exclude names web-* (line 5)`; only where front matter decided. */
  reason?: string;
  /** The line of the file that decided. */
  line?: number;
  /** What in the front matter could not be used and was passed over. */
  warning?: string;
}

/** Whether a document must not leave its project (contract, section 6). */
export function isPrivate({ data }: FrontMatter): boolean {
  return typeof data.visibility === 'string' && data.visibility.trim().toLowerCase() === 'private';
}

/**
 * Whether a project gets a document of the codex, by the front matter's `codex_sync_exclude` and
 * `codex_sync_include` (contract, section 7, Routing): exclude wins, and what is the project's own always comes.
 */
export function route(frontMatter: FrontMatter, project: string, selectedBy: SelectedBy): Route {
  if (selectedBy === 'own') return { delivered: true };
  const warnings: string[] = [];
  const include = patternsOf(frontMatter, 'codex_sync_include', warnings);
  const exclude = patternsOf(frontMatter, 'codex_sync_exclude', warnings);
  const warning = warnings.length > 0 ? { warning: warnings.join('; ') } : {};
  const decided = (delivered: boolean, key: string, what: string): Route => {
    const line = frontMatter.lines[key];
    const at = line === undefined ? '' : ` (line ${line})`;
    return {
      delivered,
      reason: `${key} ${what}${at}`,
      ...(line !== undefined && { line }),
      ...warning,
    };
  };

  const excluding = patternThatNames(project, exclude);
  if (excluding) return decided(false, 'codex_sync_exclude', `names ${excluding}`);
  const including = patternThatNames(project, include);
  if (including) return decided(true, 'codex_sync_include', `names ${including}`);
  const [first, second, third, ...more] = include;
  const some = [first, second, third, more.length > 0 ? '…' : undefined].filter(Boolean).join(', ');
  if (first) return decided(false, 'codex_sync_include', `names only ${some}`);
  if (selectedBy === 'from_codex_patterns') return { delivered: true, ...warning };
  return {
    delivered: false,
    reason: 'no codex_sync_include names this project',
    ...warning,
  };
}

/** The patterns under a key that can be used; nothing there and an empty list are the same. */
function patternsOf({ data, lines }: FrontMatter, key: string, warnings: string[]): string[] {
  const value = data[key] ?? [];
  const where = lines[key] === undefined ? key : `${key} (line ${lines[key]})`;
  return (Array.isArray(value) ? value : [value]).flatMap((item) => {
    const pattern = asPattern(item);
    if (pattern === undefined) {
      warnings.push(`${where} has ${shown(JSON.stringify(item))}, which is no project pattern`);
      return [];
    }
    if (pattern === '') return [];
    const refused = objection(globOf(pattern));
    if (refused) warnings.push(`${where} has ${shown(pattern)}, which ${refused.problem}`);
    return refused ? [] : [pattern];
  });
}

/** `{web,api}` without quotes is YAML for two keys without values; its author meant the glob. */
function asPattern(item: unknown): string | undefined {
  if (typeof item === 'string') return item.trim();
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined;
  const entries = Object.entries(item);
  if (entries.length === 0 || entries.some(([, value]) => value !== null)) return undefined;
  return `{${entries.map(([name]) => name).join(',')}}`;
}

/** The glob behind a leading `!`; `!(a|b)` is the negation of `@(a|b)`. */
function globOf(pattern: string): string {
  return pattern.replace(/^!(?=\()/, '@').replace(/^!/, '');
}

/** As authors use `!`: it takes away from the other patterns of its list, or from all projects if alone. */
function patternThatNames(project: string, patterns: string[]): string | undefined {
  const matches = (pattern: string): boolean => compile([globOf(pattern)])(project);
  const negated = patterns.filter((pattern) => pattern.startsWith('!'));
  if (negated.some(matches)) return undefined;
  const plain = patterns.filter((pattern) => !pattern.startsWith('!'));
  return plain.length > 0 ? plain.find(matches) : negated[0];
}
