import type { FileEntry } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { MANIFEST } from '../project/manifest.ts';
import type { ProjectRun } from '../sync/run.ts';
import { type DistributionPlan, type DistributionQuestion, planDistribution } from './distribution-plan.ts';
import type { Offering } from './offering.ts';
import { readProjectState } from './project-state.ts';
import type { Recipient } from './recipient.ts';

/** One phase for one project. */
export interface Delivery {
  run: ProjectRun;
  offering: Offering;
  recipient: Recipient;
  /** What of the offering is for this project. */
  offered: ReadonlyMap<string, FileEntry>;
  skipCi: boolean;
  warnings: Set<string>;
}

/** What a delivery would change in the project at a commit. */
export interface Comparison {
  /** The commit that was looked at. */
  at: string;
  question: DistributionQuestion;
  plan: DistributionPlan;
}

/**
 * Compares the project at a commit with what is offered to it.
 * @throws CONFIG_INVALID where something would be written and the record of it could not be
 */
export async function compareAt(session: Session, delivery: Delivery, at: string): Promise<Comparison> {
  const { offering, offered, recipient } = delivery;
  const { phase } = offering;
  const state = await readProjectState(session, at, recipient.folder ?? '', phase);
  const question = { phase, offered, existing: state.existing, records: state.records };
  const plan = planDistribution(question);
  if (state.manifestProblem !== null && plan.recordsChanged) {
    throw new CodexError(
      'CONFIG_INVALID',
      `What ${recipient.project} gets from the codex cannot be recorded: ${state.manifestProblem}`,
      { phase: 'plan', fixes: [`Make room in ${recipient.project} for the file ${MANIFEST}`] },
    );
  }
  return { at, question, plan };
}

/** What came of a delivery. */
export interface Outcome {
  comparison: Comparison;
  /** Something was written, or would be. */
  changed: boolean;
  commit: string | null;
  pullRequest: string | null;
  /** What an equal run has to say again. */
  warnings: string[];
  /** The tips after which an equal run has nothing to do; null where something moved meanwhile. */
  settled: { target: string; own: string | null } | null;
}
