import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandsPage } from '../../tools/documentation/commands-page.ts';
import { configurationPage } from '../../tools/documentation/configuration-page.ts';
import { oldKeysPage } from '../../tools/documentation/old-keys-page.ts';
import { type DemoStep, sessionPicture } from '../../tools/documentation/picture.ts';
import { resultsPage } from '../../tools/documentation/results-page.ts';
import { isolatedEnv } from '../helpers/git.ts';
import { rootDir, run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

/** `npm run docs` runs this file with --update, which writes the pages. */
const docs = (name: string) => join(rootDir, 'docs', name);

it.each([
  ['commands', commandsPage],
  ['configuration', configurationPage],
  ['results', resultsPage],
  ['old-keys', oldKeysPage],
])('docs/reference/%s.md is up to date, else: npm run docs', async (name, page) => {
  await expect(await page()).toMatchFileSnapshot(docs(`reference/${name}.md`));
});

it('the picture of the README shows what the demo prints, else: npm run docs', async () => {
  const dir = tempDir();
  const demo = await run('demo', ['--json', '--quiet'], { cwd: dir, env: isolatedEnv(dir), input: '' });
  const { steps } = demo.json<{ steps: DemoStep[] }>();
  await expect(sessionPicture(steps)).toMatchFileSnapshot(docs('images/session.svg'));
});
