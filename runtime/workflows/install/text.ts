import { fixLines } from '../../output/failure.ts';
import { counted, sized, visible } from '../../output/wording.ts';
import { WORKFLOWS } from './installation.ts';
import type { InstallResult } from './result.ts';

/** The result for people: workflows by name, the runtime by its counts. */
export function installText(result: InstallResult): string {
  const { dry_run, written, removed, unchanged, conflicts, place, target, version } = result;
  const workflows = (paths: readonly string[]) => paths.filter((path) => path.startsWith(`${WORKFLOWS}/`));
  const rest = (paths: readonly string[]) => paths.length - workflows(paths).length;
  const lines = [
    `fractary-codex ${version} → ${visible(place)}${result.branch ? ` (branch ${result.branch})` : ''}`,
  ];
  for (const path of workflows(written)) lines.push(`${dry_run ? '  would write' : '✓ wrote'} ${path}`);
  for (const path of workflows(unchanged)) lines.push(`  unchanged ${path}`);
  for (const path of conflicts) lines.push(`⚠ left alone ${path}: it was edited`);
  if (target !== 'project') {
    const parts = [
      `${rest(written)} ${dry_run ? 'to write' : 'written'}`,
      `${rest(unchanged)} unchanged`,
      `${removed.length} ${dry_run ? 'to remove' : 'removed'}`,
    ];
    lines.push(`  runtime in .github/fractary-codex: ${parts.join(', ')} (${sized(result.size_bytes)})`);
  }
  for (const [branch, environments] of Object.entries(result.branches ?? {})) {
    lines.push(`  a push to ${branch} publishes to ${environments.join(' and ')}`);
  }
  for (const warning of result.warnings) lines.push(`⚠ ${warning}`);
  if (result.commit_sha) {
    lines.push(
      `✓ committed ${result.commit_sha.slice(0, 7)}${result.commit_url ? ` · ${result.commit_url}` : ''}`,
    );
  }
  lines.push(...nextLines(result));
  return `${lines.join('\n')}\n`;
}

function nextLines({ target, dry_run, written, removed, conflicts, place }: InstallResult): string[] {
  if (dry_run) return ['No changes made.'];
  const changed = written.length + removed.length;
  const next: string[] = [];
  if (conflicts.length > 0) {
    const files = counted(conflicts.length, 'edited file');
    next.push(`For ${files}: delete or rename, run this again, then put your changes into the new one`);
  }
  if (changed > 0 && target !== 'codex') next.push(`commit and push .github in ${visible(place)}`);
  if (changed > 0) next.push('set the secret, once in each repository: gh secret set CODEX_SYNC_PAT');
  if (changed > 0 && target !== 'project') next.push('then run them: fractary-codex workflows run --dry-run');
  return changed + conflicts.length === 0 ? ['Everything is up to date.'] : fixLines(next);
}
