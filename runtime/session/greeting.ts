import { readIndex } from '../cache/index.ts';
import type { Context } from '../context.ts';
import { openPlace, type Place } from '../documents/open.ts';
import { counted, span } from '../output/wording.ts';
import { findProject } from '../project/root.ts';
import { type Program, syncInBackground } from './auto-sync.ts';

/**
 * What a session in a configured project is told at its start, in one line; null in any other folder. With
 * `auto_sync` a sync from the codex begins in the background.
 */
export async function greet(context: Context, program: Program): Promise<string | null> {
  const { configPath } = await findProject(context.cwd, context.env);
  if (configPath === null) return null;
  const place = await openPlace(context);
  const line = await describe(place);
  if (place.config.auto_sync) await syncInBackground(place, program).catch(() => false);
  return line;
}

async function describe({ scope }: Place): Promise<string> {
  const { organization, environment } = scope;
  const index = await readIndex(scope);
  const count = index ? Object.keys(index.entries).length : 0;
  if (!index || count === 0) {
    return `codex: no documents of ${organization} on this machine yet (environment ${environment}); fractary-codex sync-project --from-codex brings them`;
  }
  const age = Date.now() - index.synced_at;
  const synced = index.synced_at === 0 ? 'not synced yet' : `synced ${span(age)} ago`;
  const stale = index.synced_at > 0 && age > index.ttl * 1000 ? ', stale' : '';
  return `codex: ${counted(count, 'document')} of ${organization} at hand (environment ${environment}, ${synced}${stale}); codex_search and codex_fetch read them`;
}
