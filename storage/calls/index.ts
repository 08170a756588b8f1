import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { callReads } from './call-reads.ts';
import { callWrites } from './call-writes.ts';
import { callTables } from './tables.ts';

/** Calls for expressions of interest, and what came of them. */
export const calls = defineAggregate({
  reads: (context: ReadContext) => ({ calls: callReads(context) }),
  writes: (context: WriteContext<'interestCall' | 'expression'>) => ({ calls: callWrites(context) }),
  tables: callTables,
});
