import { existsSync, type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { indexFile, stateDirectory } from '../cache/paths.ts';
import type { Context } from '../context.ts';
import { openPlace } from '../documents/open.ts';
import { CODEX_FOLDER } from '../project/root.ts';
import type { Shelf } from './shelf.ts';

export interface CacheWatch {
  /** Looks whether anything changed, soon and in the background: for systems and folders that cannot be watched. */
  look: () => void;
  close: () => void;
}

/** A sync writes its index in several steps; one look after the last of them is enough. */
const QUIET_MS = 150;

/** What reading and writing leave beside an index and that says nothing about documents. */
const BOOKKEEPING = new Set(['hits', 'misses', 'used', 'lock', 'tmp']);

/**
 * Calls `changed` when other documents are cached than before, whoever brought or removed them. It watches the index's
 * folders where the system can do that, and looks at every request besides, as the folders may not be there yet.
 */
export function watchCache(context: Context, shelf: Shelf, changed: () => Promise<void>): CacheWatch {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  let names: { file: string; names: readonly string[] } | undefined;
  let closed = false;

  const look = async (): Promise<void> => {
    const { scope } = await openPlace(context);
    for (const folder of [path.dirname(indexFile(scope)), stateDirectory(scope)]) {
      follow(nearestFolder(folder, path.join(scope.root, CODEX_FOLDER)));
    }
    const before = names;
    names = { file: indexFile(scope), names: await shelf.names(scope) };
    if (closed || before === undefined || isSame(before, names)) return;
    await changed();
  };
  const soon = (): void => {
    if (closed || timer) return;
    timer = setTimeout(() => {
      timer = undefined;
      // Without a configuration, or with a broken one, there is nothing to see yet.
      look().catch(() => {});
    }, QUIET_MS);
    timer.unref();
  };
  const follow = (folder: string): void => {
    if (closed || watchers.has(folder)) return;
    const drop = (): void => {
      watchers.get(folder)?.close();
      watchers.delete(folder);
    };
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (name !== null && BOOKKEEPING.has(name)) return;
        // Maybe the folder itself went: the next one of that name is another.
        if (event === 'rename') drop();
        soon();
      });
      watchers.set(folder, watcher);
      watcher.on('error', drop);
    } catch {
      // Not there yet, or no watches left: the requests look.
    }
  };
  const close = (): void => {
    closed = true;
    clearTimeout(timer);
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
  look().catch(() => {});
  return { look: soon, close };
}

/** The folder, or before the first sync the last one on the way to it that is there. */
function nearestFolder(folder: string, top: string): string {
  return folder === top || existsSync(folder) ? folder : nearestFolder(path.dirname(folder), top);
}

function isSame(
  a: { file: string; names: readonly string[] },
  b: { file: string; names: readonly string[] },
): boolean {
  return (
    a.file === b.file &&
    a.names.length === b.names.length &&
    a.names.every((name, at) => name === b.names[at])
  );
}
