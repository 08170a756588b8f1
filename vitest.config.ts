import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/support/slowest-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // A worker keeps its modules and its database from one file to the next: to load and open them takes longer than
    // most files. So a test puts back what it changed outside itself.
    isolate: false,
    // No WebAssembly (of embedded databases, of Prisma) lives long enough here to be worth optimising.
    execArgv: ['--wasm-lazy-compilation', '--liftoff-only'],
    // Half of the tests' time is spent waiting for processes of their own, so there are more workers than cores. More than
    // four have not been tried: each has databases of its own in one Postgres.
    maxWorkers: Math.min(4, Math.ceil(availableParallelism() * 1.5)),
    // What a file is transformed to is kept from run to run, by what it says.
    experimental: { fsModuleCache: true },
    sequence: { sequencer: SlowestFirst },
    reporters: ['default', './test/support/slowest-files.ts'],
    // Long, for a machine that is busy with other things: what hangs fails all the same.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
    restoreMocks: true,
    unstubEnvs: true,
  },
});
