import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { nameReads } from './name-reads.ts';
import { nameWrites } from './name-writes.ts';
import { nameTables } from './tables.ts';

/** Names of people who were erased, found in what others wrote, until somebody has decided about them. */
export const names = defineAggregate({
  reads: (context: ReadContext) => ({
    names: nameReads(context),
  }),
  writes: (context: WriteContext<'foundName'>) => ({
    names: nameWrites(context),
  }),
  tables: nameTables,
});
