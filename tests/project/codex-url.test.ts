import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codexName, codexUrl, isRepositoryAddress, siblingUrl } from '../../runtime/project/codex-url.ts';
import { tempDir } from '../helpers/temp.ts';

const none = () => false;
const url = (codexRepo: string, originUrl: string | null, more = {}) =>
  codexUrl({
    codexRepo,
    organization: 'acme',
    originUrl,
    root: '/src/auth',
    env: { HOME: '/home/u' },
    exists: none,
    ...more,
  });

describe('codexUrl', () => {
  it.each([
    [null, 'https://github.com/acme/codex.acme.com'],
    ['https://github.com/acme/auth', 'https://github.com/acme/codex.acme.com'],
    ['https://github.com/me/auth.git', 'https://github.com/acme/codex.acme.com.git'],
    ['https://x-access-token:s3cret@github.com/acme/auth', 'https://github.com/acme/codex.acme.com'],
    ['http://localhost:3000/acme/auth.git', 'http://localhost:3000/acme/codex.acme.com.git'],
    ['git@github.com:acme/auth.git', 'git@github.com:acme/codex.acme.com.git'],
    ['ssh://git@h:2222/acme/auth.git', 'ssh://git@h:2222/acme/codex.acme.com.git'],
    ['ssh://git@h/srv/git/acme/auth.git', 'ssh://git@h/srv/git/acme/codex.acme.com.git'],
    ['https://h/scm/ACME/auth.git', 'https://h/scm/acme/codex.acme.com.git'],
    ['https://gitlab.com/acme/backend/auth', 'https://gitlab.com/acme/codex.acme.com'],
    ['git@h:/srv/acme/auth.git', 'git@h:/srv/acme/codex.acme.com.git'],
    ['https://h/acme', 'https://h/acme/codex.acme.com'],
    ['/srv/git/auth.git', '/srv/git/codex.acme.com'],
    ['ext::sh', 'https://github.com/acme/codex.acme.com'],
  ])('joins a name with the organization beside %s', (origin, expected) => {
    expect(url('codex.acme.com', origin)).toBe(expected);
  });

  it.each([
    ['https://h/other/codex.git', 'https://h/other/codex.git'],
    ['git@h:other/codex.git', 'git@h:other/codex.git'],
    ['file:///srv/codex.git', 'file:///srv/codex.git'],
    ['/srv/codex.git', '/srv/codex.git'],
    ['../codex.git', '/src/codex.git'],
    ['~/codex.git', '/home/u/codex.git'],
    ['other/codex', 'git@h:other/codex.git'],
    ['other/codex.git', '/src/auth/other/codex.git'],
  ])('takes %s as %s', (codexRepo, expected) => {
    expect(url(codexRepo, 'git@h:acme/auth.git')).toBe(expected);
  });

  it('takes owner/name for a folder where there is one', () => {
    expect(url('other/codex', null, { exists: () => true })).toBe('/src/auth/other/codex');
  });

  it('looks beside an origin on this machine', () => {
    const dir = tempDir();
    for (const name of ['a/auth.git', 'a/codex.git', 'acme/docs'])
      mkdirSync(join(dir, name), { recursive: true });
    const origin = join(dir, 'a/auth.git');
    const find = (codexRepo: string, originUrl: string) =>
      codexUrl({ codexRepo, organization: 'acme', originUrl, root: join(dir, 'work'), env: {} });
    expect(find('codex', origin)).toBe(join(dir, 'a/codex.git'));
    expect(find('codex', '../a/auth.git')).toBe(join(dir, 'a/codex.git'));
    expect(find('codex', `file://${origin}`)).toBe(`file://${dir}/a/codex.git`);
    expect(find('docs', origin)).toBe(join(dir, 'acme/docs'));
    expect(find('gone', origin)).toBe(join(dir, 'a/gone'));
  });
});

it.each([
  ['codex.acme.com', 'codex.acme.com'],
  ['https://h/o/codex.git', 'codex'],
  ['git@h:o/codex.acme.com', 'codex.acme.com'],
  ['../codex.git/', 'codex'],
])('codexName(%s) is %s', (repo, name) => expect(codexName(repo)).toBe(name));

it.each([
  ...[
    'codex',
    'codex.acme.com',
    'acme/codex',
    './codex',
    '~/codex.git',
    '/srv/codex',
    'C:\\codex',
    'file:///a/b',
  ],
  ...['https://h/a/b', 'http://h/a', 'ssh://h/a', 'git@h:a', 'git://h/a'],
])('%s is a repository address', (value) => expect(isRepositoryAddress(value)).toBe(true));

it.each([
  '',
  '..',
  '.',
  '/',
  'a b',
  '-x',
  'ext::sh -c id',
  'a::b',
  'ftp://h/a',
  'a\nb',
  '../..',
  'https://h',
])('%j is no repository address', (value) => expect(isRepositoryAddress(value)).toBe(false));

it('siblingUrl keeps a user name and drops a token', () => {
  expect(siblingUrl('https://me@h/acme/auth', 'acme', 'x')).toBe('https://me@h/acme/x');
  expect(siblingUrl('https://ghp_x@h/acme/auth', 'acme', 'x')).toBe('https://h/acme/x');
});
