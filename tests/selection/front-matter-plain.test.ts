import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../runtime/selection/front-matter.ts';
import { quoteGlobs, readMapping } from '../../runtime/selection/front-matter-yaml.ts';

const key = fc.constantFrom(
  'title',
  'visibility',
  'a_1',
  'y',
  'null',
  'True',
  'toString',
  '__proto__',
  '1',
  'two-words',
);
const word = fc.constantFrom(
  'private',
  'a',
  'no',
  'true',
  'Null',
  'x1',
  '1',
  '-',
  '-a',
  '#',
  'a:',
  ':a',
  'ü',
  "'",
  '"q"',
  ',',
  '/',
  '[a]',
  '*',
);
const plain = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const line = fc
  .tuple(
    key,
    fc.constantFrom(': ', ':', ':  ', ' : '),
    fc.oneof(
      plain,
      plain.map((text) => `"${text.replaceAll('"', '')}"`),
    ),
  )
  .map((parts) => parts.join(''));
const text = fc
  .array(
    fc.oneof({ weight: 9, arbitrary: line }, fc.constantFrom('', '  - a', 'a: |', '# c', '\ta: b', 'a: b\r')),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => `${lines.join('\n')}\n`);

test('a front matter that is read without the library means what the library reads', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (front) => {
      fc.pre(front.trim() !== '');
      const first = readMapping(front);
      const expected = 'why' in first ? readMapping(quoteGlobs(front)) : first;
      const read = await readFrontMatter(`---\n${front}---\n`);
      if ('why' in expected) expect(read.warning).toContain(expected.why);
      else expect(read).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
