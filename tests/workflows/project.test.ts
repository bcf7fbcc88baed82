import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { VERSION } from '../../runtime/version.ts';
import { CONFIG, config, world } from '../commands/world.ts';
import { git } from '../helpers/git.ts';
import { readTree } from '../helpers/repo.ts';
import { rootDir, run } from '../helpers/run.ts';
import { checkWorkflow } from '../helpers/workflow-language.ts';

const FILE = '.github/workflows/codex-sync.yml';
const ARGS = ['install', '--project'];

type Here = ReturnType<typeof world>;
const written = (here: Here, file = FILE) => readFileSync(join(here.project, file), 'utf8');
const environments = (text: string) =>
  JSON.parse(/fromJSON\('(\{.*?\})'\)/.exec(text)![1]!.replaceAll("''", "'"));

it('publishes the branches of source_branches to their environments', async () => {
  const here = world({
    config: {
      source_branches: { prod: 'main', test: 'develop', staging: 'develop' },
      environments: { branches: { staging: 'staging' } },
    },
  });
  const result = await here.json('workflows', ARGS);
  const branches = { main: ['prod'], develop: ['test', 'staging'] };
  expect(result).toMatchObject({ status: 'success', target: 'project', written: [FILE], branches });
  const text = written(here);
  const workflow = parse(text);
  expect(workflow.on.push.branches).toEqual(['main', 'develop']);
  expect(environments(text)).toEqual(branches);
  expect(workflow.jobs.sync.if).toContain('!github.event.repository.fork');
  expect(workflow.concurrency.group).toContain('github.ref');
  expect(workflow.jobs.sync.steps[1].uses).toBe(`fractary/fractary-codex@v${VERSION.split('.')[0]}`);
  expect(await checkWorkflow(FILE, text)).toEqual([]);
});

it('starts on documents and on the configuration alone', async () => {
  const here = world({
    config: {
      sync_patterns: ['docs', 'README.md', '{guides,c++}/**'],
      exclude_patterns: ['**/drafts/**', 'x?'],
    },
  });
  await here.json('workflows', ARGS);
  const text = written(here);
  expect(parse(text).on.push.paths).toEqual([
    ...['docs/**', 'README.md', 'guides/**', 'c\\+\\+/**', '!**/drafts/**'],
    '.fractary/plugins/codex/config.*',
  ]);
  expect(await checkWorkflow(FILE, text)).toEqual([]);
});

it("takes the remote's default branch for production's where nothing is configured", async () => {
  const here = world();
  const origin = join(here.dir, 'auth.git');
  git(here.dir, ['init', '-q', '--bare', '-b', 'trunk', origin]);
  git(here.project, ['push', '-q', origin, 'main:trunk']);
  git(here.project, ['remote', 'add', 'origin', origin]);
  const asked = await here.json('workflows', ARGS);
  expect(asked).toMatchObject({ branches: { trunk: ['prod'] }, warnings: [] });
  git(here.project, ['remote', 'set-url', 'origin', join(here.dir, 'gone.git')]);
  const unknown = await here.json('workflows', [...ARGS, '--dry-run']);
  expect(unknown.branches).toEqual({ main: ['prod'] });
  expect(unknown.warnings.join()).toContain('source_branches');
});

it('follows the configuration, and leaves an edited workflow alone', async () => {
  const here = world({ config: { source_branches: { prod: 'main' } } });
  await here.json('workflows', ARGS);
  expect((await here.json('workflows', ARGS)).unchanged).toEqual([FILE]);
  const more = { source_branches: { prod: 'release', test: "it's+odd" } };
  writeFileSync(join(here.project, CONFIG), config(here.codex, more));
  expect((await here.json('workflows', ARGS)).written).toEqual([FILE]);
  const text = written(here);
  expect(parse(text).on.push.branches).toEqual(['release', "it's\\+odd"]);
  expect(environments(text)).toEqual({ release: ['prod'], "it's+odd": ['test'] });
  expect(await checkWorkflow(FILE, text)).toEqual([]);
  writeFileSync(join(here.project, FILE), `${text}# mine\n`);
  const conflict = await here.json('workflows', ARGS, 1);
  expect(conflict).toMatchObject({ status: 'partial', conflicts: [FILE] });
  expect(written(here)).toContain('# mine');
});

it('gives each project of a monorepo its own', async () => {
  const here = world();
  const folder = join(here.project, 'packages/billing');
  mkdirSync(join(folder, '.fractary/plugins/codex'), { recursive: true });
  writeFileSync(
    join(folder, CONFIG),
    config(here.codex, { project_name: 'billing', sync_patterns: ['docs/**'] }),
  );
  const file = '.github/workflows/codex-sync-billing.yml';
  const result = await run('workflows', [...ARGS, '--json'], { cwd: folder, env: here.env });
  expect(result.json().written).toEqual([file]);
  const text = written(here, file);
  const workflow = parse(text);
  expect(workflow.on.push.paths[0]).toBe('packages/billing/docs/**');
  expect(workflow.jobs.sync.steps[1].with['working-directory']).toBe('packages/billing');
  expect(workflow.concurrency.group).toContain('billing');
  expect(await checkWorkflow(file, text)).toEqual([]);
});

it('is refused in the codex itself', async () => {
  const here = world();
  git(here.project, ['remote', 'add', 'origin', here.codex]);
  writeFileSync(
    join(here.project, CONFIG),
    JSON.stringify({ organization: 'acme', codex_repo: 'codex.acme.com' }),
  );
  expect((await here.json('workflows', ARGS, 2)).error_code).toBe('INVALID_ARGUMENT');
  expect(Object.keys(readTree(here.codex, 'main'))).not.toContain(FILE);
});

it('has a template that is written for this major version', () => {
  const text = readFileSync(join(rootDir, 'plugins/codex/templates/workflows/codex-sync.yml'), 'utf8');
  expect(text).toContain(`fractary/fractary-codex@v${VERSION.split('.')[0]}\n`);
});
