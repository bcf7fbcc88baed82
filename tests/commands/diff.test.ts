import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitTo, makeCodex } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { readTreeEntries } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { countGit } from '../helpers/trace.ts';
import { type World, world } from './world.ts';

const PROD = {
  'README.md': '# codex\n',
  'projects/auth/docs/a.md': '# A\n',
  'projects/auth/docs/gone.md': '# Gone\n',
  'projects/auth/docs/deep/same.md': '# Same\n',
  'projects/billing/b.md': '# B\n',
  'shared/api.md': '# API\n',
};
const TEST = {
  ...PROD,
  'README.md': '# changed, and nobody’s document\n',
  'projects/auth/docs/a.md': '# A, changed\n',
  'projects/auth/docs/deep/new.md': '# New\n',
  'projects/web/w.md': '# W\n',
  'systems/map.md': '# Map\n',
  'shared/api.md': { content: '# API\n', mode: '100755' as const },
};

/** A codex with both environments. */
function branched(test: Parameters<typeof commitTo>[2]['put'] = TEST): World {
  const place = world({ codex: PROD });
  const del = ['projects', 'shared', 'README.md'];
  commitTo(place.codex, 'test', { put: test, del }, 'Test', { from: 'main' });
  return place;
}

const without = (name: string, files: typeof TEST) =>
  Object.fromEntries(Object.entries(files).filter(([path]) => path !== name)) as typeof TEST;

describe('diff', () => {
  it('names what one environment has that prod has not, of this project alone', async () => {
    const place = branched(without('projects/auth/docs/gone.md', TEST));
    const before = [snapshot(place.project, { mtime: true }), snapshot(place.codex)];
    const found = await place.json('diff');
    expect(found).toEqual({
      status: 'success',
      operation: 'diff',
      from: { environment: 'test', branch: 'test', commit: git(place.codex, ['rev-parse', 'test']) },
      to: { environment: 'prod', branch: 'main', commit: git(place.codex, ['rev-parse', 'main']) },
      project: 'auth',
      files_added: 1,
      files_modified: 1,
      files_deleted: 1,
      files: {
        added: ['projects/auth/docs/deep/new.md'],
        modified: ['projects/auth/docs/a.md'],
        deleted: ['projects/auth/docs/gone.md'],
      },
      warnings: [],
    });
    const back = await place.json('diff', ['--env', 'prod', '--to', 'test']);
    expect(back.files).toEqual({
      ...found.files,
      added: found.files.deleted,
      deleted: found.files.added,
    });
    expect([snapshot(place.project, { mtime: true }), snapshot(place.codex)]).toEqual(before);
  });

  it('names it of another project, of shared and systems, and of all', async () => {
    const place = branched();
    expect((await place.json('diff', ['shared'])).files.modified).toEqual(['shared/api.md']);
    expect((await place.json('diff', ['systems'])).files.added).toEqual(['systems/map.md']);
    expect((await place.json('diff', ['web'])).files.added).toEqual(['projects/web/w.md']);
    expect((await place.json('diff', ['billing'])).files).toEqual({ added: [], modified: [], deleted: [] });
    const { files, project } = await place.json('diff', ['--all']);
    expect(project).toBeNull();
    expect(files).toEqual({
      added: ['projects/auth/docs/deep/new.md', 'projects/web/w.md', 'systems/map.md'],
      modified: ['projects/auth/docs/a.md', 'shared/api.md'],
      deleted: [],
    });
    const lost = await place.json('diff', ['biling'], 1);
    expect(lost).toMatchObject({ error_code: 'DOCUMENT_NOT_FOUND', suggestions: ['billing', 'auth', 'web'] });
    expect(lost.suggested_fixes[0]).toBe('Did you mean billing? fractary-codex diff billing');
  });

  it('reads as people read', async () => {
    const place = branched();
    const { stdout } = await place.run('diff', ['--all']);
    expect(stdout).toMatch(/^5 documents: all projects · test @\w{7} against prod @\w{7}$/m);
    expect(stdout).toMatch(/^ {2}\+ projects\/web\/w\.md$/m);
    expect(stdout).toMatch(/^ {2}~ shared\/api\.md$/m);
    expect(stdout).toMatch(/^3 only in test \(\+\), 2 different \(~\), 0 only in prod \(-\)$/m);
    expect((await place.run('diff', ['billing'])).stdout).toMatch(/^✓ No difference: billing · test @/);
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`projects/auth/n/${i}.md`, '']));
    commitTo(place.codex, 'test', { put: many });
    expect((await place.run('diff')).stdout).toMatch(/… and 12 more: --json lists all/);
    const cut = await place.json('diff', ['--summary']);
    expect([cut.files.added.length, cut.files_added, cut.files_omitted]).toEqual([20, 31, 11]);
  });

  it('takes a branch that is not there for prod, as reading does, and says so', async () => {
    const place = world({ codex: PROD });
    const found = await place.json('diff');
    expect(found).toMatchObject({ files_added: 0, files_modified: 0, files_deleted: 0 });
    expect(found.from).toMatchObject({ environment: 'test', branch: 'main' });
    expect(found.warnings).toEqual([expect.stringMatching(/no branch test yet: test reads production/)]);
    rmSync(place.codex, { recursive: true });
    makeCodex(place.codex);
    const empty = await place.json('diff', ['--all']);
    expect(empty).toMatchObject({ files_added: 0, from: { commit: null }, to: { commit: null } });
    expect(empty.warnings).toEqual([expect.stringMatching(/is empty/)]);
    commitTo(place.codex, 'trunk', { put: PROD });
    expect(await place.json('diff', [], 1)).toMatchObject({ error_code: 'BRANCH_NOT_FOUND' });
  });

  it('refuses what makes no sense', async () => {
    const place = branched();
    expect(await place.json('diff', ['--env', 'prod'], 2)).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
    expect(await place.json('diff', ['--to', 'porduction'], 2)).toMatchObject({
      error_code: 'INVALID_ENVIRONMENT',
    });
    expect(await place.json('diff', ['a/b'], 2)).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
    expect(await place.json('diff', ['auth', '--all'], 2)).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
    const env = { ...place.env, CODEX_ENV: 'prod' };
    expect((await place.json('diff', ['--to', 'test'], 0, { env })).from.environment).toBe('prod');
  });

  it('asks once when all is here, and never for a document', async () => {
    const place = branched();
    const count = () =>
      countGit((env) => place.json('diff', ['--all'], 0, { env: { ...place.env, ...env } }));
    const cold = await count();
    expect(cold.connections).toBeLessThanOrEqual(3);
    const warm = await count();
    expect(warm.connections).toBe(1);
    expect([cold.lazyFetches, warm.lazyFetches]).toEqual([0, 0]);
    const known = git(mirrorOf(place), ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']);
    const documents = Object.entries(readTreeEntries(place.codex, 'test')).filter(([path]) =>
      path.includes('/'),
    );
    for (const [, { oid }] of documents) expect(known).not.toContain(oid);
  });

  it('agrees with git, whatever the trees are', async () => {
    const paths = ['a', 'b', 'a/x', 'a/y', 'a/x/z', 'b/x'];
    const tree = fc.dictionary(fc.constantFrom(...paths), fc.constantFrom('1', '2'));
    const place = world({ codex: PROD });
    const all: [Record<string, string>, Record<string, string>][] = [];
    fc.assert(
      fc.property(tree, tree, (ours, theirs) => {
        all.push([ours, theirs]);
      }),
      { numRuns: 40 },
    );
    // One commit each, a project a pair, so that one run answers for all of them.
    const put = (side: 0 | 1) =>
      Object.fromEntries(
        all.flatMap((pair, i) =>
          Object.entries(withoutParents(pair[side])).map(([path, text]) => [`projects/p${i}/${path}`, text]),
        ),
      );
    commitTo(place.codex, 'main', { put: put(1) });
    commitTo(place.codex, 'test', { put: put(0) }, 'Test', { from: null });
    const [ours, theirs] = ['test', 'main'].map((ref) => readTreeEntries(place.codex, ref, 'projects'));
    const names = (wanted: (path: string) => boolean, of: object) =>
      Object.keys(of)
        .filter(wanted)
        .map((path) => `projects/${path}`)
        .filter((path) => !path.startsWith('projects/auth/') && !path.startsWith('projects/billing/'))
        .sort();
    const { files } = await place.json('diff', ['--all']);
    const mine = (list: string[]) => list.filter((path) => /^projects\/p\d+\//.test(path));
    expect(mine(files.added)).toEqual(names((path) => !theirs![path], ours!));
    expect(mine(files.deleted)).toEqual(names((path) => !ours![path], theirs!));
    expect(mine(files.modified)).toEqual(
      names((path) => theirs![path] !== undefined && theirs![path]!.oid !== ours![path]!.oid, ours!),
    );
  });
});

/** A path cannot be a file and a folder at once: files that have something below them go. */
function withoutParents(files: Record<string, string>): Record<string, string> {
  const paths = Object.keys(files);
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => !paths.some((other) => other.startsWith(`${path}/`))),
  );
}

function mirrorOf({ env }: World): string {
  const mirrors = join(env.FRACTARY_CODEX_HOME!, 'mirrors');
  const root = join(mirrors, readdirSync(mirrors)[0]!);
  return join(root, readFileSync(join(root, 'current'), 'utf8'));
}
