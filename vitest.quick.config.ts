import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { quickTests } from './test/support/quick.ts';
import all from './vitest.config.ts';

/**
 * What one runs while working: all tests that open no database, start no process and have no browser. They wait for
 * nothing, so more workers than cores would only load the same modules once more.
 */
export default defineConfig({
  test: { ...all.test, include: quickTests(), globalSetup: [], maxWorkers: availableParallelism() },
});
