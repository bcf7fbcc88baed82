/** What the plugin costs an agent: tokens by the client's own count, and requests to the model for one sync. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { testHelper } from './helpers.mjs';
import { environment, git, root } from './machine.mjs';
import { bareRepository, importer } from './repository.mjs';

/** The same of the plugin that this one takes the place of; requests and tokens are of its four skills for a sync. */
export const PREDECESSOR = { entries: 24, alwaysOn: 730, skill: [4100, 4700], skillsForOneSync: 4 };

/** Null where there is no client: tests/e2e/install-client.sh installs it. */
export async function measurePlugin({ dir, say }) {
  const claude = process.env.CODEX_CLAUDE ?? path.join(root, '.tools/node_modules/.bin/claude');
  if (!existsSync(claude)) return null;
  say('the plugin in the client');
  process.env.CODEX_CLAUDE = claude;
  const { runClaude, runClient } = await testHelper('e2e/helpers/client.ts');
  const world = path.join(dir, 'plugin');
  rmSync(world, { recursive: true, force: true });
  const home = path.join(world, 'client');
  const { env, project } = await makeProject(world);
  mkdirSync(home, { recursive: true });
  const call = async (...args) =>
    (await runClaude(['plugin', ...args], { cwd: project, env: { HOME: home } })).stdout;
  await call('marketplace', 'add', root);
  await call('install', 'fractary-codex@fractary');
  const details = await call('details', 'fractary-codex');
  const components = [...details.matchAll(/^\s+([\w-]+)\s+[~<]\s*\d+\s+[~<]\s*([\d,.]+k?)\s*$/gm)];
  const costs = Object.fromEntries(components.map(([, name, tokens]) => [name, numberOf(tokens)]));

  const sync = 'fractary-codex sync-project --env test --json --summary';
  const bash = (command) => [{ tool: 'Bash', input: { command, description: 'Sync' } }];
  const script = [bash(sync), 'Synced.'];
  const pluginDir = path.join(root, 'plugins/codex');
  const prompt = '/fractary-codex:sync-project --env test';
  const typed = await runClient({ prompt, script, pluginDir, cwd: project, env });
  const published = await git(path.join(world, 'codex.git'), ['ls-tree', '-r', '--name-only', 'test']);
  if (!published.includes('projects/here/')) throw new Error(`the client did not sync: ${typed.stdout}`);
  return {
    entries: components.length,
    alwaysOn: numberOf(/Always-on:\s+~([\d,.]+k?) tok/.exec(details)[1]),
    skill: [Math.min(...Object.values(costs)), Math.max(...Object.values(costs))],
    command: costs['sync-project'],
    requests: typed.requests.length,
  };
}

async function makeProject(world) {
  const env = environment(world);
  const codex = await bareRepository(path.join(world, 'codex.git'));
  const stream = importer(codex);
  await stream.commit('refs/heads/main', 'Start');
  await stream.put('shared/api.md', '# API\n');
  await stream.end();
  const project = path.join(world, 'project');
  mkdirSync(path.join(project, '.fractary/plugins/codex'), { recursive: true });
  await git(project, ['init', '-q']);
  writeFileSync(path.join(project, 'README.md'), '# Here\n');
  const config = { organization: 'acme', project_name: 'here', codex_repo: codex };
  writeFileSync(path.join(project, '.fractary/plugins/codex/config.json'), JSON.stringify(config));
  return { env, project };
}

function numberOf(text) {
  const number = Number(text.replace(/[,k]/g, ''));
  return text.endsWith('k') ? number * 1000 : number;
}
