import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '../../runtime/selection/front-matter.ts';
import { isPrivate, route, type SelectedBy } from '../../runtime/selection/routing.ts';

const frontMatter = (...lines: string[]) => readFrontMatter(['---', ...lines, '---', ''].join('\n'));

test.each([
  [['visibility: private'], true],
  [['visibility: " Private "'], true],
  [['visibility: PRIVATE # for now'], true],
  [['visibility: internal'], false],
  [['visibility: [private]'], false],
  [['visibility: true'], false],
  [['title: private'], false],
  [[], false],
])('isPrivate %j: %s', async (lines, expected) => {
  expect(isPrivate(await frontMatter(...lines))).toBe(expected);
});

describe('route', () => {
  const FROM: SelectedBy = 'from_codex_patterns';
  const ROUTED: SelectedBy = 'routed_patterns';

  test.each<[string[], SelectedBy, boolean, string | undefined]>([
    [[], FROM, true, undefined],
    [[], ROUTED, false, 'no codex_sync_include names this project'],
    [
      ['codex_sync_include: [*]', 'codex_sync_exclude: []'],
      FROM,
      true,
      'codex_sync_include names * (line 2)',
    ],
    [
      ['codex_sync_include: [*]', 'codex_sync_exclude: []'],
      ROUTED,
      true,
      'codex_sync_include names * (line 2)',
    ],
    [['codex_sync_include: *'], ROUTED, true, 'codex_sync_include names * (line 2)'],
    [['codex_sync_include: []'], FROM, true, undefined],
    [['codex_sync_include: []'], ROUTED, false, 'no codex_sync_include names this project'],
    [['codex_sync_include:'], FROM, true, undefined],
    [['codex_sync_include: ""'], FROM, true, undefined],
    [['codex_sync_include: web-shop'], ROUTED, true, 'codex_sync_include names web-shop (line 2)'],
    [['codex_sync_include: [api-*, db]'], FROM, false, 'codex_sync_include names only api-*, db (line 2)'],
    [['codex_sync_include: [api-*, db]'], ROUTED, false, 'codex_sync_include names only api-*, db (line 2)'],
    [
      ['codex_sync_include: [a, b, c, d, e]'],
      FROM,
      false,
      'codex_sync_include names only a, b, c, … (line 2)',
    ],
    [['codex_sync_include: [api-*, *-shop]'], FROM, true, 'codex_sync_include names *-shop (line 2)'],
    [
      ['codex_sync_include: ["*"]', 'codex_sync_exclude: web-*'],
      FROM,
      false,
      'codex_sync_exclude names web-* (line 3)',
    ],
    [
      ['codex_sync_include: ["*"]', 'codex_sync_exclude: web-*'],
      ROUTED,
      false,
      'codex_sync_exclude names web-* (line 3)',
    ],
    [
      ['title: x', '', 'codex_sync_exclude:', '  - *-shop'],
      FROM,
      false,
      'codex_sync_exclude names *-shop (line 4)',
    ],
    [['codex_sync_exclude: Web-*'], FROM, true, undefined],
    [['codex_sync_exclude: api-*'], FROM, true, undefined],
    [
      ['codex_sync_include: {web,api}-shop'],
      ROUTED,
      true,
      'codex_sync_include names {web,api}-shop (line 2)',
    ],
    [
      ['codex_sync_include: {web-shop,api}'],
      ROUTED,
      true,
      'codex_sync_include names {web-shop,api} (line 2)',
    ],
    [
      ['codex_sync_include: [{web-shop,api}, x]'],
      ROUTED,
      true,
      'codex_sync_include names {web-shop,api} (line 2)',
    ],
    [['codex_sync_include: [!api]'], ROUTED, true, 'codex_sync_include names !api (line 2)'],
    [['codex_sync_include: [!web-*]'], FROM, false, 'codex_sync_include names only !web-* (line 2)'],
    [['codex_sync_include: [*, !web-*]'], FROM, false, 'codex_sync_include names only *, !web-* (line 2)'],
    [
      ['codex_sync_include: ["!(web-shop|api)"]'],
      FROM,
      false,
      'codex_sync_include names only !(web-shop|api) (line 2)',
    ],
    [['codex_sync_exclude: [!web-shop]'], FROM, true, undefined],
    [['codex_sync_exclude: [web-*, !web-shop]'], FROM, true, undefined],
  ])('%j by %s: %s', async (lines, selectedBy, delivered, reason) => {
    const routed = route(await frontMatter(...lines), 'web-shop', selectedBy);
    expect(routed.warning).toBeUndefined();
    expect(routed).toMatchObject({ delivered });
    expect(routed.reason).toBe(reason);
    expect(routed.line).toBe(reason?.includes('(line') ? Number(/line (\d+)/.exec(reason)![1]) : undefined);
  });

  test("a project's own documents always come", async () => {
    const excluded = await frontMatter('codex_sync_exclude: *', 'codex_sync_include: other');
    expect(route(excluded, 'web-shop', 'own')).toEqual({ delivered: true });
  });

  test.each([
    ['codex_sync_include: 5', 'codex_sync_include (line 2) has "5", which is no project pattern'],
    ['codex_sync_include: {a: 1}', 'codex_sync_include (line 2) has "{\\"a\\":1}"'],
    ['codex_sync_include: [[a]]', 'has "[\\"a\\"]"'.replaceAll('\\', '')],
    ['codex_sync_include: [true]', 'has "true"'],
    ['codex_sync_include: "+(a|aa)"', 'has a group that could take for ever'],
    ['codex_sync_include: "{1..9999}"', 'stands for more than 1000 patterns'],
    ['codex_sync_include: /web', 'starts with "/"'],
  ])('%s says nothing, with a warning', async (line, warning) => {
    const read = await frontMatter(line);
    const expected = warning.replaceAll('\\', '');
    expect(route(read, 'web-shop', 'from_codex_patterns')).toMatchObject({ delivered: true });
    expect(route(read, 'web-shop', 'from_codex_patterns').warning).toContain(expected);
    expect(route(read, 'web-shop', 'routed_patterns')).toMatchObject({ delivered: false });
  });

  test('one bad item does not take the others with it', async () => {
    const read = await frontMatter('codex_sync_exclude: [5, web-*]', 'codex_sync_include: [{a: b}]');
    const routed = route(read, 'web-shop', 'from_codex_patterns');
    expect(routed).toMatchObject({
      delivered: false,
      reason: 'codex_sync_exclude names web-* (line 2)',
      line: 2,
    });
    expect(routed.warning).toContain('; ');
  });

  test('exclude wins, routed delivers no more than selected, and nothing throws', () => {
    const value = fc.oneof(
      fc.constantFrom('*', 'web-*', '!web-*', 'api', '', '[', '{a', '/x', '+(a|aa)'),
      fc.array(fc.oneof(fc.constantFrom('*', 'web-shop', '!api'), fc.string(), fc.integer()), {
        maxLength: 4,
      }),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(value, value, (include, exclude) => {
        const read = { data: { codex_sync_include: include, codex_sync_exclude: exclude }, lines: {} };
        const selected = route(read, 'web-shop', 'from_codex_patterns');
        const routed = route(read, 'web-shop', 'routed_patterns');
        if (routed.delivered) expect(selected.delivered).toBe(true);
        if (selected.reason?.startsWith('codex_sync_exclude')) expect(routed.delivered).toBe(false);
        const everyone = { data: { codex_sync_include: include, codex_sync_exclude: '*' }, lines: {} };
        expect(route(everyone, 'web-shop', 'from_codex_patterns').delivered).toBe(false);
        expect(route(everyone, 'web-shop', 'own').delivered).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
