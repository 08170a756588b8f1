import { defineConfig } from 'vitest/config';
import all from './vitest.config.ts';

/**
 * What mutants are held against: the tests that stand where the mutated files stand, and what the guide says of dates. Whoever
 * mutates another file adds the tests of its folder. A test that runs the whole bot comes upon all of it, and is not worth its
 * seconds for each mutant; those here that open a database call only the rules and the store.
 */
const TESTS = [
  'test/commands/dates/!(read-any-date).test.ts', // what it tries is another each time, and thousands
  'test/commands/meetings/{presence,quorum}.test.ts',
  'test/commands/members/{clinical-majority,composition}.test.ts',
  'test/commands/polls/{choose,count,electorate,judge,rule,weigh}.test.ts',
  'test/commands/polls/methods/*.test.ts',
  'test/commands/roles/*.test.ts',
  'test/commands/sealing/!(sealed-box).test.ts',
  'test/docs/dates.test.ts',
];

export default defineConfig({
  test: {
    ...all.test,
    include: TESTS,
    // Each mutant has one worker, whose files share their modules: so a holiday that was worked out for one mutant is not the next one's.
    isolate: false,
    execArgv: [], // Stryker runs them in threads, which take none
    reporters: ['default'],
    experimental: { fsModuleCache: false }, // each of its sandboxes would be kept beside the last
  },
});
