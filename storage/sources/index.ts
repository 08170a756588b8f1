import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { sourceReads } from './source-reads.ts';
import { sourceWrites } from './source-writes.ts';
import { sourceTables } from './tables.ts';

/** The messages on platforms that records were made of. */
export const sources = defineAggregate({
  reads: (context: ReadContext) => ({ sources: sourceReads(context) }),
  writes: (context: WriteContext) => ({ sources: sourceWrites(context) }),
  tables: sourceTables,
});
