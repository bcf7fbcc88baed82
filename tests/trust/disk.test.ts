import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectCacheWhole, expectClean, expectSound } from '../helpers/aftermath.ts';
import { randomNumbers, rounds, timeFor, tried } from '../helpers/attacks.ts';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { gitShim } from '../helpers/git-shim.ts';
import { readTree, writeFiles } from '../helpers/repo.ts';
import { type SmallDisk, smallDisk } from '../helpers/small-disk.ts';
import { snapshot } from '../helpers/snapshot.ts';
import { tempDir } from '../helpers/temp.ts';
import { makeProject, makeWorld, sync, synced, tipOf, type World } from '../sync/network/world.ts';

const PLACES = ['home', 'cache', 'codex'] as const;
type Place = (typeof PLACES)[number];

const probe = smallDisk(join(tempDir(), 'probe'), 1);
if (typeof probe === 'string') console.log(`Full and read-only disks are not tried: ${probe}`);

/** A used world with one of its places on a disk of its own. */
async function worldWith(place: Place): Promise<{ w: World; project: string; disk: SmallDisk }> {
  const w = makeWorld();
  const own = place === 'codex' ? join(w.dir, 'disk') : null;
  const codex = own ? join(own, 'codex.git') : w.bare;
  const project = makeProject(w, codex, { files: { 'docs/a.md': 'a\n' } });
  const dir = own ?? (place === 'home' ? w.home : join(project, '.fractary/plugins/codex/cache'));
  const disk = smallDisk(dir, 24) as SmallDisk;
  if (own) {
    cpSync(w.bare, codex, { recursive: true });
    rmSync(w.bare, { recursive: true });
  }
  const world = { ...w, bare: codex };
  await synced(world, project);
  return { w: world, project, disk };
}

/** Text that does not get smaller when it is packed. */
function noise(random: () => number, kib: number): string {
  const words = Array.from({ length: kib * 64 }, () => Math.floor(random() * 2 ** 40).toString(36));
  return `${words.join('\n')}\n`;
}

/** Whatever came of it: both sides are old or new, never half, and one plain run with room makes all right. */
async function expectMended({ w, project, disk }: Awaited<ReturnType<typeof worldWith>>, before: string) {
  expectSound(w.bare);
  const tip = tipOf(w.bare, 'test')!;
  if (tip !== before) expect(git(w.bare, ['rev-parse', `${tip}^`])).toBe(before);
  disk.readOnly(false);
  disk.leave(null);
  expectCacheWhole(w, project);
  await synced(w, project);
  const text = readFileSync(join(project, 'docs/a.md'), 'utf8');
  const cached = join(project, '.fractary/plugins/codex/cache/acme');
  expect(readTree(w.bare, 'test', 'projects/auth/docs')['a.md']).toBe(text);
  expect(readFileSync(join(cached, 'auth/test/docs/a.md'), 'utf8')).toBe(text);
  expect(readFileSync(join(cached, 'shared/test/team.md'), 'utf8')).toBe(
    `${readTree(w.bare, 'test')['shared/team.md']}`,
  );
  expectCacheWhole(w, project);
  expectClean(w, project);
}

/** What the contract lets a direction fail with when that disk is full. */
const FULL: Record<Place, string[]> = {
  home: ['INTERNAL'],
  cache: ['CACHE_UNWRITABLE'],
  codex: ['PUSH_REJECTED'],
};
const READ_ONLY: Record<Place, string> = {
  home: 'PERMISSION_DENIED',
  cache: 'CACHE_UNWRITABLE',
  codex: 'PERMISSION_DENIED',
};

describe.skipIf(typeof probe === 'string')('a disk', () => {
  it.each(PLACES)(
    'of the %s that gets full: said so, nothing half, and room mends it',
    { timeout: timeFor(60) },
    async (place) => {
      const world = await worldWith(place);
      const { w, project, disk } = world;
      const random = randomNumbers(place.length);
      let failed = 0;
      for (let round = 1; round <= rounds(4); round += 1) {
        // In turn there is more to send and more to receive.
        const [own, theirs] = round % 2 ? [300, 10] : [1, 300];
        writeFiles(project, { 'docs/a.md': noise(random, own), [`docs/${round}.md`]: `${round}\n` });
        commitTo(w.bare, 'test', { put: { 'shared/team.md': noise(random, theirs) } });
        if (round % 3 === 0) rmSync(join(w.home, 'mirrors'), { recursive: true, force: true });
        const before = tipOf(w.bare, 'test')!;
        const gitFolder = snapshot(join(project, '.git'));
        const room = [0, 120][round - 1] ?? Math.floor(random() ** 2 * 800);
        disk.leave(room);
        const result = await sync(w, project);
        tried(`a full disk (${place})`);
        const document = result.json();
        if (result.code !== 0) {
          failed += 1;
          const parts = [document, document.to_codex, document.from_codex];
          const code = parts.map((one) => one?.error_code).find(Boolean);
          expect(FULL[place], `${room} KiB: ${result.stdout}`).toContain(code);
        } else expect(tipOf(w.bare, 'test')).toBe(document.to_codex.commit_sha);
        expect(snapshot(join(project, '.git'))).toEqual(gitFolder);
        await expectMended(world, before);
      }
      expect(failed).toBeGreaterThan(0);
    },
  );

  it.each(PLACES)('of the %s that is read-only: said so, and nothing changed', async (place) => {
    const world = await worldWith(place);
    const { w, project, disk } = world;
    // So much that git at the other end goes away before it can say why.
    writeFiles(project, { 'docs/a.md': noise(randomNumbers(1), 900) });
    if (place !== 'codex') commitTo(w.bare, 'test', { put: { 'shared/team.md': 'team\n' } });
    const before = tipOf(w.bare, 'test')!;
    disk.readOnly(true);
    for (const direction of place === 'codex' ? ['--to-codex', '--bidirectional'] : ['--bidirectional']) {
      const result = await sync(w, project, [direction]);
      tried(`a read-only disk (${place})`);
      expect(result.code, result.stdout).toBe(1);
      const document = result.json();
      const failure = document.status === 'partial' ? document.to_codex : document;
      expect(failure.error_code, result.stdout).toBe(READ_ONLY[place]);
      expect(failure.suggested_fixes.length).toBeGreaterThan(0);
      expect(tipOf(w.bare, 'test')).toBe(before);
    }
    if (place === 'codex') {
      disk.readOnly(false);
      commitTo(w.bare, 'test', { put: { 'shared/team.md': 'team\n' } });
      disk.readOnly(true);
      const read = await synced(w, project, ['--from-codex']);
      expect(read.from_codex).toMatchObject({ files_synced: 1 });
      await expectMended(world, tipOf(w.bare, 'test')!);
    } else await expectMended(world, before);
  });
});

describe('a file where a folder belongs', () => {
  it.each([
    ['home', 'INTERNAL'],
    ['home/tmp', 'INTERNAL'],
    ['home/mirrors', 'INTERNAL'],
    ['cache', 'CACHE_UNWRITABLE'],
    ['cache/.state', 'CACHE_UNWRITABLE'],
  ])('%s: a failure that names it, nothing published, and its removal mends it', async (where, code) => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    writeFiles(project, { 'docs/a.md': 'b\n' });
    const before = tipOf(w.bare, 'test');
    const place = where
      .replace('home', w.home)
      .replace('cache', join(project, '.fractary/plugins/codex/cache'));
    rmSync(place, { recursive: true, force: true });
    writeFileSync(place, 'in the way');
    const result = await sync(w, project);
    tried("a file in a folder's place");
    expect(result.code, result.stdout).toBe(1);
    expect(result.json()).toMatchObject({ status: 'failure', error_code: code });
    expect(result.json().error).toContain(
      where.startsWith('home') ? place : dirname(where).replace('.', 'cache'),
    );
    expect(tipOf(w.bare, 'test')).toBe(before);
    expect(readFileSync(place, 'utf8')).toBe('in the way');
    rmSync(place);
    await synced(w, project);
    expectCacheWhole(w, project);
    expectClean(w, project);
  });
});

it('a disk that is full when git writes a ref is named as the reason, though git only says that it could not', async () => {
  const w = makeWorld();
  const project = makeProject(w, w.bare);
  const said = [
    'remote: Enumerating objects: 4, done.',
    "error: cannot update ref 'refs/codex/1/2': couldn't write '/home/refs/codex/1/2.lock'",
    ' ! [new branch]      test       -> refs/codex/1/2  (unable to update local ref)',
  ];
  const lines = said.map((line) => `echo "${line}" >&2`).join('\n');
  const result = await sync(
    w,
    project,
    [],
    gitShim(w.dir, `case " $* " in *' fetch '*) ${lines}\nexit 1;; esac`),
  );
  const { error, error_code } = result.json();
  expect([result.code, error_code]).toEqual([1, 'INTERNAL']);
  expect(error).toMatch(/^The disk is full: cannot update ref/);
});
