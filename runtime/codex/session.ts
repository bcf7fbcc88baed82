import path from 'node:path';
import { makeBareRepository } from '../git/bare-repository.ts';
import { type ObjectReader, openObjectReader } from '../git/object-reader.ts';
import type { Remote } from '../git/remote.ts';
import { makeTemporary, removeTemporary } from '../home/temporary.ts';
import { type Mirror, withMirror } from './mirror.ts';

/**
 * What one run needs to read a remote repository and to build commits for it. New objects go to `workspace`, a
 * throw-away repository that reads the mirror and the project in place: a killed run leaves both as they were.
 */
export interface Session {
  remote: Remote;
  mirror: Mirror;
  /** The throw-away bare repository. */
  workspace: string;
  /** Reads from workspace, mirror and alternates alike. */
  reader: ObjectReader;
}

/** What a git call of this session needs. */
export function callIn(session: Session): {
  cwd: string;
  env: Record<string, string>;
  signal: AbortSignal;
  debug: (line: string) => void;
} {
  const { env, signal, debug } = session.remote;
  return { cwd: session.workspace, env, signal, debug };
}

/** Opens a workspace over a mirror; whoever opens it closes it. */
export async function openSession(
  remote: Remote,
  home: string,
  mirror: Mirror,
  alternates: readonly string[],
): Promise<{ session: Session; close: () => Promise<void> }> {
  const workspace = await makeTemporary(home);
  const { env, signal, debug } = remote;
  const reader = openObjectReader({ cwd: workspace, env, signal, debug });
  const close = async () => {
    reader.close();
    await removeTemporary(workspace);
  };
  try {
    makeBareRepository(workspace, [path.join(mirror.dir, 'objects'), ...alternates]);
    return { session: { remote, mirror, workspace, reader }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Opens mirror and workspace for `work` and removes the workspace afterwards, whatever happens. `alternates` are
 * object folders of the project. A damaged mirror is made anew and the work runs once more.
 */
export function withSession<T>(
  remote: Remote,
  home: string,
  alternates: readonly string[],
  work: (session: Session) => Promise<T>,
): Promise<T> {
  return withMirror(remote, home, async (mirror) => {
    const { session, close } = await openSession(remote, home, mirror, alternates);
    try {
      return await work(session);
    } finally {
      await close();
    }
  });
}
