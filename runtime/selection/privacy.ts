import { hasFrontMatter, readFrontMatter } from './front-matter.ts';
import { isPrivate } from './routing.ts';

/** What a Markdown file's front matter says about leaving the project. */
export interface Privacy {
  /** Why it stays, and the line that says so. */
  kept: { reason: string; line: number } | null;
  warning?: string;
}

/**
 * Whether a Markdown file may leave its project (contract, section 6). A front matter that cannot be read but seems
 * to say so keeps the file, too: better kept back than published.
 */
export async function privacyOf(content: Uint8Array): Promise<Privacy> {
  if (!hasFrontMatter(content)) return { kept: null };
  const frontMatter = await readFrontMatter(content);
  if (isPrivate(frontMatter)) {
    const line = frontMatter.lines.visibility ?? 1;
    return { kept: { reason: `visibility: private (line ${line})`, line } };
  }
  if (!frontMatter.warning) return { kept: null };
  const line = privateLine(content);
  if (line === 0) return { kept: null, warning: frontMatter.warning };
  const reason = `visibility: private (line ${line}) in a front matter that cannot be read`;
  return { kept: { reason, line } };
}

function privateLine(content: Uint8Array): number {
  const lines = Buffer.from(content.subarray(0, 64 * 1024))
    .toString()
    .split('\n');
  return lines.findIndex((line) => /^visibility:\s*["']?private\b/i.test(line)) + 1;
}
