import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { absenceWrites } from './absence-writes.ts';
import { conversationReads } from './conversation-reads.ts';
import { conversationWrites } from './conversation-writes.ts';
import { networkReads } from './network-reads.ts';
import { networkWrites } from './network-writes.ts';
import { networkTables } from './tables.ts';

/** Networks, and the conversations that speak for them. */
export const networks = defineAggregate({
  reads: (context: ReadContext) => ({
    networks: networkReads(context),
    conversations: conversationReads(context),
  }),
  writes: (context: WriteContext<'network' | 'conversation' | 'invitation' | 'member' | 'seat'>) => ({
    networks: networkWrites(context),
    conversations: conversationWrites(context),
    absences: absenceWrites(context),
  }),
  tables: networkTables,
});
