import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fixLines
} from "./chunk-5HT7RP64.mjs";
import {
  counted,
  visible
} from "./chunk-VLS2ZDPR.mjs";

// runtime/output/organization-text.ts
var LISTED = 20;
var RULE = "─".repeat(39);
var TITLES = {
  "pull-docs": "Pull documents from projects",
  "push-docs": "Push documents to projects",
  "push-claude": "Push Claude tools to projects"
};
function organizationText(result) {
  const { discovered, phases, orphans, dry_run } = result;
  const lines = [
    `🎯 STARTING: Organization Sync${dry_run ? " (dry run)" : ""}`,
    `Organization: ${result.organization}`,
    `Codex: ${result.codex_repo}`,
    `Environment: ${result.environment} (branch: ${result.target_branch})`,
    `Repositories: ${discovered.total}, ${discovered.excluded} left out${reasons(result)}, ${discovered.to_sync} to sync`,
    RULE,
    ...phases.flatMap((phase, index) => phaseLines(phase, index + 1, result))
  ];
  if (orphans.length > 0) {
    lines.push(`⚠ ${counted(orphans.length, "folder")} of the codex without a repository: ${some(orphans)}`);
  }
  lines.push(...result.warnings.map((warning) => `⚠ ${warning}`), ...closing(result));
  return `${lines.join("\n")}
`;
}
function reasons({ excluded }) {
  const counts = /* @__PURE__ */ new Map();
  for (const { reason } of excluded) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => count === 1 ? reason : `${count} ${reason}`);
  return parts.length > 0 ? ` (${parts.join(", ")})` : "";
}
function phaseLines(phase, step, { phases, dry_run }) {
  const name = `${step}/${phases.length} ${TITLES[phase.name]}`;
  if (phase.status === "skipped") return [`⏭ ${name}: skipped, ${phase.reason}`];
  const mark = phase.status === "success" ? "✓" : phase.status === "partial" ? "⚠" : "✗";
  const failed = phase.failed > 0 ? `, ${phase.failed} failed` : "";
  const lines = [
    `${mark} ${name}: ${counted(phase.succeeded, "project")}${failed} · ${changes(phase, dry_run)}`
  ];
  if (phase.reason !== null) {
    lines.push(`  ${phase.reason} [${phase.error_code}]`, ...fixLines(phase.suggested_fixes ?? []));
  }
  lines.push(
    ...listed(phase.changed_projects, (one) => {
      const deleted = one.files_deleted ? `, ${one.files_deleted} deleted` : "";
      const where = one.pull_request ?? one.commit_sha?.slice(0, 7);
      return `${visible(one.project)}: ${counted(one.files_synced, "file")}${deleted}${where ? ` · ${where}` : ""}`;
    }),
    ...listed(
      phase.conflicts,
      (one) => `${visible(one.project)}: ${visible(one.path)} left alone, ${one.reason}`
    ),
    ...phase.failed_projects.slice(0, LISTED).flatMap((one) => failureLines(one, phases.slice(0, step - 1))),
    ...phase.failed > LISTED ? [`  … and ${phase.failed - LISTED} more failed`] : [],
    ...listed(phase.warnings, (warning) => `⚠ ${visible(warning)}`)
  );
  return lines;
}
function failureLines(failure, before) {
  const { project, error, error_code, suggested_fixes, listed: found = [] } = failure;
  const isKnown = before.some(
    ({ failed_projects }) => failed_projects.some((one) => one.project === project && one.error === error)
  );
  if (isKnown) return [`  ✗ ${visible(project)}: as before [${error_code}]`];
  return [
    `  ✗ ${visible(project)}: ${error} [${error_code}]`,
    ...found.map((line) => `     ${visible(line)}`),
    ...fixLines(suggested_fixes).map((line) => `  ${line}`)
  ];
}
function changes({ files_synced, files_deleted }, dryRun) {
  if (files_synced + files_deleted === 0) return "nothing to change";
  const deleted = files_deleted ? `, ${files_deleted} ${dryRun ? "would be " : ""}deleted` : "";
  return `${dryRun ? "would sync " : ""}${counted(files_synced, "file")}${deleted}`;
}
function listed(all, line) {
  const lines = all.slice(0, LISTED).map((one) => `  ${line(one)}`);
  return all.length > LISTED ? [...lines, `  … and ${all.length - LISTED} more`] : lines;
}
function some(names) {
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : "";
  return names.slice(0, LISTED).map(visible).join(", ") + more;
}
function closing(result) {
  const seconds = `${result.duration_seconds.toFixed(1)}s`;
  if (result.status === "failure") {
    return [
      `❌ FAILED: Organization Sync in ${seconds}: ${result.error}`,
      ...fixLines(result.suggested_fixes ?? [])
    ];
  }
  if (result.status === "partial") {
    const next = result.dry_run ? "no changes made; what would fail is listed above" : "what failed is listed above, and running it again does only what is left";
    return [`⚠ PARTIAL: Organization Sync in ${seconds}; ${next}`];
  }
  return [result.dry_run ? "✅ No changes made" : `✅ COMPLETED: Organization Sync in ${seconds}`];
}
function summarizeOrganization(result) {
  let omitted = 0;
  const cut = (list) => {
    omitted += Math.max(0, list.length - LISTED);
    return list.slice(0, LISTED);
  };
  const phases = result.phases.map((phase) => ({
    ...phase,
    failed_projects: cut(phase.failed_projects),
    changed_projects: cut(phase.changed_projects),
    conflicts: cut(phase.conflicts),
    warnings: cut(phase.warnings)
  }));
  const { excluded, orphans, warnings } = result;
  const lists = { excluded: cut(excluded), orphans: cut(orphans), warnings: cut(warnings) };
  return { ...result, phases, ...lists, files_omitted: omitted };
}

export {
  organizationText,
  summarizeOrganization
};
