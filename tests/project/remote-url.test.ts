import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanUrl,
  commitUrl,
  formatRemote,
  parseRemote,
  type Remote,
  repositoryName,
} from '../../runtime/project/remote-url.ts';

const names = { owner: 'acme', repo: 'auth' };

describe('parseRemote', () => {
  it.each<[string, Remote]>([
    ['https://github.com/acme/auth', { protocol: 'https', host: 'github.com', path: '/acme/auth', ...names }],
    [
      'http://h:8080/acme/auth.git/',
      { protocol: 'http', host: 'h', port: 8080, path: '/acme/auth.git/', ...names },
    ],
    [
      'https://u:p%40ss@h/acme/auth',
      { protocol: 'https', host: 'h', path: '/acme/auth', username: 'u', password: 'p%40ss', ...names },
    ],
    [
      'https://u:a@b@h/acme/auth',
      { protocol: 'https', host: 'h', path: '/acme/auth', username: 'u', password: 'a@b', ...names },
    ],
    [
      'ssh://git@h:22/acme/auth.git',
      { protocol: 'ssh', host: 'h', port: 22, path: '/acme/auth.git', username: 'git', ...names },
    ],
    [
      'git@github.com:acme/auth.git',
      { protocol: 'scp', host: 'github.com', path: 'acme/auth.git', username: 'git', ...names },
    ],
    ['work:acme/auth', { protocol: 'scp', host: 'work', path: 'acme/auth', ...names }],
    ['git@[::1]:acme/auth', { protocol: 'scp', host: '[::1]', path: 'acme/auth', username: 'git', ...names }],
    ['ssh://[::1]:22/acme/auth', { protocol: 'ssh', host: '[::1]', port: 22, path: '/acme/auth', ...names }],
    ['git://h/acme/auth', { protocol: 'git', host: 'h', path: '/acme/auth', ...names }],
    ['https://h/acme/team/auth', { protocol: 'https', host: 'h', path: '/acme/team/auth', ...names }],
    ['https://h/auth', { protocol: 'https', host: 'h', path: '/auth', repo: 'auth' }],
    ['file:///srv/auth.git', { protocol: 'file', host: '', path: '/srv/auth.git', repo: 'auth' }],
    ['/srv/acme/auth/.git', { protocol: 'path', host: '', path: '/srv/acme/auth/.git', repo: 'auth' }],
    ['./a:b', { protocol: 'path', host: '', path: './a:b', repo: 'a:b' }],
    ['C:\\work\\auth.git', { protocol: 'path', host: '', path: 'C:\\work\\auth.git', repo: 'auth' }],
    ['..', { protocol: 'path', host: '', path: '..' }],
  ])('takes %s apart', (url, remote) => {
    expect(parseRemote(url)).toEqual(remote);
    expect(formatRemote(remote)).toBe(url);
  });

  it.each([
    ...[
      '',
      '-x',
      '--upload-pack=x',
      'ext::sh -c id',
      'fd::17',
      'foo::bar',
      '::x',
      'C::x',
      'persistent-https://h/a/b',
    ],
    ...[
      'ftp://h/a/b',
      'HTTPS://h/a/b',
      'javascript://h/a',
      'https://',
      'https://h',
      'https://h/',
      'file://a/b',
    ],
    ...[
      'ssh://-oProxyCommand=id/a/b',
      'ssh://-u@h/a',
      '-u@h:a',
      'git@-h:a',
      'git@h:-a',
      'git@h:',
      'https://h:x/a',
    ],
    ...['https://h:99999/a', 'https://h/a\nb', 'git@h:a\u0000b', 'https://h h/a', 'https://[::1/a'],
  ])('refuses %j', (url) => expect(parseRemote(url)).toBeNull());

  it('prints what it parsed, and never throws', () => {
    const piece = fc.constantFrom(
      ...[
        'https://',
        'ssh://',
        'file://',
        'git@',
        'h',
        ':',
        '/',
        '@',
        '[::1]',
        'a',
        '.git',
        '..',
        '?',
        '#',
        '~',
        '\\',
        ' ',
      ],
    );
    const url = fc.oneof(
      fc.array(piece, { maxLength: 9 }).map((parts) => parts.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(url, (text) => {
        const remote = parseRemote(text);
        if (remote) expect(formatRemote(remote)).toBe(text);
        expect(typeof cleanUrl(text)).toBe('string');
        expect(typeof repositoryName(text)).toBe('string');
      }),
    );
  });
});

describe('cleanUrl', () => {
  it.each([
    ['https://x-access-token:s3cret@github.com/acme/auth', 'https://github.com/acme/auth'],
    ['https://ghp_s3cret@github.com/acme/auth', 'https://github.com/acme/auth'],
    ['https://github_pat_s3cret@github.com/acme/auth', 'https://github.com/acme/auth'],
    ['https://acme@dev.azure.com/acme/p/_git/r', 'https://acme@dev.azure.com/acme/p/_git/r'],
    ['https://h/acme/auth?access_token=s3cret#s3cret', 'https://h/acme/auth'],
    ['ssh://git:s3cret@h/acme/auth', 'ssh://git@h/acme/auth'],
    ['git@github.com:acme/auth', 'git@github.com:acme/auth'],
    ['/srv/auth', '/srv/auth'],
    ['ftp://u:s3cret@h/a', 'ftp://***@h/a'],
  ])('%s', (url, clean) => expect(cleanUrl(url)).toBe(clean));

  it('leaves no password, whatever it is', () => {
    const secret = fc.string({ unit: 'grapheme' }).map((text) => `S3CRET${encodeURIComponent(text)}`);
    fc.assert(
      fc.property(fc.constantFrom('https', 'http', 'ssh', 'git', 'ftp'), secret, (protocol, password) => {
        expect(cleanUrl(`${protocol}://user:${password}@host/acme/auth.git`)).not.toContain('S3CRET');
      }),
    );
  });
});

it.each([
  ['https://h/acme/auth.git', 'auth'],
  ['git@h:auth.git', 'auth'],
  ['https://h/acme/auth.git?x=/y', 'auth'],
  ['../codex.acme.com/', 'codex.acme.com'],
  ['/', ''],
  ['ext::x', ''],
])('repositoryName(%s) is %j', (url, name) => expect(repositoryName(url)).toBe(name));

describe('commitUrl', () => {
  it.each([
    'https://github.com/acme/auth.git',
    'https://u:p@GitHub.com/acme/auth',
    'git@github.com:acme/auth.git',
    'ssh://git@ssh.github.com:443/acme/auth.git',
    'git://github.com/acme/auth',
  ])('of %s', (url) => expect(commitUrl(url, 'abc')).toBe('https://github.com/acme/auth/commit/abc'));

  it.each([
    'https://gitlab.com/acme/auth',
    '/srv/auth',
    'https://github.com/auth',
    'https://github.com/a/b/c',
    'ext::x',
  ])('there is none of %s', (url) => expect(commitUrl(url, 'abc')).toBeNull());

  it('of the host in GH_HOST', () => {
    expect(commitUrl('git@ghe.acme.com:acme/auth.git', 'abc', 'ghe.acme.com')).toBe(
      'https://ghe.acme.com/acme/auth/commit/abc',
    );
    expect(commitUrl('https://gitlab.com/acme/auth', 'abc', '')).toBeNull();
  });
});
