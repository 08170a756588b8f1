import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { endorsementReads } from './endorsement-reads.ts';
import { endorsementWrites } from './endorsement-writes.ts';
import { recommendationReads } from './recommendation-reads.ts';
import { recommendationWrites } from './recommendation-writes.ts';
import { recommendationTables } from './tables.ts';

/** What networks recommend to those above them, and which networks endorse it. */
export const recommendations = defineAggregate({
  reads: (context: ReadContext) => ({
    recommendations: recommendationReads(context),
    endorsements: endorsementReads(context),
  }),
  writes: (context: WriteContext<'recommendation' | 'endorsement'>) => ({
    recommendations: recommendationWrites(context),
    endorsements: endorsementWrites(context),
  }),
  tables: recommendationTables,
});
