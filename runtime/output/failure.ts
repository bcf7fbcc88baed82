import { CodexError, diskFull, type Phase } from '../errors.ts';

/** The failure document of every command (contract, section 2). */
export interface Failure {
  status: 'failure';
  operation: string;
  error: string;
  error_code: string;
  phase: Phase;
  suggested_fixes: string[];
  partial_results: Record<string, unknown>;
  [more: string]: unknown;
}

/** Anything thrown as one of our errors: what nobody expected is `INTERNAL`, in one sentence. */
export function asCodexError(error: unknown): CodexError {
  if (error instanceof CodexError) return error;
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || /No space left on device/.test(said ?? '')) {
    return diskFull(said ?? '', error);
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new CodexError('PERMISSION_DENIED', `A file or folder may not be used: ${said}`, {
      fixes: ['Give yourself the right to it, or set FRACTARY_CODEX_HOME to a folder that is yours'],
      cause: error,
    });
  }
  return new CodexError('INTERNAL', `Something unexpected went wrong: ${said}`, {
    fixes: ['Run the same command again with --verbose, and report what it prints'],
    cause: error,
  });
}

export function failureDocument(operation: string, error: CodexError): Failure {
  return {
    status: 'failure',
    operation,
    error: error.message,
    error_code: error.code,
    phase: error.phase ?? 'validate',
    suggested_fixes: error.fixes,
    partial_results: {},
    ...error.extra,
  };
}

/** The same for people. */
export function failureText(error: CodexError): string {
  const lines = [`❌ ${error.message} [${error.code}]`];
  const { listed, omitted } = error.extra as { listed?: string[]; omitted?: number };
  for (const one of listed ?? []) lines.push(`   ${one}`);
  if (omitted) lines.push(`   … and ${omitted} more`);
  lines.push(...fixLines(error.fixes));
  return `${lines.join('\n')}\n`;
}

/** What to do next, a line each. */
export function fixLines(fixes: readonly string[]): string[] {
  return fixes.map((fix, i) => `${i === 0 ? '   Next: ' : '         '}${fix}`);
}
