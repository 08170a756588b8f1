import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { reviewReads } from './review-reads.ts';
import { reviewWrites } from './review-writes.ts';
import { signpostReads } from './signpost-reads.ts';
import { signpostWrites } from './signpost-writes.ts';
import { reviewTables } from './tables.ts';

/** Reviews, with their reviewers and what these wrote. */
export const reviews = defineAggregate({
  reads: (context: ReadContext) => ({
    reviews: reviewReads(context),
    signposts: signpostReads(context),
  }),
  writes: (context: WriteContext<'review' | 'reviewer' | 'signpost'>) => ({
    reviews: reviewWrites(context),
    signposts: signpostWrites(context),
  }),
  tables: reviewTables,
});
