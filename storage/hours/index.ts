import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { hoursReads } from './hours-reads.ts';
import { hoursWrites } from './hours-writes.ts';
import { hoursTables } from './tables.ts';

/** When people work. */
export const hours = defineAggregate({
  reads: (context: ReadContext) => ({
    hours: hoursReads(context),
  }),
  writes: (context: WriteContext<'hours'>) => ({
    hours: hoursWrites(context),
  }),
  tables: hoursTables,
});
