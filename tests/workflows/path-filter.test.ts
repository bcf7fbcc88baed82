import fc from 'fast-check';
import { minimatch } from 'minimatch';
import { expect, it } from 'vitest';
import { pathFilters } from '../../runtime/workflows/install/path-filter.ts';

/** How GitHub reads a filter, by its documentation ("Filter pattern cheat sheet"). */
function matches(filter: string, path: string): boolean {
  let source = '';
  for (let at = 0; at < filter.length; at += 1) {
    const rest = filter.slice(at);
    if (rest.startsWith('**/')) {
      source += '(?:.*/)?';
      at += 2;
    } else if (rest.startsWith('**')) {
      source += '.*';
      at += 1;
    } else if (rest.startsWith('*')) source += '[^/]*';
    else if (/^[?+]/.test(rest)) source += rest[0];
    else if (rest.startsWith('[')) {
      const set = rest.slice(0, rest.indexOf(']') + 1);
      source += set;
      at += set.length - 1;
    } else {
      if (rest.startsWith('\\')) at += 1;
      const literal = filter[at]!;
      source += literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    }
  }
  return new RegExp(`^${source}$`, 's').test(path);
}

it.each([
  ['docs/**', ['docs/**'], true],
  ['**/*.log', ['**/*.log'], true],
  ['docs/a**.md', ['docs/a*.md'], true],
  ['{docs,guides}/**', ['docs/**', 'guides/**'], true],
  ['c++/*.md', ['c\\+\\+/*.md'], true],
  ['v[0-9]/**', ['v[0-9]/**'], true],
  ['docs/?.md', ['docs/*.md'], false],
  ['docs/[!a].md', ['docs/*.md'], false],
  ['docs/@(a|b).md', ['docs/**'], false],
  ['docs/\\[a\\].md', ['docs/\\[a\\].md'], true],
])('turns %s into %j', (glob, filters, exact) => {
  expect(pathFilters(glob)).toEqual(filters.map((filter) => ({ filter, exact })));
});

const part = fc.constantFrom(
  'a',
  'b',
  'ab',
  '*',
  '**',
  '?',
  '[ab]',
  '[!a]',
  '{a,b}',
  '@(a|ab)',
  '+(a)',
  '+',
  'c+',
);
const glob = fc
  .array(
    fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('')),
    { minLength: 1, maxLength: 3 },
  )
  .map((segments) => segments.join('/'));
const path = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'c+', '+', 'aa', 'abab'), { minLength: 1, maxLength: 3 })
  .map((segments) => segments.join('/'));

it('lets through whatever the glob selects, and no more than it selects where it is exact', () => {
  fc.assert(
    fc.property(glob, path, (one, name) => {
      const filters = pathFilters(one);
      const through = filters.filter(({ filter }) => matches(filter, name));
      const selected = minimatch(name, one, { dot: true, nocomment: true, nonegate: true });
      if (selected) expect(through, `${one} selects ${name}`).not.toEqual([]);
      else
        expect(
          through.filter(({ exact }) => exact),
          `${one} leaves ${name} out`,
        ).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
