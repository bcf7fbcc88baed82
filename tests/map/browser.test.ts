import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../commands/world.ts';
import { type Browser, browserProgram, type Page, startBrowser } from '../helpers/browser.ts';
import { commitTo } from '../helpers/codex.ts';
import { unreadableTexts } from './contrast.ts';

if (!browserProgram) console.warn('No Chromium is installed: what a browser makes of a map is not tested');

const ATTACK = '</script><img src=x onerror=window.taken=1><!--<script>window.taken=1</script>';
const LONG = 'x'.repeat(120);
/** An organization whose name nothing can break. */
const BROAD = 'o'.repeat(60);

const CODEX = {
  'projects/auth/docs/a.md': '# Signing in\n\ncodex://acme/shared/api.md\n',
  'projects/auth/docs/bad.md': '# Old page\n\ncodex://acme/web/gone.md codex://acme/web/../x.md\n',
  'projects/web/README.md': '# Über uns\n\ncodex://acme/auth/docs/a.md codex://acme/shared/api.md\n',
  [`projects/web/${LONG}.md`]: `# ${LONG}\n\ncodex://acme/web/${LONG}-gone.md\n`,
  'projects/web/<img src=x onerror="window.taken=1">.md': `# ${ATTACK}\n`,
  'projects/web/\u202efdp.md': `---\ntitle: "\u2028${ATTACK}"\n---\n`,
  'projects/web/else.md': `---\ncodex_sync_include: "${ATTACK}"\n---\n`,
  'projects/__proto__/README.md': '# Proto\n\ncodex://acme/constructor/README.md\n',
  'projects/constructor/README.md': '# Constructor\n',
  'shared/api.md': '# API\n',
};

let browser: Browser;
let place: World;
let address: string;

async function makeMap(of: World, args: string[] = []): Promise<string> {
  const { path } = await of.json('map', [...args, '--output', join(of.dir, 'map.html')]);
  return pathToFileURL(path).href;
}

/** A tab of a size, with the map at a place in it. */
async function open(
  hash = '#/',
  { width = 1200, scheme = 'light', url = address }: { width?: number; scheme?: string; url?: string } = {},
): Promise<Page> {
  const page = await browser.newPage();
  const mobile = width < 600;
  await page.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor: 1, mobile });
  await page.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  });
  await page.goto(url + hash);
  return page;
}

const heading = (page: Page) => page.evaluate("document.querySelector('h1').textContent");
const text = (page: Page, selector: string) =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)`);
const focused = (page: Page) =>
  page.evaluate('document.activeElement.textContent || document.activeElement.id');
const goTo = async (page: Page, hash: string, title: string) => {
  await page.evaluate(`void (location.hash = ${JSON.stringify(hash)})`);
  await expect.poll(() => heading(page)).toBe(title);
};

describe.skipIf(!browserProgram)('a map in a browser', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    place = world({ codex: CODEX });
    const put = { 'shared/api.md': '# API, changed\n', 'projects/web/new.md': '# Newest\n' };
    commitTo(place.codex, 'test', { put }, 'Test', { from: 'main' });
    address = await makeMap(place);
  });

  it('asks nothing of any server and runs nothing that a document is called', async () => {
    const page = await open();
    await goTo(page, '#/project/web', 'web');
    expect(await text(page, 'main .name')).toEqual(expect.arrayContaining([ATTACK]));
    expect(await text(page, 'main code')).toEqual(
      expect.arrayContaining(['<img src=x onerror="window.taken=1">.md', '\\u{202e}fdp.md']),
    );
    const names = [ATTACK, '__proto__', 'constructor', '%E0%A4%A', 'javascript:window.taken=1'];
    for (const name of names.map((one) => encodeURIComponent(one).replaceAll('%25E0', '%E0'))) {
      await page.evaluate(`void (location.hash = '#/project/${name}')`);
      await page.evaluate(`void (location.hash = '#/search/${name}')`);
    }
    await goTo(page, '#/project/__proto__', '__proto__');
    await goTo(page, '#/document/web/else.md', 'else.md');
    expect(await text(page, 'main .facts')).toEqual([expect.stringContaining(ATTACK.slice(0, 20))]);
    expect(
      await page.evaluate('[typeof window.taken, document.images.length, document.scripts.length]'),
    ).toEqual(['undefined', 0, 2]);
    expect(page.requests).toEqual([expect.stringMatching(/^file:.*map\.html/)]);
    expect(page.complaints).toEqual([]);
    // Were something of it to run after all, it could not tell anybody.
    await page.evaluate("fetch('https://example.com/').catch(() => {})");
    expect(page.complaints.join()).toMatch(/Content Security Policy/);
  });

  it('finds by name and path, also without accents, and says how many', async () => {
    const page = await open();
    await page.press('/');
    expect(await focused(page)).toBe('search');
    await page.send('Input.insertText', { text: 'uber WEB' });
    await expect.poll(() => text(page, '[role=status]')).toEqual(['1 document for “uber WEB”']);
    expect(await text(page, 'main .row .name')).toEqual(['Über uns']);
    await page.press('ArrowDown', 'Enter');
    await expect.poll(() => heading(page)).toBe('Über uns');
    await page.evaluate('history.back()');
    await expect.poll(() => heading(page)).toBe('Search');
    await expect.poll(() => focused(page)).toMatch(/^Über uns/);
    await page.press('/', 'Escape');
    await expect.poll(() => heading(page)).toMatch(/^acme/);
    await page.send('Input.insertText', { text: 'nothing like it' });
    await expect.poll(() => text(page, '[role=status]')).toEqual(['0 documents for “nothing like it”']);
  });

  it('is walked by keyboard, and comes back to where one was', async () => {
    const page = await open();
    await page.press('j', 'j');
    expect(await focused(page)).toMatch(/^auth/);
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await page.press('ArrowDown', 'ArrowUp', 'k');
    expect(await focused(page)).toMatch(/^__proto__/);
    await page.press('k');
    expect(await focused(page)).toBe('search');
    await page.press('Escape', 'j', 'j', 'Enter');
    await expect.poll(() => heading(page)).toBe('auth');
    await page.press('j', 'Enter');
    await expect.poll(() => heading(page)).toBe('Signing in');
    await page.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^Signing in/);
    await page.press('Escape');
    await expect.poll(() => focused(page)).toMatch(/^auth/);
  });

  it('marks broken references and differences in words', async () => {
    const page = await open();
    expect(await text(page, '.numbers a')).toEqual(['3 broken', '2 differ from prod']);
    const rows = await text(page, 'main .row');
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^auth.*2 broken/)]));
    expect(rows).toEqual(expect.arrayContaining([expect.stringMatching(/^shared.*1 differs from prod/)]));
    await goTo(page, '#/broken', 'Broken references');
    expect(await text(page, 'main .row')).toContain(
      'codex://acme/web/gone.mdauth/docs/bad.md, line 3: the codex has no such document in testbroken ',
    );
    await goTo(page, '#/document/auth/docs/bad.md', 'Old page');
    expect(await text(page, 'main .badge')).toEqual(['broken', 'broken']);
    await goTo(page, '#/differences', 'Differences between test and prod');
    expect(await text(page, 'main .row .badges')).toEqual(['only in test ', 'differs from prod ']);
    await goTo(page, '#/document/shared/api.md', 'API, changed');
    expect(await text(page, 'main .row .name')).toEqual(['Signing in', 'Über uns']);
  });

  /** What sticks out on the right, or would be cut off there. */
  const tooWide = `[...document.querySelectorAll('html, body, body *')]
    .filter((one) => !one.matches('.unseen, .skip'))
    .filter((one) => one.getBoundingClientRect().right > 360.5 || one.scrollWidth > 360)
    .map((one) => one.outerHTML.slice(0, 200))`;
  const VIEWS = [
    '#/',
    '#/project/web',
    '#/document/auth/docs/bad.md',
    '#/broken',
    '#/differences',
    '#/search/a',
  ];

  it.each(['light', 'dark'])(
    'can be read in the %s, on a phone, and wherever the focus is',
    async (scheme) => {
      const page = await open('#/', { width: 360, scheme });
      for (const hash of VIEWS) {
        await page.goto('about:blank');
        await page.goto(address + hash);
        await page.evaluate("document.querySelector('main a.row')?.focus()");
        expect([hash, await page.evaluate(tooWide)]).toEqual([hash, []]);
        expect([hash, await page.evaluate(unreadableTexts)]).toEqual([hash, []]);
      }
      expect(page.complaints).toEqual([]);
    },
  );

  it('tells a screen reader what is what', async () => {
    const page = await open('#/project/auth');
    await page.send('Accessibility.enable');
    const { nodes } = await page.send('Accessibility.getFullAXTree');
    const told = nodes.map((node: { role?: { value: string }; name?: { value: string } }) => [
      node.role?.value,
      node.name?.value,
    ]);
    const roles = told.map(([role]: string[]) => role);
    expect(roles).toEqual(
      expect.arrayContaining(['banner', 'search', 'main', 'navigation', 'contentinfo', 'status']),
    );
    expect(told).toContainEqual(['searchbox', 'Search documents and projects']);
    const nameless = told.filter(
      ([role, name]: string[]) => /^(link|button|list|heading)$/.test(role!) && !name,
    );
    expect(nameless.filter(([role]: string[]) => role !== 'list')).toEqual([]);
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(await page.evaluate("getComputedStyle(document.querySelector('search')).display")).toBe('none');
  });

  it('opens with ten thousand documents and seventy projects, a part at a time', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 10_000; i += 1) {
      const project = i % 70;
      files[`projects/p${project}/docs/${i}.md`] =
        i < 140 ? `# ${i}\n\ncodex://${BROAD}/p${(project + 1) % 70}/docs/${(project + 1) % 70}.md\n` : '';
    }
    const many = world({ codex: files, config: { project_name: 'p0', organization: BROAD } });
    const url = await makeMap(many, ['--all']);
    const page = await open('#/', { url });
    const nodes = () => page.evaluate("document.querySelectorAll('*').length");
    expect(await nodes()).toBeLessThan(2000);
    expect(await text(page, '.hint')).toEqual([expect.stringMatching(/^The 60 projects .* of 70\./)]);
    expect(await page.evaluate("document.querySelectorAll('.picture a').length")).toBe(60);
    await page.evaluate("document.querySelector('.picture a').focus()");
    expect(await text(page, '.hint')).toEqual([
      expect.stringMatching(/^p\d+ refers to p\d+ \(2\); is referred to by/),
    ]);
    await goTo(page, '#/search/docs', 'Search');
    expect(await text(page, '[role=status]')).toEqual(['10000 documents for “docs”']);
    expect(await nodes()).toBeLessThan(3000);
    await page.evaluate("document.querySelector('button.more').click()");
    expect(await page.evaluate("document.querySelectorAll('main .row').length")).toBe(400);
    expect(await text(page, 'button.more')).toEqual(['Show 200 more of 9600']);
    const phone = await open('#/', { url, width: 360 });
    expect(await phone.evaluate(tooWide)).toEqual([]);
    expect(page.complaints).toEqual([]);
  });
});
