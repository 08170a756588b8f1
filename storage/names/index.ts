import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { nameReads } from './name-reads.ts';
import { nameWrites } from './name-writes.ts';
import { nameTables } from './tables.ts';

/** Names of erased people that were found in texts of others, until somebody has decided about them. */
export const names = defineAggregate({
  reads: (context: ReadContext) => ({
    names: nameReads(context),
  }),
  writes: (context: WriteContext<'foundName'>) => ({
    names: nameWrites(context),
  }),
  tables: nameTables,
});
