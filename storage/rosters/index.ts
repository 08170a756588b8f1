import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { rosterReads } from './roster-reads.ts';
import { rosterWrites } from './roster-writes.ts';
import { rosterTables } from './tables.ts';

/** The people of channels in which everyone belongs to the network. */
export const rosters = defineAggregate({
  reads: (context: ReadContext) => ({
    rosters: rosterReads(context),
  }),
  writes: (context: WriteContext<'roster' | 'member'>) => ({
    rosters: rosterWrites(context),
  }),
  tables: rosterTables,
});
