import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { adviceReads } from './advice-reads.ts';
import { adviceWrites } from './advice-writes.ts';
import { adviceTables } from './tables.ts';

/** Requests for advice, which one network makes of another. */
export const advice = defineAggregate({
  reads: (context: ReadContext) => ({ advice: adviceReads(context) }),
  writes: (context: WriteContext<'adviceRequest' | 'adviceAnswer'>) => ({ advice: adviceWrites(context) }),
  tables: adviceTables,
});
