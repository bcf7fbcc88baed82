import { spawn } from 'node:child_process';

/** What opens a file in the program that the user has chosen for its kind; none of them is a shell. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer.exe' };

/**
 * Opens a file, by its absolute path, as a double click would; the program outlives us. Returns why that could not
 * be, or null.
 */
export function openFile(
  file: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<string | null> {
  const program = OPENERS[platform] ?? 'xdg-open';
  return new Promise((resolve) => {
    const child = spawn(program, [file], { env, detached: true, stdio: 'ignore', windowsHide: true });
    child.on('error', (error) =>
      resolve(`the map was not opened, ${program} cannot be started: ${error.message}`),
    );
    child.on('spawn', () => {
      child.unref();
      resolve(null);
    });
  });
}
