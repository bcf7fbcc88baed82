import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { refs } from '../helpers/git.ts';
import type { Files } from '../helpers/repo.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { everything, makeOrg, phase } from './org.ts';

/** What a dry run has to foresee of a phase. */
// biome-ignore lint/suspicious/noExplicitAny: as in `sync`
function foreseen({ phases, discovered, orphans, overall, status }: any): object {
  // biome-ignore lint/suspicious/noExplicitAny: as in `sync`
  const told = phases.map((one: any) => ({
    ...one,
    // biome-ignore lint/suspicious/noExplicitAny: as in `sync`
    changed_projects: one.changed_projects.map(({ commit_sha: _, ...rest }: any) => rest),
    // Ids of commits that are not there yet, and of plans.
    failed_projects: one.failed_projects.map(
      ({ project, error_code }: { project: string; error_code: string }) => [project, error_code],
    ),
  }));
  return { phases: told, discovered, orphans, overall, status };
}

const text = fc.constantFrom('one\n', 'two\n', 'three\n');
const frontMatter = fc.constantFrom(
  '',
  '---\ncodex_sync_include: [p0]\n---\n',
  '---\ncodex_sync_exclude: p*\n---\n',
);
const tree = (names: string[], content: fc.Arbitrary<string> = text) =>
  fc.dictionary(fc.constantFrom(...names), content, { maxKeys: names.length });
const routed = fc.tuple(frontMatter, text).map(([head, body]) => head + body);

const project = tree([
  'docs/a.md',
  'docs/b.md',
  'README.md',
  'src/x.ts',
  '.claude/agents/x.md',
  '.fractary/codex/shared/s.md',
]);
const codex = fc
  .tuple(
    tree(['shared/s.md', 'shared/t.md', 'systems/m.md'], routed),
    tree(['.claude/agents/x.md', '.claude/agents/y.md', '.claude/settings.json'], routed),
    tree([
      'projects/p0/docs/a.md',
      'projects/p0/docs/gone.md',
      'projects/p1/docs/b.md',
      'projects/stray/docs/o.md',
    ]),
  )
  .map((parts) => Object.assign({ 'README.md': 'r\n' }, ...parts) as Files);

const organization = fc.record({
  projects: fc.array(project, { minLength: 1, maxLength: 3 }),
  main: codex,
  test: fc.option(codex),
  prod: fc.boolean(),
  /** What happens between two runs. */
  change: fc.record({ codex, p0: project }),
});

describe('a dry run of the organization', () => {
  it('foresees what the run then does, in every phase, and moves nothing', async () => {
    await fc.assert(
      fc.asyncProperty(organization, async ({ projects, main, test, prod, change }) => {
        const org = makeOrg({ codex: main, branches: test ? { test } : {} });
        projects.forEach((files, i) => {
          org.add(`p${i}`, { LICENSE: 'l\n', ...files });
        });
        const args = prod ? ['--env', 'prod'] : ['--target-branch', 'main'];
        const check = async () => {
          const before = everything(org);
          const dry = await org.run([...args, '--dry-run', '--json']);
          expect(everything(org)).toEqual(before);
          const real = await org.run([...args, '--yes', '--json']);
          expect(foreseen(dry.json())).toEqual(foreseen(real.json()));
          expect(dry.code).toBe(real.code);
        };
        await check();
        commitTo(org.codex, 'main', { put: change.codex });
        commitTo(org.bare('p0'), 'main', { put: change.p0 });
        await check();
        const tips = everything(org);
        const third = (await org.run([...args, '--yes', '--json'])).json();
        expect(third.overall).toMatchObject({ files_synced: 0, files_deleted: 0 });
        expect(everything(org)).toEqual(tips);
      }),
      { numRuns: 4 },
    );
  });

  it('leaves project, codex and repositories byte for byte as they are', async () => {
    const org = makeOrg({ branches: { test: { 'README.md': '# Codex\n' } } });
    for (const name of ['auth', 'billing']) org.add(name);
    await org.run(['--help']);
    await org.sync(['--dry-run', '--target-branch', 'main']);
    const before = [snapshot(org.root, { mtime: true }), snapshot(org.runner, { mtime: true })];
    const dry = await org.sync(['--dry-run', '--target-branch', 'main']);
    expect([snapshot(org.root, { mtime: true }), snapshot(org.runner, { mtime: true })]).toEqual(before);
    expect(dry).toMatchObject({ dry_run: true, status: 'success', overall: { files_synced: 2 } });
    expect(phase(dry, 'pull-docs').changed_projects[0]).toMatchObject({ commit_sha: null });
  });

  it('foresees what the first phase would take over from production', async () => {
    const org = makeOrg();
    org.add('auth');
    await org.sync(['--yes', '--to-codex']);
    commitTo(org.codex, 'main', { put: { 'shared/new.md': '# New\n', '.claude/agents/a.md': 'a\n' } });
    const args = ['--target-branch', 'main'];
    const before = refs(org.codex);
    // Nothing to publish, so nothing is taken over.
    expect(phase(await org.sync([...args, '--dry-run']), 'push-docs').files_synced).toBe(1);
    commitTo(org.bare('auth'), 'main', { put: { 'docs/b.md': '# B\n' } });
    const dry = await org.sync([...args, '--dry-run']);
    expect(dry.phases).toMatchObject([{ files_synced: 1 }, { files_synced: 2 }, { files_synced: 1 }]);
    expect(refs(org.codex)).toEqual(before);
    // Nor where the first phase is not asked for.
    const without = await org.sync([...args, '--dry-run', '--from-codex']);
    expect(without.phases).toMatchObject([{ files_synced: 1 }, { files_synced: 0 }]);
    expect(foreseen(await org.sync([...args, '--yes']))).toEqual(foreseen(dry));
  });
});
