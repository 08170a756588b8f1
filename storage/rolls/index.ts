import { defineAggregate } from '../rows/aggregate.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { sealedBoxWrites } from './sealed-box-writes.ts';
import { rollTables } from './tables.ts';

/** The sealed boxes of secret ballots and anonymous inputs. A roll is read and written by whichever aggregate has it. */
export const rolls = defineAggregate({
  reads: () => ({}),
  writes: (context: WriteContext) => ({
    sealedBoxes: sealedBoxWrites(context),
  }),
  tables: rollTables,
});
