import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { git } from '../helpers/git.ts';
import { commitTree, rawTree } from '../helpers/raw-tree.ts';
import { commitAll, writeFiles } from '../helpers/repo.ts';
import { run } from '../helpers/run.ts';
import {
  expectFailure,
  makeProject,
  makeWorld,
  recordGit,
  sync,
  synced,
  tipOf,
  type World,
} from '../sync/network/world.ts';

/** A world in which every attack that succeeds leaves the file `owned`. */
function world(): { w: World; owned: string; touch: string } {
  const w = makeWorld();
  const owned = join(w.dir, 'owned');
  return { w, owned, touch: `touch ${owned}` };
}

const script = (touch: string) => ({ content: `#!/bin/sh\n${touch}\n`, mode: '100755' as const });
const HOOKS = [
  'pre-receive',
  'update',
  'post-receive',
  'post-update',
  'reference-transaction',
  'push-to-checkout',
];

/** Every command that opens a repository, with arguments that make it do so. */
const COMMANDS: [string, string[]][] = [
  ['sync-project', ['--json']],
  ['sync-project', ['--from-codex', '--json']],
  ['fetch', ['@codex/shared/standards/api.md', '--force-refresh', '--json']],
  ['list', ['--json']],
  ['clone-codex', ['--json']],
  ['plan-sync', ['--json']],
  ['validate-refs', ['--online', '--json']],
];

describe.concurrent('a repository that a clone brings along is not a codex: git would run its hooks and settings', () => {
  /** A project that tracks a whole bare repository, and names it as its codex. */
  function embedded(place: string, codexRepo: (project: string) => string) {
    const { w, owned, touch } = world();
    const hooks = Object.fromEntries(HOOKS.map((hook) => [`docs/codex.git/hooks/${hook}`, script(touch)]));
    const settings = `[core]\n\tfsmonitor = ${touch}\n\talternateRefsCommand = ${touch}\n[extensions]\n\tpartialClone = origin\n[remote "origin"]\n\tpromisor = true\n\turl = ext::${touch}\n\tuploadpack = ${touch}\n`;
    const carrier = join(w.dir, place);
    const project = makeProject(w, codexRepo(join(w.dir, 'project-auth')), { files: { 'docs/a.md': 'a' } });
    if (carrier !== project) git(w.dir, ['init', '-q', carrier]);
    writeFiles(carrier, { 'docs/.keep': '' });
    renameSync(w.bare, join(carrier, 'docs/codex.git'));
    writeFiles(carrier, hooks);
    const config = join(carrier, 'docs/codex.git/config');
    writeFileSync(config, `${readFileSync(config, 'utf8')}${settings}`);
    commitAll(carrier);
    return { w, owned, project };
  }

  it('whatever command reads from it or writes to it', async () => {
    const { w, owned, project } = embedded('project-auth', () => './docs/codex.git');
    for (const [command, args] of COMMANDS) {
      const done = await run(command, args, { cwd: project, env: w.env });
      expect([command, done.code, done.json().error_code]).toEqual([command, 2, 'CONFIG_INVALID']);
      expect(done.json().error).toContain('is among the files that');
    }
    expect(existsSync(owned)).toBe(false);
  });

  it.each<[string, string, (project: string) => string]>([
    ['without its ending', 'project-auth', () => './docs/codex'],
    ['as a URL', 'project-auth', (project) => `file://${project}/docs/codex.git`],
    ['as a URL in disguise', 'project-auth', (project) => `file://${project}/./d%6fcs//codex.git/`],
    ['in another clone beside this one', 'other', () => '../other/docs/codex.git'],
  ])('named %s', async (_, place, codexRepo) => {
    const { w, owned, project } = embedded(place, codexRepo);
    expectFailure(await sync(w, project), 'CONFIG_INVALID', 2);
    expect(existsSync(owned)).toBe(false);
  });

  it('named through a link that came along, too', async () => {
    const { w, owned, project } = embedded('other', () => './link');
    symlinkSync('../other/docs/codex.git', join(project, 'link'));
    expectFailure(await sync(w, project), 'CONFIG_INVALID', 2);
    expect(existsSync(owned)).toBe(false);
  });

  it('named in .env, as another project, or over config.json', async () => {
    const { w, owned, project } = embedded('project-auth', () => 'https://codex.example.com/acme/codex');
    writeFiles(project, {
      '.fractary/plugins/codex/config.local.json': JSON.stringify({ codex_repo: './docs/codex.git' }),
    });
    expectFailure(await sync(w, project), 'CONFIG_INVALID', 2);
    writeFiles(project, {
      '.fractary/plugins/codex/config.local.json': null,
      '.fractary/plugins/codex/config.json': JSON.stringify({ organization: 'acme' }),
      '.env': 'CODEX_GITHUB_REPO=./docs/codex.git\n',
    });
    expectFailure(await sync(w, project), 'CONFIG_INVALID', 2);
    const fine = makeProject(w, join(w.dir, 'nowhere.git'), {
      name: 'two',
      config: { projects: [{ name: 'billing', url: join(project, 'docs/codex.git') }] },
    });
    expectFailure(await sync(w, fine, ['billing', '--to-codex']), 'CONFIG_INVALID', 2);
    expect(existsSync(owned)).toBe(false);
  });

  it('but one that somebody made in the project and does not track is theirs, and is shown as a folder', async () => {
    const { w } = world();
    const project = makeProject(w, './codex.git', {
      files: { 'docs/a.md': 'a', '.gitignore': 'codex.git\n' },
    });
    renameSync(w.bare, join(project, 'codex.git'));
    const done = await sync(w, project);
    expect(done.json()).toMatchObject({ status: 'success', codex_path: join(project, 'codex.git') });
    expect(done.stderr).toContain(`(the folder ${project}/codex.git)`);
  });

  it('and a working directory inside of one is no project', async () => {
    const { w, owned, project } = embedded('project-auth', () => './docs/codex.git');
    for (const cwd of ['docs/codex.git', 'docs/codex.git/refs']) {
      const done = await run('sync-project', ['--json'], { cwd: join(project, cwd), env: w.env });
      expect([done.code, done.json().error_code]).toEqual([2, 'PROJECT_NOT_DETECTED']);
    }
    expect(existsSync(owned)).toBe(false);
  });
});

describe.concurrent('what a repository brings along by itself', () => {
  it('(.gitattributes, .gitmodules) runs nothing: a filter that nobody installed is a reason to skip', async () => {
    const { w, owned, touch } = world();
    const attributes = '*.md filter=evil diff=evil merge=evil\n*.txt diff=evil merge=evil\n';
    const modules = `[submodule "x"]\n\tpath = x\n\turl = ext::${touch}\n\tupdate = !${touch}\n`;
    const files = {
      'docs/a.md': 'a',
      'docs/b.txt': 'b',
      '.gitattributes': attributes,
      '.gitmodules': modules,
    };
    const project = makeProject(w, w.bare, { files });
    // The user's own drivers for diffs and merges are for diffs and merges.
    for (const key of ['diff.evil.textconv', 'diff.evil.command', 'merge.evil.driver'])
      git(project, ['config', key, touch]);
    writeFiles(project, { 'docs/a.md': 'changed', 'docs/b.txt': 'changed', 'docs/new.md': 'n' });
    const { to_codex: to } = await synced(w, project);
    const reason = 'it has a git filter (such as LFS or git-crypt)';
    expect(to.files).toMatchObject({
      added: ['docs/b.txt'],
      skipped: ['docs/a.md', 'docs/new.md'].map((path) => ({ path, reason })),
    });
    expect(existsSync(owned)).toBe(false);
  });

  it('(a submodule) is not looked into, however it is set up', async () => {
    const { w, owned, touch } = world();
    const project = makeProject(w, w.bare, { files: { 'docs/a.md': 'a' } });
    git(project, ['-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', w.bare, 'docs/sub']);
    commitAll(project);
    git(join(project, 'docs/sub'), ['config', 'core.fsmonitor', touch]);
    git(join(project, 'docs/sub'), ['config', 'core.hooksPath', join(w.dir, 'hooks')]);
    writeFiles(w.dir, { 'hooks/post-index-change': script(touch) });
    writeFiles(project, { 'docs/sub/new.md': 'n' });
    const { to_codex: to } = await synced(w, project, ['--to-codex']);
    expect(to.files.skipped).toEqual([{ path: 'docs/sub', reason: 'a submodule' }]);
    expect(existsSync(owned)).toBe(false);
  });

  it('(links to devices in place of what we read) keeps nobody waiting and fills no memory', async () => {
    const { w } = world();
    const state = '.fractary/plugins/codex/cache/.state/acme';
    const zero = { link: '/dev/zero' };
    const project = makeProject(w, w.bare, {
      files: { 'docs/a.md': 'a', '.env': zero, '.fractary/codex/manifest.json': zero, 'docs/z.md': zero },
    });
    writeFiles(project, { [`${state}/test.json`]: zero, [`${state}/test/notes.json`]: zero });
    for (const [command, args] of [
      ...COMMANDS,
      ['cache-health', ['--json']],
      ['search', ['a', '--json']],
    ] as const) {
      const done = await run(command, args, { cwd: project, env: w.env, timeoutMs: 20_000 });
      expect([command, done.code, done.json().error_code]).not.toContain('INTERNAL');
    }
  });
});

/*
 * `.git/config`, `.git/hooks` and a `.git` file never come with a clone: git refuses to track them. What stands there
 * the user put there, as in any git command. We use what takes us to the user's own servers (core.sshCommand for ssh,
 * user.name) and the user's global settings; whatever would run in the middle of a sync has no effect.
 */
describe.concurrent("the project's own .git/config", () => {
  it('runs nothing in a sync, whatever it sets', async () => {
    const { w, owned, touch } = world();
    const project = makeProject(w, w.bare, { files: { 'docs/a.md': 'a' } });
    writeFiles(w.dir, { 'hooks/pre-push': script(touch), 'hooks/post-index-change': script(touch) });
    writeFiles(w.dir, { included: `[core]\n\tfsmonitor = ${touch}\n[protocol "ext"]\n\tallow = always\n` });
    for (const [key, value] of [
      ['core.fsmonitor', touch],
      ['core.hooksPath', join(w.dir, 'hooks')],
      ['core.sshCommand', touch],
      ['core.gitProxy', touch],
      ['core.askPass', touch],
      ['core.pager', touch],
      ['core.editor', touch],
      ['core.alternateRefsCommand', touch],
      ['credential.helper', `!${touch}`],
      ['protocol.ext.allow', 'always'],
      ['protocol.allow', 'always'],
      [`url.ext::${touch} .insteadOf`, w.bare],
      [`url.ext::${touch} .pushInsteadOf`, w.bare],
      ['include.path', join(w.dir, 'included')],
      ['alias.ls-files', `!${touch}`],
      ['alias.push', `!${touch}`],
      ['gpg.program', touch],
      ['commit.gpgSign', 'true'],
      ['push.gpgSign', 'true'],
      ['uploadpack.packObjectsHook', touch],
      ['remote.origin.url', `ext::${touch}`],
      ['remote.origin.receivepack', touch],
      ['remote.codex.receivepack', touch],
      ['remote.codex.uploadpack', touch],
      ['remote.codex.vcs', 'ext'],
      ['submodule.recurse', 'true'],
      ['push.recurseSubmodules', 'on-demand'],
      ['maintenance.auto', 'true'],
      ['init.templateDir', join(w.dir, 'hooks')],
      ['trace2.eventTarget', join(w.dir, 'owned')],
    ])
      git(project, ['config', key!, value!]);
    for (const [command, args] of COMMANDS) {
      const done = await run(command, args, { cwd: project, env: w.env });
      expect([command, done.code]).toEqual([command, 0]);
    }
    expect(existsSync(owned)).toBe(false);
    expect(tipOf(w.bare, 'test')).not.toBeNull();
  });

  it.each([
    'ext::TOUCH',
    'fd::17',
    'transport::address',
    '--upload-pack=TOUCH',
    '-oProxyCommand=TOUCH:acme/x',
    'ssh://x;TOUCH/acme/auth',
    'git@$(id):acme/auth',
  ])('with the origin %s does not lead a codex that is a name there', async (origin) => {
    const { w, owned, touch } = world();
    const recorded = recordGit(w.dir, w.env.PATH!);
    const project = makeProject(w, 'codex');
    git(project, ['config', 'remote.origin.url', origin.replace('TOUCH', touch)]);
    const env = { https_proxy: 'http://127.0.0.1:1', GIT_SSH_COMMAND: 'false', ...recorded.env };
    const result = await sync(w, project, [], env);
    expectFailure(result, 'NETWORK');
    expect(result.json().error).toContain('https://github.com/acme/codex');
    expect(recorded.read()).not.toMatch(/ARGV .*(ext::|fd::|transport::|upload-pack=|ProxyCommand)/);
    expect(existsSync(owned)).toBe(false);
  });

  it('with a .git file that leads into the work tree runs nothing either', async () => {
    const { w, owned, touch } = world();
    const project = makeProject(w, w.bare, { files: { 'docs/a.md': 'a' } });
    renameSync(join(project, '.git'), join(project, 'evil'));
    writeFileSync(join(project, '.git'), 'gitdir: evil\n');
    git(project, ['config', 'core.fsmonitor', touch]);
    writeFiles(project, {
      'evil/hooks/post-index-change': script(touch),
      'evil/hooks/pre-push': script(touch),
    });
    await synced(w, project, ['--patterns', 'docs/**']);
    expect(existsSync(owned)).toBe(false);
  });
});

describe.concurrent('options and commands smuggled as values', () => {
  it('in every key of the configuration that takes a name or an address are refused', async () => {
    const { w, owned, touch } = world();
    const project = makeProject(w, w.bare, { files: { 'docs/a.md': 'a' } });
    const keys = [
      'organization',
      'project_name',
      'codex_repo',
      'environments.branches.test',
      'projects[0].name',
      'projects[1].url',
    ];
    for (const evil of ['--upload-pack=TOUCH', '-c', 'ext::TOUCH', '-oProxyCommand=TOUCH']) {
      const value = evil.replace('TOUCH', touch);
      const environments = { default: value, branches: { [value]: 'x', test: value } };
      const projects = [
        { name: value, url: 'https://codex.example.com/a/b' },
        { name: 'x', url: value },
      ];
      const config = { organization: value, project_name: value, codex_repo: value, environments, projects };
      writeFiles(project, { '.fractary/plugins/codex/config.json': JSON.stringify(config) });
      const done = await sync(w, project);
      expectFailure(done, 'CONFIG_INVALID', 2);
      const found = JSON.stringify(done.json().issues);
      for (const key of keys) expect([value, found]).toEqual([value, expect.stringContaining(key)]);
    }
    expect(existsSync(owned)).toBe(false);
  });

  it('in every key that takes globs are globs', async () => {
    const { w, owned, touch } = world();
    const globs = [
      '--upload-pack=TOUCH',
      '-c',
      'ext::TOUCH',
      '$(TOUCH)',
      '`TOUCH`',
      ';TOUCH',
      '|TOUCH',
      ':(exec)x',
    ];
    const evil = globs.map((glob) => glob.replace('TOUCH', touch));
    const project = makeProject(w, w.bare, {
      files: { 'docs/a.md': 'a', '-c': 'dash', ':(exec)x': 'magic' },
      config: {
        sync_patterns: ['docs', ...evil],
        exclude_patterns: evil.slice(2, 7),
        from_codex_patterns: evil,
        routed_patterns: evil,
        secrets: { allow_paths: evil },
      },
    });
    expect((await synced(w, project)).to_codex.files.added).toEqual(['-c', ':(exec)x', 'docs/a.md']);
    expect(existsSync(owned)).toBe(false);
  });

  it.each<[string, string[]]>([
    ['sync-project', ['VALUE']],
    ['sync-project', ['--env=VALUE']],
    ['sync-project', ['--patterns=VALUE', '--dry-run']],
    ['sync-project', ['--exclude=VALUE', '--dry-run']],
    ['sync-project', ['--plan=VALUE']],
    ['fetch', ['--', 'VALUE']],
    ['list', ['--', 'VALUE']],
    ['search', ['--', 'VALUE']],
    ['explain', ['--', 'VALUE']],
    ['cache-clear', ['--pattern=VALUE', '--dry-run']],
    ['cache-list', ['--project=VALUE']],
    ['validate-refs', ['--', 'VALUE']],
    ['init', ['--org=VALUE', '--dry-run']],
    ['init', ['--codex=VALUE', '--org=acme', '--dry-run']],
    ['push-codex', ['--env=VALUE']],
  ])('as an argument of %s %j', async (command, args) => {
    const { w, owned, touch } = world();
    const project = makeProject(w, w.bare, { files: { 'docs/a.md': 'a' } });
    for (const value of ['--upload-pack=TOUCH', 'ext::$(TOUCH)']) {
      const given = args.map((one) => one.replace('VALUE', value.replace('TOUCH', touch)));
      const done = await run(command, ['--json', ...given], { cwd: project, env: w.env });
      expect([0, 1, 2, 3]).toContain(done.code);
      expect(done.json().error_code).not.toBe('INTERNAL');
    }
    expect(existsSync(owned)).toBe(false);
  });
});

describe.concurrent('a command that we suggest', () => {
  it('holds what a repository chose as one word, whatever a shell would make of it', async () => {
    const { w } = world();
    const branch = ['a;touch$', "{IFS}$(id)'&b"].join('');
    git(w.bare, ['update-ref', `refs/heads/${branch}`, 'main']);
    git(w.bare, ['update-ref', '-d', 'refs/heads/main']);
    const result = await sync(w, makeProject(w, w.bare));
    expectFailure(result, 'BRANCH_NOT_FOUND');
    const push = result.json().suggested_fixes.find((fix: string) => fix.includes('git push'));
    const words = push.slice(push.indexOf('git push'));
    const said = spawnSync('sh', ['-c', `printf '%s\\n' ${words}`], { encoding: 'utf8' });
    expect(said.stdout.split('\n')).toEqual(['git', 'push', w.bare, `${branch}:main`, '']);
  });

  it('and a text for people moves no terminal and adds no line, whatever names are in it', async () => {
    const { w } = world();
    const evil = 'x\n✅ COMPLETED\x1b[2J\u202e';
    const tree = rawTree(w.bare, [
      { name: 'projects', tree: [{ name: evil, tree: [{ name: 'a.md', content: 'a' }] }] },
      {
        name: 'shared',
        tree: [
          { name: 'ok.md', content: '---\nx: [\n---\n' },
          { name: evil, content: 'x' },
        ],
      },
    ]);
    commitTree(w.bare, 'main', tree);
    const project = makeProject(w, w.bare, { files: { [`docs/${evil}.md`]: '---\nx: [\n---\n\u202e' } });
    for (const [command, args] of [
      ['sync-project', []],
      ['list', []],
      ['list', ['codex']],
      ['search', ['x']],
      ['validate-refs', []],
      ['explain', [`docs/${evil}.md`]],
      ['cache-list', []],
      ['fetch', [`@codex/shared/${encodeURIComponent(evil)}`]],
      ['plan-sync', []],
    ] as const) {
      const done = await run(command, [...args], { cwd: project, env: w.env });
      expect([command, `${done.stdout}${done.stderr}`]).toEqual([
        command,
        expect.not.stringMatching(/[\x1b\u202e]|^✅ COMPLETED\\/m),
      ]);
    }
  });
});
