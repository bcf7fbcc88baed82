import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isPrivate
} from "./chunk-O7V2MLI4.mjs";
import {
  hasFrontMatter,
  readFrontMatter
} from "./chunk-EFZQNF6W.mjs";

// runtime/selection/privacy.ts
async function privacyOf(content) {
  if (!hasFrontMatter(content)) return { kept: null };
  const frontMatter = await readFrontMatter(content);
  if (isPrivate(frontMatter)) {
    const line2 = frontMatter.lines.visibility ?? 1;
    return { kept: { reason: `visibility: private (line ${line2})`, line: line2 } };
  }
  if (!frontMatter.warning) return { kept: null };
  const line = privateLine(content);
  if (line === 0) return { kept: null, warning: frontMatter.warning };
  const reason = `visibility: private (line ${line}) in a front matter that cannot be read`;
  return { kept: { reason, line } };
}
function privateLine(content) {
  const lines = Buffer.from(content.subarray(0, 64 * 1024)).toString().split("\n");
  return lines.findIndex((line) => /^visibility:\s*["']?private\b/i.test(line)) + 1;
}

export {
  privacyOf
};
