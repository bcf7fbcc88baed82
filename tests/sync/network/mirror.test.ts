import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { type Env, git } from '../../helpers/git.ts';
import { readTree, writeFiles } from '../../helpers/repo.ts';
import { commitsOf, expectSound, makeProject, makeWorld, sync, synced, type World } from './world.ts';

function mirrorOf({ home }: World): { root: string; dir: string; packs: string[] } {
  const mirrors = join(home, 'mirrors');
  const [name] = readdirSync(mirrors);
  const root = join(mirrors, name!);
  const dir = join(root, readdirSync(root).find((one) => one.startsWith('mirror-'))!);
  const pack = join(dir, 'objects/pack');
  return { root, dir, packs: readdirSync(pack).map((one) => join(pack, one)) };
}

type Mirror = ReturnType<typeof mirrorOf>;

const overwrite = (file: string) => {
  rmSync(file);
  writeFileSync(file, 'garbage');
};

const drop = (file: string) => rmSync(file);
const halve = (file: string) => truncateSync(file, statSync(file).size >> 1);
const empty = (file: string) => truncateSync(file, 0);

const DAMAGE: [string, (mirror: Mirror, world: World) => void][] = [
  ['deleted', ({ root }) => rmSync(root, { recursive: true })],
  ['with the whole home folder deleted', (_, { home }) => rmSync(home, { recursive: true })],
  ['its repository deleted', ({ dir }) => rmSync(dir, { recursive: true })],
  ['its objects deleted', ({ dir }) => rmSync(join(dir, 'objects'), { recursive: true })],
  ['its packs deleted', ({ packs }) => packs.forEach(drop)],
  ['its indexes deleted', ({ packs }) => packs.filter((one) => one.endsWith('.idx')).forEach(drop)],
  ['packs cut short', ({ packs }) => packs.forEach(halve)],
  ['packs emptied', ({ packs }) => packs.forEach(empty)],
  ['garbage for packs', ({ packs }) => packs.filter((one) => one.endsWith('.pack')).forEach(overwrite)],
  ['garbage for indexes', ({ packs }) => packs.filter((one) => one.endsWith('.idx')).forEach(overwrite)],
  ['its refs deleted', ({ dir }) => rmSync(join(dir, 'refs/codex'), { recursive: true })],
  ['refs deleted with their folder', ({ dir }) => rmSync(join(dir, 'refs'), { recursive: true })],
  ['HEAD removed', ({ dir }) => rmSync(join(dir, 'HEAD'))],
  ['HEAD garbage', ({ dir }) => writeFileSync(join(dir, 'HEAD'), 'garbage')],
  ['config garbage', ({ dir }) => writeFileSync(join(dir, 'config'), '[core\n')],
  ['config deleted', ({ dir }) => rmSync(join(dir, 'config'))],
  ['shallow deleted', ({ dir }) => rmSync(join(dir, 'shallow'), { force: true })],
  ['shallow garbage', ({ dir }) => writeFileSync(join(dir, 'shallow'), 'garbage\n')],
  ['current pointing nowhere', ({ root }) => writeFileSync(join(root, 'current'), 'mirror-0123456789ab.git')],
  [
    'current pointing out',
    ({ root }) => writeFileSync(join(root, 'current'), '../../../root/acme/codex.git'),
  ],
  ['current empty', ({ root }) => writeFileSync(join(root, 'current'), '')],
  [
    'refs garbage',
    ({ dir }) => {
      for (const one of readdirSync(join(dir, 'refs/codex'), { recursive: true, withFileTypes: true })) {
        if (one.isFile()) writeFileSync(join(one.parentPath, one.name), 'garbage\n');
      }
    },
  ],
];

describe('a mirror', () => {
  it.each(DAMAGE)('%s is made anew without a word, and the result is right', async (_name, damage) => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    damage(mirrorOf(w), w);
    writeFiles(project, { 'docs/a.md': 'changed', 'docs/b.md': 'new' });
    commitTo(w.bare, 'test', { put: { 'shared/new.md': 'new' } });
    const result = await sync(w, project);
    expect(result.code, result.stdout + result.stderr).toBe(0);
    expect(result.json()).toMatchObject({
      warnings: [],
      to_codex: { files_added: 1, files_modified: 1, files_deleted: 0 },
      from_codex: { files_added: 2, files_modified: 1, files_deleted: 0 },
    });
    expect(readTree(w.bare, 'test', 'projects/auth/docs')).toEqual({ 'a.md': 'changed', 'b.md': 'new' });
    expect(commitsOf(w.bare, 'test')).toHaveLength(2);
    expectSound(w.bare);
  });
});

const V0: Env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'protocol.version', GIT_CONFIG_VALUE_0: '0' };
const PLAIN = { handlers: { sync: { options: { github: { sparse_checkout: false } } } } };

describe('a server or a setting without partial fetches', () => {
  it.each([
    ['a server that cannot filter', { allowFilter: false }, {}, {}],
    ['one that cannot filter, over protocol 0', { allowFilter: false }, V0, {}],
    ['protocol 0', {}, V0, {}],
    ['sparse_checkout: false', {}, {}, PLAIN],
    ['sparse_checkout: false, over protocol 0', {}, V0, PLAIN],
  ])('%s: the same result', async (_name, options, env, config) => {
    const w = makeWorld(options);
    const project = makeProject(w, `file://${w.bare}`, { config });
    expect((await synced(w, project, [], env)).from_codex).toMatchObject({ files_added: 3 });
    writeFiles(project, { 'docs/a.md': 'changed' });
    commitTo(w.bare, 'test', { put: { 'shared/deep/er/new.md': 'new' } });
    commitTo(w.bare, 'main', { put: { 'systems/new.md': 'new' } });
    expect(await synced(w, project, [], env)).toMatchObject({
      to_codex: { files_modified: 1, followed: 1 },
      from_codex: { files_added: 2, files_modified: 1 },
    });
    expect((await synced(w, project, [], env)).to_codex).toMatchObject({ commit_sha: null });
    expectSound(w.bare);
  });
});

describe('a codex whose history', () => {
  it('was rewritten is read and published to as it is now', async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project);
    commitTo(w.bare, 'main', { put: { 'shared/only.md': 'rewritten' } }, 'Rewritten', { from: null });
    commitTo(w.bare, 'test', { put: { 'shared/only.md': 'rewritten' } }, 'Rewritten', { from: null });
    const result = await synced(w, project, ['--force']);
    expect(result.to_codex).toMatchObject({ files_added: 1, files_deleted: 0 });
    expect(Object.keys(readTree(w.bare, 'test')).sort()).toEqual([
      'projects/auth/docs/a.md',
      'shared/only.md',
    ]);
    expectSound(w.bare);
  });

  it('is 150 commits long needs one of them, and finds the base', async () => {
    const w = makeWorld();
    const project = makeProject(w, `file://${w.bare}`);
    await synced(w, project);
    for (let i = 0; i < 75; i += 1) commitTo(w.bare, 'test', { put: { 'projects/billing/n.md': `${i}` } });
    commitTo(w.bare, 'main', { put: { 'shared/standards/api.md': 'new' } });
    rmSync(w.home, { recursive: true });
    writeFiles(project, { 'docs/a.md': 'changed' });
    expect((await synced(w, project)).to_codex).toMatchObject({ files_modified: 1, followed: 1 });
    for (let i = 0; i < 75; i += 1) commitTo(w.bare, 'test', { put: { 'projects/billing/n.md': `+${i}` } });
    writeFiles(project, { 'docs/a.md': 'again' });
    expect((await synced(w, project)).to_codex).toMatchObject({ files_modified: 1, followed: 0 });
    expect(git(w.bare, ['rev-list', '--count', 'test'])).toBe('154');
    expectSound(w.bare);
  });
});
