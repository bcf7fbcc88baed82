import { expect, it } from 'vitest';
import { makeWorld, published, syncDone } from './world.ts';

it('names documents with characters that nobody sees, and publishes them as they are', async () => {
  const hidden = `# A\n\nplain${String.fromCodePoint(0x202e)}turned\n`;
  const world = makeWorld({ files: { 'docs/a.md': hidden, 'docs/b.md': '# B\n' } });
  const { warnings } = (await syncDone(world)).out;
  expect(warnings).toContain('docs/a.md: the document has characters that nobody sees: U+202E in line 3');
  expect(warnings.join('\n')).not.toContain('docs/b.md');
  expect(published(world)['docs/a.md']).toBe(hidden);
});
