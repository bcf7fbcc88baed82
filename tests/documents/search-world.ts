import { expect } from 'vitest';
import type { SearchHit, SearchResult } from '../../runtime/documents/search.ts';
import type { Env } from '../helpers/git.ts';
import type { Files } from '../helpers/repo.ts';
import { call, makeWorld, type World, type WorldOptions } from './world.ts';

export const LIBRARY: Files = {
  'README.md': '# Codex\n',
  'shared/standards/api.md': [
    '---\ntitle: API standards\ndescription: How our interfaces behave\ntags: [http, teapot]\naudience: integrators\n---',
    '# API\n\nEvery interface is documented.\n\n## Rate limits\n\nA client gets 100 requests a minute, then **429**.\n',
    '## Errors\n\nErrors are JSON documents.\n',
  ].join('\n'),
  'shared/standards/naming.md': '# Naming\n\nLimits on length: a rate of forty letters is long.\n',
  'shared/guides/café.md': '# Le café\n\nUn crème brûlée, s’il vous plaît.\n',
  'shared/guides/database.md': '# 数据库\n\n## 连接\n\n数据库连接池的大小是十。\n',
  'systems/openapi.yaml': 'openapi: 3.1.0\ninfo:\n  title: Invoicing gateway\n',
  'projects/auth/docs/keys.md':
    '# Signing keys\n\nKeys sign tokens.\n\n## Rotation\n\nRotate a signing key every 90 days.\n',
  'projects/billing/docs/bill.md': '# Bill\n\nRate limits of bills.\n',
};

/** A world whose library was synced into the cache. */
export async function syncedWorld(options: WorldOptions = {}): Promise<World> {
  const world = await makeWorld({ files: LIBRARY, ...options });
  await bring(world);
  return world;
}

export async function bring(world: World, args: readonly string[] = []): Promise<void> {
  const done = await call(world, 'sync-project', ['--from-codex', '--json', ...args]);
  expect(done.code, done.stdout).toBe(0);
}

/** `search --json`, expected to go through. */
export async function search(
  world: World,
  query: string,
  args: readonly string[] = [],
  env: Env = {},
): Promise<SearchResult> {
  const done = await call(world, 'search', ['--json', ...args, '--', query], env);
  expect(done.code, `${done.stdout}\n${done.stderr}`).toBe(0);
  const result = done.json<SearchResult & { status: string; operation: string }>();
  expect(result).toMatchObject({ status: 'success', operation: 'search', query });
  return result;
}

/** The documents found, without headings and what all references begin with. */
export async function found(world: World, query: string, args: readonly string[] = []): Promise<string[]> {
  const { hits } = await search(world, query, args);
  return hits.map((hit) => nameOf(hit));
}

export function nameOf({ uri }: SearchHit): string {
  return uri.replace('codex://acme/', '').replace(/#.*/, '');
}
