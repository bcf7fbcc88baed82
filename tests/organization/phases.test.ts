import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { git, refs } from '../helpers/git.ts';
import { type Files, makeRepo } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import { addProject, filesOf, makeWorld, tipOf, type World } from './world.ts';

const CODEX = {
  'shared/api.md': '# API\n',
  'systems/web.md': '---\ncodex_sync_include: [web]\n---\n',
  '.claude/agents/a.md': 'a\n',
};

/** A folder from which `sync-org` knows these projects, with their repositories. */
function organization(projects: Record<string, Files>): {
  w: World;
  bares: Record<string, string>;
  from: string;
} {
  const w = makeWorld(CODEX);
  const bares = Object.fromEntries(
    Object.entries(projects).map(([name, files]) => [name, addProject(w, name, files)]),
  );
  const listed = Object.entries(bares).map(([name, url]) => ({ name, url }));
  const config = { organization: 'acme', project_name: 'runner', codex_repo: w.codex, projects: listed };
  const text = JSON.stringify(config);
  const from = makeRepo(join(w.dir, 'from'), { '.fractary/plugins/codex/config.json': text });
  return { w, bares, from };
}

async function syncOrg({ w, from }: { w: World; from: string }, ...args: string[]) {
  const ran = await run('sync-org', [...args, '--json'], { cwd: from, env: w.env });
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  return { code: ran.code, out: ran.json() as any };
}

describe('sync-org, all phases', { concurrent: true }, () => {
  it('hands out what the codex has, takes none of it back, and has nothing to do the second time', async () => {
    const org = organization({
      auth: { 'docs/a.md': '# A\n', '.claude/agents/a.md': 'my own\n' },
      web: { 'docs/w.md': '# W\n' },
    });
    const { w, bares } = org;
    const dry = await syncOrg(org, '--env', 'prod', '--dry-run');
    const { code, out } = await syncOrg(org, '--env', 'prod', '--yes');
    expect([dry.code, code], JSON.stringify(out)).toEqual([0, 0]);
    const counts = (result: typeof out) =>
      result.phases.map((one: Record<string, unknown>) => [one.name, one.files_synced, one.files_deleted]);
    expect(counts(out)).toEqual([
      ['pull-docs', 3, 0],
      ['push-docs', 3, 0],
      ['push-claude', 1, 0],
    ]);
    expect(counts(dry.out)).toEqual(counts(out));
    expect(out.phases[2].conflicts).toEqual([
      { project: 'auth', path: '.claude/agents/a.md', reason: 'the project has a file of its own there' },
    ]);
    expect(filesOf(bares.auth!)).toEqual({
      'docs/a.md': '# A\n',
      '.claude/agents/a.md': 'my own\n',
      '.fractary/codex/shared/api.md': '# API\n',
    });
    expect(filesOf(bares.web!)).toMatchObject({
      '.claude/agents/a.md': 'a\n',
      '.fractary/codex/systems/web.md': CODEX['systems/web.md'],
    });
    const all = [w.codex, ...Object.values(bares)];
    const before = all.map(refs);
    const again = await syncOrg(org, '--env', 'prod', '--yes');
    expect(again.out.overall).toMatchObject({ failed: 0, files_synced: 0, files_deleted: 0 });
    expect(all.map(refs)).toEqual(before);
    const published = Object.keys(filesOf(w.codex)).filter((path) => path.startsWith('projects/'));
    expect(published).toEqual([
      'projects/auth/.claude/agents/a.md',
      'projects/auth/docs/a.md',
      'projects/web/docs/w.md',
    ]);
  });

  it('keeps unreleased documents from default branches', async () => {
    const org = organization({ auth: { 'docs/a.md': '# A\n' } });
    const { w, bares } = org;
    const auth = bares.auth!;
    commitTo(w.codex, 'test', { put: { ...CODEX, 'shared/api.md': 'unreleased\n' } });
    const skipped = await syncOrg(org, '--from-codex', '--yes');
    expect([skipped.code, skipped.out.phases.map((one: { status: string }) => one.status)]).toEqual([
      0,
      ['skipped', 'skipped'],
    ]);
    const main = tipOf(auth);
    git(auth, ['branch', 'preview', 'main']);
    const { code, out } = await syncOrg(org, '--from-codex', '--yes', '--target-branch', 'preview');
    expect([code, out.overall.files_synced], JSON.stringify(out)).toEqual([0, 2]);
    expect(filesOf(auth, 'preview')['.fractary/codex/shared/api.md']).toBe('unreleased\n');
    expect(tipOf(auth)).toBe(main);
  });

  it('names what it leaves out without letting it move a terminal', async () => {
    const org = organization({ auth: { a: 'a' } });
    const { w, from } = org;
    commitTo(w.codex, 'main', { put: { 'shared/\u001b[31m\nred.md': 'x\n' } });
    const ran = await run('sync-org', ['--env', 'prod', '--yes', '--from-codex'], { cwd: from, env: w.env });
    expect([ran.code, ran.stdout.includes('red.md is left out')]).toEqual([0, true]);
    expect(ran.stdout + ran.stderr).not.toMatch(/\u001b|\nred/);
  });

  it('goes on past a project without that branch, and does only what is left afterwards', async () => {
    const org = organization({ auth: { a: 'a' }, web: { b: 'b' } });
    const { bares } = org;
    git(bares.web!, ['branch', 'release', 'main']);
    const args = ['--env', 'prod', '--phase', 'push-docs', '--yes', '--target-branch', 'release'];
    const { code, out } = await syncOrg(org, ...args);
    expect([code, out.status]).toEqual([1, 'partial']);
    expect(out.phases[0]).toMatchObject({
      ...{ succeeded: 1, failed: 1, files_synced: 2 },
      failed_projects: [{ project: 'auth', error_code: 'BRANCH_NOT_FOUND' }],
    });
    git(bares.auth!, ['branch', 'release', 'main']);
    const again = await syncOrg(org, ...args);
    expect([again.code, again.out.overall.files_synced]).toEqual([0, 1]);
  });
});
