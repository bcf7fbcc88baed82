import { braceExpand } from 'minimatch';

/**
 * A glob of the configuration in the words of GitHub's `paths` filter, which knows `*`, `**` and sets, but no braces
 * and no groups, and reads `?` and `+` as repetitions. `exact` is false where the filter matches more than the glob.
 */
export interface PathFilter {
  filter: string;
  exact: boolean;
}

export function pathFilters(glob: string): PathFilter[] {
  return braceExpand(glob).map(translate);
}

function translate(glob: string): PathFilter {
  let filter = '';
  let exact = true;
  for (let at = 0; at < glob.length; at += 1) {
    const character = glob[at]!;
    if (/[@?!+*]/.test(character) && glob[at + 1] === '(') {
      // What a group matches may hold slashes: from here on everything.
      return { filter: `${filter}**`, exact: false };
    }
    if (character === '\\' && at + 1 < glob.length) {
      at += 1;
      filter += escapedFilter(glob[at]!);
    } else if (character === '[') {
      const set = /^\[[A-Za-z0-9_.-]+\]/.exec(glob.slice(at))?.[0];
      filter += set ?? '*';
      exact &&= set !== undefined;
      at += (set ?? /^\[[^\]]*\]?/.exec(glob.slice(at))![0]).length - 1;
    } else if (character === '?') {
      filter += '*';
      exact = false;
    } else if (character === '*') {
      const stars = /^\*+/.exec(glob.slice(at))![0].length;
      const isSegment = (at === 0 || glob[at - 1] === '/') && /^(\/|$)/.test(glob.slice(at + stars));
      // Only as a whole segment do two stars cross slashes; in GitHub's words they always do.
      filter += stars === 2 && isSegment ? '**' : '*';
      at += stars - 1;
    } else filter += escapedFilter(character);
  }
  return { filter, exact };
}

/** A name, or a part of one, that stands for itself. */
export function escapedFilter(text: string): string {
  return text.replace(/[\\*?+[\]!]/g, '\\$&');
}
