import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { commitTo } from '../helpers/codex.ts';
import { type Env, git, isolatedEnv, refs } from '../helpers/git.ts';
import { makeWorld, syncFrom, type World } from '../helpers/mcp.ts';
import { runCommand } from '../helpers/process.ts';
import { makeRepo, writeFiles } from '../helpers/repo.ts';
import { launcher, rootDir, run } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';

let world: World;

beforeEach(() => {
  world = makeWorld({ 'shared/a.md': '# A\n', 'shared/b.md': '# B\n' }, { auto_sync: true });
});

/** What the hook says, started as the client starts it. */
async function hook(cwd = world.project, env: Env = world.env): Promise<string> {
  const input = JSON.stringify({ hook_event_name: 'SessionStart', source: 'startup', cwd });
  const result = await runCommand(launcher, ['hook-session-start'], { cwd, env, input });
  expect(result).toMatchObject({ code: 0, stderr: '' });
  return result.stdout;
}

const cached = (name: string) => join(world.project, '.fractary/plugins/codex/cache/acme/shared/test', name);

/** Waits for what a process in the background does, which nobody tells us. */
async function eventually(is: () => boolean): Promise<void> {
  while (!is()) await sleep(20);
}

const wasStarted = () => existsSync(join(world.env.FRACTARY_CODEX_HOME!, 'auto-sync'));

describe('what it says', () => {
  it('is one line about the documents at hand', async () => {
    await syncFrom(world);
    expect(await hook()).toMatch(
      /^codex: 2 documents of acme at hand \(environment test, synced less than a minute ago\); codex_search and codex_fetch read them\n$/,
    );
  });

  it('is how to bring some where there are none', async () => {
    expect(await hook()).toMatch(/^codex: no documents .* fractary-codex sync-project --from-codex .*\n$/);
  });

  it('is nothing in other folders, and where anything is wrong', async () => {
    const dir = tempDir();
    const plain = makeRepo(join(dir, 'plain'), { 'README.md': '# Plain\n' });
    const env = isolatedEnv(dir);
    expect(await hook(plain, env)).toBe('');
    expect(await hook(dir, env)).toBe('');
    const broken = { '.fractary/plugins/codex/config.json': '{"organization": ' };
    expect(await hook(makeRepo(join(dir, 'broken'), broken), env)).toBe('');
    expect(await hook(plain, { ...env, CLAUDE_PROJECT_DIR: join(dir, 'gone') })).toBe('');
    for (const input of ['', 'garbage', '[]', 'null', '{"cwd": 7}']) {
      const result = await runCommand(launcher, ['hook-session-start'], { cwd: plain, env, input });
      expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
    }
  });

  it('holds though the index is garbled', async () => {
    await syncFrom(world);
    const state = join(world.project, '.fractary/plugins/codex/cache/.state/acme');
    writeFiles(state, { 'test.json': '{' });
    expect(await hook()).toMatch(/^codex: .*\n$/);
  });
});

describe('the sync in the background', () => {
  it('brings what is new, and publishes nothing', async () => {
    await syncFrom(world);
    commitTo(world.codex, 'main', { put: { 'shared/new.md': '# New\n' } });
    const before = refs(world.codex);
    writeFiles(world.project, { 'docs/mine.md': '# Mine\n' });
    await hook();
    await eventually(() => existsSync(cached('new.md')));
    expect(refs(world.codex)).toEqual(before);
  });

  it('is not started where auto_sync is off', async () => {
    world = makeWorld({ 'shared/a.md': '# A\n' });
    await syncFrom(world);
    await hook();
    expect(wasStarted()).toBe(false);
  });

  it('is not started for a codex that was never synced with by hand', async () => {
    await hook();
    expect(wasStarted()).toBe(false);
    const dry = await run('sync-project', ['--from-codex', '--dry-run'], {
      cwd: world.project,
      env: world.env,
    });
    expect(dry.code).toBe(0);
    await hook();
    expect(wasStarted()).toBe(false);
  });

  it('is not started for another codex that a new configuration names', async () => {
    await syncFrom(world);
    const other = makeWorld({ 'shared/evil.md': '# Evil\n' });
    const config = { organization: 'acme', project_name: 'auth', codex_repo: other.codex, auto_sync: true };
    writeFiles(world.project, { '.fractary/plugins/codex/config.json': JSON.stringify(config) });
    expect(await hook()).toMatch(/^codex: 2 documents/);
    expect(wasStarted()).toBe(false);
  });

  it('runs once at a time', async () => {
    await syncFrom(world);
    // A codex that takes its time: what says so is the file that names the process.
    const slow = join(tempDir(), 'git');
    writeFiles(slow, {
      git: {
        content: `#!/bin/sh\necho x >>"${slow}/calls"\nsleep 2\nexec ${gitPath()} "$@"\n`,
        mode: '100755',
      },
    });
    const env = { ...world.env, PATH: `${slow}:${world.env.PATH}` };
    await Promise.all([hook(world.project, env), hook(world.project, env), hook(world.project, env)]);
    const folder = join(world.env.FRACTARY_CODEX_HOME!, 'auto-sync');
    const [file = ''] = readdirSync(folder).filter((name) => !name.includes('.'));
    const { pid } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    await hook(world.project, env);
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8')).pid).toBe(pid);
    process.kill(pid, 'SIGKILL');
    await eventually(() => !existsSync(`/proc/${pid}`));
    await hook(world.project, env);
    const next = JSON.parse(readFileSync(join(folder, file), 'utf8')).pid;
    expect(next).not.toBe(pid);
    process.kill(next, 'SIGKILL');
  });
});

function gitPath(): string {
  return git(world.project, ['--exec-path']).replace(/\/libexec\/git-core$|\/lib\/git-core$/, '/bin/git');
}

it('loads neither schema, YAML nor git', () => {
  const scripts = join(rootDir, 'plugins/codex/scripts');
  const seen = new Set<string>();
  const load = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, next] of text.matchAll(
      /^(?:import|\} from|export .* from) ?"(\.[^"]+)"|^\} from "(\.[^"]+)"/gm,
    )) {
      if (next) load(join(file, '..', next));
    }
  };
  load(join(scripts, 'hook-session-start.mjs'));
  const all = [...seen].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(all).not.toMatch(/node_modules\/(?:zod|yaml|simple-git|@modelcontextprotocol)\//);
  expect(seen.size).toBeGreaterThan(3);
});
