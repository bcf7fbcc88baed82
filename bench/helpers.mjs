/** The tests' servers and counters, which are TypeScript and expect to be run by vitest. */
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './machine.mjs';

/** Nothing is cleaned up at the end of a test where there is none: whoever starts something here closes it. */
const VITEST =
  'export const afterAll = () => {}, onTestFinished = () => {}, TestRunner = { getCurrentTest() {} };';

/** Imports a file below `tests`. */
export async function testHelper(name) {
  const file = path.join(root, 'tests', name);
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    define: { 'import.meta.dirname': JSON.stringify(path.dirname(file)) },
    plugins: [
      {
        name: 'without-vitest',
        setup(builder) {
          builder.onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'none' }));
          builder.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: VITEST }));
        },
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
