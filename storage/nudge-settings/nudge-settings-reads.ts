import { Prisma } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { NudgeSettings } from './nudge-settings.ts';

/** Reads what people want of reminders. */
export const nudgeSettingsReads = ({ tx }: ReadContext) => ({
  /** What a person wants of reminders; null if they have never said. In SQL of our own, as every reminder asks for it. */
  async of(personId: string): Promise<NudgeSettings | null> {
    const [row] = await tx.$queryRaw<[NudgeSettings?]>`
      SELECT ${columns} FROM nudge_settings AS s WHERE person_id = ${personId}::uuid`;
    return row ?? null;
  },
});

const columns = columnsOf('s', Prisma.NudgeSettingsScalarFieldEnum);
