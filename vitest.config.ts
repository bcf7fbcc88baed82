import { defineConfig } from 'vitest/config';

const report = process.env.VITEST_JSON;
/** FC_RUNS lets property tests try longer (tests/helpers/runs.ts). */
const factor = Math.max(1, Number(process.env.FC_RUNS) || 1);

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Most tests wait for programs they started; one worker a core keeps all of them busy.
    maxWorkers: '100%',
    // Real git, real servers and the real client: slow machines get their time.
    testTimeout: 120_000 * factor,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
