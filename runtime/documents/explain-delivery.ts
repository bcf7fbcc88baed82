import { readFile } from 'node:fs/promises';
import { type CacheIndex, readIndex } from '../cache/index.ts';
import { MAX_TEXT_BYTES } from '../codex/objects.ts';
import { deliveryRules } from '../selection/delivery.ts';
import { type FrontMatter, isMarkdown, readFrontMatter } from '../selection/front-matter.ts';
import { ALWAYS_EXCLUDED, compile } from '../selection/patterns.ts';
import { route, type SelectedBy } from '../selection/routing.ts';
import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { CachedCopy } from './copies.ts';
import type { Verdict } from './verdict.ts';

/** Whether a sync brings a document of the codex to this project (contract, section 7). */
export async function explainDelivery(
  run: ProjectRun,
  codexPath: string,
  copy: CachedCopy | undefined,
): Promise<Verdict> {
  const rules = deliveryRules(run.config, run.project, {});
  const index = await readIndex(scopeOf(run));
  const by = rules.selectedBy(codexPath);
  const frontMatter = copy && isMarkdown(codexPath) ? await frontMatterOf(copy) : null;
  if (by === null) return notSelected(run, codexPath, frontMatter);
  const selected = selectedHow(run, codexPath, by);
  if (by === 'own') return selected;
  const known = index && inIndex(index, codexPath);
  if (known) return known;
  if (by === 'routed_patterns' && !isMarkdown(codexPath))
    return {
      ...selected,
      decision: 'withheld',
      reason: 'it has no front matter that could name this project',
    };
  if (frontMatter) return routed(frontMatter, run, by, selected);
  if (copy || !isMarkdown(codexPath)) return selected;
  const synced = index?.tip && index.rules === rules.key;
  const reason = synced
    ? `${selected.reason}, but the last sync found no such document in the codex`
    : `${selected.reason}; what its front matter says is known after the next sync`;
  return { ...selected, decision: 'unknown', reason };
}

/** What the last sync found out about a document that it did not bring. */
function inIndex({ withheld, skipped }: CacheIndex, codexPath: string): Verdict | null {
  const because = withheld[codexPath]?.reason;
  const line = /\(line (\d+)\)$/.exec(because ?? '')?.[1];
  if (because !== undefined)
    return { decision: 'withheld', reason: because, ...(line && { line: Number(line) }) };
  const problem = skipped.find(({ path }) => path === codexPath);
  return problem ? { decision: 'skipped', reason: problem.reason } : null;
}

function routed(frontMatter: FrontMatter, run: ProjectRun, by: SelectedBy, selected: Verdict): Verdict {
  const { delivered, reason, line } = route(frontMatter, run.project, by);
  if (reason === undefined) return selected;
  return {
    ...selected,
    decision: delivered ? 'delivered' : 'withheld',
    reason: delivered ? `${selected.reason}; ${reason}` : reason,
    ...(line !== undefined && { line }),
  };
}

function selectedHow({ config, project }: ProjectRun, codexPath: string, by: SelectedBy): Verdict {
  const keys =
    by === 'routed_patterns' ? ([by] as const) : (['from_codex_patterns', 'routed_patterns'] as const);
  for (const key of keys) {
    const pattern = config[key].find((glob) => compile([glob.replaceAll('{project}', project)])(codexPath));
    if (pattern === undefined) continue;
    const own = by === 'own' ? "; it is this project's own, which always comes" : '';
    return { decision: 'delivered', reason: `${key} has ${pattern}${own}`, pattern };
  }
  return { decision: 'delivered', reason: `${by} select it` };
}

function notSelected(run: ProjectRun, codexPath: string, frontMatter: FrontMatter | null): Verdict {
  const refused = frontMatter && route(frontMatter, run.project, 'from_codex_patterns');
  if (refused && !refused.delivered)
    return {
      decision: 'withheld',
      reason: refused.reason!,
      ...(refused.line !== undefined && { line: refused.line }),
    };
  const inside = /^projects\/[^/]+\/(.+)$/.exec(codexPath)?.[1];
  const excluded = (glob: string) => {
    const test = compile([glob]);
    return test(codexPath) || (inside !== undefined && test(inside));
  };
  const fixed = ALWAYS_EXCLUDED.find(excluded);
  if (fixed !== undefined)
    return { decision: 'not-selected', reason: `${fixed} is always excluded`, pattern: fixed };
  const pattern = run.config.exclude_patterns.find(excluded);
  if (pattern !== undefined)
    return { decision: 'not-selected', reason: `exclude_patterns has ${pattern}`, pattern };
  return {
    decision: 'not-selected',
    reason:
      'neither from_codex_patterns nor routed_patterns select it: no sync brings it, fetch does when asked',
  };
}

async function frontMatterOf({ path }: CachedCopy): Promise<FrontMatter | null> {
  const data = await readFile(path).catch(() => null);
  return data && data.length <= MAX_TEXT_BYTES ? readFrontMatter(data) : null;
}
