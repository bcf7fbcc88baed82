import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import { MAX_TEXT_BYTES } from '../codex/objects.ts';
import { isCodexError } from '../errors.ts';
import { pathInside, writeWhole } from '../project/write-file.ts';
import { parseReference, type Reference } from '../reference.ts';
import type { ProjectRun } from '../sync/run.ts';
import { markdownFiles } from './markdown-files.ts';
import { findReferences, OLD_PREFIX, type WrittenReference } from './markdown-references.ts';
import { openTargets, type TargetFinder } from './targets.ts';

export type ReferenceStatus = 'ok' | 'missing' | 'invalid' | 'old' | 'unknown';

export interface CheckedReference {
  /** From the project root. */
  file: string;
  line: number;
  /** As it is written, or was before it was rewritten. */
  reference: string;
  status: ReferenceStatus;
  /** Why it is not simply right. */
  reason?: string;
  /** Of an old form: what it is today. */
  replacement?: string;
  /** The file has the replacement now. */
  fixed?: true;
}

export interface ReferenceReport {
  files: number;
  references: CheckedReference[];
  counts: Record<ReferenceStatus, number>;
  /** References that were rewritten. */
  fixed: number;
  warnings: string[];
}

export interface ReferenceOptions {
  paths: readonly string[];
  /** Rewrite old forms, but not in fenced code. */
  fix: boolean;
  /** Ask the codex for what the cache cannot tell. */
  online: boolean;
}

/** Checks every codex reference in Markdown files: its syntax, whether its target is there, and old forms. */
export async function validateReferences(
  run: ProjectRun,
  options: ReferenceOptions,
): Promise<ReferenceReport> {
  const warnings = [...run.warnings];
  const { organization } = run.config;
  const files = await markdownFiles(run, options.paths);
  const isOffline = options.online && run.config.cache.offline_mode;
  if (isOffline) warnings.push('offline_mode is on in the configuration: the codex was not asked');
  const targets = await openTargets(run, { online: options.online && !isOffline });
  const references: CheckedReference[] = [];
  const toRewrite: string[] = [];
  for (const file of files) {
    const written = findReferences(await readMarkdown(run, file, warnings));
    for (const one of written) {
      const rewritten = options.fix && isRewritable(one, organization);
      if (rewritten && toRewrite.at(-1) !== file) toRewrite.push(file);
      references.push(await check(file, one, organization, targets, rewritten));
    }
  }
  // Only now: where the codex cannot be asked, nothing is changed.
  for (const file of toRewrite) await rewrite(run, file);
  const counts = { ok: 0, missing: 0, invalid: 0, old: 0, unknown: 0 };
  for (const { status } of references) counts[status] += 1;
  const fixed = references.filter((one) => one.fixed).length;
  return { files: files.length, references, counts, fixed, warnings };
}

async function readMarkdown(run: ProjectRun, file: string, warnings: string[]): Promise<Buffer> {
  const full = path.join(run.place.root, file);
  if ((await lstat(full)).size <= MAX_TEXT_BYTES) return readFile(full);
  warnings.push(`${file} is larger than 16 MiB and was not read`);
  return Buffer.alloc(0);
}

async function check(
  file: string,
  written: WrittenReference,
  organization: string,
  targets: TargetFinder,
  rewritten: boolean,
): Promise<CheckedReference> {
  const { line, reference, old } = written;
  const parsed = referenceOrFlaw(reference, organization);
  if (typeof parsed === 'string') return { file, line, reference, status: 'invalid', reason: parsed };
  const { status, reason } = await targets(parsed);
  const isOld = old && !rewritten && status !== 'missing';
  return {
    file,
    line,
    reference,
    status: isOld ? 'old' : status,
    ...(isOld ? { reason: oldReason(written) } : reason !== undefined && { reason }),
    ...(old && { replacement: replaced(reference, organization) }),
    ...(rewritten && { fixed: true }),
  };
}

function oldReason({ fenced }: WrittenReference): string {
  return fenced ? 'an old form, in fenced code, which --fix leaves alone' : 'an old form; --fix rewrites it';
}

/** The reference, or what is wrong with it. */
export function referenceOrFlaw(text: string, organization: string): Reference | string {
  try {
    return parseReference(text, organization);
  } catch (error) {
    if (isCodexError(error, 'INVALID_REFERENCE')) return error.message;
    throw error;
  }
}

function isRewritable({ old, fenced, reference }: WrittenReference, organization: string): boolean {
  return old && !fenced && typeof referenceOrFlaw(reference, organization) !== 'string';
}

function replaced(reference: string, organization: string): string {
  return `codex://${organization}/${reference.slice(OLD_PREFIX.length)}`;
}

/** Puts the new prefix in place of old ones, every other byte as it is now. */
async function rewrite(run: ProjectRun, file: string): Promise<void> {
  const { organization } = run.config;
  const target = await pathInside(run.place.root, file);
  const { mode } = await lstat(target);
  const bytes = await readFile(target);
  const parts: Buffer[] = [];
  let from = 0;
  for (const one of findReferences(bytes)) {
    if (!isRewritable(one, organization)) continue;
    parts.push(bytes.subarray(from, one.start), Buffer.from(`codex://${organization}/`));
    from = one.start + OLD_PREFIX.length;
  }
  parts.push(bytes.subarray(from));
  await writeWhole(target, Buffer.concat(parts), { mode: mode & 0o7777 });
}
