import { defineConfig } from 'vitest/config';
import { quickTests } from './test/support/quick.ts';
import all from './vitest.config.ts';

/** What mutants are held against: the quick tests of the rooms that they are made in. */
const ROOMS = /^test\/commands\/(dates|door|members|polls|sealing)\//;

export default defineConfig({
  test: {
    ...all.test,
    include: quickTests().filter((path) => ROOMS.test(path)),
    globalSetup: [],
    reporters: ['default'],
  },
});
