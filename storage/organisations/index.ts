import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { organisationReads } from './organisation-reads.ts';
import { organisationWrites } from './organisation-writes.ts';
import { organisationTables } from './tables.ts';

/** Partner bodies, which have seats. */
export const organisations = defineAggregate({
  reads: (context: ReadContext) => ({
    organisations: organisationReads(context),
  }),
  writes: (context: WriteContext<'organisation' | 'seat'>) => ({
    organisations: organisationWrites(context),
  }),
  tables: organisationTables,
});
