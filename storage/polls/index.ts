import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { followerReads } from './follower-reads.ts';
import { pollReads } from './poll-reads.ts';
import { pollWrites } from './poll-writes.ts';
import { pollTables } from './tables.ts';

/** Polls, with their rolls. */
export const polls = defineAggregate({
  reads: (context: ReadContext) => ({
    polls: { ...pollReads(context), ...followerReads(context) },
  }),
  writes: (context: WriteContext<'poll' | 'ballot'>) => ({
    polls: pollWrites(context),
  }),
  tables: pollTables,
});
