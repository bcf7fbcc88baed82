import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { EXIT_CODES } from '../../runtime/errors.ts';
import { configSchema } from '../../runtime/project/config-schema.ts';
import { VARIABLES } from '../../tools/documentation/configuration-page.ts';
import { rootDir } from '../helpers/run.ts';
import { anchorsOf, blocksOf, linksOf, PAGES, readPage } from './pages.ts';

const written = PAGES.filter((page) => !/reference|CHANGELOG|AGENTS/.test(page));

describe.each(PAGES)('%s', (page) => {
  it('leads to pages and headings that are there', () => {
    const broken = linksOf(readPage(page)).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : join(dirname(page), file);
      if (!existsSync(join(rootDir, target))) return true;
      return anchor !== undefined && !anchorsOf(readPage(target)).has(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('shows configurations that are right', () => {
    const configurations = blocksOf(readPage(page))
      .filter(({ language }) => language === 'json')
      .map(({ text }) => JSON.parse(text))
      .filter((value) => 'organization' in value);
    for (const value of configurations) expect(configSchema.safeParse(value).error).toBeUndefined();
    for (const { text, language } of blocksOf(readPage(page))) if (language === 'yaml') parse(text);
  });
});

it('every page is linked from the README, directly or through another page', () => {
  const reached = new Set(['README.md']);
  for (const page of reached) {
    for (const link of linksOf(readPage(page))) {
      const target = join(dirname(page), link.split('#')[0]!);
      if (PAGES.includes(target)) reached.add(target);
    }
  }
  expect([...reached].sort()).toEqual(PAGES);
});

it('the README fits on a few screens, and the map for contributors on two', () => {
  const lines = (page: string) => readPage(page).split('\n').length;
  expect(lines('README.md')).toBeLessThanOrEqual(130);
  expect(lines('AGENTS.md')).toBeLessThanOrEqual(81);
});

it('troubleshooting has a section for every error code, and for no other', () => {
  const page = readPage('docs/troubleshooting.md');
  const sections = [...page.matchAll(/^### (.+)$/gm)].map(([, title]) => title!);
  expect(sections.sort()).toEqual(Object.keys(EXIT_CODES).sort());
  const exits = [...page.matchAll(/^(?:Exit (\d+)|### (\w+))/gm)];
  let exit = 0;
  for (const [, code, name] of exits) {
    if (code !== undefined) exit = Number(code);
    else if (name !== 'INTERRUPTED')
      expect({ name, exit }).toEqual({ name, exit: EXIT_CODES[name as 'NETWORK'] });
  }
});

it('the reference names every environment variable that is read, and no other', () => {
  const sources = readdirSync(join(rootDir, 'runtime'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(rootDir, 'runtime', name), 'utf8'))
    .join('\n')
    .replace(/^ *(?:\/\/|\/?\*).*$/gm, '');
  const ours = /\b(?:CODEX|FRACTARY|CLAUDE)_[A-Z_]+\b|\b(?:GH|GITHUB)_(?:ENTERPRISE_)?(?:TOKEN|HOST)\b/g;
  // What git is told through its environment, by ourselves.
  const internal = ['CODEX_GIT_USERNAME', 'CODEX_GIT_SECRET'];
  const read = new Set([...sources.matchAll(ours)].map(([name]) => name));
  const named = [...read].filter(
    (name) => !internal.includes(name) && new RegExp(`["'.\`]${name}\\b`).test(sources),
  );
  expect(named.filter((name) => !(name in VARIABLES))).toEqual([]);
  expect(Object.keys(VARIABLES).filter((name) => !read.has(name))).toEqual([]);
});

it('pages begin with what they are for, in one paragraph under the title', () => {
  for (const page of written) expect(readPage(page)).toMatch(/^# [^\n]+\n\n[A-Za-z][^\n]{40}/);
});
