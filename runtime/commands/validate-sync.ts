import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { defineCommand } from '../command.ts';
import { CodexError } from '../errors.ts';
import { MARKS } from '../output/wording.ts';
import { shown } from '../reference.ts';
import { openRun } from '../sync/run.ts';
import { parseSyncResult, validateFailure, validateSync } from '../sync/validation.ts';

export const command = defineCommand({
  name: 'validate-sync',
  positionals: { label: '[FILE]', most: 1, offers: 'files' },
  options: {},
  examples: [
    'fractary-codex sync-project --json | fractary-codex validate-sync',
    'fractary-codex validate-sync result.json --json',
  ],
  async run(context, { positionals: [file] }) {
    const result = parseSyncResult(await input(context.cwd, context.readStdin, file));
    const validation =
      'error' in result
        ? validateFailure(result)
        : await validateSync(
            await openRun(context, { env: result.environment, purpose: 'read', command: '', discover: true }),
            result,
          );
    return { status: 'success', operation: 'validate-sync', ...validation };
  },
  text: ({ checks, validation_status }) =>
    `${checks.map(({ name, status, message }) => `${MARKS[status]} ${name}: ${message}\n`).join('')}Validation: ${validation_status}\n`,
  exitCode: ({ validation_status }) => (validation_status === 'fail' ? 1 : 0),
});

async function input(
  cwd: string,
  readStdin: () => Promise<string>,
  file: string | undefined,
): Promise<string> {
  if (file === undefined || file === '-') return readStdin();
  return readFile(path.resolve(cwd, file), 'utf8').catch((cause: unknown) => {
    throw new CodexError('INVALID_ARGUMENT', `The file ${shown(file)} cannot be read`, {
      phase: 'validate',
      fixes: ['Give a file that holds what sync-project --json printed, or pipe it in'],
      cause,
    });
  });
}
