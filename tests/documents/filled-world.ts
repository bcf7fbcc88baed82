import { join } from 'node:path';
import { type Files, writeFiles } from '../helpers/repo.ts';
import { makeWorld, pull, type World, type WorldOptions } from '../sync/from-codex/world.ts';

export const CODEX_FILES = {
  'projects/auth/docs/own.md': '# Own\n',
  'projects/billing/docs/invoices.md': '# Invoices\n',
  'shared/standards/api.md': '# API\n',
  'shared/secret plans/größe.md': '# Größe\n',
  'shared/for-web.md': '---\ntitle: x\ncodex_sync_include: web-*\n---\n',
  'README.md': '# The codex\n',
};

/** The project `auth`, its cache filled from a codex by a real sync, then these files written into it. */
export async function filledWorld(files: Files = {}, options: WorldOptions = {}): Promise<World> {
  const world = makeWorld({ codex: { files: CODEX_FILES, branches: { test: CODEX_FILES } }, ...options });
  await pull(world);
  writeFiles(world.project, files);
  return world;
}

export const inProject = (world: World, name: string) => join(world.project, name);
