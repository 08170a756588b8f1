import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { measureReads } from './measure-reads.ts';
import { measureWrites } from './measure-writes.ts';
import { measureTables } from './tables.ts';

/** The figures of practices that reviews look at. */
export const measures = defineAggregate({
  reads: (context: ReadContext) => ({ measures: measureReads(context) }),
  writes: (context: WriteContext<'measureSet'>) => ({ measures: measureWrites(context) }),
  tables: measureTables,
});
