import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { sealedBoxReads } from './sealed-box-reads.ts';
import { sealedBoxWrites } from './sealed-box-writes.ts';
import { rollTables } from './tables.ts';

/** The sealed boxes of secret ballots and anonymous inputs. Each aggregate with a roll reads and writes that itself. */
export const rolls = defineAggregate({
  reads: (context: ReadContext) => ({
    sealedBoxes: sealedBoxReads(context),
  }),
  writes: (context: WriteContext) => ({
    sealedBoxes: sealedBoxWrites(context),
  }),
  tables: rollTables,
});
