import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholeLines } from '../../runtime/mcp/lines.ts';

async function through(chunks: string[], longest?: number): Promise<string> {
  const out: Buffer[] = [];
  for await (const chunk of Readable.from(chunks.map((one) => Buffer.from(one))).pipe(wholeLines(longest))) {
    out.push(chunk as Buffer);
  }
  return Buffer.concat(out).toString();
}

it('hands on every line, however the chunks fall', async () => {
  const piece = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '😀'), maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (chunks) => {
      const text = chunks.join('');
      expect(await through(chunks)).toBe(text.slice(0, text.lastIndexOf('\n') + 1));
    }),
  );
});

it('drops what is too long and nothing after it', async () => {
  expect(await through(['aaaaaa', 'aaaaaa\nbb', '\ncc\n'], 5)).toBe('bb\ncc\n');
});
