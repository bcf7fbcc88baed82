import type { HealthCheck, HealthStatus } from '../cache/health.ts';
import { isCodexError } from '../errors.ts';
import { asCodexError } from '../output/failure.ts';

/** What a check-up found so far. */
export interface Findings {
  checks: HealthCheck[];
  /** What could not be looked at, or was not to be. */
  skipped: { name: string; reason: string }[];
  /** Things that were repaired. */
  repaired: number;
}

/** What mends all that is ours. */
export const FIX = 'fractary-codex doctor --fix';

export function pass(name: string, message: string): HealthCheck {
  return { name, status: 'pass', message, fix: null };
}

export function warning(name: string, message: string, fix: string): HealthCheck {
  return { name, status: 'warning', message, fix };
}

export function failed(name: string, message: string, fix: string): HealthCheck {
  return { name, status: 'fail', message, fix };
}

/**
 * Makes a check and notes what it says: what it throws is what it found. Only an interrupt goes on upwards.
 * @returns whether there is anything to go on from
 */
export async function examine(
  findings: Findings,
  name: string,
  check: () => Promise<HealthCheck>,
): Promise<boolean> {
  const result = await check().catch((error: unknown) => {
    if (isCodexError(error, 'INTERRUPTED')) throw error;
    const { message, fixes } = asCodexError(error);
    return failed(name, message, fixes[0]);
  });
  findings.checks.push(result);
  return result.status !== 'fail';
}

export function skip(findings: Findings, names: readonly string[], reason: string): void {
  findings.skipped.push(...names.map((name) => ({ name, reason })));
}

export function worst(checks: readonly HealthCheck[]): HealthStatus {
  const has = (status: HealthStatus) => checks.some((check) => check.status === status);
  return has('fail') ? 'fail' : has('warning') ? 'warning' : 'pass';
}
