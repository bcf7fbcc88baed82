import { execFile } from 'node:child_process';
import { gitMissing } from '../errors.ts';

/** Where the demo runs its programs, and until when. */
export interface DemoPlace {
  dir: string;
  /** Environment of every program the demo runs. */
  env: Record<string, string>;
  signal: AbortSignal;
}

/**
 * What a program printed on stdout. It is over only when the program is gone, also after an interrupt: what the demo
 * removes then, nobody writes again.
 */
export function runProgram(place: DemoPlace, cwd: string, program: string, args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const { env, signal } = place;
    const child = execFile(program, args, { cwd, env, signal }, (error, stdout, stderr) => {
      const settle = () => {
        if (!error) resolve(stdout);
        else if ((error as NodeJS.ErrnoException).code === 'ENOENT') reject(gitMissing(error));
        else reject(new Error(stderr.trim() || error.message, { cause: error }));
      };
      const gone = child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
      if (gone) settle();
      else child.once('close', settle);
    });
  });
}
