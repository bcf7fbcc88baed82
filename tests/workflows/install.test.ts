import { existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { runCommand } from '../helpers/process.ts';
import { makeRepo } from '../helpers/repo.ts';
import { makeWorld, PHASES, RUNTIME, type World } from './world.ts';

const WORKFLOWS = PHASES.map((phase) => `.github/workflows/codex-sync-${phase}.yml`);
const status = (dir: string) => git(dir, ['status', '--porcelain', '-uall']);

describe('into a checkout', () => {
  let world: World;
  // biome-ignore lint/suspicious/noExplicitAny: tests state the shape by what they expect of it
  let first: any;
  beforeAll(async () => {
    world = makeWorld();
    first = (await world.run(['workflows', 'install', '--json'])).json();
  });

  it('writes the three workflows and the runtime they run', () => {
    expect(first).toMatchObject({ status: 'success', target: 'checkout', removed: [], conflicts: [] });
    expect(first.place).toBe(world.checkout);
    expect(first.written).toEqual(expect.arrayContaining(WORKFLOWS));
    expect(
      status(world.checkout)
        .split('\n')
        .map((line) => line.slice(3))
        .sort(),
    ).toEqual(first.written);
    const names = readdirSync(join(world.checkout, RUNTIME));
    const entries = ['discover.mjs', 'sync-org.mjs', 'sync-project.mjs', 'workflow-step.mjs'];
    expect(names.filter((name) => name.endsWith('.mjs'))).toEqual(entries);
    expect(names).toEqual(expect.arrayContaining(['LICENSES.txt', 'README.md', 'VERSION', 'chunks']));
    expect(first.size_bytes).toBeLessThan(2_500_000);
    expect(readdirSync(join(world.checkout, RUNTIME, 'chunks')).join()).not.toMatch(/sqlite/);
  });

  it('brings a runtime that runs there, with nothing else', async () => {
    const run = (script: string, ...args: string[]) =>
      runCommand(process.execPath, [join(world.checkout, RUNTIME, `${script}.mjs`), ...args], {
        cwd: world.checkout,
        env: world.env,
      });
    expect((await run('workflow-step', '--help')).stdout).toContain('workflow-step discover|sync');
    const sync = await run('sync-project', '--dry-run', '--json');
    expect(sync.json()).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
    expect(sync.json().error).toContain('checkout of the codex itself');
  });

  it('finds every chunk that a script could load', () => {
    const folder = join(world.checkout, RUNTIME);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.mjs')) continue;
      const imports = readFileSync(join(folder, name), 'utf8').matchAll(/["'](\.{1,2}\/[^"']+\.mjs)["']/g);
      for (const [, to] of imports) expect(existsSync(join(folder, name, '..', to!)), to).toBe(true);
    }
  });

  it('again: nothing changes, and the text says so', async () => {
    const before = status(world.checkout);
    const again = (await world.run(['workflows', 'install', '--json'])).json();
    expect(again).toMatchObject({ status: 'success', written: [], removed: [] });
    expect(again.unchanged).toEqual(first.written);
    expect(status(world.checkout)).toBe(before);
    expect((await world.run(['workflows', 'install'])).stdout).toContain('Everything is up to date.');
  });

  it('upgrades: what the new version lacks goes, what others put there stays', async () => {
    const { checkout } = world;
    const manifest = JSON.parse(readFileSync(join(checkout, RUNTIME, 'manifest.json'), 'utf8'));
    manifest.files.push('chunks/chunk-OLD.mjs', '../../README.md', 'chunks/../../../README.md');
    writeFileSync(join(checkout, RUNTIME, 'manifest.json'), JSON.stringify(manifest));
    for (const name of ['chunk-OLD.mjs', 'mine.mjs'])
      writeFileSync(join(checkout, RUNTIME, 'chunks', name), '');
    writeFileSync(join(checkout, RUNTIME, 'sync-project.mjs'), 'old\n');
    const { code, stdout } = await world.run(['workflows', 'install', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      written: [`${RUNTIME}/manifest.json`, `${RUNTIME}/sync-project.mjs`],
      removed: [`${RUNTIME}/chunks/chunk-OLD.mjs`],
    });
    expect(readdirSync(join(checkout, RUNTIME, 'chunks'))).toContain('mine.mjs');
    expect(existsSync(join(checkout, 'README.md'))).toBe(true);
  });

  it('leaves a workflow alone that somebody edited, and says how to go on', async () => {
    const file = join(world.checkout, WORKFLOWS[0]!);
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace('ubuntu-latest', 'self-hosted'));
    const { code, stdout } = await world.run(['workflows', 'install', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'partial', conflicts: [WORKFLOWS[0]], written: [] });
    expect(readFileSync(file, 'utf8')).toContain('self-hosted');
    const text = (await world.run(['workflows', 'install'])).stdout;
    expect(text).toContain(`left alone ${WORKFLOWS[0]}: it was edited`);
    expect(text).toContain('delete or rename');
    writeFileSync(file, right);
  });

  it('upgrades a workflow that an older version wrote, whatever line ends the checkout has', async () => {
    const { createHash } = await import('node:crypto');
    const old = 'name: Old\non: workflow_dispatch\n';
    const id = createHash('sha256').update(old).digest('hex').slice(0, 16);
    const [unix, windows] = [join(world.checkout, WORKFLOWS[1]!), join(world.checkout, WORKFLOWS[2]!)];
    writeFileSync(unix, `# fractary-codex 0.0.1 ${id}\n${old}`);
    const now = readFileSync(windows, 'utf8');
    writeFileSync(windows, now.replaceAll('\n', '\r\n'));
    const result = (await world.run(['workflows', 'install', '--json'])).json();
    expect(result).toMatchObject({ status: 'success', written: [WORKFLOWS[1]], conflicts: [] });
    writeFileSync(windows, now);
  });

  it('warns of the same workflows under another name', async () => {
    const file = join(world.checkout, '.github/workflows/omnidas-codex-sync-push-docs.yml');
    writeFileSync(file, 'name: x\n');
    const { warnings } = (await world.run(['workflows', 'install', '--json'])).json();
    expect(warnings.join()).toContain('omnidas-codex-sync-push-docs.yml');
    rmSync(file);
  });

  it('shows in a dry run what it would write', async () => {
    rmSync(join(world.checkout, WORKFLOWS[0]!));
    const before = status(world.checkout);
    const { stdout } = await world.run(['workflows', 'install', '--dry-run']);
    expect(stdout).toContain(`would write ${WORKFLOWS[0]}`);
    expect(stdout).toContain('No changes made.');
    expect(status(world.checkout)).toBe(before);
  });

  it('never writes through a link that leads out', async () => {
    const { checkout, dir } = world;
    rmSync(join(checkout, '.github/workflows'), { recursive: true });
    symlinkSync(dir, join(checkout, '.github/workflows'));
    const result = await world.run(['workflows', 'install', '--json']);
    expect(result.code).toBe(1);
    expect(result.json().error_code).toBe('PERMISSION_DENIED');
    expect(readdirSync(dir).filter((name) => name.endsWith('.yml'))).toEqual([]);
  });
});

describe('finds the checkout', () => {
  const world = makeWorld();
  const elsewhere = makeRepo(join(world.dir, 'auth'), { 'docs/a.md': '# A\n' });

  it('by --codex, from anywhere', async () => {
    const result = await world.run(['workflows', 'install', '--codex', '../checkout', '--json'], elsewhere);
    expect(result.json()).toMatchObject({ status: 'success', place: world.checkout });
    expect(statSync(join(world.checkout, WORKFLOWS[0]!)).isFile()).toBe(true);
  });

  it('by its name, or by what an earlier install left, where there is no configuration', async () => {
    const bare = join(world.dir, 'codex.other.com.git');
    git(world.dir, ['init', '-q', '--bare', bare]);
    const named = makeRepo(join(world.dir, 'other'), {}, { remote: bare });
    expect((await world.run(['workflows', 'install', '--dry-run'], named)).code).toBe(0);
    const left = makeRepo(join(world.dir, 'left'), { [`${RUNTIME}/manifest.json`]: '{}' });
    expect((await world.run(['workflows', 'install', '--dry-run'], left)).code).toBe(0);
  });

  it.each([
    ['a project', [], elsewhere],
    ['no repository', [], join(world.dir, 'plugin')],
    ['a folder that is not there', ['--codex', 'nowhere'], elsewhere],
    ['a bare repository', ['--codex', world.codex], elsewhere],
  ])('and names both ways in %s', async (_where, args, cwd) => {
    const result = await world.run(['workflows', 'install', ...args, '--json'], cwd);
    expect(result.code).toBe(2);
    const { error_code, suggested_fixes } = result.json();
    expect(error_code).toBe('INVALID_ARGUMENT');
    expect(suggested_fixes.join('\n')).toMatch(/--codex DIR[\s\S]*--push/);
  });

  it('but wants its top, and one way only', async () => {
    const below = await world.run(['workflows', 'install', '--codex', '.github', '--json']);
    expect(below.json().suggested_fixes[0]).toContain(`--codex ${world.checkout}`);
    const two = await world.run(['workflows', 'install', '--push', '--project', '--json']);
    expect(two.json()).toMatchObject({ error_code: 'INVALID_ARGUMENT' });
  });
});
