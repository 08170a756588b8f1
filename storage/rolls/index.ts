import { defineAggregate } from '../rows/aggregate.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { sealedBoxWrites } from './sealed-box-writes.ts';
import { rollTables } from './tables.ts';

/** The sealed boxes of secret ballots and anonymous inputs. Each aggregate with a roll reads and writes that itself. */
export const rolls = defineAggregate({
  reads: () => ({}),
  writes: (context: WriteContext) => ({
    sealedBoxes: sealedBoxWrites(context),
  }),
  tables: rollTables,
});
