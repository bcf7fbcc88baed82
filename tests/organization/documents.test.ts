import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git } from '../helpers/git.ts';
import { readTreeEntries } from '../helpers/repo.ts';
import { addProject, filesOf, MANIFEST, makeWorld, manifestOf, push, tipOf } from './world.ts';

const CODEX = {
  'README.md': '# Codex\n',
  'shared/api.md': '# API\n',
  'shared/tool.sh': { content: '#!/bin/sh\n', mode: '100755' as const },
  'shared/web.md': '---\ncodex_sync_include: [web-*]\n---\n# Web\n',
  'systems/map.md': '---\ncodex_sync_exclude: billing\n---\n# Map\n',
  'projects/auth/docs/a.md': '# A\n',
};

const HELD = {
  'README.md': '# Read\n',
  '.fractary/codex/shared/api.md': '# API\n',
  '.fractary/codex/shared/tool.sh': '#!/bin/sh\n',
  '.fractary/codex/systems/map.md': CODEX['systems/map.md'],
};

describe('documents for a project', { concurrent: true }, () => {
  it('come in one commit that says from where, and are recorded', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    const before = tipOf(auth);
    const done = await push(w, 'auth');
    expect(done).toEqual({
      files_synced: 3,
      files_deleted: 0,
      commit: tipOf(auth),
      conflicts: [],
      warnings: [],
      pull_request: null,
      branch: 'main',
    });
    expect(filesOf(auth)).toEqual(HELD);
    expect(readTreeEntries(auth, 'main')['.fractary/codex/shared/tool.sh']!.mode).toBe('100755');
    expect(git(auth, ['log', '-1', '--format=%P|%an <%ae>|%B'])).toBe(
      `${before}|Test User <test@example.com>|Sync 3 files from codex [skip ci]

Codex-Project: auth
Codex-Environment: prod
Codex-Source-Repository: ${w.codex}
Codex-Source-Commit: ${tipOf(w.codex)}
`,
    );
    const text = git(auth, ['show', `main:${MANIFEST}`]);
    const oid = (path: string) => git(w.codex, ['rev-parse', `main:${path}`]);
    expect(text).toBe(
      JSON.stringify(
        {
          files: {
            '.fractary/codex/shared/api.md': oid('shared/api.md'),
            '.fractary/codex/shared/tool.sh': oid('shared/tool.sh'),
            '.fractary/codex/systems/map.md': oid('systems/map.md'),
          },
        },
        null,
        2,
      ),
    );
    expect(git(auth, ['cat-file', '-s', `main:${MANIFEST}`])).toBe(String(text.length + 1));
    expect(git(auth, ['fsck', '--full', '--strict', '--no-dangling'])).toBe('');
  });

  it('go where their front matter sends them', async () => {
    const w = makeWorld(CODEX);
    const [billing, web] = [addProject(w, 'billing'), addProject(w, 'web-shop')];
    await push(w, 'billing');
    await push(w, 'web-shop');
    expect(Object.keys(manifestOf(billing))).toEqual([
      '.fractary/codex/shared/api.md',
      '.fractary/codex/shared/tool.sh',
    ]);
    expect(Object.keys(manifestOf(web))).toHaveLength(4);
    commitTo(w.codex, 'main', { put: { 'shared/api.md': '---\ncodex_sync_include: billing\n---\n' } });
    expect(await push(w, 'web-shop')).toMatchObject({ files_synced: 0, files_deleted: 1 });
    expect(filesOf(web)['.fractary/codex/shared/api.md']).toBeUndefined();
  });

  it('are updated and removed as the codex changes, modes too, and a second time nothing happens', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    await push(w, 'auth');
    commitTo(w.codex, 'main', {
      put: {
        'shared/api.md': '# API 2\n',
        'shared/tool.sh': '#!/bin/sh\n',
        'shared/deep/er/new.md': 'new\n',
      },
      del: ['systems'],
    });
    const tip = tipOf(auth);
    const dry = await push(w, 'auth', { dryRun: true });
    expect(dry).toMatchObject({ files_synced: 3, files_deleted: 1, commit: null });
    expect(tipOf(auth)).toBe(tip);
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 3, files_deleted: 1, conflicts: [] });
    expect(filesOf(auth)).toEqual({
      'README.md': '# Read\n',
      '.fractary/codex/shared/api.md': '# API 2\n',
      '.fractary/codex/shared/tool.sh': '#!/bin/sh\n',
      '.fractary/codex/shared/deep/er/new.md': 'new\n',
    });
    expect(readTreeEntries(auth, 'main')['.fractary/codex/shared/tool.sh']!.mode).toBe('100644');
    const after = tipOf(auth);
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 0, files_deleted: 0, commit: null });
    // The record, written another way, is still the same record.
    const compact = JSON.stringify({ files: manifestOf(auth) });
    commitTo(auth, 'main', { put: { [MANIFEST]: compact } });
    expect(await push(w, 'auth')).toMatchObject({ commit: null, conflicts: [] });
    expect(git(auth, ['rev-list', '--count', `${after}..main`])).toBe('1');
  });

  it('are left alone where the project edited, made or deleted them, and named each time', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth', {
      '.fractary/codex/shared/api.md': 'my own\n',
      '.fractary/codex/systems/map.md': CODEX['systems/map.md'],
    });
    const own = { path: '.fractary/codex/shared/api.md', reason: 'the project has a file of its own there' };
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 1, conflicts: [own] });
    // The same bytes, unrecorded, are nobody's conflict and not ours either.
    expect(Object.keys(manifestOf(auth))).toEqual(['.fractary/codex/shared/tool.sh']);
    expect(await push(w, 'auth')).toMatchObject({ commit: null, conflicts: [own] });

    commitTo(auth, 'main', { put: { '.fractary/codex/shared/tool.sh': 'edited\n' } });
    commitTo(w.codex, 'main', { put: { 'shared/tool.sh': 'theirs\n', 'systems/map.md': 'new\n' } });
    const edited = { path: '.fractary/codex/shared/tool.sh', reason: 'the project edited it' };
    const map = { ...own, path: '.fractary/codex/systems/map.md' };
    expect(await push(w, 'auth')).toMatchObject({ commit: null, conflicts: [own, edited, map] });
    expect(filesOf(auth)).toMatchObject({
      '.fractary/codex/shared/api.md': 'my own\n',
      '.fractary/codex/shared/tool.sh': 'edited\n',
      '.fractary/codex/systems/map.md': CODEX['systems/map.md'],
    });
    commitTo(auth, 'main', { del: ['.fractary/codex/shared/tool.sh'] });
    const deleted = { ...edited, reason: 'the project deleted it' };
    expect(await push(w, 'auth')).toMatchObject({ commit: null, conflicts: [own, deleted, map] });
    // Given the codex's bytes it is ours again.
    commitTo(auth, 'main', { put: { '.fractary/codex/shared/tool.sh': 'theirs\n' } });
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 0, conflicts: [own, map] });
    commitTo(w.codex, 'main', { put: { 'shared/tool.sh': 'newer\n' } });
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 1 });
    expect(filesOf(auth)['.fractary/codex/shared/tool.sh']).toBe('newer\n');
  });

  it('stay where the project edited what the codex drops; the record goes, and that is said once', async () => {
    const w = makeWorld(CODEX);
    const auth = addProject(w, 'auth');
    await push(w, 'auth');
    commitTo(auth, 'main', { put: { '.fractary/codex/shared/api.md': 'edited\n' } });
    commitTo(w.codex, 'main', { del: ['shared/api.md'] });
    const first = await push(w, 'auth');
    expect(first).toMatchObject({ files_synced: 0, files_deleted: 0, commit: tipOf(auth) });
    expect(first.conflicts.map(({ path }) => path)).toEqual(['.fractary/codex/shared/api.md']);
    expect(filesOf(auth)['.fractary/codex/shared/api.md']).toBe('edited\n');
    expect(manifestOf(auth)['.fractary/codex/shared/api.md']).toBeUndefined();
    expect(await push(w, 'auth')).toMatchObject({ commit: null, conflicts: [] });
  });

  it('make way for one another: a file becomes a folder in the codex, and the other way round', async () => {
    const w = makeWorld({ 'shared/a': 'file\n', 'shared/b/c.md': 'c\n' });
    const auth = addProject(w, 'auth');
    await push(w, 'auth');
    commitTo(w.codex, 'main', { del: ['shared/a', 'shared/b'] });
    commitTo(w.codex, 'main', { put: { 'shared/a/x.md': 'x\n', 'shared/b': 'file\n' } });
    expect(await push(w, 'auth')).toMatchObject({ files_synced: 2, files_deleted: 2, conflicts: [] });
    expect(filesOf(auth)).toEqual({
      'README.md': '# Read\n',
      '.fractary/codex/shared/a/x.md': 'x\n',
      '.fractary/codex/shared/b': 'file\n',
    });
  });
});
