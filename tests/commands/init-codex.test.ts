import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeCodex } from '../helpers/codex.ts';
import { git, isolatedEnv } from '../helpers/git.ts';
import { type Files, makeRepo, readTree } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG } from './world.ts';

/** A clone of a codex, which may be empty. */
function cloneOfCodex(files?: Files) {
  const dir = tempDir();
  const env = isolatedEnv(dir);
  const codex = makeCodex(join(dir, 'srv/acme/codex.acme.com.git'), files ? { files } : {});
  const clone = join(dir, 'clone');
  git(dir, ['clone', '-q', `file://${codex}`, clone]);
  const init = (...args: string[]) => run('init', args, { cwd: clone, env, input: '' });
  return { dir, env, codex, clone, init };
}

describe('init in a clone of the codex', () => {
  it('sets up an empty one, from which a project is synced', async () => {
    const { dir, env, codex, clone, init } = cloneOfCodex();
    const result = (await init('--org', 'acme', '--json')).json();
    expect(result).toMatchObject({
      codex_itself: true,
      organization: 'acme',
      project: 'codex.acme.com',
      codex_repo: 'codex.acme.com',
    });
    expect(result.written).toEqual(
      expect.arrayContaining([
        CONFIG,
        'README.md',
        'projects/README.md',
        'shared/README.md',
        'systems/README.md',
      ]),
    );
    expect(JSON.parse(readFileSync(join(clone, CONFIG), 'utf8'))).toEqual({
      version: '3.0',
      organization: 'acme',
      codex_repo: 'codex.acme.com',
      organization_sync: { include: [], exclude: [], pull_request: false },
    });
    expect((await init('--json')).json()).toMatchObject({ codex_itself: true, written: [] });

    git(clone, ['add', '-A']);
    git(clone, ['commit', '-q', '-m', 'Set up']);
    git(clone, ['push', '-q', 'origin', 'HEAD:main']);
    const origin = `file://${dir}/srv/acme/auth.git`;
    const project = makeRepo(join(dir, 'auth'), { 'docs/a.md': '# A\n' }, { remote: origin });
    const there = { cwd: project, env, input: '' };
    expect(await run('init', ['--org', 'acme', '--codex', 'codex.acme.com'], there)).toMatchObject({
      code: 0,
    });
    expect(await run('sync-project', [], there)).toMatchObject({ code: 0 });
    expect(Object.keys(readTree(codex, 'test', 'projects'))).toEqual(['README.md', 'auth/docs/a.md']);
  });

  it('adds to one what it lacks, and leaves the rest as it is', async () => {
    const { clone, init } = cloneOfCodex({ 'Readme.txt': 'ours\n', 'shared/api.md': '# API\n' });
    const { stdout } = await init('--org', 'acme');
    expect(stdout).toContain('✓ wrote systems/README.md\n');
    expect(stdout).toMatch(/workflows install --codex \./);
    expect(git(clone, ['status', '--porcelain', '-uall']).split('\n').sort()).toEqual(
      ['.gitignore', CONFIG, 'projects/README.md', 'systems/README.md'].map((path) => `?? ${path}`).sort(),
    );
  });

  it('in a project of that organization makes no folders', async () => {
    const { clone, init } = cloneOfCodex();
    git(clone, ['remote', 'set-url', 'origin', 'https://github.com/acme/codex.acme.com.git']);
    const result = (await init('--codex', 'codex.other', '--dry-run', '--json')).json();
    expect(result).not.toHaveProperty('codex_itself');
    expect(result.written).not.toContain('shared/README.md');
    expect((await init('--dry-run', '--json')).json()).toMatchObject({
      codex_itself: true,
      organization: 'acme',
    });
  });
});
