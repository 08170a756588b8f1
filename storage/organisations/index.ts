import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { organisationReads } from './organisation-reads.ts';
import { organisationWrites } from './organisation-writes.ts';
import { proposalReads } from './proposal-reads.ts';
import { proposalWrites } from './proposal-writes.ts';
import { organisationTables } from './tables.ts';

/** Partner organisations, which seats represent, and proposals to change them. */
export const organisations = defineAggregate({
  reads: (context: ReadContext) => ({
    organisations: organisationReads(context),
    proposals: proposalReads(context),
  }),
  writes: (
    context: WriteContext<
      'organisation' | 'organisationName' | 'organisationProposal' | 'organisationAssent' | 'seat'
    >,
  ) => ({
    organisations: organisationWrites(context),
    proposals: proposalWrites(context),
  }),
  tables: organisationTables,
});
