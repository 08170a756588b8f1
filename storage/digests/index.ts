import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { digestReads } from './digest-reads.ts';
import { digestWrites } from './digest-writes.ts';
import { digestTables } from './tables.ts';

/** Weekly digests. */
export const digests = defineAggregate({
  reads: (context: ReadContext) => ({
    digests: digestReads(context),
  }),
  writes: (context: WriteContext<'digest'>) => ({
    digests: digestWrites(context),
  }),
  tables: digestTables,
});
