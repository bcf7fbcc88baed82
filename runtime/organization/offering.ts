import path from 'node:path';
import type { CodexLayout } from '../codex/layout.ts';
import {
  ensureTrees,
  type FileEntry,
  listFiles,
  MAX_TEXT_BYTES,
  readBlobs,
  readTree,
} from '../codex/objects.ts';
import type { Session } from '../codex/session.ts';
import { deliveryProblem } from '../selection/delivery.ts';
import { type FrontMatter, hasFrontMatter, isMarkdown, readFrontMatter } from '../selection/front-matter.ts';
import type { SkippedFile } from '../selection/listing.ts';
import { ALWAYS_EXCLUDED, compile } from '../selection/patterns.ts';
import { route } from '../selection/routing.ts';
import { type DistributionPhase, OFFERED_FOLDERS, targetOf } from './areas.ts';

export interface OfferedFile extends FileEntry {
  /** The path in a project, from its root. */
  target: string;
  /** What decides which projects get it; null where there is none. */
  frontMatter: FrontMatter | null;
}

/** What the codex hands out to projects in one phase, as of one commit. */
export interface Offering {
  phase: DistributionPhase;
  /** The commit of the codex. */
  commit: string;
  /** By path in the codex. */
  files: Map<string, OfferedFile>;
  /** Object folder that holds all contents. */
  objects: string;
  warnings: string[];
  /** Not handed out to anybody; paths are the codex's. */
  skipped: SkippedFile[];
}

/** Settings decide what Claude Code may run: nobody but a project itself writes them. */
const isForbidden = compile([...ALWAYS_EXCLUDED, '**/.claude/settings*.json']);

/**
 * Reads what the codex offers to projects. Contents are on this machine afterwards, brought in one connection.
 * Links, submodules and names that no reference can express are skipped and named.
 */
export async function readOffering(
  session: Session,
  layout: CodexLayout,
  phase: DistributionPhase,
): Promise<Offering> {
  const { files, skipped } = await listOffered(session, layout, phase);
  const warnings: string[] = [];
  const offered = new Map<string, OfferedFile>();
  const toRead = new Map<string, OfferedFile[]>();
  for (const [name, { mode, oid }] of files) {
    const file: OfferedFile = { mode, oid, target: targetOf(phase, name), frontMatter: null };
    offered.set(name, file);
    if (isMarkdown(name)) toRead.set(oid, [...(toRead.get(oid) ?? []), file]);
  }
  await readBlobs(session, toRead.keys(), async (oid, data) => {
    if (data.length > MAX_TEXT_BYTES || !hasFrontMatter(data)) return;
    // What tools are told is often no YAML, and then none of our business.
    if (phase === 'push-claude' && !data.includes('codex_sync_')) return;
    const frontMatter = await readFrontMatter(data);
    const about = [frontMatter.warning, route(frontMatter, '', 'from_codex_patterns').warning];
    for (const file of toRead.get(oid)!) {
      file.frontMatter = frontMatter;
      for (const warning of about) if (warning) warnings.push(`${codexPathOf(phase, file)}: ${warning}`);
    }
  });
  return {
    phase,
    commit: layout.commit,
    files: offered,
    objects: path.join(session.mirror.dir, 'objects'),
    warnings: warnings.sort(),
    skipped: skipped.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** What one project gets of an offering, by path in the project. */
export function offeredTo(offering: Offering, project: string): Map<string, FileEntry> {
  const files = new Map<string, FileEntry>();
  for (const { target, mode, oid, frontMatter } of offering.files.values()) {
    const { delivered } = frontMatter
      ? route(frontMatter, project, 'from_codex_patterns')
      : { delivered: true };
    if (delivered) files.set(target, { mode, oid });
  }
  return files;
}

function codexPathOf(phase: DistributionPhase, { target }: OfferedFile): string {
  return phase === 'push-docs' ? target.slice(targetOf(phase, '').length) : target;
}

async function listOffered(
  session: Session,
  layout: CodexLayout,
  phase: DistributionPhase,
): Promise<{ files: Map<string, FileEntry>; skipped: SkippedFile[] }> {
  const skipped: SkippedFile[] = [];
  const trees = await treesOf(session, layout, phase, skipped);
  await ensureTrees(session, [...trees.values()], { contents: true });
  const files = new Map<string, FileEntry>();
  for (const [folder, oid] of trees) {
    const listing = await listFiles(session, oid, `${folder}/`);
    skipped.push(...listing.unusable);
    for (const [name, file] of listing.files) {
      const problem = isForbidden(name) ? 'no sync ever hands it out' : deliveryProblem(name, file.mode);
      if (problem) skipped.push({ path: name, reason: problem });
      else files.set(name, file);
    }
  }
  // A tree made by hand can hold a folder and a file of one name.
  for (const name of files.keys()) {
    for (let at = name.lastIndexOf('/'); at > 0; at = name.lastIndexOf('/', at - 1)) {
      if (!files.delete(name.slice(0, at))) continue;
      skipped.push({ path: name.slice(0, at), reason: 'the codex has a folder of the same name' });
    }
  }
  return { files, skipped };
}

/** The trees of the folders that a phase hands out, by path. */
async function treesOf(
  session: Session,
  layout: CodexLayout,
  phase: DistributionPhase,
  skipped: SkippedFile[],
): Promise<Map<string, string>> {
  const trees = new Map<string, string>();
  const note = (folder: string, { mode, oid }: FileEntry) => {
    if (mode === '040000') trees.set(folder, oid);
    else skipped.push({ path: folder, reason: deliveryProblem(folder, mode) ?? 'a file, not a folder' });
  };
  const of = (name: string): FileEntry | undefined => {
    const oid = layout.top.get(name);
    return oid ? { mode: '040000', oid } : layout.files.get(name);
  };
  if (phase === 'push-docs') {
    for (const folder of OFFERED_FOLDERS[phase]) {
      const entry = of(folder);
      if (entry) note(folder, entry);
    }
    return trees;
  }
  const claude = of('.claude');
  if (claude && claude.mode !== '040000') note('.claude', claude);
  const entries = claude?.mode === '040000' ? await readTree(session, claude.oid) : [];
  for (const { name, mode, oid } of entries) {
    if (OFFERED_FOLDERS[phase].includes(`.claude/${name}`)) note(`.claude/${name}`, { mode, oid });
  }
  return trees;
}
