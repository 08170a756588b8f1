import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { sharedPageReads } from './shared-page-reads.ts';
import { sharedPageWrites } from './shared-page-writes.ts';
import { stoppedLinkReads } from './stopped-link-reads.ts';
import { stoppedLinkWrites } from './stopped-link-writes.ts';
import { webLinkTables } from './tables.ts';

/** Links that show in a browser what the bot says in a chat: which of them were stopped, and which are for a whole network. */
export const webLinks = defineAggregate({
  reads: (context: ReadContext) => ({
    stoppedLinks: stoppedLinkReads(context),
    sharedPages: sharedPageReads(context),
  }),
  writes: (context: WriteContext<'stoppedLink' | 'sharedPage'>) => ({
    stoppedLinks: stoppedLinkWrites(context),
    sharedPages: sharedPageWrites(context),
  }),
  tables: webLinkTables,
});
