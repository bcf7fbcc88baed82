import { fileURLToPath } from 'node:url';
import {
  type Running,
  type RunOptions,
  type RunResult,
  runCommand,
  type StartOptions,
  startCommand,
} from './process.ts';

/** The repository under test. */
export const rootDir = fileURLToPath(new URL('../../', import.meta.url));
export const launcher = `${rootDir}plugins/codex/bin/fractary-codex`;

export function scriptPath(script: string): string {
  return `${rootDir}plugins/codex/scripts/${script}.mjs`;
}

/** Runs a compiled script of the plugin, as `node SCRIPT.mjs ARGS`. */
export function run(script: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  return runCommand(process.execPath, [scriptPath(script), ...args], options);
}

/** Starts a compiled script of the plugin, its stdin open. */
export function start(script: string, args: readonly string[], options: StartOptions): Running {
  return startCommand(process.execPath, [scriptPath(script), ...args], options);
}

/** Runs the plugin's launcher, `fractary-codex ARGS`. */
export function runLauncher(args: readonly string[], options: RunOptions): Promise<RunResult> {
  return runCommand(launcher, args, options);
}
