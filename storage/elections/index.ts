import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { electionReads } from './election-reads.ts';
import { electionWrites } from './election-writes.ts';
import { electionTables } from './tables.ts';

/** Elections, with their candidates and ballots. */
export const elections = defineAggregate({
  reads: (context: ReadContext) => ({ elections: electionReads(context) }),
  writes: (context: WriteContext<'election' | 'candidate'>) => ({ elections: electionWrites(context) }),
  tables: electionTables,
});
