import type { Options, OptionTable } from './command.ts';
import { CodexError } from './errors.ts';

/** `--env` and its other name, for every command that concerns one environment. Loads nothing. */
export const ENVIRONMENT_OPTIONS = {
  env: {
    type: 'string',
    value: 'NAME',
    offers: 'environments',
    description: 'environment: test (default), prod, or a configured one',
  },
  environment: { type: 'string', value: 'NAME', offers: 'environments', description: 'the same as --env' },
} as const satisfies OptionTable;

/** The value of `--env` or its other name. */
export function environmentOption({
  env,
  environment: other,
}: Options<typeof ENVIRONMENT_OPTIONS>): string | undefined {
  if (env !== undefined && other !== undefined && env !== other) {
    throw invalid(`--env ${env} and --environment ${other} name two environments`, 'Give one of them');
  }
  return env ?? other;
}

/** A mistake in how a command was called. */
export function invalid(sentence: string, fix: string): CodexError {
  return new CodexError('INVALID_ARGUMENT', sentence, { phase: 'validate', fixes: [fix] });
}
