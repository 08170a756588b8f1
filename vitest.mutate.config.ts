import { defineConfig } from 'vitest/config';
import { quickTests } from './test/support/quick.ts';
import all from './vitest.config.ts';

/** Of tests that open a database, those that hold what is mutated. */
const WITH_DATABASE = ['test/commands/members/composition.test.ts', 'test/commands/sealing/*.test.ts'];

/** All that is said to read a date is typed there, and read. */
const OF_THE_GUIDE = 'test/docs/dates.test.ts';

/**
 * What mutants are held against. Of each, only the tests that come upon it are run, and anew: what a module has worked out
 * and keeps, such as the holidays of a year, is not that of the mutant before.
 */
export default defineConfig({
  test: {
    ...all.test,
    include: [
      ...quickTests().filter((path) => path.startsWith('test/commands/')),
      ...[OF_THE_GUIDE, ...WITH_DATABASE],
    ],
    isolate: true,
    execArgv: [], // Stryker runs them in threads, which take none
    reporters: ['default'],
    experimental: { fsModuleCache: false }, // each of its sandboxes would be kept beside the last
  },
});
