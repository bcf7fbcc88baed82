import { describe, expect, it } from 'vitest';
import { resolveEnvironment } from '../../runtime/project/environment.ts';

function config(fallback = 'test', more: Record<string, string> = {}) {
  return {
    environments: {
      default: fallback,
      branches: { test: 'test', prod: 'main', production: 'main', ...more },
    },
  };
}

describe('resolveEnvironment', () => {
  it('takes --env, for reading CODEX_ENV, else the default', () => {
    const env = { CODEX_ENV: 'prod' };
    const test = { name: 'test', branch: 'test', prodBranch: 'main', isProd: false };
    const prod = { name: 'prod', branch: 'main', prodBranch: 'main', isProd: true };
    const resolve = (requested: string | undefined, purpose: 'read' | 'write') =>
      resolveEnvironment(config(), { requested, purpose, env });
    expect(resolve('test', 'read')).toEqual({ ...test, explicit: true });
    expect(resolve(undefined, 'read')).toEqual({ ...prod, explicit: false });
    expect(resolve(undefined, 'write')).toEqual({ ...test, explicit: false });
    expect(resolve('prod', 'write')).toEqual({ ...prod, explicit: true });
    expect(resolveEnvironment(config(), { purpose: 'read', env: { CODEX_ENV: '' } }).name).toBe('test');
  });

  it('reads production as prod', () => {
    for (const purpose of ['read', 'write'] as const) {
      expect(resolveEnvironment(config(), { requested: 'production', purpose, env: {} })).toMatchObject({
        name: 'prod',
        branch: 'main',
      });
    }
  });

  it.each([
    ['prod by default', config('prod'), 'prod'],
    ["another name for prod's branch", config('staging', { staging: 'main' }), 'staging'],
  ])('does not write to %s unless it is typed', (_name, settings, name) => {
    expect(resolveEnvironment(settings, { purpose: 'read', env: {} }).isProd).toBe(true);
    expect(resolveEnvironment(settings, { purpose: 'write', env: {}, requested: name }).isProd).toBe(true);
    expect(() =>
      resolveEnvironment(settings, { purpose: 'write', env: {}, command: 'fractary-codex sync-org' }),
    ).toThrow(
      expect.objectContaining({
        code: 'CONFIRMATION_REQUIRED',
        exitCode: 3,
        fixes: [`fractary-codex sync-org --env ${name}`],
      }),
    );
  });

  it.each([
    ['tset', /"tset"; valid are test, prod, qa; did you mean "test"\?/],
    ['PROD', /did you mean "prod"\?/],
    ['somewhere', /valid are test, prod, qa$/],
    ['', /""/],
    ['constructor', /"constructor"/],
    ['__proto__', /"__proto__"/],
  ])('refuses %j', (requested, message) => {
    expect(() =>
      resolveEnvironment(config('test', { qa: 'qa' }), { requested, purpose: 'read', env: {} }),
    ).toThrow(
      expect.objectContaining({
        code: 'INVALID_ENVIRONMENT',
        exitCode: 2,
        message: expect.stringMatching(message),
      }),
    );
  });

  it('says when the wrong name is from CODEX_ENV', () => {
    expect(() => resolveEnvironment(config(), { purpose: 'read', env: { CODEX_ENV: 'x' } })).toThrow(
      /CODEX_ENV/,
    );
  });
});
