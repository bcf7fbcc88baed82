import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isolatedEnv } from '../helpers/git.ts';
import { runCommand } from '../helpers/process.ts';
import { makeRepo } from '../helpers/repo.ts';
import { scriptPath } from '../helpers/run.ts';
import { tempDir } from '../helpers/temp.ts';
import { CONFIG } from './world.ts';

// util-linux: other systems have a `script` of another syntax.
const hasTerminal = process.platform === 'linux' && existsSync('/usr/bin/script');

/** A project without a remote, and `init` in a terminal where somebody types `lines`. */
function terminal(config?: string) {
  const dir = tempDir();
  const project = makeRepo(join(dir, 'auth'), config === undefined ? {} : { [CONFIG]: config });
  const env = isolatedEnv(dir);
  const init = (args: string[], lines: string[]) => {
    const line = [process.execPath, scriptPath('init'), ...args].map((word) => `'${word}'`).join(' ');
    const input = lines.map((answer) => `${answer}\n`).join('');
    return runCommand('/usr/bin/script', ['-qefc', line, '/dev/null'], { cwd: project, env, input });
  };
  const written = () =>
    existsSync(join(project, CONFIG)) ? JSON.parse(readFileSync(join(project, CONFIG), 'utf8')) : null;
  return { init, written };
}

describe.skipIf(!hasTerminal)('init at a terminal', () => {
  it('asks for what nothing tells, again where the answer is no name, and for nothing else', async () => {
    const { init, written } = terminal();
    const { code, stdout } = await init([], ['../acme', 'acme', 'codex.acme.com']);
    expect(stdout).toMatch(/Organization.*Organization.*Codex repository/s);
    expect(stdout).toContain('no organization');
    expect(stdout).not.toContain('Name of this project');
    expect(stdout).toContain('✓ wrote');
    expect(code).toBe(0);
    expect(written()).toMatchObject({
      organization: 'acme',
      project_name: 'auth',
      codex_repo: 'codex.acme.com',
    });
  });

  it('gives up on an empty answer, and asks nothing of who said --yes, --dry-run or --json', async () => {
    const { init, written } = terminal();
    const empty = await init(['--org', 'acme'], ['']);
    expect(empty.code).toBe(2);
    expect(empty.stdout).toContain('Codex repository');
    for (const option of ['--yes', '--dry-run', '--json']) {
      const { code, stdout } = await init([option], []);
      expect(code).toBe(2);
      expect(stdout).not.toContain('Organization, ');
    }
    expect(written()).toBeNull();
  });

  it.each([
    ['y', 0, 'new'],
    ['n', 3, 'old'],
  ])('asks before it replaces a value: %s', async (answer, exit, codex) => {
    const { init, written } = terminal('{"organization": "acme", "codex_repo": "old"}');
    const { code, stdout } = await init(['--codex', 'new'], [answer]);
    expect(stdout).toContain('Replace it? [y/N]');
    expect(code).toBe(exit);
    expect(written()).toMatchObject({ codex_repo: codex });
  });
});
