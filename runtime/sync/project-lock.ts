import path from 'node:path';
import { withLock } from '../home/lock.ts';
import { digestOf } from '../project/remembered.ts';
import type { ProjectRun } from './run.ts';

const WAIT_MS = 30_000;

/** Keeps two syncs of one project on this machine apart: the second waits, then `LOCKED` names the first. */
export function withProjectLock<T>(run: ProjectRun, work: () => Promise<T>): Promise<T> {
  const id = digestOf([run.remote.url, run.project]).slice(0, 32);
  const file = path.join(run.context.home, 'locks', `${id}.lock`);
  return withLock(file, `A sync of ${run.project}`, WAIT_MS, run.context.signal, work);
}
