import { compile } from './patterns.ts';

/** Where something that looks like a secret stands; never the secret itself. */
export interface SecretFinding {
  path: string;
  line: number;
  rule: string;
}

/** The scanner sees text; a binary file is known by a NUL near its start, as git knows it. */
const SNIFFED_BYTES = 8000;
const MAX_SCANNED_BYTES = 5 * 1024 * 1024;

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
/** An AWS key's id is no secret alone, but it never stands in documentation without a reason to look. */
const RULES = [{ id: '@secretlint/secretlint-rule-aws', options: { enableIDScanRule: true } }];

export interface SecretScanner {
  scan(path: string, content: Buffer): Promise<SecretFinding[]>;
}

/**
 * Loads the scanner (secretlint with its recommended rules); costs some 10 ms, so only a run that publishes
 * something calls it. `allowPaths` are globs of files that may hold what looks like secrets.
 */
export async function openSecretScanner(allowPaths: readonly string[]): Promise<SecretScanner> {
  const [{ lintSource }, { creator }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // It keeps every mark and looks each new one up among all: 9 s for 2,000 documents instead of 0.3 s.
  secretLintProfiler.mark = () => {};
  const allowed = compile(allowPaths);
  const config = { rules: [{ id: PRESET, rule: creator, rules: RULES }] };
  return {
    async scan(path, content) {
      if (allowed(path) || content.length > MAX_SCANNED_BYTES) return [];
      if (content.subarray(0, SNIFFED_BYTES).includes(0)) return [];
      const text = content.toString('utf8');
      const extension = /\.[^./]+$/.exec(path)?.[0] ?? '';
      const result = await lintSource({
        source: { content: text, filePath: path, ext: extension, contentType: 'text' },
        options: { config, maskSecrets: true, noPhysicFilePath: true },
      });
      return result.messages
        .filter(({ range }) => !isPlaceholder(text.slice(range[0], range[1])))
        .map(({ ruleId, messageId, loc }) => ({
          path,
          line: loc.start.line,
          rule: `${ruleId.replace(/^@secretlint\/secretlint-rule-/, '')}/${messageId}`,
        }));
    },
  };
}

/** What documentation writes in place of a secret: `ghp_xxxx…`, `AKIAIOSFODNN7EXAMPLE`, `<your-token>`, `****`. */
export function isPlaceholder(text: string): boolean {
  if (/example|placeholder|your[-_]|changeme|redacted|dummy/i.test(text)) return true;
  if (/(.)\1{7}/.test(text)) return true;
  const body = text.replace(/^.*?[_\-:=]/, '');
  return body.length >= 8 && new Set(body.toLowerCase()).size <= 3;
}
