import { callIn, type Session } from '../codex/session.ts';
import { blobId } from '../git/blob.ts';
import { type Change, storeBlobs, writeCommits } from '../git/fast-import.ts';
import { commitIdentity, identityWarnings } from '../git/identity.ts';
import { formatManifest, MANIFEST } from '../project/manifest.ts';
import { prefixOf } from '../sync/project-tree.ts';
import type { Comparison, Delivery } from './delivery.ts';
import type { DistributionPlan } from './distribution-plan.ts';

/** Writes a plan as one commit on the one that it was made for, into the session's workspace; no ref moves. */
export async function writeDistribution(
  session: Session,
  delivery: Delivery,
  { at, question, plan }: Comparison,
  merges: readonly string[],
): Promise<string> {
  const { run, recipient } = delivery;
  const prefix = prefixOf(recipient.folder);
  const changes: Change[] = [
    ...plan.deleted.map((path) => ({ path: prefix + path, entry: null })),
    ...[...plan.added, ...plan.modified].map((path) => ({
      path: prefix + path,
      entry: question.offered.get(path)!,
    })),
  ];
  if (plan.recordsChanged) {
    const data = Buffer.from(formatManifest(plan.records));
    await storeBlobs(callIn(session), [data]);
    changes.push({ path: prefix + MANIFEST, entry: { mode: '100644', oid: blobId(data) } });
  }
  const who = commitIdentity(run.context.env, await run.gitConfig());
  for (const warning of identityWarnings(who)) delivery.warnings.add(warning);
  const { author, committer } = who;
  const [commit] = await writeCommits(
    callIn(session),
    at,
    [{ message: message(delivery, plan), author, committer, changes, merges }],
    new Date(),
  );
  return commit!;
}

/** The first line of a commit, and the title of a pull request. */
export function subjectOf({ run }: Delivery, { added, modified, deleted }: DistributionPlan): string {
  return `Sync ${added.length + modified.length + deleted.length} files from ${run.codex}`;
}

/** Subject and trailers (contract, sections 6 and 9). */
function message(delivery: Delivery, plan: DistributionPlan): string {
  const { run, recipient, offering, skipCi } = delivery;
  const trailers = [
    `Codex-Project: ${recipient.project}`,
    `Codex-Environment: ${run.environment.name}`,
    `Codex-Source-Repository: ${run.remote.url}`,
    `Codex-Source-Commit: ${offering.commit}`,
  ];
  return `${subjectOf(delivery, plan)}${skipCi ? ' [skip ci]' : ''}\n\n${trailers.join('\n')}\n`;
}
