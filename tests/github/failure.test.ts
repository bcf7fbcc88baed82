import { describe, expect, it } from 'vitest';
import { answerOfRun, githubFailure, isTransient, patience } from '../../runtime/github/failure.ts';
import { type GhAnswer, parseAnswer } from '../../runtime/github/gh-answer.ts';
import { waitAfter } from '../../runtime/github/retry.ts';

const attempt = {
  what: 'start the workflow of acme/codex.acme.com',
  repo: 'acme/codex.acme.com',
  phase: 'trigger',
  credential: 'the token in CODEX_SYNC_PAT',
} as const;

const answer = (status: number | null, message = '', headers: Record<string, string> = {}): GhAnswer => ({
  status,
  headers: new Map(Object.entries(headers)),
  body: status === null || !message ? null : { message },
  text: status === null ? message : `gh: ${message} (HTTP ${status})`,
});

const NOW = Date.parse('2025-06-01T12:00:00Z');

describe('a failure', () => {
  it.each<[name: string, given: GhAnswer, code: string, sentence: RegExp, fixes: RegExp]>([
    [
      'bad token',
      answer(401, 'Bad credentials'),
      'AUTH_FAILED',
      /refused the token in CODEX_SYNC_PAT/,
      /gh auth/,
    ],
    [
      'not logged in',
      answer(null, 'To get started with GitHub CLI, please run:  gh auth login'),
      ...(['AUTH_FAILED', /gh is not logged in/, /^gh auth login/] as const),
    ],
    [
      'integration',
      answer(403, 'Resource not accessible by integration'),
      ...([
        'PERMISSION_DENIED',
        /may not start the workflow/,
        /`repo` and `workflow`[\s\S]*`permissions:`/,
      ] as const),
    ],
    [
      'fine-grained token',
      answer(403, 'Resource not accessible by personal access token'),
      ...([
        'PERMISSION_DENIED',
        /personal access token/,
        /Contents, Actions, Workflows and Pull requests/,
      ] as const),
    ],
    [
      'admin rights',
      answer(403, 'Must have admin rights to Repository.'),
      ...([
        'PERMISSION_DENIED',
        /Must have admin rights/,
        /admin[\s\S]*Settings → Actions → General/,
      ] as const),
    ],
    [
      'single sign-on',
      answer(403, 'Resource protected by organization SAML enforcement.'),
      ...(['AUTH_FAILED', /single sign-on/, /Configure SSO/] as const),
    ],
    [
      'not found',
      answer(404, 'Not Found'),
      ...([
        'REPO_NOT_FOUND',
        /there is no acme\/codex/,
        /invitation[\s\S]*codex\.[\s\S]*CODEX_GITHUB_ORG and CODEX_GITHUB_REPO/,
      ] as const),
    ],
    [
      'secondary limit',
      answer(403, 'You have exceeded a secondary rate limit'),
      'NETWORK',
      /in a few minutes/,
      /again/,
    ],
    [
      '429',
      answer(429, 'Slow down', { 'retry-after': '3600' }),
      'NETWORK',
      /it takes more at 20\d\d-/,
      /again/,
    ],
    [
      'no requests left',
      answer(403, 'API limit', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' }),
      ...(['NETWORK', /at 2100-01-01T00:00:0\dZ/, /again/] as const),
    ],
    ['server error', answer(502, 'Bad Gateway'), 'NETWORK', /answered 502/, /githubstatus/],
    ['no answer', answer(null, 'Get "https://api.github.com/": EOF'), 'NETWORK', /EOF/, /network/],
    ['something else', answer(422, 'Odd'), 'INTERNAL', /answered 422.*Odd/, /--verbose/],
    ['an older API', { ...answer(403), body: '<html>' }, 'PERMISSION_DENIED', /HTTP 403/, /CODEX_SYNC_PAT/],
  ])('%s', (_, given, code, sentence, fixes) => {
    const error = githubFailure(given, attempt);
    expect(error).toMatchObject({ code, phase: 'trigger', message: expect.stringMatching(sentence) });
    expect(error.fixes.join('\n')).toMatch(fixes);
    expect(error.message).not.toMatch(/undefined|null|\[object/);
  });

  it.each([
    ['HTTP 401: Bad credentials (https://api.github.com/graphql)', 'AUTH_FAILED'],
    ['HTTP 502: Bad Gateway (https://api.github.com/graphql)', 'NETWORK'],
    ['GraphQL: Could not resolve to an Organization with the login of nobody.', 'REPO_NOT_FOUND'],
    ['the owner handle "x" was not recognized as either a GitHub user or an organization', 'REPO_NOT_FOUND'],
    ['GraphQL: API rate limit exceeded for user ID 1.', 'NETWORK'],
    [
      "GraphQL: Your token has not been granted the required scopes. It needs 'read:org'",
      'PERMISSION_DENIED',
    ],
    ['Post "https://api.github.com/graphql": dial tcp: lookup api.github.com: no such host', 'NETWORK'],
  ])('of another gh command: %s', (stderr, code) => {
    expect(githubFailure(answerOfRun({ stderr }), attempt).code).toBe(code);
  });
});

describe('what may be tried again', () => {
  it.each<[name: string, given: GhAnswer, failed: number, seconds: number | null]>([
    ['a lost connection', answer(null, 'EOF'), 0, 2],
    ['the second time', answer(500), 1, 4],
    ['the third time', answer(500), 2, 8],
    ['no more after that', answer(500), 3, null],
    ['as the server says', answer(503, '', { 'retry-after': '1' }), 2, 1],
    ['at once', answer(429, '', { 'retry-after': '0' }), 0, 0],
    ['a date', answer(429, '', { 'retry-after': 'Sun, 01 Jun 2025 12:00:09 GMT' }), 0, 9],
    ['too much patience', answer(429, '', { 'retry-after': '61' }), 0, null],
    [
      'until the limit is renewed',
      answer(403, '', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 30) }),
      0,
      30,
    ],
    ['no login', answer(null, 'please run:  gh auth login'), 0, null],
    ['a refusal', answer(403, 'Resource not accessible'), 0, null],
    ['a success about rate limits', { ...answer(200), body: { message: 'Fix the rate limit' } }, 0, null],
  ])('%s', (_, given, failed, seconds) => {
    expect(waitAfter(given, failed, NOW)).toBe(seconds);
  });

  it('says nothing where the server does not', () => {
    expect(patience(answer(500))).toBe(null);
    expect(isTransient(answer(404, 'Not Found'))).toBe(false);
  });
});

describe('what gh prints', () => {
  it.each([
    ['HTTP/1.1 200 OK\r\nX-A: b: c\r\n\r\n{"a":1}', 200, { a: 1 }],
    ['HTTP/2.0 404 Not Found\nX-A: b: c\n\n{"message":"x"}', 404, { message: 'x' }],
    ['HTTP/1.1 204 No Content\r\nX-A: b: c\r\n\r\n', 204, null],
    ['HTTP/1.1 204 No Content\r\nX-A: b: c\r\n', 204, null],
    ['HTTP/1.1 502 Bad Gateway\r\nX-A: b: c\r\n\r\n<html>\r\n\r\n</html>', 502, '<html>\r\n\r\n</html>'],
  ])('%j', (stdout, status, body) => {
    const parsed = parseAnswer(stdout, '');
    expect(parsed).toMatchObject({ status, body });
    expect(parsed.headers.get('x-a')).toBe('b: c');
  });

  it('is no answer without a status', () => {
    expect(parseAnswer('', 'EOF')).toMatchObject({ status: null, text: 'EOF' });
  });
});
