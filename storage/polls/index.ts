import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { followerReads } from './follower-reads.ts';
import { pollReads } from './poll-reads.ts';
import { pollTemplateReads } from './poll-template-reads.ts';
import { pollTemplateWrites } from './poll-template-writes.ts';
import { pollWrites } from './poll-writes.ts';
import { proxyReads } from './proxy-reads.ts';
import { proxyWrites } from './proxy-writes.ts';
import { pollTables } from './tables.ts';

/** Polls, with their rolls, and who votes for whom. */
export const polls = defineAggregate({
  reads: (context: ReadContext) => ({
    polls: { ...pollReads(context), ...followerReads(context) },
    proxies: proxyReads(context),
    pollTemplates: pollTemplateReads(context),
  }),
  writes: (context: WriteContext<'poll' | 'ballot' | 'votingProxy' | 'pollTemplate'>) => ({
    polls: pollWrites(context),
    proxies: proxyWrites(context),
    pollTemplates: pollTemplateWrites(context),
  }),
  tables: pollTables,
});
