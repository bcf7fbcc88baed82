import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../../helpers/git.ts';
import { commitAll, writeFiles } from '../../helpers/repo.ts';
import { expectFailure, expectSound, makeProject, makeWorld, sync, synced, tipOf } from './world.ts';

/** A world in which every successful attack leaves the file `owned`. */
function world() {
  const w = makeWorld();
  const owned = join(w.dir, 'owned');
  const clean = () => {
    expect(existsSync(owned)).toBe(false);
    expect(tipOf(w.bare, 'test')).toBeNull();
  };
  return { w, owned, clean };
}

describe('a codex_repo that would run a command is refused', () => {
  it.each([
    'ext::sh -c touch% OWNED',
    'ext::OWNED',
    'fd::17',
    'fd::7,8/x',
    'transport::address',
    '--upload-pack=touch OWNED',
    '-oProxyCommand=touch OWNED',
    'ssh://-oProxyCommand=touch%20OWNED/acme/codex',
    'ssh://x@-oProxyCommand=touch/acme/codex',
    '-oProxyCommand=x:acme/codex',
    'git@-oProxyCommand=x:acme/codex',
    'host:-x/acme',
    'https://-x/acme/codex',
    'gopher://x/acme',
    'https://x/acme\n/codex',
    '',
  ])('%j', async (address) => {
    const { w, owned, clean } = world();
    const project = makeProject(w, address.replace('OWNED', owned));
    expectFailure(await sync(w, project), 'CONFIG_INVALID', 2);
    clean();
  });
});

describe('names and branches cannot be options', () => {
  it.each([
    [{ environments: { branches: { test: '--upload-pack=touch OWNED' } } }, []],
    [{ environments: { branches: { test: '-o', prod: '--exec=x' } } }, []],
    [{ environments: { branches: { test: 'a..b' } } }, []],
    [{ environments: { branches: { test: 'main:refs/heads/evil' } } }, []],
    [{ environments: { branches: { test: '+main' } } }, [], true],
    [{ project_name: '--upload-pack=touch OWNED' }, []],
    [{ project_name: '../billing' }, []],
    [{ organization: '--x' }, []],
  ] as [Record<string, unknown>, string[], boolean?][])('%j', async (config, args, allowed) => {
    const { w, owned, clean } = world();
    const text = JSON.stringify(config).replace('OWNED', owned);
    const result = await sync(w, makeProject(w, w.bare, { config: JSON.parse(text) }), args);
    // A leading plus is part of a branch's name for git, and must not force a push.
    if (allowed) {
      expect(result.code).toBe(0);
      expect(git(w.bare, ['for-each-ref', '--format=%(refname)'])).toBe('refs/heads/+main\nrefs/heads/main');
    } else expectFailure(result, 'CONFIG_INVALID', 2);
    clean();
  });

  it.each([
    ['--env=--upload-pack=touch OWNED', 'INVALID_ENVIRONMENT'],
    ['--upload-pack=touch OWNED', 'INVALID_ARGUMENT'],
    ['--receive-pack=touch OWNED', 'INVALID_ARGUMENT'],
    ['-c', 'INVALID_ARGUMENT'],
  ])('the argument %s', async (argument, code) => {
    const { w, owned, clean } = world();
    expectFailure(await sync(w, makeProject(w, w.bare), [argument.replace('OWNED', owned)]), code, 2);
    clean();
  });
});

describe("what somebody's repository configures is not run", () => {
  it('hooks and the file system monitor of the project', async () => {
    const { w, owned } = world();
    const project = makeProject(w, w.bare);
    git(project, ['config', 'core.fsmonitor', `touch ${owned}`]);
    for (const hook of ['pre-push', 'post-index-change', 'reference-transaction', 'pre-commit']) {
      writeFiles(project, {
        [`.git/hooks/${hook}`]: { content: `#!/bin/sh\ntouch '${owned}'\n`, mode: '100755' },
      });
    }
    await synced(w, project);
    writeFiles(project, { 'docs/b.md': 'untracked' });
    await synced(w, project);
    expect(existsSync(owned)).toBe(false);
    expectSound(w.bare);
  });

  it('a document named like an option travels like any other', async () => {
    const { w } = world();
    const project = makeProject(w, w.bare);
    writeFiles(project, { 'docs/--upload-pack=x.md': 'x', 'docs/-n.md': 'n', 'docs/:(glob)x.md': 'g' });
    commitAll(project);
    const result = await synced(w, project);
    expect(result.to_codex.files_added).toBe(4);
  });

  it("a url rewrite of the user's is followed, one to a command is not", async () => {
    const { w, owned } = world();
    const project = makeProject(w, 'https://codex.example.com/acme/codex');
    const rewrite = (to: string) => ({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: `url.${to}.insteadOf`,
      GIT_CONFIG_VALUE_0: 'https://codex.example.com/acme/',
    });
    await synced(w, project, [], rewrite(`file://${w.root}/acme/`));
    const result = await sync(w, project, [], rewrite(`ext::touch ${owned} `));
    expect(result.code).toBeGreaterThan(0);
    expect(existsSync(owned)).toBe(false);
  });
});
