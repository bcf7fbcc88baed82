import { scopeOf } from '../sync/from-codex-result.ts';
import type { ProjectRun } from '../sync/run.ts';
import type { Place } from './open.ts';

/** What a run knows of the place it is in, for use cases that only read. */
export function placeOf(run: ProjectRun): Place {
  const { context, place, config, environment, warnings } = run;
  return { context, place, config, environment, scope: scopeOf(run), warnings };
}
