/** Measures what reads documents: a fetch from the cache, the MCP server, and the search. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { environment, git, median, plugin, quantile, run, script } from './machine.mjs';
import { bareRepository, importer } from './repository.mjs';
import { document, generator, words } from './text.mjs';

const nameOf = (number) => `shared/part-${number % 100}/page-${number}.md`;

/** A project whose cache holds so many documents, brought there by a sync. */
async function makeWorld(dir, documents) {
  const world = path.join(dir, `documents-${documents}`);
  rmSync(world, { recursive: true, force: true });
  const env = environment(world);
  const codex = await bareRepository(path.join(world, 'codex.git'));
  const stream = importer(codex);
  await stream.commit('refs/heads/main', 'Start');
  for (let number = 0; number < documents; number += 1) {
    await stream.put(nameOf(number), document(nameOf(number), { bytes: 2048 }));
  }
  await stream.end();
  const project = path.join(world, 'project');
  mkdirSync(path.join(project, '.fractary/plugins/codex'), { recursive: true });
  await git(project, ['init', '-q']);
  const config = { organization: 'acme', project_name: 'here', codex_repo: codex };
  writeFileSync(path.join(project, '.fractary/plugins/codex/config.json'), JSON.stringify(config));
  await run(process.execPath, [script('sync-project'), '--from-codex', '--quiet'], { cwd: project, env });
  return { documents, project, env };
}

/** A cached document by the command line, in turn with a Node that does nothing. */
export async function measureFetch({ dir, sizes, rounds, say }) {
  const worlds = [];
  for (const size of sizes) {
    say(`a cache of ${size} documents`);
    worlds.push(await makeWorld(dir, size));
  }
  const entrants = [
    {
      name: 'node -e 0',
      command: process.execPath,
      args: ['-e', '0'],
      cwd: dir,
      env: environment(path.join(dir, 'nothing')),
    },
    ...worlds.flatMap(({ documents, project, env }) => {
      const args = [`@codex/${nameOf(Math.floor(documents / 2))}`];
      return [
        {
          ...{ name: `fetch, ${documents} cached`, command: process.execPath },
          ...{ args: [script('fetch'), ...args], cwd: project, env },
        },
        {
          ...{ name: `the same by the launcher`, command: path.join(plugin, 'bin/fractary-codex') },
          ...{ args: ['fetch', ...args], cwd: project, env },
        },
      ];
    }),
  ].map((one) => ({ ...one, times: [] }));
  say('fetch');
  for (let round = 0; round <= rounds; round += 1) {
    for (const { command, args, cwd, env, times } of entrants) {
      const { milliseconds } = await run(command, args, { cwd, env });
      if (round > 0) times.push(milliseconds);
    }
  }
  const [node] = entrants;
  return entrants.map(({ name, times }) => ({
    ...{ job: 'fetch', title: name, milliseconds: median(times) },
    ratio: median(times.map((one, i) => one / node.times[i])),
  }));
}

/** Reading and searching through a running server, and the search's own index. */
export async function measureServer({ dir, documents, rounds, say }) {
  say(`an MCP server over ${documents} documents`);
  const { project, env } = await makeWorld(dir, documents);
  const random = generator(1);
  const connect = async () => {
    const client = new Client({ name: 'bench', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [script('mcp')], cwd: project, env }),
    );
    return client;
  };
  const rows = [];
  const measure = async (title, count, work) => {
    const times = [];
    for (let round = 0; round < count; round += 1) {
      const started = performance.now();
      await work();
      times.push(performance.now() - started);
    }
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
    rows.push({ job: 'server', title, documents, milliseconds: p50, p95, p99 });
  };
  await measure('start, until a client is connected', 5, async () => (await connect()).close());
  const client = await connect();
  const uri = () => `codex://acme/${nameOf(Math.floor(random() * documents))}`;
  const call = (name, args) => client.callTool({ name, arguments: args });
  const query = () => words(random, 1 + Math.floor(random() * 3));
  await measure('first search, which makes the index', 1, () => call('codex_search', { query: query() }));
  await measure('codex_search', rounds, () => call('codex_search', { query: query() }));
  await measure('resources/read', rounds, () => client.readResource({ uri: uri() }));
  await measure('codex_fetch', rounds, () => call('codex_fetch', { reference: uri() }));
  await measure('codex_list of a project', Math.min(rounds, 20), () =>
    call('codex_list', { project: 'shared' }),
  );
  await measure('codex_status', Math.min(rounds, 100), () => call('codex_status', {}));
  await client.close();
  const search = () => run(process.execPath, [script('search'), query(), '--json'], { cwd: project, env });
  await measure('search by the command line', 7, search);
  return rows;
}
