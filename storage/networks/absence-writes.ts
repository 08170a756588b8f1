import { type Absence, type Conversation, Prisma } from '../generated/client.ts';
import { toSnake } from '../rows/spelling.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { ToldOfPlace } from './absences.ts';

/** Writes whether the bot can say anything in its places, as the platforms tell: twice, late or out of order comes to the same. */
export function absenceWrites({ tx, newId, now, wake }: Pick<WriteContext, 'tx' | 'newId' | 'now' | 'wake'>) {
  /** Notes one cause, and what then is the gravest. Resolves to the places whose being absent has changed. */
  async function note(
    ids: string[],
    told: Pick<Absence, 'cause' | 'stands' | 'at'>,
  ): Promise<PlaceChanged[]> {
    const { cause, stands, at } = told;
    const rows = ids.map((id) => ({ id: newId(), conversationId: id, cause: toSnake(cause), stands, at }));
    const noted = await tx.$queryRaw<{ conversation_id: string }[]>`
      INSERT INTO absences (id, conversation_id, cause, stands, at)
      SELECT id, "conversationId", cause, stands, at
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS told(id uuid, "conversationId" uuid, cause absence_cause, stands boolean, at timestamptz(3))
      ON CONFLICT (conversation_id, cause) DO UPDATE SET stands = excluded.stands, at = excluded.at
      WHERE absences.at < excluded.at OR absences.at = excluded.at AND absences.stands
      RETURNING conversation_id`;
    const newer = noted.map((row) => row.conversation_id);
    if (newer.length === 0) return [];
    const isTakenOut = cause === 'removed' && stands;
    return tx.$queryRaw<PlaceChanged[]>`
      WITH was AS (SELECT id, absence FROM conversations WHERE id = ANY(${newer}::uuid[]) ORDER BY id FOR NO KEY UPDATE)
      UPDATE conversations AS c SET absence = found.gravest, is_greeted = c.is_greeted AND NOT ${isTakenOut},
        absent_since = CASE WHEN found.gravest IS NULL THEN NULL ELSE COALESCE(c.absent_since, ${at}) END
      FROM was, LATERAL (SELECT max(cause) AS gravest FROM absences WHERE conversation_id = was.id AND stands) AS found
      WHERE c.id = was.id
      RETURNING c.id, was.absence IS NOT NULL AS "wasAbsent", c.absence IS NOT NULL AS "isAbsent"`;
  }

  /** What could not be shown in these places, or not edited, is due now, and who is in them is read anew. */
  async function goOn(ids: string[]): Promise<void> {
    const rosters = await tx.$queryRaw<{ id: string }[]>`
      UPDATE rosters SET reading_since = ${now}, page = NULL, read = 0, total = NULL, due_at = ${now}, failures = 0,
        hint = NULL, version = version + 1
      WHERE conversation_id = ANY(${ids}::uuid[]) AND is_followed RETURNING id`;
    wake(rosters.map(({ id }) => ({ job: 'read-roster', id, dueAt: now })));
    const messages = await tx.$queryRaw<{ id: string }[]>`
      WITH resting AS (
        SELECT id FROM messages WHERE conversation_id = ANY(${ids}::uuid[]) AND due_at IS NULL
          AND (state = 'waiting' OR state = 'posted' AND version <> shown_version) ORDER BY id FOR NO KEY UPDATE
      )
      UPDATE messages AS m SET due_at = ${now}, attempts = 0 FROM resting WHERE m.id = resting.id RETURNING m.id`;
    wake(messages.map(({ id }) => ({ job: 'send-message', id, dueAt: now })));
  }

  /** A place to which the bot `comes` may be one in which it never was, and in which something waits for it. */
  const settle = async (changed: PlaceChanged[], comes = false): Promise<void> => {
    const there = changed.filter(({ wasAbsent, isAbsent }) => (wasAbsent || comes) && !isAbsent);
    if (there.length > 0) await goOn(there.map(({ id }) => id));
  };

  return {
    /** Notes what is told of these places, as of `at`. Resolves to whether the bot has become absent from one, or is back. */
    async told(
      ids: string[],
      { absence, name, teamName, serviceUrl }: ToldOfPlace,
      at: Date,
    ): Promise<'lost' | 'back' | null> {
      const these = Prisma.sql`id = ANY(${ids}::uuid[])`;
      if (name !== undefined)
        await tx.$executeRaw`
          UPDATE conversations SET name = ${name}, named_at = ${at} WHERE ${these} AND (named_at IS NULL OR named_at < ${at})`;
      if (teamName !== undefined)
        await tx.$executeRaw`
          UPDATE conversations SET team_name = ${teamName}, team_named_at = ${at}
          WHERE ${these} AND (team_named_at IS NULL OR team_named_at < ${at})`;
      if (!absence) return null;
      const changed = await note(ids, { ...absence, at });
      if (serviceUrl !== undefined)
        await tx.$executeRaw`
          UPDATE conversations SET reference = jsonb_set(reference, '{serviceUrl}', to_jsonb(${serviceUrl}::text))
          WHERE id = ANY(${changed.map(({ id }) => id)}::uuid[]) AND reference ->> 'serviceUrl' <> ${serviceUrl}`;
      await settle(changed, absence.cause === 'removed' && !absence.stands);
      const [one] = changed.filter(({ wasAbsent, isAbsent }) => wasAbsent !== isAbsent);
      return one ? (one.isAbsent ? 'lost' : 'back') : null;
    },

    /** Notes that the bot was spoken to in a place, and so can speak there, whatever was told before. */
    async isThere({ id }: Pick<Conversation, 'id'>): Promise<void> {
      const standing = await tx.absence.findMany({ where: { conversationId: id, stands: true } });
      for (const { cause } of standing) await settle(await note([id], { cause, stands: false, at: now }));
    },

    /** Whether its first words are still to be said in a place, which from now on they are not. */
    async greet({ platform, tenant, address }: PlaceKey): Promise<boolean> {
      const { count } = await tx.conversation.updateMany({
        where: { platform, tenant, address, isGreeted: false, absence: null },
        data: { isGreeted: true },
      });
      return count > 0;
    },

    /**
     * Gives a channel the address to which its platform has moved it. Where somebody has spoken at that before, what
     * is kept of the channel stays with its records.
     */
    async move({ platform, tenant, address }: PlaceKey, to: string): Promise<void> {
      const both = await tx.conversation.findMany({
        where: { platform, tenant, address: { in: [address, to] }, kind: 'channel' },
      });
      const from = both.find((each) => each.address === address);
      const there = both.find((each) => each.address === to);
      if (!from || there?.networkId || (there && !from.networkId)) return;
      if (there) await tx.conversation.update({ where: { id: there.id }, data: { address: there.id } });
      await tx.conversation.update({ where: { id: from.id }, data: { address: to } });
      if (there) await tx.conversation.update({ where: { id: there.id }, data: { address } });
    },
  };
}

type PlaceKey = Pick<Conversation, 'platform' | 'tenant' | 'address'>;

/** A place of which something newer was told, and whether the bot was absent from it, and is. */
interface PlaceChanged {
  id: string;
  wasAbsent: boolean;
  isAbsent: boolean;
}
