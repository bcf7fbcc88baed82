import { readHead } from '../cache/index.ts';
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
  const head = await readHead(scope);
  if (!head || head.documents === 0) {
    return `codex: no documents of ${organization} on this machine yet (environment ${environment}); fractary-codex sync-project --from-codex brings them`;
  }
  const age = Date.now() - head.synced_at;
  const synced = head.synced_at === 0 ? 'not synced yet' : `synced ${span(age)} ago`;
  const stale = head.synced_at > 0 && age > head.ttl * 1000 ? ', stale' : '';
  return `codex: ${counted(head.documents, 'document')} of ${organization} at hand (environment ${environment}, ${synced}${stale}); codex_search and codex_fetch read them`;
}
