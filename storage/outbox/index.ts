import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { messageWrites } from './message-writes.ts';
import { nudgeReads } from './nudge-reads.ts';
import { nudgeWrites } from './nudge-writes.ts';
import { requestReads } from './request-reads.ts';
import { requestWrites } from './request-writes.ts';
import { outboxTables } from './tables.ts';

/** The outbox, nudges, and handled requests. */
export const outbox = defineAggregate({
  reads: (context: ReadContext) => ({
    nudges: nudgeReads(context),
    requests: requestReads(context),
  }),
  writes: (context: WriteContext<'nudge'>) => ({
    messages: messageWrites(context),
    nudges: nudgeWrites(context),
    requests: requestWrites(context),
  }),
  tables: outboxTables,
});
