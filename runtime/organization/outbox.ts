import path from 'node:path';
import { callIn, openSession, type Session } from '../codex/session.ts';
import { plumbing } from '../git/plumbing.ts';
import type { ToCodexPlan } from '../sync/to-codex-plan.ts';
import type { Organization } from './organization.ts';

/**
 * While it packs, `git push` looks for each object that the mirror leaves out in every repository that is read in
 * place, thousands of times. From so many projects on, a workspace of its own that holds what is sent costs less.
 */
const MANY = 8;

/** A place to make commits of many projects in and to push them from. */
export interface Outbox {
  session: Session;
  /** Makes sure that the contents which plans add are in it. */
  bring: (plans: readonly ToCodexPlan[]) => Promise<void>;
}

/** Opens an outbox for `work` and removes it afterwards; for a few projects it is where they are read. */
export async function withOutbox<T>(
  { run, mirror }: Organization,
  codex: Session,
  projects: number,
  work: (outbox: Outbox) => Promise<T>,
): Promise<T> {
  if (projects < MANY) return work({ session: codex, bring: async () => {} });
  const { session, close } = await openSession(run.remote, run.context.home, mirror, []);
  try {
    return await work({ session, bring: (plans) => copy(codex, session, plans) });
  } finally {
    await close();
  }
}

async function copy(from: Session, to: Session, plans: readonly ToCodexPlan[]): Promise<void> {
  const names = new Map<string, string>();
  for (const { changes, wanted } of plans)
    for (const name of [...changes.added, ...changes.modified]) names.set(wanted.get(name)!.oid, name);
  if (names.size === 0) return;
  const output = await plumbing({
    ...callIn(from),
    args: ['pack-objects', '-q', path.join(to.workspace, 'objects', 'pack', 'pack')],
    // By their names git finds those that are alike.
    input: [...names].map(([oid, name]) => `${oid} ${name.replaceAll('\n', ' ')}\n`),
  });
  if (output.code !== 0) throw new Error(`git pack-objects failed: ${output.stderr.trim()}`);
}
