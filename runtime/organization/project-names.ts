import { CodexError } from '../errors.ts';
import type { ProjectFailure } from '../output/organization-results.ts';
import { CODEX_FOLDER } from '../project/root.ts';
import { isName, shown } from '../reference.ts';
import { failureOf } from './outcome.ts';
import type { OpenedRepository } from './repository.ts';

/**
 * A repository may be called as a project cannot be: `shared` and `systems` are other folders of the codex.
 * @throws CONFIG_INVALID
 */
export function ensureProjectName(name: string): void {
  if (isName('project', name)) return;
  throw new CodexError('CONFIG_INVALID', `A project cannot be named ${shown(name)}, as the repository is`, {
    phase: 'validate',
    fixes: [`Give it a project_name in its configuration (${CODEX_FOLDER}/config.json)`],
  });
}

interface Named {
  name: string;
  repository: OpenedRepository;
}

/**
 * Tells projects whose name nobody else claims from rivals, which are failures, all of them. `elsewhere` are names
 * that other runs may be about.
 */
export function withoutRivals<T extends Named>(
  projects: readonly T[],
  elsewhere: ReadonlySet<string>,
): { alone: T[]; claimed: string[]; failures: ProjectFailure[] } {
  const byName = new Map<string, T[]>();
  for (const project of projects) byName.set(project.name, [...(byName.get(project.name) ?? []), project]);
  const alone: T[] = [];
  const claimed: string[] = [];
  const failures: ProjectFailure[] = [];
  for (const [name, rivals] of byName) {
    const [first, second] = rivals;
    if (first && !second && !elsewhere.has(name)) {
      alone.push(first);
      continue;
    }
    claimed.push(name);
    const claims = rivals.map(addressOf).join(' and ');
    const message = second
      ? `${claims} both claim the project name ${name}`
      : `${claims} claims the project name ${name}, which is another repository's`;
    const error = new CodexError('CONFIG_INVALID', message, {
      phase: 'validate',
      fixes: ['Give each a project_name of its own in its configuration'],
    });
    for (const { repository } of rivals) failures.push(failureOf(repository.candidate.name, error));
  }
  return { alone, claimed, failures };
}

function addressOf({ repository: { candidate, remote } }: Named): string {
  return candidate.folder ? `${remote.url} (${candidate.folder})` : remote.url;
}
