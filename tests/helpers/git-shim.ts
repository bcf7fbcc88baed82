import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { git } from './git.ts';

/**
 * A `git` for the PATH that runs lines of shell before it becomes the real one, which these know as `$git`. Returns the
 * PATH for the program that shall find it.
 */
export function gitShim(dir: string, lines: string, path = process.env.PATH): { PATH: string } {
  const bin = join(dir, 'shim');
  mkdirSync(bin, { recursive: true });
  const file = join(bin, 'git');
  const real = join(git(dir, ['--exec-path']), 'git');
  writeFileSync(file, `#!/bin/sh\ngit='${real}'\n${lines}\nexec "$git" "$@"\n`);
  chmodSync(file, 0o755);
  return { PATH: `${bin}${delimiter}${path}` };
}

/** The same, where a command runs right before the first push of all. */
export function beforeFirstPush(dir: string, command: string, path?: string): { PATH: string } {
  const lines = `case " $* " in *' push '*) if mkdir '${join(dir, 'pushed')}' 2>/dev/null; then ${command}; fi;; esac`;
  return gitShim(dir, lines, path);
}
