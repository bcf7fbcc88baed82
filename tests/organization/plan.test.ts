import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileEntry } from '../../runtime/codex/objects.ts';
import {
  afterPlan,
  type DistributionQuestion,
  isNothing,
  planDistribution,
} from '../../runtime/organization/distribution-plan.ts';

const AREA = '.fractary/codex/shared';
const IN_AREA = ['a', 'b', 'd/x', 'd/y', 'd/e/z', 'a/b'].map((name) => `${AREA}/${name}`);
/** Where a record must never lead us, and where something may stand in our way. */
const ELSEWHERE = ['.claude/agents/x.md', 'src/main.ts', '.fractary', '.fractary/codex', AREA];

const oid = fc.constantFrom('1', '2', '3').map((digit) => digit.repeat(40));
const file = fc.record({ mode: fc.constantFrom('100644', '100755'), oid });
const leaf = fc.record({ mode: fc.constantFrom('100644', '100644', '100755', '120000', '160000'), oid });

/** Files by path, no path the folder of another: what a real tree can hold. */
function treeOf<T>(paths: string[], entry: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> {
  return fc.array(fc.tuple(fc.constantFrom(...paths), entry), { maxLength: 7 }).map((pairs) => {
    const tree = new Map<string, T>();
    for (const [path, one] of pairs) {
      const clash = [...tree.keys()].some((at) => at.startsWith(`${path}/`) || path.startsWith(`${at}/`));
      if (!clash) tree.set(path, one);
    }
    return tree;
  });
}

const question: fc.Arbitrary<DistributionQuestion> = fc
  .record({
    offered: treeOf(IN_AREA, file),
    existing: treeOf([...IN_AREA, ...IN_AREA, ...ELSEWHERE], leaf),
    records: fc
      .array(fc.tuple(fc.constantFrom(...IN_AREA, ...ELSEWHERE), oid), { maxLength: 6 })
      .map((pairs) => new Map(pairs)),
    // Most of what is recorded is as it was written: that is where things happen.
    ours: fc.array(fc.constantFrom(...IN_AREA), { maxLength: 4 }),
  })
  .map(({ ours, ...all }) => {
    for (const path of ours) {
      const there = all.existing.get(path);
      if (there) all.records.set(path, there.oid);
    }
    return { phase: 'push-docs' as const, ...all };
  });

function isFile(entry: FileEntry | undefined): boolean {
  return entry?.mode.startsWith('100') === true;
}

describe('a plan for a project', () => {
  it('touches what is new, or recorded and still what we wrote, and nothing else', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { added, modified, deleted } = planDistribution(asked);
        for (const path of added) {
          expect(asked.existing.has(path) || asked.records.has(path)).toBe(false);
        }
        for (const path of [...modified, ...deleted]) {
          expect(isFile(asked.existing.get(path))).toBe(true);
          expect(asked.records.get(path)).toBe(asked.existing.get(path)!.oid);
        }
        const all = [...added, ...modified, ...deleted];
        expect(new Set(all).size).toBe(all.length);
        for (const path of all) expect(path.startsWith(`${AREA}/`)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a tree that git can hold, in which nothing of the project is gone', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const plan = planDistribution(asked);
        const after = afterPlan(asked, plan);
        const paths = [...after.keys()];
        for (const path of paths) expect(paths.filter((other) => other.startsWith(`${path}/`))).toEqual([]);
        for (const [path, entry] of asked.existing) {
          if (!plan.deleted.includes(path) && !plan.modified.includes(path))
            expect(after.get(path)).toEqual(entry);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('delivers every file that is offered, or names it', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const plan = planDistribution(asked);
        const after = afterPlan(asked, plan);
        const conflicts = new Set(plan.conflicts.map(({ path }) => path));
        for (const [path, { oid: offered }] of asked.offered) {
          if (conflicts.has(path)) continue;
          expect(isFile(after.get(path))).toBe(true);
          expect(after.get(path)!.oid).toBe(offered);
        }
        for (const { path } of plan.conflicts) expect(after.get(path)).toEqual(asked.existing.get(path));
      }),
      { numRuns: 2000 },
    );
  });

  it('records what it wrote, forgets what is not offered, and leaves the records of others', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { added, modified, records } = planDistribution(asked);
        for (const path of [...added, ...modified])
          expect(records.get(path)).toBe(asked.offered.get(path)!.oid);
        for (const path of records.keys()) {
          if (path.startsWith(`${AREA}/`)) expect(asked.offered.has(path)).toBe(true);
        }
        for (const [path, was] of asked.records) {
          if (!path.startsWith(`${AREA}/`)) expect(records.get(path)).toBe(was);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is nothing the second time, with the same conflicts', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const plan = planDistribution(asked);
        const again = planDistribution({
          ...asked,
          existing: afterPlan(asked, plan),
          records: plan.records,
        });
        expect(isNothing(again)).toBe(true);
        expect(again.conflicts).toEqual(plan.conflicts);
        expect(again.released).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
