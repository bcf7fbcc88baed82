import { isObject } from './key-path.ts';
import { type Dropped, GONE } from './old-keys.ts';

/** Who `{org}`, `{project}` and `{codex_repo}` are in patterns of the predecessor. */
export interface OldNames {
  organization: string | undefined;
  project: string | undefined;
  codex_repo: string | undefined;
}

export interface OldPatterns {
  include: string[];
  exclude: string[];
  fromCodex: string[];
  dropped: Dropped[];
}

/** Where lists of globs stood; of the first two the first one that says anything counts, as it did. */
const INCLUDE = [
  'sync.to_codex',
  'sync_patterns',
  'sync.include',
  'sync.default_to_codex',
  'default_sync_patterns',
  'sync.defaultInclude',
];
const FROM_CODEX = ['sync.from_codex', 'sync.default_from_codex'];
const EXCLUDE = [
  'default_exclude_patterns',
  'exclude_patterns',
  'exclude',
  'sync.exclude',
  'sync.defaultExclude',
];

/** All lists of patterns of a configuration, `take` takes one out of it. */
export function takePatterns(takeOut: (path: string) => unknown, names: OldNames): OldPatterns {
  const dropped: Dropped[] = [];
  const lists = (keys: readonly string[]) =>
    keys
      .map((key) => ({ key, value: takeOut(key) }))
      .filter(({ value }) => value !== undefined)
      .map(({ key, value }) => {
        const { include, exclude, odd } = read(value);
        if (odd) dropped.push({ key, reason: 'it holds something that is no pattern' });
        return { key, include, exclude };
      });
  const first = (keys: readonly string[]) => {
    const [winner, ...losers] = lists(keys).filter(({ include, exclude }) => include.length + exclude.length);
    for (const { key } of losers) dropped.push({ key, reason: `${winner!.key} goes before it` });
    return winner;
  };

  const to = first(INCLUDE);
  const from = first(FROM_CODEX);
  if (from?.exclude.length) {
    dropped.push({ key: `${from.key}.exclude`, reason: GONE['sync.from_codex.exclude']! });
  }
  const fromCodex: string[] = [];
  for (const pattern of from?.include ?? []) {
    const glob = codexGlob(pattern, names);
    if (glob !== null) fromCodex.push(glob);
    else dropped.push({ key: from!.key, reason: `${pattern} is of another organization: fetch brings it` });
  }
  const excluded = lists(EXCLUDE).flatMap(({ include, exclude }) => [...include, ...exclude]);
  return {
    include: [...new Set(to?.include)],
    exclude: [...new Set([...excluded, ...(to?.exclude ?? [])])],
    fromCodex: [...new Set(fromCodex)],
    dropped,
  };
}

/** A list, one string, or an object of two lists; globs from the root, those with `!` exclude. */
function read(value: unknown): { include: string[]; exclude: string[]; odd: boolean } {
  if (isObject(value)) {
    const [include, exclude] = [read(value.include ?? []), read(value.exclude ?? [])];
    const more = Object.keys(value).some((key) => key !== 'include' && key !== 'exclude');
    return {
      include: include.include,
      exclude: [...include.exclude, ...exclude.include, ...exclude.exclude],
      odd: include.odd || exclude.odd || more,
    };
  }
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const globs = list.filter((one): one is string => typeof one === 'string' && one !== '');
  const bare = (glob: string) => glob.replace(/^!/, '').replace(/^(?:\.?\/)+/, '');
  return {
    include: globs.filter((glob) => !glob.startsWith('!')).map(bare),
    exclude: globs.filter((glob) => glob.startsWith('!')).map(bare),
    odd: globs.length < list.length,
  };
}

/**
 * The path in the codex that a `from_codex` pattern stands for: `codex://ORG/CODEX/docs/**` is the codex's own
 * `docs/**`, `codex://ORG/PROJECT/…` and the older `PROJECT/…` stand below `projects/`. Null for another
 * organization's.
 */
export function codexGlob(pattern: string, names: OldNames): string | null {
  const [, scheme, rest = ''] = /^(codex:\/\/)?\/*(.*)$/s.exec(pattern)!;
  if (scheme === undefined)
    return /^(?:projects|shared|systems)\//.test(rest) ? rest : inProject(rest, names);
  const [organization = '', ...path] = rest.split('/');
  const ours = [names.organization ?? organization, '{org}', '{organization}'].map((one) =>
    one.toLowerCase(),
  );
  return ours.includes(organization.toLowerCase()) ? inProject(path.join('/'), names) : null;
}

function inProject(path: string, { project, codex_repo }: OldNames): string {
  const [first = '', ...rest] = path.split('/');
  const inside = rest.join('/') || '**';
  if (first === '{codex_repo}' || first === codex_repo) return inside;
  if (first === 'shared' || first === 'systems') return `${first}/${inside}`;
  return `projects/${first === project ? '{project}' : first}/${inside}`;
}
