import { GONE } from '../../runtime/project/migrate/old-keys.ts';
import { cell, code, GENERATED, table } from './markdown.ts';

/** `docs/reference/old-keys.md`: what `init` says of keys that it does not take over. */
export function oldKeysPage(): string {
  const rows = Object.entries(GONE).map(([key, instead]) => [code(key), cell(instead)]);
  return `# Keys of the predecessor

Keys of the predecessor's configuration that have no successor, and what to do instead: see [migration](../migration.md).
${GENERATED}

${table(['key', 'instead'], rows)}
`;
}
