/** Which exit code each error code leads to (contract, section 2). */
export const EXIT_CODES = {
  CONFIG_NOT_FOUND: 2,
  CONFIG_INVALID: 2,
  INVALID_ARGUMENT: 2,
  INVALID_ENVIRONMENT: 2,
  INVALID_REFERENCE: 2,
  PROJECT_NOT_DETECTED: 2,
  NODE_MISSING: 2,
  DELETION_THRESHOLD_EXCEEDED: 3,
  SECRET_DETECTED: 3,
  PLAN_CHANGED: 3,
  CONFIRMATION_REQUIRED: 3,
  REPO_NOT_FOUND: 1,
  AUTH_FAILED: 1,
  PERMISSION_DENIED: 1,
  NETWORK: 1,
  TIMEOUT: 1,
  BRANCH_NOT_FOUND: 1,
  PUSH_REJECTED: 1,
  DOCUMENT_NOT_FOUND: 1,
  NOT_CACHED: 1,
  CACHE_UNWRITABLE: 1,
  LOCKED: 1,
  GIT_MISSING: 1,
  GH_MISSING: 1,
  WORKFLOW_NOT_FOUND: 1,
  WORKFLOW_FAILED: 1,
  INTERNAL: 1,
  INTERRUPTED: 130,
} as const;

export type ErrorCode = keyof typeof EXIT_CODES;

/** The stage of a run at which it failed. */
export type Phase =
  | 'validate'
  | 'clone'
  | 'plan'
  | 'copy'
  | 'commit'
  | 'push'
  | 'cache-index'
  | 'discover'
  | 'trigger'
  | 'monitor';

export interface ErrorDetails {
  /** Commands or settings that mend it, the likeliest first; never empty. */
  fixes: [string, ...string[]];
  phase?: Phase;
  cause?: unknown;
  /** Further top-level keys of the failure document, e.g. `plan` or `secrets`. */
  extra?: Record<string, unknown>;
}

/**
 * The one error that users see. `message` is one sentence that names the value that was wrong and why it
 * matters; callers branch on `code`, never on the message.
 */
export class CodexError extends Error {
  override name = 'CodexError';
  readonly code: ErrorCode;
  readonly fixes: [string, ...string[]];
  readonly extra: Record<string, unknown>;
  phase: Phase | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails) {
    super(message, { cause: details.cause });
    this.code = code;
    this.fixes = details.fixes;
    this.phase = details.phase;
    this.extra = details.extra ?? {};
  }

  get exitCode(): number {
    return EXIT_CODES[this.code];
  }
}

export function isCodexError(error: unknown, ...codes: ErrorCode[]): error is CodexError {
  return error instanceof CodexError && (codes.length === 0 || codes.includes(error.code));
}

/** The user, or whoever runs us, asked to stop. */
export function interrupted(): CodexError {
  return new CodexError('INTERRUPTED', 'The run was interrupted; temporary files are removed', {
    fixes: ['Run the same command again: a sync that was interrupted needs no clean-up'],
  });
}

/** Gives an error the phase in which it happened, unless a deeper layer already named one. */
export function inPhase<T>(phase: Phase, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof CodexError) error.phase ??= phase;
    throw error;
  });
}

export function gitMissing(cause: unknown): CodexError {
  return new CodexError('GIT_MISSING', 'The program git was not found on the PATH, and every sync needs it', {
    fixes: ['Install git 2.39 or newer (https://git-scm.com/downloads), then run the command again'],
    cause,
  });
}

export function diskFull(said: string, cause: unknown): CodexError {
  return new CodexError('INTERNAL', `The disk is full: ${said}`, {
    fixes: ['Free some space (FRACTARY_CODEX_HOME names another place) and run the same command again'],
    cause,
  });
}
