import { defineConfig } from 'vitest/config';
import { quickTests } from './test/support/quick.ts';
import all from './vitest.config.ts';

/** What one runs while working: all tests that open no database, start no process and have no browser. */
export default defineConfig({ test: { ...all.test, include: quickTests(), globalSetup: [] } });
