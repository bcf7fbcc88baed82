import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassage } from '../../runtime/documents/search-passage.ts';
import { parseQuery } from '../../runtime/documents/search-query.ts';
import { openInMemory } from '../../runtime/documents/search-store.ts';
import { columnsOf, readSearchable } from '../../runtime/documents/search-text.ts';

describe('a query', () => {
  it.each([
    ['rate limits', ['"rate" AND ("limits" OR "limits" *)', '"rate" OR ("limits" OR "limits" *)']],
    ['"rate limits"', ['"rate limits"']],
    ['“rate limits” api', ['"rate limits" AND ("api" OR "api" *)', '"rate limits" OR ("api" OR "api" *)']],
    ['an open "quote here', ['"open" AND "quote here"', '"open" OR "quote here"']],
    ['rate_limit', ['("rate limit" OR "rate limit" *)']],
    ['how do I do it', ['"how" AND "do" AND "I" AND "do" AND "it"', '"how" OR "do" OR "I" OR "do" OR "it"']],
    ['ci', ['"ci"']],
    ['数据库', ['"数 据 库"']],
    ['NOT AND OR', null],
    ['', []],
    ['!!! -- "" *', []],
  ])('%j', (text, expressions) => {
    if (expressions) expect(parseQuery(text).expressions).toEqual(expressions);
    else expect(parseQuery(text).expressions).not.toEqual([]);
  });

  it('may be any text', async () => {
    const { db } = await openInMemory();
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.stringMatching(/^["'*:^(){}+\-\sANDORNEAR0-9a-c\u0000数é]{0,40}$/),
      fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, (query) => {
        for (const expression of parseQuery(query).expressions)
          db.all('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT 3', [expression]);
      }),
      { numRuns: 2000 },
    );
    db.close();
  });

  it('of any length is answered', () => {
    const { expressions, terms } = parseQuery('word '.repeat(100_000));
    expect(expressions[0]!.length).toBeLessThan(2000);
    expect(terms.length).toBeLessThanOrEqual(32);
    expect(parseQuery('数'.repeat(50_000)).terms.length).toBeLessThanOrEqual(32);
  });
});

describe('a document', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '---\n',
      '# ',
      '\n## ',
      '```\n',
      '\n\n',
      '[a](b)',
      '| x | y |',
      'title: ',
      'tags: [',
      '<!--',
      '数据',
      'needle',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\u202e', '\u0007', '\u001b[2J', '\u{e0041}', '\ud800', '\r\n', '\ufeff'),
  );

  it('of any content is read, and shows nothing hidden', async () => {
    const { db } = await openInMemory();
    const { terms } = parseQuery('needle 数据 word');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const text = await readSearchable('shared/a.md', Buffer.from(pieces.join('')));
        if (!text) return;
        db.run(
          'INSERT INTO words (title, about, headings, path, body) VALUES (?, ?, ?, ?, ?)',
          columnsOf('shared/a.md', text),
        );
        const { heading, snippet, anchor } = findPassage(text, terms);
        expect(snippet.length).toBeLessThanOrEqual(200);
        for (const shown of [heading ?? '', snippet, text.title, text.description])
          expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        expect(anchor === null || heading !== null).toBe(true);
      }),
      { numRuns: 500 },
    );
    db.close();
  });

  it.each([
    ['one long line of brackets', '['.repeat(900_000)],
    ['nothing but line ends', '\n'.repeat(900_000)],
    ['headings without end', '# needle\n'.repeat(100_000)],
    ['front matter that never ends', `---\n${'a: b\n'.repeat(150_000)}`],
    ['fences', '```\n'.repeat(200_000)],
    ['spaces', `needle${' '.repeat(900_000)}needle`],
  ])('of %s is no trouble', async (_name, content) => {
    const text = await readSearchable('shared/a.md', Buffer.from(content));
    expect(findPassage(text!, parseQuery('needle').terms).snippet.length).toBeLessThanOrEqual(200);
  });
});

describe('a passage', () => {
  const passage = async (markdown: string, query: string) => {
    const text = await readSearchable('shared/guide.md', Buffer.from(markdown));
    return findPassage(text!, parseQuery(query).terms);
  };
  const GUIDE = [
    '---\ntitle: Guide\ndescription: All of it\n---\n# Guide\n\nWhat a deployment is.\n',
    '## Set-up\n\nInstall the **client**, see [here](https://example.com/x).\n',
    '```sh\n# status rollback\n```\n',
    '## Roll back\n\nA rollback of a deployment takes `one` command.\n',
    '## Roll back\n\nNothing.\n',
  ].join('\n');

  it('is the section with most of the words', async () => {
    expect(await passage(GUIDE, 'rollback deployment')).toEqual({
      heading: 'Roll back',
      anchor: 'roll-back',
      snippet: 'A rollback of a deployment takes one command.',
    });
  });

  it('is shown without its markup', async () => {
    expect(await passage(GUIDE, 'client')).toMatchObject({
      heading: 'Set-up',
      anchor: 'set-up',
      snippet: expect.stringContaining('Install the client, see here.'),
    });
  });

  it('has no heading before the first one, and where only title or path have the words', async () => {
    expect(await passage(`before it\n\n${GUIDE.slice(GUIDE.indexOf('# '))}`, 'before')).toMatchObject({
      heading: null,
    });
    expect(await passage(GUIDE, 'elsewhere')).toEqual({ heading: null, anchor: null, snippet: 'All of it' });
    expect(await passage('# Title\n\nOpening words.\n\n## Next\n\nx\n', 'elsewhere')).toMatchObject({
      snippet: 'Opening words.',
    });
  });

  it('is cut at words around what was looked for', async () => {
    const long = `${'lorem ipsum '.repeat(50)}needle ${'dolor sit '.repeat(50)}`;
    const { snippet } = await passage(long, 'needle');
    expect(snippet).toMatch(/^… .*needle.* ?…$/);
    expect(snippet.length).toBeLessThanOrEqual(190);
  });
});
