import { type CodexLayout, projectPrefix } from '../codex/layout.ts';
import { type FileEntry, listFiles, readBlobs, type TreeListing } from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { CodexError } from '../errors.ts';
import { isMarkdown } from '../selection/front-matter.ts';
import { hiddenText } from '../selection/hidden-text.ts';
import { linkProblem, type SkippedFile } from '../selection/listing.ts';
import { hasParentIn } from '../selection/patterns.ts';
import { privacyOf } from '../selection/privacy.ts';
import type { SelectionRules } from '../selection/rules.ts';
import { openSecretScanner, type SecretFinding } from '../selection/secrets.ts';
import type { Thresholds } from './plan.ts';
import {
  type Changes,
  compare,
  type DeletionCauses,
  deletionCauses,
  exceedsThreshold,
  planId,
} from './plan.ts';
import type { Source } from './source.ts';

/** What a sync to the codex would do to `projects/<project>/`. */
export interface ToCodexPlan {
  changes: Changes;
  wanted: Map<string, FileEntry>;
  existing: Map<string, FileEntry>;
  skipped: SkippedFile[];
  causes: DeletionCauses;
  deletionThresholdExceeded: boolean;
  secrets: SecretFinding[];
  warnings: string[];
  planId: string;
}

export interface ToCodexQuestion {
  project: string;
  environment: string;
  rules: SelectionRules;
  thresholds: Thresholds;
  prune: boolean;
  allowSecretPaths: readonly string[];
  /** Files that the organization's sync brought, by path: they are not published back. */
  brought: ReadonlyMap<string, string>;
}

/**
 * Compares the project's documents with the codex's copy and decides what to publish: the whole of the planning,
 * with no write anywhere. Contents are read of new and changed files alone.
 */
export async function planToCodex(
  session: Session,
  layout: CodexLayout | null,
  source: Source,
  question: ToCodexQuestion,
): Promise<ToCodexPlan> {
  const { rules, project } = question;
  const listing = await listOwn(session, layout, project);
  const existing = listing.files;
  const skipped: SkippedFile[] = [
    ...source.skipped,
    ...listing.unusable.map(({ path, reason }) => ({ path, reason: `in the codex: ${reason}` })),
  ];
  const wanted = new Map(source.files);
  const differing = [...wanted.keys()].filter((path) => !isSame(wanted.get(path), existing.get(path)));

  const leftAlone = new Set(skipped.map(({ path }) => path));
  const leave = (path: string, reason: string) => {
    wanted.delete(path);
    leftAlone.add(path);
    skipped.push({ path, reason });
  };
  const unclear = new Set(listing.unusable.map(({ path }) => path));
  for (const path of differing) {
    if (unclear.has(path)) wanted.delete(path);
    else if (hasParentIn(path, unclear)) leave(path, 'in the codex: its folder is named twice');
  }
  for (const path of await source.filtered(differing)) {
    if (wanted.has(path) && differing.includes(path))
      leave(path, 'it has a git filter (such as LFS or git-crypt)');
  }
  for (const [path, oid] of question.brought) {
    if (wanted.get(path)?.oid === oid) leave(path, 'from the codex');
  }
  await source.bring(differing.flatMap((path) => wanted.get(path)?.oid ?? []));
  const contents = await inspect(
    session,
    differing,
    wanted,
    question,
    (path, reason) => {
      wanted.delete(path);
      skipped.push({ path, reason });
    },
    leave,
  );

  // Below a skipped repository, too: what happened to the documents there is not for us to see.
  const isLeftAlone = (path: string) => leftAlone.has(path) || hasParentIn(path, leftAlone);
  const mine = (path: string) => (question.prune || rules.inScope(path)) && !isLeftAlone(path);
  const changes = compare(wanted, existing, mine);
  const causes = await deletionCauses(changes, wanted, existing, source.has);
  const inScope = [...existing.keys()].filter(mine).length;
  const strangers = [...existing.keys()].filter((path) => !rules.inScope(path)).length;
  const warnings = [...contents.warnings];
  // Of some files only, nobody asked what stands beside them, and --prune would take it all.
  if (strangers > 0 && !question.prune && !rules.narrowed) {
    warnings.push(
      `${strangers} file${strangers === 1 ? '' : 's'} in ${projectPrefix(project)} of the codex match no include pattern and stay; --prune removes them`,
    );
  }
  skipped.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    changes,
    wanted,
    existing,
    skipped,
    causes,
    deletionThresholdExceeded: exceedsThreshold(
      causes,
      { inScope, wanted: wanted.size },
      question.thresholds,
    ),
    secrets: contents.secrets,
    warnings,
    planId: planId({
      direction: 'to-codex',
      target: [question.environment, project],
      changes,
      wanted,
      existing,
    }),
  };
}

/** The codex's copy of the project. Where its folder cannot be told apart, nothing can be put into it. */
async function listOwn(session: Session, layout: CodexLayout | null, project: string): Promise<TreeListing> {
  const own = `projects/${project}`;
  const unclear = layout?.unusable.find(({ path }) => path === own || path === 'projects');
  if (unclear) {
    throw new CodexError('REPO_NOT_FOUND', `The codex is damaged: it names ${unclear.path} twice`, {
      phase: 'plan',
      fixes: [
        `Look at it, in the codex: git ls-tree ${layout?.commit} projects/`,
        'then remove one of the two there with a commit',
      ],
    });
  }
  const tree = layout?.projects.get(project);
  return tree ? listFiles(session, tree) : { files: new Map(), unusable: [] };
}

function isSame(a: FileEntry | undefined, b: FileEntry | undefined): boolean {
  return a !== undefined && b !== undefined && a.oid === b.oid && a.mode === b.mode;
}

/** Reads what would be published: front matter that keeps it back, links that lead away, and secrets. */
async function inspect(
  session: Session,
  differing: readonly string[],
  wanted: ReadonlyMap<string, FileEntry>,
  question: ToCodexQuestion,
  keepBack: (path: string, reason: string) => void,
  leave: (path: string, reason: string) => void,
): Promise<{ secrets: SecretFinding[]; warnings: string[] }> {
  const byContent = new Map<string, string[]>();
  for (const path of differing) {
    const file = wanted.get(path);
    if (file) byContent.set(file.oid, [...(byContent.get(file.oid) ?? []), path]);
  }
  const secrets: SecretFinding[] = [];
  const warnings: string[] = [];
  if (byContent.size === 0) return { secrets, warnings };
  const scanner = await openSecretScanner(question.allowSecretPaths);
  await readBlobs(session, byContent.keys(), async (oid, data) => {
    for (const path of byContent.get(oid)!) {
      if (wanted.get(path)?.mode === '120000') {
        const problem = linkProblem(path, data.toString());
        if (problem) leave(path, problem);
        continue;
      }
      if (isMarkdown(path)) {
        const { kept, warning } = await privacyOf(data);
        if (kept) {
          keepBack(path, kept.reason);
          continue;
        }
        if (warning) warnings.push(`${path}: ${warning}`);
      }
      for (const warning of hiddenText(data)) warnings.push(`${path}: ${warning}`);
      secrets.push(...(await scanner.scan(path, data)));
    }
  });
  secrets.sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1));
  return { secrets, warnings: warnings.sort() };
}
