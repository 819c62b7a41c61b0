import { defineConfig } from 'vitest/config';

/** Folders whose results may not depend on the machine's time zone: their tests run in two. */
const pure = ['calendar', 'forms', 'records', 'cases', 'indicators', 'plans', 'reports'];
const pureTests = [...pure.map((folder) => `test/${folder}/**/*.test.ts`), 'test/jobs/{clock-off,due-reports}.test.ts'];
/** In every project: what people typed and secrets must not reach the output. */
const setupFiles = ['test/setup/no-canary-in-output.ts'];
const threshold = { statements: 95, branches: 90, functions: 95, lines: 95 };

export default defineConfig({
  test: {
    // Vitest leaves a core free by default; on two cores that is half the machine.
    maxWorkers: '100%',
    globalSetup: 'test/setup/fault-table.ts',
    coverage: {
      provider: 'v8',
      include: pure.map((folder) => `functions/${folder}/**`),
      reporter: ['text-summary'],
      thresholds: Object.fromEntries(pure.map((folder) => [`functions/${folder}/**`, threshold])),
    },
    projects: [
      {
        test: {
          name: 'utc',
          include: ['test/**/*.test.ts'],
          setupFiles,
          env: { TZ: 'UTC' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      { test: { name: 'los-angeles', include: pureTests, setupFiles, env: { TZ: 'America/Los_Angeles' }, testTimeout: 60_000 } },
    ],
  },
});
