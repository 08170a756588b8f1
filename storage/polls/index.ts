import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { followerReads } from './follower-reads.ts';
import { lateVoterReads } from './late-voter-reads.ts';
import { lateVoterWrites } from './late-voter-writes.ts';
import { pollCommentReads } from './poll-comment-reads.ts';
import { pollCommentWrites } from './poll-comment-writes.ts';
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
    lateVoters: lateVoterReads(context),
    pollComments: pollCommentReads(context),
    pollTemplates: pollTemplateReads(context),
  }),
  writes: (
    context: WriteContext<'poll' | 'ballot' | 'votingProxy' | 'pollTemplate' | 'lateVoter' | 'pollComment'>,
  ) => ({
    polls: pollWrites(context),
    proxies: proxyWrites(context),
    lateVoters: lateVoterWrites(context),
    pollComments: pollCommentWrites(context),
    pollTemplates: pollTemplateWrites(context),
  }),
  tables: pollTables,
});
