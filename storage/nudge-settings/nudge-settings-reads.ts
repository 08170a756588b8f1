import type { ReadContext } from '../rows/store-context.ts';
import type { NudgeSettings } from './nudge-settings.ts';

/** Reads what people want of reminders. */
export const nudgeSettingsReads = ({ tx }: ReadContext) => ({
  /** What a person wants of reminders; null if they have never said. */
  of: (personId: string): Promise<NudgeSettings | null> =>
    tx.nudgeSettings.findUnique({ where: { personId } }),
});
