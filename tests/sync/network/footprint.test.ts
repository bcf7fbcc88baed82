import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { type Files, writeFiles } from '../../helpers/repo.ts';
import { scriptPath } from '../../helpers/run.ts';
import { countGit } from '../../helpers/trace.ts';
import { CODEX_FILES, makeProject, makeWorld, serveWorld, sync, synced, type World } from './world.ts';

const TO = ['--to-codex'];
const FROM = ['--from-codex'];

/** Documents of other projects, ten each. */
function others(projects: number): Files {
  const name = (i: number) => `projects/other-${i % projects}/docs/page-${Math.floor(i / projects)}.md`;
  return Object.fromEntries(Array.from({ length: projects * 10 }, (_, i) => [name(i), `# Page ${i}\n`]));
}

async function counted(world: World, project: string, args: string[]) {
  const counts = await countGit((trace) => sync(world, project, args, trace));
  expect(counts.result.code, counts.result.stdout + counts.result.stderr).toBe(0);
  expect(counts.lazyFetches).toBe(0);
  return counts;
}

describe('what a sync does not fetch behind our back', () => {
  // The server sends the folder's new tree as its difference from the old one, which is not here.
  it.each([
    ['to the codex', TO, 5],
    ['from the codex', FROM, 3],
    ['both ways', [], 7],
  ])('a folder of another project in which one file of many changed, %s', async (_name, args, most) => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`projects/billing/docs/page-${i}.md`, `# Page ${i}\n`]),
    );
    const files = { ...CODEX_FILES, ...many };
    const w = makeWorld({ files, branches: { test: files } });
    const project = makeProject(w, w.bare);
    await synced(w, project, args);
    for (const text of ['changed', 'again']) {
      const put = { 'projects/billing/docs/page-7.md': text, 'shared/standards/new.md': text };
      commitTo(w.bare, 'test', { put });
      writeFiles(project, { 'docs/a.md': text });
      expect((await counted(w, project, args)).connections).toBeLessThanOrEqual(most);
    }
  });

  it('what was released meanwhile, on a fresh machine', async () => {
    const w = makeWorld();
    const project = makeProject(w, w.bare);
    await synced(w, project, TO);
    commitTo(w.bare, 'main', { put: { 'projects/billing/docs/bill.md': 'new', 'systems/map.md': 'new' } });
    rmSync(w.home, { recursive: true });
    writeFiles(project, { 'docs/a.md': 'changed' });
    const { connections, commands, result } = await counted(w, project, TO);
    expect(result.json().to_codex).toMatchObject({ files_modified: 1, followed: 2 });
    expect([connections <= 5, commands.length <= 14]).toEqual([true, true]);
  });
});

it('a branch that is gone from the codex is not read from what was here', async () => {
  const w = makeWorld({ branches: { test: { ...CODEX_FILES, 'shared/new.md': 'new' } } });
  const project = makeProject(w, w.bare);
  expect((await synced(w, project, FROM)).from_codex).toMatchObject({ files_added: 3 });
  writeFiles(w.bare, { 'refs/heads/gone': readFileSync(join(w.bare, 'refs/heads/test'), 'utf8') });
  rmSync(join(w.bare, 'refs/heads/test'));
  const { from_codex, warnings } = await synced(w, project, FROM);
  expect(from_codex).toMatchObject({ files_deleted: 1 });
  expect(warnings).toContainEqual(expect.stringContaining('no branch test'));
});

describe('the size of the codex', () => {
  /** Bytes that the server sends for each job, and characters that our own process reads for one without changes. */
  async function footprint(projects: number) {
    const w = await serveWorld({ anonymous: 'write' }, { files: { ...CODEX_FILES, ...others(projects) } });
    const project = makeProject(w, w.url);
    const bytes: Record<string, number> = {};
    const job = async (name: string, args: string[]) => {
      const before = w.server.bytesOut;
      await synced(w, project, args);
      bytes[name] = w.server.bytesOut - before;
    };
    await job('to, first', TO);
    await job('nothing changed', TO);
    commitTo(w.bare, 'test', { put: { 'projects/other-1/docs/page-1.md': 'new' } });
    writeFiles(project, { 'docs/a.md': 'changed' });
    await job('to, others pushed', TO);
    rmSync(w.home, { recursive: true });
    await job('from, first', FROM);
    await job('another environment', [...FROM, '--env', 'prod']);
    const read = join(w.dir, 'read');
    const hook = `process.on('exit', () => { const fs = require('node:fs');
      fs.writeFileSync(${JSON.stringify(read)}, /rchar: (\\d+)/.exec(fs.readFileSync('/proc/self/io'))[1]); });`;
    writeFileSync(join(w.dir, 'hook.cjs'), hook);
    await synced(
      w,
      project,
      FROM,
      existsSync('/proc/self/io') ? { NODE_OPTIONS: `--require ${join(w.dir, 'hook.cjs')}` } : {},
    );
    return { bytes, read: existsSync(read) ? Number(readFileSync(read, 'utf8')) : 0 };
  }

  it('costs an entry in one list for each project more, and no file', async () => {
    const [small, large] = [await footprint(10), await footprint(300)];
    const more = Object.entries(large.bytes).map(
      ([name, bytes]) => [name, bytes - small.bytes[name]!] as const,
    );
    for (const [name, bytes] of more) expect(bytes, name).toBeLessThan(290 * 50);
    expect(large.bytes['nothing changed']! - small.bytes['nothing changed']!).toBeLessThan(100);
    expect(large.read).toBeLessThan(small.read + 2000);
  });
});

it('a sync without changes loads three files, and no library for anything else', async () => {
  const w = makeWorld();
  const project = makeProject(w, w.bare);
  for (const args of [TO, FROM, []]) {
    await synced(w, project, args);
    await synced(w, project, args);
    const { stderr } = await sync(w, project, args, { NODE_DEBUG: 'esm' });
    const loaded = [...new Set(stderr.match(/chunks\/[\w-]+\.mjs/g))];
    expect(loaded.length).toBeLessThanOrEqual(3);
    const code = loaded
      .map((name) => readFileSync(join(scriptPath('.'), '../..', 'scripts', name), 'utf8'))
      .join('');
    expect(code).toContain('// runtime/sync/project.ts');
    for (const name of ['yaml', 'zx', 'zod', 'simple-git', '@secretlint/core', '@modelcontextprotocol/sdk'])
      expect(code, name).not.toMatch(new RegExp(`^// .*node_modules/${name}/`, 'm'));
  }
});
