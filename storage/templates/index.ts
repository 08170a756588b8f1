import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { templateTables } from './tables.ts';
import { templateReads } from './template-reads.ts';
import { templateWrites } from './template-writes.ts';

/** How the Word documents of networks look. */
export const templates = defineAggregate({
  reads: (context: ReadContext) => ({ wordTemplates: templateReads(context) }),
  writes: (context: WriteContext<'wordTemplate'>) => ({ wordTemplates: templateWrites(context) }),
  tables: templateTables,
});
