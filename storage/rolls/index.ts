import { defineAggregate } from '../rows/aggregate.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { sealedBoxWrites } from './sealed-box-writes.ts';
import { rollTables } from './tables.ts';

/** Ballots that are open to all, on the rolls of polls; what is secret lies in sealed boxes. */
export const rolls = defineAggregate({
  reads: () => ({}),
  writes: (context: WriteContext) => ({
    sealedBoxes: sealedBoxWrites(context),
  }),
  tables: rollTables,
});
