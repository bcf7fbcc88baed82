import { expect } from 'vitest';
import type { Env } from '../helpers/git.ts';
import { run } from '../helpers/run.ts';
import { makeProject, serveWorld, type World, type WorldOptions } from '../sync/network/world.ts';

export const IGNORES = '.fractary/plugins/codex/cache/\n.fractary/plugins/codex/config.local.json\n';
export const CONFIG = '.fractary/plugins/codex/config.json';

export interface Check {
  name: string;
  status: 'pass' | 'warning' | 'fail';
  message: string;
  fix: string | null;
}

export interface Report {
  code: number | null;
  overall: string;
  repaired: number;
  checks: Check[];
  skipped: { name: string; reason: string }[];
  /** All that was printed. */
  printed: string;
}

export type Place = Awaited<ReturnType<typeof place>>;

/** A project whose codex is served over http to holders of tokens, one of which the user has. */
export async function place(options: WorldOptions & { config?: Record<string, unknown> } = {}) {
  const { config = {}, ...rest } = options;
  const branches = rest.files === null ? {} : { branches: { test: { 'shared/a.md': '# A\n' } } };
  const tokens = { 'write-token': 'write', 'read-token': 'read' } as const;
  const served = await serveWorld({ tokens }, { ...branches, ...rest });
  const project = makeProject(served, served.url, {
    config,
    files: { '.gitignore': IGNORES, 'docs/a.md': '# A\n' },
  });
  const env: Env = { ...served.env, CODEX_TOKEN_HOST: served.server.host, GH_TOKEN: 'write-token' };
  return { ...served, project, env };
}

/** Runs `doctor --json`, which never fails as a command. */
export async function doctor(
  { project, env }: Pick<World, 'env'> & { project: string },
  args: readonly string[] = [],
  more: Record<string, string | undefined> = {},
): Promise<Report> {
  const all = Object.entries({ ...env, ...more }).filter(
    (one): one is [string, string] => one[1] !== undefined,
  );
  const done = await run('doctor', [...args, '--json'], { cwd: project, env: Object.fromEntries(all) });
  const report = done.json();
  expect(report, done.stdout).toMatchObject({ status: 'success', operation: 'doctor' });
  expect(done.stderr).not.toMatch(/\n {4}at /);
  const failed = report.checks.some(({ status }: Check) => status === 'fail');
  expect(report.overall === 'fail').toBe(failed);
  expect(done.code).toBe(failed ? 1 : 0);
  for (const check of report.checks as Check[]) {
    expect(check.status === 'pass' ? null : check.fix, check.message).toEqual(
      check.status === 'pass' ? null : expect.stringMatching(/\S/),
    );
    expect(check.message).not.toMatch(/\n|unexpected/);
  }
  return { code: done.code, printed: done.stdout + done.stderr, ...report };
}

/** The checks that did not pass, by name. */
export function found({ checks }: Report): Record<string, string> {
  return Object.fromEntries(
    checks.filter(({ status }) => status !== 'pass').map(({ name, status }) => [name, status]),
  );
}

export function checkNamed({ checks }: Report, name: string): Check {
  const check = checks.find((one) => one.name === name);
  if (!check) throw new Error(`no check ${name} among ${checks.map((one) => one.name).join(', ')}`);
  return check;
}

export function skippedIn({ skipped }: Report): string[] {
  return skipped.map(({ name }) => name);
}
