import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitTo } from '../../helpers/codex.ts';
import { type Files, writeFiles } from '../../helpers/repo.ts';
import { scriptPath } from '../../helpers/run.ts';
import { CODEX_FILES, makeProject, makeWorld, serveWorld, sync, synced } from './world.ts';

const TO = ['--to-codex'];
const FROM = ['--from-codex'];

/** Documents of other projects, ten each. */
function others(projects: number): Files {
  const name = (i: number) => `projects/other-${i % projects}/docs/page-${Math.floor(i / projects)}.md`;
  return Object.fromEntries(Array.from({ length: projects * 10 }, (_, i) => [name(i), `# Page ${i}\n`]));
}

// git answers a server's difference against a tree that a partial mirror lacks with a fetch of its own.
it.todo('a folder of another project in which one file of many changed is not fetched behind our back');

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

it('a sync without changes loads two files, and no library for anything else', async () => {
  const w = makeWorld();
  const project = makeProject(w, w.bare);
  for (const args of [TO, FROM, []]) {
    await synced(w, project, args);
    await synced(w, project, args);
    const { stderr } = await sync(w, project, args, { NODE_DEBUG: 'esm' });
    const loaded = [...new Set(stderr.match(/chunks\/[\w-]+\.mjs/g))];
    expect(loaded.length).toBeLessThanOrEqual(2);
    const code = loaded
      .map((name) => readFileSync(join(scriptPath('.'), '../..', 'scripts', name), 'utf8'))
      .join('');
    expect(code).toContain('// runtime/sync/project.ts');
    for (const name of ['yaml', 'zx', 'zod', 'simple-git', '@secretlint/core', '@modelcontextprotocol/sdk'])
      expect(code, name).not.toMatch(new RegExp(`^// .*node_modules/${name}/`, 'm'));
  }
});
