import { test } from 'vitest';
import { findPostgres } from '../support/postgres.ts';
import { skipWithout } from '../support/skip.ts';
import { holdToAll } from './hold-to.ts';

if (skipWithout(findPostgres() !== undefined)) test.skip('on Postgres, which is not installed', () => {});
else holdToAll('Postgres');
