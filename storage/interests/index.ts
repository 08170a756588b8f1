import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { interestReads } from './interest-reads.ts';
import { interestWrites } from './interest-writes.ts';
import { interestTables } from './tables.ts';

/** The interests that members have declared, and what was ruled on them. */
export const interests = defineAggregate({
  reads: (context: ReadContext) => ({ interests: interestReads(context) }),
  writes: (context: WriteContext<'interest'>) => ({ interests: interestWrites(context) }),
  tables: interestTables,
});
