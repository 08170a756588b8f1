import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { searchReads } from './search-reads.ts';

/** Finding records by their words. Has no table of its own: the others say how their rows are searched. */
export const search = defineAggregate({
  reads: (context: ReadContext) => ({ search: searchReads(context) }),
  writes: (_: WriteContext) => ({}),
  tables: [],
});
