import { defineAggregate } from '../rows/aggregate.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { installationWrites } from './installation-writes.ts';
import { installationTables } from './tables.ts';

/** Where the bot was installed by OAuth. The bot reads and writes it outside requests; only a rotation of the key is a transaction. */
export const installations = defineAggregate({
  reads: () => ({}),
  writes: (context: WriteContext) => ({
    installations: installationWrites(context),
  }),
  tables: installationTables,
});
