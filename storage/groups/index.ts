import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { groupReads } from './group-reads.ts';
import { groupWrites } from './group-writes.ts';
import { groupTables } from './tables.ts';

/** Working groups, which the members of a network propose and establish. */
export const groups = defineAggregate({
  reads: (context: ReadContext) => ({ groups: groupReads(context) }),
  writes: (context: WriteContext<'workingGroup' | 'groupSupporter'>) => ({ groups: groupWrites(context) }),
  tables: groupTables,
});
