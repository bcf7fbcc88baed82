import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished, TestRunner } from 'vitest';

type Action = () => unknown;

const atFileEnd: Action[] = [];

// Registered when a test file imports this module: the first hook of the file, so the last to run.
afterAll(async () => {
  for (const action of atFileEnd.splice(0).reverse()) await action();
});

/**
 * Runs `action` when the current test is finished, or after the whole file where no test is running
 * (top level, beforeAll) or several are (test.concurrent). Last registered runs first.
 */
export function cleanup(action: Action): void {
  const test = TestRunner.getCurrentTest();
  if (test && !test.concurrent) onTestFinished(async () => void (await action()));
  else atFileEnd.push(action);
}

/** Makes an empty folder (its real path) that is removed by `cleanup`. */
export function tempDir(prefix = 'codex-test-'): string {
  const dir = mkdtempSync(join(realpathSync(tmpdir()), prefix));
  cleanup(() => removeDir(dir));
  return dir;
}

/** Removes a folder whatever its permissions are; one that is not there is fine. */
export function removeDir(dir: string): void {
  const remove = () =>
    rmSync(dir, {
      recursive: true,
      force: true,
      maxRetries: 5,
      retryDelay: 50,
    });
  try {
    remove();
  } catch {
    makeWritable(dir);
    remove();
  }
}

function makeWritable(dir: string): void {
  chmodSync(dir, 0o700);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(join(dir, entry.name));
  }
}
