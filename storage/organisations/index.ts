import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { organisationReads } from './organisation-reads.ts';
import { organisationWrites } from './organisation-writes.ts';

/** Partner bodies, which have seats. */
export const organisations = defineAggregate({
  reads: (context: ReadContext) => ({
    organisations: organisationReads(context),
  }),
  writes: (context: WriteContext<'organisation' | 'seat'>) => ({
    organisations: organisationWrites(context),
  }),
  records: { organisation: {} },
});
