import { defineConfig } from 'vitest/config';

const report = process.env.VITEST_JSON;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Most tests wait for programs they started; one worker a core keeps all of them busy.
    maxWorkers: '100%',
    // Real git, real servers and the real client: slow machines get their time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
