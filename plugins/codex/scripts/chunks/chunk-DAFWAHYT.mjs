import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  openTargets
} from "./chunk-QVOVJHOG.mjs";
import {
  OLD_PREFIX,
  findReferences
} from "./chunk-77NZAR2D.mjs";
import {
  markdownFiles
} from "./chunk-YQEB3TKQ.mjs";
import {
  MAX_TEXT_BYTES,
  pathInside,
  writeWhole
} from "./chunk-2USOSYJR.mjs";
import {
  isCodexError,
  parseReference
} from "./chunk-F5FNDNLT.mjs";

// runtime/documents/references.ts
import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
async function validateReferences(run, options) {
  const warnings = [...run.warnings];
  const { organization } = run.config;
  const files = await markdownFiles(run, options.paths);
  const isOffline = options.online && run.config.cache.offline_mode;
  if (isOffline) warnings.push("offline_mode is on in the configuration: the codex was not asked");
  const targets = await openTargets(run, { online: options.online && !isOffline });
  const references = [];
  const toRewrite = [];
  for (const file of files) {
    const written = findReferences(await readMarkdown(run, file, warnings));
    for (const one of written) {
      const rewritten = options.fix && isRewritable(one, organization);
      if (rewritten && toRewrite.at(-1) !== file) toRewrite.push(file);
      references.push(await check(file, one, organization, targets, rewritten));
    }
  }
  for (const file of toRewrite) await rewrite(run, file);
  const counts = { ok: 0, missing: 0, invalid: 0, old: 0, unknown: 0 };
  for (const { status } of references) counts[status] += 1;
  const fixed = references.filter((one) => one.fixed).length;
  return { files: files.length, references, counts, fixed, warnings };
}
async function readMarkdown(run, file, warnings) {
  const full = path.join(run.place.root, file);
  if ((await lstat(full)).size <= MAX_TEXT_BYTES) return readFile(full);
  warnings.push(`${file} is larger than 16 MiB and was not read`);
  return Buffer.alloc(0);
}
async function check(file, written, organization, targets, rewritten) {
  const { line, reference, old } = written;
  const parsed = referenceOrFlaw(reference, organization);
  if (typeof parsed === "string") return { file, line, reference, status: "invalid", reason: parsed };
  const { status, reason } = await targets(parsed);
  const isOld = old && !rewritten && status !== "missing";
  return {
    file,
    line,
    reference,
    status: isOld ? "old" : status,
    ...isOld ? { reason: oldReason(written) } : reason !== void 0 && { reason },
    ...old && { replacement: replaced(reference, organization) },
    ...rewritten && { fixed: true }
  };
}
function oldReason({ fenced }) {
  return fenced ? "an old form, in fenced code, which --fix leaves alone" : "an old form; --fix rewrites it";
}
function referenceOrFlaw(text, organization) {
  try {
    return parseReference(text, organization);
  } catch (error) {
    if (isCodexError(error, "INVALID_REFERENCE")) return error.message;
    throw error;
  }
}
function isRewritable({ old, fenced, reference }, organization) {
  return old && !fenced && typeof referenceOrFlaw(reference, organization) !== "string";
}
function replaced(reference, organization) {
  return `codex://${organization}/${reference.slice(OLD_PREFIX.length)}`;
}
async function rewrite(run, file) {
  const { organization } = run.config;
  const target = await pathInside(run.place.root, file);
  const { mode } = await lstat(target);
  const bytes = await readFile(target);
  const parts = [];
  let from = 0;
  for (const one of findReferences(bytes)) {
    if (!isRewritable(one, organization)) continue;
    parts.push(bytes.subarray(from, one.start), Buffer.from(`codex://${organization}/`));
    from = one.start + OLD_PREFIX.length;
  }
  parts.push(bytes.subarray(from));
  await writeWhole(target, Buffer.concat(parts), { mode: mode & 4095 });
}

export {
  validateReferences,
  referenceOrFlaw
};
