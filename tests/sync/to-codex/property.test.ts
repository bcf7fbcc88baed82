import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { commitAll, type FileSpec, modeAndContent, readTreeEntries, writeFiles } from '../../helpers/repo.ts';
import { lastDiff, makeWorld, syncDone, tipOf, type World } from './world.ts';

/** Few names, so that edits meet: none is the folder of another. */
const PATHS = [
  'README.md',
  'docs/a.md',
  'docs/b c.md',
  'docs/sub/ü.md',
  'docs/sub/"q".md',
  'docs/sub/deep/x.txt',
  'docs/dist/built.md',
  'docs/log.log',
  'guides/-g.md',
  'src/code.ts',
  'docs/l.md',
];
const SELECTED = (path: string) => !/^src|\/dist\/|\.log$/.test(path);

const content: fc.Arbitrary<FileSpec> = fc.oneof(
  fc.constantFrom('', 'one\n', 'two\n', 'three', 'a\r\nb\n'),
  fc.constantFrom('run\n').map((text) => ({ content: text, mode: '100755' as const })),
  fc.constantFrom('docs/a.md', 'nowhere').map((link) => ({ link })),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

/** A step of somebody's work: files written or removed, and then perhaps staged or committed. */
const step = fc.record({
  files: fc.dictionary(fc.constantFrom(...PATHS), fc.option(content, { nil: null, freq: 3 }), {
    minKeys: 1,
    maxKeys: 6,
  }),
  after: fc.constantFrom('leave', 'stage', 'commit'),
});

type Expected = Map<string, { mode: string; content: Buffer }>;

function apply(
  world: World,
  expected: Expected,
  { files, after }: { files: Record<string, FileSpec | null>; after: string },
): void {
  writeFiles(world.project, files);
  for (const [path, spec] of Object.entries(files)) {
    if (!SELECTED(path)) continue;
    if (spec === null) expected.delete(path);
    else expected.set(path, modeAndContent(spec));
  }
  if (after === 'stage') git(world.project, ['add', '-A']);
  if (after === 'commit') commitAll(world.project);
}

/** The codex's copy as mode and content id by path, and the same of what should be there. */
function there(world: World): Record<string, string> {
  const entries = Object.entries(readTreeEntries(world.codex, 'test', 'projects/auth'));
  return Object.fromEntries(entries.map(([path, { mode, oid }]) => [path, `${mode} ${oid}`]));
}

function asGitRecords(world: World, expected: Expected): Record<string, string> {
  const id = (input: Buffer) => git(world.codex, ['hash-object', '--stdin'], { input });
  return Object.fromEntries([...expected].map(([path, file]) => [path, `${file.mode} ${id(file.content)}`]));
}

describe('any series of edits', () => {
  it('is foreseen by a dry run, published as it is, and done after one sync', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 2 }), async (steps) => {
        const world = makeWorld({
          config: {
            handlers: {
              sync: { options: { github: { deletion_threshold: 1000, deletion_threshold_percent: 100 } } },
            },
          },
        });
        const expected: Expected = new Map();
        for (const one of steps) {
          apply(world, expected, one);
          const before = tipOf(world);
          const dry = await syncDone(world, '--dry-run', '--force');
          const wet = await syncDone(world, '--force');
          expect(dry.to.files).toEqual(wet.to.files);
          expect(dry.out.plan_id).toBe(wet.out.plan_id);
          expect(there(world)).toEqual(asGitRecords(world, expected));
          const changes = tipOf(world) === before ? [] : lastDiff(world.codex);
          const { added, modified, deleted } = wet.to.files;
          expect(changes.map(({ path }) => path.replace('projects/auth/', '')).sort()).toEqual(
            [...added, ...modified, ...deleted].sort(),
          );
          expect(wet.to.files_unchanged + added.length + modified.length).toBe(expected.size);
        }
        expect((await syncDone(world)).to).toMatchObject({
          commit_sha: null,
          files_unchanged: expected.size,
        });
      }),
      { numRuns: 8 },
    );
  });
});
