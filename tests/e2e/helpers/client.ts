import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type MessagesRequest, type Step, startMessagesApi } from './messages-api.ts';

export const repository = resolve(import.meta.dirname, '../../..');
const binary = process.env.CODEX_CLAUDE ?? join(repository, '.tools/node_modules/.bin/claude');

/** The path of the real client, or undefined, said in one line: then its tests are skipped. */
export const claude = existsSync(binary) ? binary : undefined;
if (!claude) console.warn(`Skipped: no Claude Code at ${binary}. tests/e2e/install-client.sh installs it.`);

export interface Run {
  /** What reached the model, in order. */
  requests: MessagesRequest[];
  /** The events of `--output-format stream-json`. */
  events: Record<string, unknown>[];
  stdout: string;
  stderr: string;
  code: number | null;
}

export interface RunOptions {
  prompt: string;
  /** Loaded for this run alone; without it, what is installed in HOME. */
  pluginDir?: string;
  cwd: string;
  /** The model's replies, one a request. */
  script: Step[];
  env?: Record<string, string>;
  /** Further arguments, such as `--allowedTools`. */
  args?: string[];
}

/** Runs one prompt of `claude -p` against a scripted model. */
export async function runClient(options: RunOptions): Promise<Run> {
  const api = await startMessagesApi(options.script);
  const args = ['-p', options.prompt, ...(options.pluginDir ? ['--plugin-dir', options.pluginDir] : [])];
  try {
    const result = await runClaude(
      [...args, '--output-format', 'stream-json', '--verbose', ...(options.args ?? [])],
      {
        cwd: options.cwd,
        env: { ...options.env, ANTHROPIC_BASE_URL: api.url },
      },
    );
    const lines = result.stdout.split('\n').filter((line) => line.startsWith('{'));
    return { ...result, requests: api.requests, events: lines.map((line) => JSON.parse(line)) };
  } finally {
    await api.close();
  }
}

/**
 * Runs the client in an environment made from nothing: an empty HOME unless `env` names one, a key that is none, and an
 * address where nobody listens unless `env` has a scripted API. So it can neither see a credential nor use it. `talk` gets
 * the process once it runs, its stdin open.
 */
export async function runClaude(
  args: string[],
  options: { cwd: string; env?: Record<string, string>; talk?: (child: ChildProcess) => void },
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  if (!claude) throw new Error('No Claude Code is installed for the tests.');
  const home = mkdtempSync(join(tmpdir(), 'claude-home-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: tmpdir(),
    SHELL: '/bin/bash',
    LANG: 'C.UTF-8',
    ANTHROPIC_API_KEY: 'dummy',
    ANTHROPIC_BASE_URL: 'http://127.0.0.1:9',
    DISABLE_AUTOUPDATER: '1',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    ...options.env,
  };
  try {
    const child = spawn(claude, args, {
      cwd: options.cwd,
      env,
      stdio: [options.talk ? 'pipe' : 'ignore', 'pipe', 'pipe'],
      timeout: 50_000,
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => (stdout += chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => (stderr += chunk));
    options.talk?.(child);
    const code = await new Promise<number | null>((closed, failed) =>
      child.on('close', closed).on('error', failed),
    );
    return { stdout, stderr, code };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
