/** How much longer than usual property tests try: `FC_RUNS=20 npm test`. */
export const FACTOR = Math.max(1, Number(process.env.FC_RUNS) || 1);

/** `numRuns` of a property test that tries so many values in an ordinary run. */
export function runs(usual: number): number {
  return Math.ceil(usual * FACTOR);
}
