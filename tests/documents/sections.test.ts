import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSection, sectionsOf } from '../../runtime/documents/sections.ts';

const document = `---
title: API
# not a heading
---
# API \`v2\`

Intro

## Errors ##

a

### Codes

b

\`\`\`sh
# a comment
\`\`\`

Rate limits
-----------

c

- item
---

## Errors

again

~~~
## fenced
~~~
#nospace
`;

const headings = (text: string) => sectionsOf(text).map(({ heading }) => heading);

function sectionText(wanted: string, text = document): string | undefined {
  const found = findSection(sectionsOf(text), wanted);
  return found && text.slice(found.start, found.end);
}

describe('sections', () => {
  it('are those of real headings', () => {
    expect(headings(document)).toEqual(['API v2', 'Errors', 'Codes', 'Rate limits', 'Errors']);
  });

  it('reach to the next heading of their rank or a higher one', () => {
    expect(sectionText('Errors')).toMatch(/^## Errors ##\n\na\n\n### Codes[\s\S]*```\n\n$/);
    expect(sectionText('Rate limits')).toMatch(/^Rate limits\n---[\s\S]*- item\n---\n\n$/);
    expect(sectionText('API v2')).toMatch(/^# API `v2`[\s\S]*#nospace\n$/);
  });

  it.each([
    ['codes', '### Codes'],
    ['CODES', '### Codes'],
    ['rate-limits', 'Rate limits'],
    ['`Codes`', '### Codes'],
    ['api-v2', '# API'],
    ['errors-1', '## Errors\n\nagain'],
  ])('are found by %j', (wanted, start) => expect(sectionText(wanted)?.startsWith(start)).toBe(true));

  it('are not found by another name', () => expect(sectionText('fenced')).toBeUndefined());

  it('keep their text with Windows line ends', () => {
    const text = '# A\r\n\r\ntext\r\n## B\r\nmore\r\n';
    expect(headings(text)).toEqual(['A', 'B']);
    expect(sectionText('B', text)).toBe('## B\r\nmore\r\n');
  });

  it('know links and other letters', () => {
    expect(headings('# [Überblick](x.md) *neu*\n')).toEqual(['Überblick neu']);
    expect(sectionText('überblick-neu', '# [Überblick](x.md) *neu*\n')).toBeDefined();
  });

  it('lie in the text, whatever it is', () => {
    const line = fc.constantFrom(
      '# a',
      '## b ##',
      '---',
      '===',
      '```',
      '~~~',
      'text',
      '',
      '- x',
      '> q',
      '#'.repeat(9),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n');
        let last = -1;
        for (const { start, end } of sectionsOf(text)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('are found in hostile texts, too', () => {
    for (const piece of ['[', '# ', '#\n', '# [[[[', '-', '`', '---\n', ' #', '\\', '~\n']) {
      sectionsOf(`# x ${piece.repeat(300_000)}`);
      sectionsOf(piece.repeat(300_000));
    }
  });
});
