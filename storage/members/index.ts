import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { bulkReads } from './bulk-member-reads.ts';
import { bulkWrites } from './bulk-member-writes.ts';
import { exportReads } from './export-member-reads.ts';
import { memberReads } from './member-reads.ts';
import { memberWrites } from './member-writes.ts';
import { memberTables } from './tables.ts';

/** Members of networks and their seats, one by one or thousands at once. */
export const members = defineAggregate({
  reads: (context: ReadContext) => ({
    members: memberReads(context),
    bulk: bulkReads(context),
    exported: exportReads(context),
  }),
  writes: (context: WriteContext<'member' | 'seat' | 'person' | 'organisation'>) => ({
    members: memberWrites(context),
    bulk: bulkWrites(context),
  }),
  tables: memberTables,
});
