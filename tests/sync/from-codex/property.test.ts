import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { removeDir } from '../../helpers/temp.ts';
import { cached, expectedCache, makeWorld, pull } from './world.ts';

type Routing = 'none' | 'include' | 'include others' | 'exclude' | 'both';
interface Document {
  routing: Routing;
  text: number;
}

const FRONT: Record<Routing, string> = {
  none: '',
  include: '---\ncodex_sync_include: [au*]\n---\n',
  'include others': '---\ncodex_sync_include:\n  - web\n---\n',
  exclude: '---\ncodex_sync_exclude: auth\n---\n',
  both: '---\ncodex_sync_include: [*]\ncodex_sync_exclude: [auth]\n---\n',
};

const PATHS = [
  'projects/auth/a.md',
  'projects/auth/deep/b.md',
  'projects/web/c.md',
  'projects/web/deep/d.md',
  'shared/e.md',
  'shared/deep/f.md',
  'shared/g.md',
  'systems/h.md',
  'README.md',
];

interface Rules {
  from: readonly string[];
  routed: readonly string[];
}

const document = fc.record({
  routing: fc.constantFrom<Routing>('none', 'none', 'include', 'include others', 'exclude', 'both'),
  text: fc.nat(2),
});
const codexState = fc.dictionary(fc.constantFrom(...PATHS), document, { maxKeys: PATHS.length });
const rules = fc.constantFrom(
  { from: ['projects/{project}/**', 'shared/**', 'systems/**'], routed: [] },
  { from: ['shared/**'], routed: ['projects/**'] },
  { from: [], routed: ['**/*.md'] },
  { from: ['**/deep/**'], routed: ['shared/*.md'] },
);

/** Whether the project `auth` gets a document, by the contract's words and nothing of the code. */
function isDelivered(path: string, { routing }: Document, { from, routed }: Rules) {
  const under = (glob: string) => {
    if (glob === '**/*.md') return true;
    if (glob === '**/deep/**') return path.includes('/deep/');
    if (glob === 'shared/*.md') return /^shared\/[^/]+$/.test(path);
    return path.startsWith(glob.replace('{project}', 'auth').replace('**', ''));
  };
  const byFrom = from.some(under);
  if (!byFrom && !routed.some(under)) return false;
  if (path.startsWith('projects/auth/')) return true;
  return routing === 'include' || (byFrom && routing === 'none');
}

it('after a sync the cache holds exactly what is selected and delivered, and a dry run says what a sync does', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(codexState, { minLength: 1, maxLength: 3 }),
      rules,
      async (history, { from, routed }) => {
        const world = makeWorld({
          codex: { files: { 'x.txt': 'x' } },
          config: { from_codex_patterns: from, routed_patterns: routed },
        });
        for (const state of history) {
          const put = Object.fromEntries(
            Object.entries(state).map(([path, { routing, text }]) => [
              path,
              `${FRONT[routing]}text ${text}\n`,
            ]),
          );
          commitTo(world.codex, 'main', { put, del: PATHS.filter((path) => !(path in state)) });
          const dry = await pull(world, ['--dry-run']);
          const real = await pull(world, ['--force', '--plan', dry.plan_id]);
          expect({ ...dry, dry_run: false, cache_index_updated: true, duration_seconds: 0 }).toEqual({
            ...real,
            duration_seconds: 0,
          });
          const expected = Object.keys(state).filter((path) =>
            isDelivered(path, state[path]!, { from, routed }),
          );
          expect(cached(world)).toEqual(expectedCache(world, 'main', expected));
          expect(await pull(world)).toMatchObject({
            files_synced: 0,
            files_deleted: 0,
            files_unchanged: expected.length,
          });
        }
        removeDir(world.dir);
      },
    ),
    { numRuns: 12, seed: 7, endOnFailure: true },
  );
}, 240_000);
