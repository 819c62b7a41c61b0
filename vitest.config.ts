import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Vite } from 'vitest/node';

/** Folders whose results may not depend on the machine's time zone: their tests run in two. */
const pure = ['calendar', 'forms', 'records', 'cases', 'indicators', 'plans', 'reports'];
const testsOf = (name: string) => [
  ...pure.map((folder) => `test/${folder}/**/${name}.test.ts`),
  'test/jobs/{clock-off,due-reports}.test.ts',
];
const pureTests = testsOf('*');
/** But for those that look at each pixel or judge cases by the ten thousand: counted, they are the longest, and reach no line that others don't. */
const countedTests = testsOf('!(chart-ink|mail-looks|suggest-class-generated)');
const threshold = { statements: 95, branches: 90, functions: 95, lines: 95 };

const shared = {
  /** In every project: what people typed and secrets must not reach the output, and properties draw the same cases. */
  setupFiles: ['test/setup/no-canary-in-output.ts', 'test/setup/one-seed.ts', 'test/setup/google-contract.ts'],
  /**
   * Many files in one process: to read the sources again for each file takes longer than most tests do. It asks of the tests what it asks
   * of the sources: what a file changes that another could see (the environment, a spy, the console), it puts back.
   */
  isolate: false,
  /** ms. A busy machine may take ten times as long as an idle one; what hangs is found all the same. */
  testTimeout: 300_000,
  hookTimeout: 300_000,
};
/**
 * Counting each line as it runs makes a test half as slow again. The thresholds are for what the pure folders' own tests reach, and they
 * reach it in one time zone.
 */
const uncounted: Vite.Plugin = {
  name: 'uncounted',
  configureVitest: ({ project }) => {
    project.config.coverage = { ...project.config.coverage, enabled: false };
  },
};
/** Also what the script's threads read is compiled once, until it changes (workspace/run.mjs). */
const NODE_COMPILE_CACHE = join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    // Vitest leaves a core free by default; on two cores that is half the machine. One more than there are: a worker waits a quarter of
    // its time, for a browser, a program that it started, a thread.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['test/setup/fault-table.ts', 'test/setup/folder-in-memory.ts'],
    coverage: {
      provider: 'v8',
      include: pure.map((folder) => `functions/${folder}/**`),
      reporter: ['text-summary'],
      thresholds: Object.fromEntries(pure.map((folder) => [`functions/${folder}/**`, threshold])),
    },
    projects: [
      {
        plugins: [uncounted],
        test: {
          ...shared,
          name: 'utc',
          include: ['test/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...countedTests],
          env: { TZ: 'UTC', NODE_COMPILE_CACHE },
        },
      },
      { test: { ...shared, include: countedTests, name: 'utc-pure', env: { TZ: 'UTC' } } },
      { plugins: [uncounted], test: { ...shared, include: pureTests, name: 'los-angeles', env: { TZ: 'America/Los_Angeles' } } },
    ],
  },
});
