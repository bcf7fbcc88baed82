import type { PhaseName } from '../github/phases.ts';

/** The phases that hand out what the codex has (contract, section 9). */
export type DistributionPhase = Exclude<PhaseName, 'pull-docs'>;

const CLAUDE = ['agents', 'commands', 'hooks', 'skills', 'scripts'].map((name) => `.claude/${name}`);

/** The folders of the codex that a phase hands out. */
export const OFFERED_FOLDERS: Readonly<Record<DistributionPhase, readonly string[]>> = {
  'push-docs': ['shared', 'systems'],
  'push-claude': CLAUDE,
};

/** The folders of a project that a phase writes to. */
export const AREAS: Readonly<Record<DistributionPhase, readonly string[]>> = {
  'push-docs': ['.fractary/codex/shared', '.fractary/codex/systems'],
  'push-claude': CLAUDE,
};

/** Where a file of the codex goes in a project. */
export function targetOf(phase: DistributionPhase, codexPath: string): string {
  return phase === 'push-docs' ? `.fractary/codex/${codexPath}` : codexPath;
}

/** Whether a path of a project, from the project's root, is a phase's to write. */
export function isInArea(phase: DistributionPhase, path: string): boolean {
  return AREAS[phase].some((area) => path.startsWith(`${area}/`));
}
