/** The environment all programs run in, and how they are run. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const plugin = path.join(root, 'plugins/codex');
export const script = (name) => path.join(plugin, 'scripts', `${name}.mjs`);

/** An environment of nobody's: no configuration, no token, everything below `dir`. */
export function environment(dir) {
  mkdirSync(dir, { recursive: true });
  const config = path.join(dir, 'gitconfig');
  writeFileSync(
    config,
    '[user]\n\tname = Bench\n\temail = bench@example.com\n[init]\n\tdefaultBranch = main\n',
  );
  return {
    PATH: process.env.PATH,
    HOME: dir,
    TMPDIR: dir,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: config,
    FRACTARY_CODEX_HOME: path.join(dir, 'codex-home'),
  };
}

/**
 * Runs a program to its end and returns its output, and its milliseconds from start to end.
 * @throws when it fails: a benchmark of failures would be fast
 */
export function run(command, args, { cwd, env, input } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    const output = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => output[name].push(chunk));
    let milliseconds;
    child.on('exit', () => {
      milliseconds = performance.now() - started;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const [stdout, stderr] = [output.stdout, output.stderr].map((chunks) =>
        Buffer.concat(chunks).toString(),
      );
      if (code === 0) resolve({ stdout, stderr, milliseconds });
      else reject(new Error(`${command} ${args.join(' ')} exited ${code}\n${stdout.slice(-2000)}${stderr}`));
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

export async function git(cwd, args, options = {}) {
  const plain = { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  return (await run('git', args, { cwd, env: plain, ...options })).stdout.trim();
}

/** GNU's `time`, which tells how much memory the largest process of a tree took; null where there is none. */
export const gnuTime = process.platform === 'linux' && existsSync('/usr/bin/time') ? '/usr/bin/time' : null;

/** The middle one, or the mean of the two in the middle. */
export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2;
}
