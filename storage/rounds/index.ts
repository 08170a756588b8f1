import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { roundReads } from './round-reads.ts';
import { roundWrites } from './round-writes.ts';
import { roundTables } from './tables.ts';

/** Rounds of localities: which are to meet on something. */
export const rounds = defineAggregate({
  reads: (context: ReadContext) => ({ rounds: roundReads(context) }),
  writes: (context: WriteContext<'localityRound'>) => ({ rounds: roundWrites(context) }),
  tables: roundTables,
});
