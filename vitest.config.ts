import { defineConfig } from 'vitest/config';

/** Folders whose results may not depend on the machine's time zone: their tests run in two. */
const pure = ['calendar', 'forms', 'records', 'indicators', 'plans', 'reports'];
const pureTests = pure.map((folder) => `test/${folder}/**/*.test.ts`);
const threshold = { statements: 95, branches: 90, functions: 95, lines: 95 };

export default defineConfig({
  test: {
    // Vitest leaves a core free by default; on two cores that is half the machine.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: pure.map((folder) => `functions/${folder}/**`),
      reporter: ['text-summary'],
      thresholds: Object.fromEntries(pure.map((folder) => [`functions/${folder}/**`, threshold])),
    },
    projects: [
      { test: { name: 'utc', include: ['test/**/*.test.ts'], env: { TZ: 'UTC' }, testTimeout: 60_000, hookTimeout: 120_000 } },
      { test: { name: 'los-angeles', include: pureTests, env: { TZ: 'America/Los_Angeles' }, testTimeout: 60_000 } },
    ],
  },
});
