import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { decisionReads } from './decision-reads.ts';
import { decisionReportReads } from './decision-report-reads.ts';
import { decisionWrites } from './decision-writes.ts';
import { decisionTables } from './tables.ts';

/** Decisions, which networks have made. */
export const decisions = defineAggregate({
  reads: (context: ReadContext) => ({
    decisions: decisionReads(context),
    decisionReport: decisionReportReads(context),
  }),
  writes: (context: WriteContext<'decision'>) => ({
    decisions: decisionWrites(context),
  }),
  tables: decisionTables,
});
