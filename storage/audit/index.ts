import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { logReads } from './log-reads.ts';
import { logWrites } from './log-writes.ts';
import { auditTables } from './tables.ts';

/** The logs over what is audited. The audit itself is written by whatever changes anything. */
export const audit = defineAggregate({
  reads: (context: ReadContext) => ({ auditLogs: logReads(context) }),
  writes: (context: WriteContext) => ({ auditLogs: logWrites(context) }),
  tables: auditTables,
});
