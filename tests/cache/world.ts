import { expect } from 'vitest';
import { run } from '../helpers/run.ts';
import { makeWorld, pull, type World } from '../sync/from-codex/world.ts';

export const FILES = {
  'projects/auth/docs/own.md': '# Own\n',
  'shared/standards/api.md': '# API\nTwo lines.\n',
  'shared/standards/naming.md': '# Naming\n',
  'systems/queue.md': '# Queue, a longer document than the others\n',
};
export const PROD = { ...FILES, 'shared/standards/api.md': '# API of production\n', 'shared/prod.md': 'p\n' };

export const uri = (codexPath: string) => `codex://acme/${codexPath.replace(/^projects\//, '')}`;
export const ALL = Object.keys(FILES);

/** A project whose cache was filled by real syncs, of test and, if wanted, of prod. */
export async function cachedWorld({ prod = false, config = {} } = {}): Promise<World> {
  const world = makeWorld({ codex: { files: PROD, branches: { test: FILES } }, config });
  await pull(world);
  if (prod) await pull(world, ['--env', 'prod']);
  return world;
}

/** Runs a command with --json: its exit code and document. */
export async function ask(world: World, command: string, args: readonly string[] = [], env = {}) {
  const done = await run(command, [...args, '--json'], { cwd: world.project, env: { ...world.env, ...env } });
  expect(done.stderr).not.toMatch(/\n {4}at /);
  return { code: done.code, ...done.json() };
}

/** The same for people: what it prints on stdout. */
export async function say(world: World, command: string, args: readonly string[] = []) {
  const done = await run(command, args, { cwd: world.project, env: world.env });
  return { code: done.code, text: done.stdout + done.stderr };
}
