import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { commitTree, rawTree } from '../helpers/raw-tree.ts';
import { readTreeEntries } from '../helpers/repo.ts';
import {
  addProject,
  filesOf,
  MANIFEST,
  makeWorld,
  manifestOf,
  offer,
  openWorld,
  push,
  tipOf,
} from './world.ts';

const CLAUDE = { phase: 'push-claude' } as const;
const NOTHING = { files_synced: 0, files_deleted: 0, commit: null };

describe('Claude tools for a project', { concurrent: true }, () => {
  it('are the five folders and nothing else, next to the documents and their records', async () => {
    const w = makeWorld({
      'CLAUDE.md': 'no\n',
      'shared/api.md': '# API\n',
      '.claude/settings.json': '{}',
      '.claude/settings.local.json': '{}',
      '.claude/notes.md': 'no\n',
      '.claude/output-styles/x.md': 'no\n',
      '.claude/agents/helper.md': '---\nname: helper\ndescription: Use: it\n---\n',
      '.claude/commands/web.md': '---\nname: web\ncodex_sync_include: [web-*]\n---\n',
      '.claude/hooks/run.sh': { content: '#!/bin/sh\n', mode: '100755' },
      '.claude/skills/s/SKILL.md': '# S\n',
      '.claude/skills/s/.claude/settings.json': '{}',
      '.claude/skills/s/.env': 'SECRET=1\n',
      '.claude/scripts/do.mjs': '1\n',
    });
    const auth = addProject(w, 'auth', { '.claude/settings.json': '{"mine":1}' });
    await push(w, 'auth');
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ files_synced: 4, warnings: [], conflicts: [] });
    expect(Object.keys(filesOf(auth))).toEqual([
      '.claude/agents/helper.md',
      '.claude/hooks/run.sh',
      '.claude/scripts/do.mjs',
      '.claude/settings.json',
      '.claude/skills/s/SKILL.md',
      '.fractary/codex/shared/api.md',
    ]);
    expect(filesOf(auth)['.claude/settings.json']).toBe('{"mine":1}');
    expect(readTreeEntries(auth, 'main')['.claude/hooks/run.sh']!.mode).toBe('100755');
    expect(Object.keys(manifestOf(auth))).toHaveLength(5);
    expect(await push(w, 'auth')).toMatchObject(NOTHING);
    expect(await push(w, 'auth', CLAUDE)).toMatchObject(NOTHING);
    const { skipped } = await offer(await openWorld(w), 'push-claude');
    expect(skipped.map(({ path }) => path)).toEqual([
      '.claude/skills/s/.claude/settings.json',
      '.claude/skills/s/.env',
    ]);
  });

  it('never overwrite what the project made under the same name', async () => {
    const w = makeWorld({ '.claude/agents/x.md': 'theirs\n', '.claude/agents/y.md': 'theirs\n' });
    const auth = addProject(w, 'auth', { '.claude/agents/x.md': 'mine\n' });
    const conflicts = [{ path: '.claude/agents/x.md', reason: 'the project has a file of its own there' }];
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ files_synced: 1, conflicts });
    commitTo(w.codex, 'main', { del: ['.claude/agents/y.md'] });
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ files_deleted: 1, conflicts });
    commitTo(w.codex, 'main', { del: ['.claude/agents'] });
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ ...NOTHING, conflicts: [] });
    expect(filesOf(auth)).toEqual({ '.claude/agents/x.md': 'mine\n' });
  });

  it('go around what stands in their way: links, submodules, files, folders', async () => {
    const w = makeWorld({
      '.claude/agents/a.md': 'a\n',
      '.claude/commands/b.md': 'b\n',
      '.claude/hooks/c.sh': 'c\n',
      '.claude/scripts/d': 'd\n',
      '.claude/skills/s/deep/SKILL.md': 's\n',
      '.claude/skills/t/SKILL.md': 't\n',
    });
    const auth = addProject(w, 'auth', {
      '.claude/agents': { link: '/etc' },
      '.claude/commands/b.md': { link: '../../secret' },
      '.claude/hooks': 'a file\n',
      '.claude/scripts/d/own': 'own\n',
      secret: 'mine\n',
    });
    const link = { gitlink: tipOf(auth) };
    const claude = git(auth, ['rev-parse', 'main:.claude']);
    const kept = git(auth, ['ls-tree', claude])
      .split('\n')
      .map((line) => {
        const [, mode, oid, name] = /^(\d+) \w+ (\w+)\t(.*)$/.exec(line) as unknown as [
          string,
          string,
          string,
          string,
        ];
        return { name, mode: mode === '040000' ? '40000' : mode, oid };
      });
    const skills = { name: 'skills', tree: [{ name: 's', ...link }] };
    const secret = { name: 'secret', content: 'mine\n' };
    commitTree(auth, 'main', rawTree(auth, [{ name: '.claude', tree: [...kept, skills] }, secret]));
    const before = readTreeEntries(auth, 'main');
    const done = await push(w, 'auth', CLAUDE);
    expect(done).toMatchObject({ files_synced: 1, files_deleted: 0 });
    expect(done.conflicts).toEqual([
      { path: '.claude/agents/a.md', reason: 'a symbolic link of the project stands at .claude/agents' },
      { path: '.claude/commands/b.md', reason: 'a symbolic link of the project stands there' },
      { path: '.claude/hooks/c.sh', reason: 'a file of the project stands at .claude/hooks' },
      { path: '.claude/scripts/d', reason: 'a folder of the project stands there' },
      {
        path: '.claude/skills/s/deep/SKILL.md',
        reason: 'a submodule of the project stands at .claude/skills/s',
      },
    ]);
    const { [MANIFEST]: _, '.claude/skills/t/SKILL.md': added, ...after } = readTreeEntries(auth, 'main');
    expect(added).toBeDefined();
    expect(after).toEqual(before);
  });

  it('skip and name what no project should get: links, submodules, names that cannot be expressed', async () => {
    const w = makeWorld({ 'README.md': '# Codex\n' });
    const agents = [
      { name: 'link.md', link: '../../secret' },
      { name: 'module', gitlink: tipOf(w.codex) },
      { name: 'back\\slash.md', content: 'x' },
      { name: 'new\nline.md', content: 'x' },
      { name: Buffer.from([0xff, 0x2e, 0x6d, 0x64]), content: 'x' },
      { name: '.git', tree: [{ name: 'config', content: 'x' }] },
      { name: '..', tree: [{ name: '..', tree: [{ name: 'up.md', content: 'x' }] }] },
      { name: 'both', content: 'a file\n' },
      { name: 'both', tree: [{ name: 'in.md', content: 'in\n' }] },
      { name: 'good "quoted" ü.md', content: 'good\n' },
    ];
    const commands = { name: 'commands', link: 'agents' };
    const root = [{ name: '.claude', tree: [{ name: 'agents', tree: agents }, commands] }];
    commitTree(w.codex, 'main', rawTree(w.codex, root));
    const auth = addProject(w, 'auth');
    const { skipped } = await offer(await openWorld(w), 'push-claude');
    expect(skipped.map(({ path }) => path.replace('.claude/', '')).sort()).toEqual([
      'agents/../../up.md',
      'agents/.git/config',
      'agents/back\\slash.md',
      'agents/both',
      'agents/link.md',
      'agents/module',
      'agents/new\nline.md',
      'agents/\ufffd.md',
      'commands',
    ]);
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ files_synced: 2, conflicts: [] });
    expect(filesOf(auth)).toEqual({
      'README.md': '# Read\n',
      '.claude/agents/both/in.md': 'in\n',
      '.claude/agents/good "quoted" ü.md': 'good\n',
    });
  });

  it('are not written where no record of them could be, or where that is broken', async () => {
    const w = makeWorld({ '.claude/agents/a.md': 'a\n' });
    const linked = addProject(w, 'linked', { '.fractary': { link: '.claude' } });
    const broken = addProject(w, 'broken', { [MANIFEST]: '<<<<<<< HEAD\n{}' });
    for (const [name, bare] of [
      ['linked', linked],
      ['broken', broken],
    ] as const) {
      const before = tipOf(bare);
      await expect(push(w, name, CLAUDE)).rejects.toMatchObject({ code: 'CONFIG_INVALID', phase: 'plan' });
      expect(tipOf(bare)).toBe(before);
    }
  });

  it('obey a hand-made record in their own folders alone', async () => {
    const w = makeWorld({ '.claude/agents/a.md': 'a\n' });
    const auth = addProject(w, 'auth', { 'src/main.ts': 'code\n', '.claude/settings.json': '{}' });
    const oid = (path: string) => git(auth, ['rev-parse', `main:${path}`]);
    const records = Object.fromEntries(
      ['src/main.ts', '.claude/settings.json'].map((path) => [path, oid(path)]),
    );
    const files = { ...records, '.claude/agents/../../src/main.ts': oid('src/main.ts') };
    commitTo(auth, 'main', { put: { [MANIFEST]: JSON.stringify({ files }) } });
    expect(await push(w, 'auth', CLAUDE)).toMatchObject({ files_synced: 1, files_deleted: 0 });
    expect(filesOf(auth)).toMatchObject({ 'src/main.ts': 'code\n', '.claude/settings.json': '{}' });
    expect(manifestOf(auth)).toMatchObject(records);
  });
});
