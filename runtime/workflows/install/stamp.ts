import { createHash } from 'node:crypto';
import { VERSION } from '../../version.ts';

const STAMP = /^# fractary-codex \S+ ([0-9a-f]{16})\n/;

/**
 * A workflow with a first line that says which version wrote it and what it was: as long as the rest is that, it is
 * ours to replace.
 */
export function stamped(workflow: string): string {
  return `# fractary-codex ${VERSION} ${digest(workflow)}\n${workflow}`;
}

/** Whether a workflow still is as some version of ours wrote it, whatever line ends a checkout gave it. */
export function isAsWritten(content: Uint8Array): boolean {
  const text = withPlainLineEnds(content);
  const [line = '', id] = STAMP.exec(text) ?? [];
  return id !== undefined && digest(text.slice(line.length)) === id;
}

export function withPlainLineEnds(content: Uint8Array): string {
  return Buffer.from(content).toString('utf8').replaceAll('\r\n', '\n');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
