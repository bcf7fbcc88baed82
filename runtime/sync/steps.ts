/** Measures the stages of a run, for the `steps` of its result. */
export interface StepTimer {
  steps: { name: string; duration_ms: number }[];
  run<T>(name: string, work: () => Promise<T>): Promise<T>;
}

export function stepTimer(): StepTimer {
  const steps: StepTimer['steps'] = [];
  return {
    steps,
    async run(name, work) {
      const started = performance.now();
      try {
        return await work();
      } finally {
        steps.push({ name, duration_ms: Math.round(performance.now() - started) });
      }
    },
  };
}

/** Seconds since a `performance.now()`, with one decimal more than people read. */
export function secondsSince(started: number): number {
  return Math.round(performance.now() - started) / 1000;
}
