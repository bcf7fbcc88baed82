import { braceExpand, GLOBSTAR, Minimatch, type MinimatchOptions } from 'minimatch';
import { CodexError } from '../errors.ts';
import { shown } from '../reference.ts';

/** Never leaves a project and never reaches one, whatever the lists say (contract, section 3). */
export const ALWAYS_EXCLUDED: readonly string[] = [
  '**/.git/**',
  '**/.env*',
  '**/.claude/settings.local.json',
  '.fractary/plugins/codex/**',
  '.fractary/codex/**',
];

const LONGEST_PATTERN = 1000;
const MOST_FORMS = 1000;

/** `platform`: a backslash escapes on Windows as well. Braces are expanded before, each form is matched alone. */
const OPTIONS: MinimatchOptions = {
  dot: true,
  nocomment: true,
  nonegate: true,
  nobrace: true,
  platform: 'linux',
  optimizationLevel: 1,
};

/** Items of comma-separated lists that may be repeated; a comma inside braces belongs to its pattern. */
export function splitList(values: readonly string[]): string[] {
  const items: string[] = [];
  for (const value of values) {
    let depth = 0;
    let start = 0;
    for (let at = 0; at <= value.length; at++) {
      const character = value[at];
      if (character === '{') depth++;
      else if (character === '}') depth = Math.max(0, depth - 1);
      else if (character === undefined || (character === ',' && depth === 0)) {
        items.push(value.slice(start, at).trim());
        start = at + 1;
      }
    }
  }
  return items.filter((item) => item !== '');
}

function hasGroup(glob: string): boolean {
  return /[@?!+*]\(/.test(withoutEscapes(glob));
}

function withoutEscapes(glob: string): string {
  return glob.replace(/\\./g, '-');
}

/**
 * Whether the groups of a pattern could keep a regular expression busy for ever: with one group a segment, none
 * inside another, repeated only over a character class, and two stars in sequence, time grows with the square of
 * a file name's length at most.
 */
function hasCostlyGroup(glob: string): boolean {
  if (!hasGroup(glob)) return false;
  const stars = (text: string): number => text.match(/\*+/g)?.length ?? 0;
  return withoutEscapes(glob)
    .split('/')
    .some((segment) => {
      const group = /^([^()]*)([@?!+*])\(([^()]*)\)([^()]*)$/.exec(segment);
      if (!group) return hasGroup(segment) || stars(segment) > 2;
      const [, before = '', kind = '', body = '', after = ''] = group;
      if ('+*'.includes(kind) && !/^\[[^[\]]+\]$/.test(body)) return true;
      const inside = Math.max(...body.split('|').map(stars)) + ('!+*'.includes(kind) ? 1 : 0);
      return stars(before) + inside + stars(after) > 2;
    });
}

/** Minimatch builds an invalid expression from some character classes, such as `[[:alpha:]]-x`. */
function isBroken(form: string): boolean {
  try {
    return formsOf([form]).length === 0;
  } catch {
    return true;
  }
}

/** Why a glob is not accepted, as the end of a sentence, and what to write instead; undefined when it is. */
export function objection(glob: string): { problem: string; instead: string } | undefined {
  const no = (problem: string, instead: string) => ({ problem, instead });
  if (glob.trim() === '') return no('is empty', 'Remove it, or write "**" for every file');
  if (glob.length > LONGEST_PATTERN)
    return no(`is longer than ${LONGEST_PATTERN} characters`, 'Write several shorter patterns');
  if (/\p{Cc}/u.test(glob)) return no('has a control character', 'Remove the control character');
  if (/\\(?![*?[\]{}()!+@|,\\#-])/.test(glob))
    return no('has a backslash', `Write "/" between folders: ${shown(glob.replaceAll('\\', '/'))}`);
  const forms = braceExpand(glob, { braceExpandMax: MOST_FORMS + 1 });
  if (forms.length > MOST_FORMS)
    return no(`stands for more than ${MOST_FORMS} patterns`, 'Write a wildcard, such as "*", for the braces');
  if (forms.some((form) => form.startsWith('!')))
    return no(
      'starts with "!"',
      `Put ${shown(glob.replace(/^!+/, ''))} among the exclude patterns (exclude_patterns, --exclude)`,
    );
  if (forms.some((form) => form.startsWith('/')))
    return no('starts with "/"', `Write it from the root: ${shown(glob.replace(/^\/+/, '') || '**')}`);
  if (forms.some((form) => form.split('/').includes('..')))
    return no('has ".." in it', 'Write the path from the root; nothing outside it can match');
  if (forms.some(hasCostlyGroup))
    return no(
      'has a group that could take for ever to match',
      'Write braces, {a,b}, or "*" instead; put a backslash before a parenthesis of a file name',
    );
  if (forms.some(isBroken)) return no('cannot be read', 'Write "*" or plain characters, [a-z], instead');
  return undefined;
}

/**
 * Accepts a pattern that `compile` can match in reasonable time on any path.
 * @throws CodexError CONFIG_INVALID (`config`) or INVALID_ARGUMENT (`option`) naming `key` and the pattern
 */
export function checkPattern(glob: string, where: { source: 'config' | 'option'; key: string }): void {
  const found = objection(glob);
  if (!found) return;
  const code = where.source === 'config' ? 'CONFIG_INVALID' : 'INVALID_ARGUMENT';
  throw new CodexError(code, `The pattern ${shown(glob)} in ${where.key} ${found.problem}.`, {
    phase: 'validate',
    fixes: [found.instead],
  });
}

interface Form {
  /** The folders, or the whole path, before the first wildcard. */
  head: string;
  tail: 'nothing' | 'everything' | 'pattern';
  tests: ((path: string) => boolean)[];
}

/** Most globs are a path, all of a folder, or a name anywhere: they need no expression, and none is parsed for them. */
function plainForm(glob: string): Form | null {
  const anywhere = glob.startsWith('**/');
  const below = glob.endsWith('/**');
  const begins = !below && glob.endsWith('*');
  const name = glob.slice(anywhere ? 3 : 0, below ? -3 : begins ? -1 : undefined);
  if (name === '' || /[*?[\]{}()!+@|\\]/.test(name) || (begins && (!anywhere || name.endsWith('/'))))
    return null;
  if (!anywhere) return { head: name, tail: below ? 'everything' : 'nothing', tests: [] };
  const test = (path: string): boolean => {
    if (below) return `/${path}`.includes(`/${name}/`);
    if (!begins) return `/${path}/`.includes(`/${name}/`);
    const at = `/${path}`.lastIndexOf(`/${name}`);
    return at >= 0 && path.indexOf('/', at + name.length) < 0;
  };
  return { head: '', tail: 'pattern', tests: [test] };
}

/** Each thing that the braces of the globs stand for; `docs/` as `docs/**`, without `.` and doubled slashes. */
function formsOf(globs: readonly string[]): Form[] {
  const forms = globs.flatMap((glob) => (glob === '' ? [] : braceExpand(glob)));
  return forms.flatMap((form): Form[] => {
    const segments = form.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (segments.length === 0 || form.endsWith('/')) segments.push('**');
    const glob = segments.join('/');
    const plain = plainForm(glob);
    if (plain) return [plain];
    const matcher = minimatch(glob);
    const parts = matcher.set[0];
    if (!parts) return [];
    const wild = parts.findIndex((part) => typeof part !== 'string');
    const head = parts.slice(0, wild < 0 ? undefined : wild).join('/');
    if (wild < 0) return [{ head, tail: 'nothing', tests: [] }];
    if (head !== '' && wild === parts.length - 1 && parts[wild] === GLOBSTAR)
      return [{ head, tail: 'everything', tests: [] }];
    const endsInName = typeof parts.at(-1) === 'string';
    const matchers = endsInName ? [matcher, minimatch(`${glob}/**`)] : [matcher];
    return [{ head, tail: 'pattern', tests: matchers.map((one) => (path: string) => one.match(path)) }];
  });
}

/**
 * Minimatch tries every way to share a name among the stars of `*a*a*a*b`: minutes for a long name. Without groups
 * the first place where the text after a star is found is as good as any later one, so the choice is made final
 * (`(?=(…))\1` never goes back) and time stays linear.
 */
function minimatch(glob: string): Minimatch {
  const matcher = new Minimatch(glob, OPTIONS);
  if (hasGroup(glob)) return matcher;
  matcher.set = matcher.set.map((parts) =>
    parts.map((part) => {
      if (!(part instanceof RegExp)) return part;
      const [first, ...afterStars] = part.source.split('[^/]*?');
      if (afterStars.length < 2) return part;
      const last = afterStars.pop();
      const middle = afterStars.map((text, n) => `(?=(?<star${n}>[^/]*?${text}))\\k<star${n}>`);
      return new RegExp(`${first}${middle.join('')}[^/]*${last}`, part.flags);
    }),
  );
  return matcher;
}

/** Whether a path lies below one of the folders. */
export function hasParentIn(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    if (folders.has(path.slice(0, at))) return true;
  }
  return false;
}

/**
 * Whether a path, as git writes it, matches any of the globs: minimatch with `dot`, case-sensitive, from the root.
 * A glob that ends in a plain name, such as `docs`, means the file of that name or all that is below the folder.
 * Only for globs that `checkPattern` let pass.
 */
export function compile(globs: readonly string[]): (path: string) => boolean {
  const forms = formsOf(globs);
  const names = new Set(forms.filter((form) => form.tail === 'nothing').map((form) => form.head));
  const folders = new Set(forms.filter((form) => form.tail !== 'pattern').map((form) => form.head));
  const tests = forms.flatMap((form) => form.tests);
  return (path) => names.has(path) || hasParentIn(path, folders) || tests.some((test) => test(path));
}

/**
 * The fewest files and folders, as literal paths, outside of which no glob can match: to narrow what git lists.
 * Null when a glob begins with a wildcard and so may match anywhere.
 */
export function literalPrefixes(globs: readonly string[]): string[] | null {
  const heads = formsOf(globs).map((form) => form.head);
  if (heads.includes('')) return null;
  const all = new Set(heads);
  return [...all].filter((head) => !hasParentIn(head, all)).sort();
}
