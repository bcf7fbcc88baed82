import { compile } from './patterns.ts';
import { isPlaceholder } from './placeholder.ts';

/** Where something that looks like a secret stands; never the secret itself. */
export interface SecretFinding {
  path: string;
  line: number;
  rule: string;
}

/** The scanner sees text; a binary file is known by a NUL near its start, as git knows it. */
const SNIFFED_BYTES = 8000;
/** No document; as a string it would not fit. */
const MAX_SCANNED_BYTES = 256 * 1024 * 1024;

/** An AWS key's id is no secret alone, but it never stands in documentation without a reason to look. */
const OPTIONS: Record<string, object> = {
  '@secretlint/secretlint-rule-aws': { enableIDScanRule: true },
};
/** A comment in a document would switch the guard off; who may do that are its user and the configuration. */
const LEFT_OUT = '@secretlint/secretlint-rule-filter-comments';

export interface SecretScanner {
  scan(path: string, content: Buffer): Promise<SecretFinding[]>;
}

const load = () =>
  Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
    import('./secret-shapes.ts'),
  ]);

/** Loads the scanner's libraries on the side, for one who waits for git and will probably want them after that. */
export function expectSecretScan(): void {
  load().catch(() => {}); // whoever opens the scanner hears of it
}

/**
 * Loads the scanner (secretlint with its recommended rules, and shapes of our own that those lack); costs some 10 ms,
 * so only a run that publishes something calls it. `allowPaths` are globs of files that may hold what looks like
 * secrets. Measured on 2026-11-20: alarms in 39 of 73,505 files of public documentation, 1 in 1,885 (24 of them are one
 * page with a whole private key, in 24 versions).
 */
export async function openSecretScanner(allowPaths: readonly string[]): Promise<SecretScanner> {
  const [{ lintSource }, { rules }, { secretLintProfiler }, { findShapes }] = await load();
  // It keeps every mark and looks each new one up among all: 9 s for 2,000 documents instead of 0.3 s.
  secretLintProfiler.mark = () => {};
  const allowed = compile(allowPaths);
  // One by one, since a preset's rules cannot be left out of it.
  const config = {
    rules: rules
      .filter(({ meta }) => meta.id !== LEFT_OUT)
      .map((rule) => ({ id: rule.meta.id, rule, options: OPTIONS[rule.meta.id] ?? {} })),
  };
  return {
    async scan(path, content) {
      const text = allowed(path) ? null : textOf(content);
      if (text === null) return [];
      const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
      const result = await lintSource({
        source: { content: text, filePath: path, ext: extension, contentType: 'text' },
        options: { config, maskSecrets: true, noPhysicFilePath: true },
      });
      const known = result.messages
        .filter(({ range }) => !isPlaceholder(text.slice(range[0], range[1])))
        .map(({ ruleId, messageId, loc }) => ({
          path,
          line: loc.start.line,
          rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, '')}/${messageId}`,
        }));
      const seen = new Set(known.map(({ line }) => line));
      const more = findShapes(text)
        .filter(({ secret }) => !isPlaceholder(secret))
        .map(({ rule, index }) => ({ path, line: text.slice(0, index).split('\n').length, rule }))
        .filter(({ line }) => !seen.has(line));
      return [...known, ...more].sort((a, b) => a.line - b.line);
    },
  };
}

/** The text of a document, also of one in UTF-16, as editors on Windows write; null for what is none. */
function textOf(content: Buffer): string | null {
  if (content.length > MAX_SCANNED_BYTES) return null;
  const mark = content.length < 2 ? 0 : content.readUInt16BE(0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(content);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(content);
  return content.subarray(0, SNIFFED_BYTES).includes(0) ? null : content.toString('utf8');
}
