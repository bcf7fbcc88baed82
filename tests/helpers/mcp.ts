import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { expect } from 'vitest';
import { makeCodex } from './codex.ts';
import { type Env, isolatedEnv } from './git.ts';
import { type Files, makeRepo } from './repo.ts';
import { run, scriptPath } from './run.ts';
import { cleanup, tempDir } from './temp.ts';

/** A codex, a project that is configured for it, and the environment of their user. */
export interface World {
  codex: string;
  project: string;
  env: Env;
}

export function makeWorld(files: Files, config: Record<string, unknown> = {}): World {
  const dir = tempDir();
  const codex = makeCodex(join(dir, 'codex.git'), { files });
  const whole = { organization: 'acme', project_name: 'auth', codex_repo: codex, ...config };
  const project = makeRepo(join(dir, 'auth'), {
    'README.md': '# Auth\n',
    '.fractary/plugins/codex/config.json': JSON.stringify(whole),
  });
  return { codex, project, env: isolatedEnv(dir) };
}

/** A real sync from the codex, in a process of its own. */
export async function syncFrom({ project, env }: Pick<World, 'project' | 'env'>): Promise<void> {
  const synced = await run('sync-project', ['--from-codex', '--json', '--quiet'], { cwd: project, env });
  expect(synced.json()).toMatchObject({ status: 'success' });
}

export interface Connected {
  client: Client;
  transport: StdioClientTransport;
  call: (name: string, args?: Record<string, unknown>) => Promise<{ text: string; isError: boolean }>;
}

/** The SDK's own client, talking to the built server over stdio. */
export async function connect(
  { project, env }: Pick<World, 'project' | 'env'>,
  setUp: (client: Client) => void = () => {},
): Promise<Connected> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [scriptPath('mcp')],
    cwd: project,
    env,
  });
  setUp(client);
  cleanup(() => client.close());
  await client.connect(transport);
  return {
    client,
    transport,
    async call(name, args = {}) {
      const result = (await client.callTool({ name, arguments: args })) as CallToolResult;
      const [block] = result.content;
      return { text: block?.type === 'text' ? block.text : '', isError: result.isError === true };
    },
  };
}

/** What an answer of `codex_fetch` quotes, without the marks around it. */
export function quotedIn(text: string): string {
  const [, , inside] = /<(codex-document-[0-9a-f]+)>\n([\s\S]*)<\/\1>$/.exec(text) ?? [];
  if (inside === undefined) throw new Error(`No document in: ${text}`);
  return inside;
}
