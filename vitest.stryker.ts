/** The tests of delivery alone, for `npm run mutation`: without the matrix's long rows, which say the same of each mutant more slowly. */
import { defineConfig } from 'vitest/config';

const LONG = ['overlaps', 'killed', 'google-faults'];

export default defineConfig({
  test: {
    include: ['test/delivery/**/*.test.ts'],
    exclude: LONG.map((name) => `test/delivery/${name}.test.ts`),
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
