import type { WriteContext } from '../rows/store-context.ts';
import type { NudgeSettings, NudgesWanted } from './nudge-settings.ts';
import { nudgeSettingsReads } from './nudge-settings-reads.ts';

/** Writes what people want of reminders. */
export function nudgeSettingsWrites(context: WriteContext<'nudgeSettings'>) {
  const { tx, newId, audit } = context;
  const reads = nudgeSettingsReads(context);
  return {
    /** What a person wants, locked until the transaction ends, so that of two changes at once none is lost. */
    async lock(personId: string): Promise<NudgeSettings | null> {
      await tx.$queryRaw`SELECT id FROM people WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
      return reads.of(personId);
    },

    /** Sets what a person wants, whose settings are locked and were `before`. */
    async set(personId: string, before: NudgeSettings | null, wanted: NudgesWanted): Promise<NudgeSettings> {
      const create = { id: newId(), personId, ...wanted };
      const settings = await tx.nudgeSettings.upsert({ where: { personId }, create, update: wanted });
      audit('nudgeSettings', settings.id, before, settings);
      return settings;
    },
  };
}
