import { fixLines } from './failure.ts';
import type { OrganizationResult, PhaseOutcome, ProjectFailure } from './organization-results.ts';
import { counted, visible } from './wording.ts';

const LISTED = 20;
const RULE = '─'.repeat(39);

const TITLES = {
  'pull-docs': 'Pull documents from projects',
  'push-docs': 'Push documents to projects',
  'push-claude': 'Push Claude tools to projects',
} as const;

/** An organization's sync for people: what was left out, each phase, and what failed with what to do. */
export function organizationText(result: OrganizationResult): string {
  const { discovered, phases, orphans, dry_run } = result;
  const lines = [
    `🎯 STARTING: Organization Sync${dry_run ? ' (dry run)' : ''}`,
    `Organization: ${result.organization}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`,
    `Repositories: ${discovered.total}, ${discovered.excluded} left out${reasons(result)}, ${discovered.to_sync} to sync`,
    RULE,
    ...phases.flatMap((phase, index) => phaseLines(phase, index + 1, result)),
  ];
  if (orphans.length > 0) {
    lines.push(`⚠ ${counted(orphans.length, 'folder')} of the codex without a repository: ${some(orphans)}`);
  }
  lines.push(...result.warnings.map((warning) => `⚠ ${warning}`), ...closing(result));
  return `${lines.join('\n')}\n`;
}

function reasons({ excluded }: OrganizationResult): string {
  const counts = new Map<string, number>();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => (count === 1 ? reason : `${count} ${reason}`));
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}

function phaseLines(phase: PhaseOutcome, step: number, { phases, dry_run }: OrganizationResult): string[] {
  const name = `${step}/${phases.length} ${TITLES[phase.name]}`;
  if (phase.status === 'skipped') return [`⏭ ${name}: skipped, ${phase.reason}`];
  const mark = phase.status === 'success' ? '✓' : phase.status === 'partial' ? '⚠' : '✗';
  const failed = phase.failed > 0 ? `, ${phase.failed} failed` : '';
  const lines = [
    `${mark} ${name}: ${counted(phase.succeeded, 'project')}${failed} · ${changes(phase, dry_run)}`,
  ];
  if (phase.reason !== null) {
    lines.push(`  ${phase.reason} [${phase.error_code}]`, ...fixLines(phase.suggested_fixes ?? []));
  }
  lines.push(
    ...listed(phase.changed_projects, (one) => {
      const deleted = one.files_deleted ? `, ${one.files_deleted} deleted` : '';
      const where = one.pull_request ?? one.commit_sha?.slice(0, 7);
      return `${visible(one.project)}: ${counted(one.files_synced, 'file')}${deleted}${where ? ` · ${where}` : ''}`;
    }),
    ...listed(
      phase.conflicts,
      (one) => `${visible(one.project)}: ${visible(one.path)} left alone, ${one.reason}`,
    ),
    ...phase.failed_projects.slice(0, LISTED).flatMap((one) => failureLines(one, phases.slice(0, step - 1))),
    ...(phase.failed > LISTED ? [`  … and ${phase.failed - LISTED} more failed`] : []),
    ...listed(phase.warnings, (warning) => `⚠ ${visible(warning)}`),
  );
  return lines;
}

/** What was said of a project in an earlier phase is not said again. */
function failureLines(failure: ProjectFailure, before: readonly PhaseOutcome[]): string[] {
  const { project, error, error_code, suggested_fixes, listed: found = [] } = failure;
  const isKnown = before.some(({ failed_projects }) =>
    failed_projects.some((one) => one.project === project && one.error === error),
  );
  if (isKnown) return [`  ✗ ${visible(project)}: as before [${error_code}]`];
  return [
    `  ✗ ${visible(project)}: ${error} [${error_code}]`,
    ...found.map((line) => `     ${visible(line)}`),
    ...fixLines(suggested_fixes).map((line) => `  ${line}`),
  ];
}

function changes({ files_synced, files_deleted }: PhaseOutcome, dryRun: boolean): string {
  if (files_synced + files_deleted === 0) return 'nothing to change';
  const deleted = files_deleted ? `, ${files_deleted} ${dryRun ? 'would be ' : ''}deleted` : '';
  return `${dryRun ? 'would sync ' : ''}${counted(files_synced, 'file')}${deleted}`;
}

function listed<T>(all: readonly T[], line: (one: T) => string): string[] {
  const lines = all.slice(0, LISTED).map((one) => `  ${line(one)}`);
  return all.length > LISTED ? [...lines, `  … and ${all.length - LISTED} more`] : lines;
}

function some(names: readonly string[]): string {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return names.slice(0, LISTED).map(visible).join(', ') + more;
}

function closing(result: OrganizationResult): string[] {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.status === 'failure') {
    return [
      `❌ FAILED: Organization Sync in ${seconds}: ${result.error}`,
      ...fixLines(result.suggested_fixes ?? []),
    ];
  }
  if (result.status === 'partial') {
    const next = result.dry_run
      ? 'no changes made; what would fail is listed above'
      : 'what failed is listed above, and running it again does only what is left';
    return [`⚠ PARTIAL: Organization Sync in ${seconds}; ${next}`];
  }
  return [result.dry_run ? '✅ No changes made' : `✅ COMPLETED: Organization Sync in ${seconds}`];
}

/** The result with every list cut at 20, for `--summary`; what was cut is counted. */
export function summarizeOrganization(result: OrganizationResult) {
  let omitted = 0;
  const cut = <T>(list: readonly T[]): T[] => {
    omitted += Math.max(0, list.length - LISTED);
    return list.slice(0, LISTED);
  };
  const phases = result.phases.map((phase) => ({
    ...phase,
    failed_projects: cut(phase.failed_projects),
    changed_projects: cut(phase.changed_projects),
    conflicts: cut(phase.conflicts),
    warnings: cut(phase.warnings),
  }));
  const { excluded, orphans, warnings } = result;
  const lists = { excluded: cut(excluded), orphans: cut(orphans), warnings: cut(warnings) };
  return { ...result, phases, ...lists, files_omitted: omitted };
}
