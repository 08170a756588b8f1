import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { actionReads } from './action-reads.ts';
import { actionReportReads } from './action-report-reads.ts';
import { actionWrites } from './action-writes.ts';
import { actionTables } from './tables.ts';

/** Actions, which people have taken on to do. */
export const actions = defineAggregate({
  reads: (context: ReadContext) => ({
    actions: actionReads(context),
    actionReport: actionReportReads(context),
  }),
  writes: (context: WriteContext<'action'>) => ({
    actions: actionWrites(context),
  }),
  tables: actionTables,
});
