import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { nudgeSettingsReads } from './nudge-settings-reads.ts';
import { nudgeSettingsWrites } from './nudge-settings-writes.ts';
import { nudgeSettingsTables } from './tables.ts';

/** What people want of reminders. */
export const nudgeSettings = defineAggregate({
  reads: (context: ReadContext) => ({
    nudgeSettings: nudgeSettingsReads(context),
  }),
  writes: (context: WriteContext<'nudgeSettings'>) => ({
    nudgeSettings: nudgeSettingsWrites(context),
  }),
  tables: nudgeSettingsTables,
});
