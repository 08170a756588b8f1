import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { stoppedLinkReads } from './stopped-link-reads.ts';
import { stoppedLinkWrites } from './stopped-link-writes.ts';
import { webLinkTables } from './tables.ts';

/** Links that show in a browser what the bot says in a chat: which of them were stopped. */
export const webLinks = defineAggregate({
  reads: (context: ReadContext) => ({ stoppedLinks: stoppedLinkReads(context) }),
  writes: (context: WriteContext<'stoppedLink'>) => ({ stoppedLinks: stoppedLinkWrites(context) }),
  tables: webLinkTables,
});
