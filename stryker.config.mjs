/** Mutation testing: whether the tests would notice, were a rule of what must never go wrong another. Run it with `npm run mutate`. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutate.config.ts' },
  mutate: [
    'commands/polls/{count,electorate,fraction,rule,weigh}.ts',
    'commands/polls/methods/{part-tie,places,ranked,stv}.ts',
    'commands/meetings/quorum.ts',
    'commands/members/composition.ts',
    'commands/dates/*.ts',
    'commands/roles/roles.ts',
    'commands/sealing/*.ts',
  ],
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'progress', 'html'],
  clearTextReporter: { reportTests: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  concurrency: 2,
  ignoreStatic: true,
  cleanTempDir: 'always',
};
