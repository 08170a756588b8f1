import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { hoursReads } from './hours-reads.ts';
import { hoursWrites } from './hours-writes.ts';
import { standInReads } from './stand-in-reads.ts';
import { standInWrites } from './stand-in-writes.ts';
import { hoursTables } from './tables.ts';

/** When people work, and who stands in for them while they are away. */
export const hours = defineAggregate({
  reads: (context: ReadContext) => ({
    hours: hoursReads(context),
    standIns: standInReads(context),
  }),
  writes: (context: WriteContext<'hours'>) => ({
    hours: hoursWrites(context),
    standIns: standInWrites(context),
  }),
  tables: hoursTables,
});
