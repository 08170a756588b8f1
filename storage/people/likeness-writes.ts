import { belongsInSql, dayInSql } from '../members/belonging.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Likeness } from './likeness-reads.ts';

/** Asks whether two people are one, and keeps what they say. */
export function likenessWrites({ tx, newId }: Pick<WriteContext, 'tx' | 'newId'>) {
  return {
    /**
     * Finds the members of a network who are on one platform only and are like one who is on the other only: of the same verified
     * address, or of the same name, in whatever order and without titles, if nobody else there has it. Keeps the question for
     * each of the two, and resolves to them; whom has been asked before, or was linked once and unlinked, is never asked again.
     */
    async ask(networkId: string, today: string): Promise<Likeness[]> {
      const pairs = await tx.$queryRaw<{ one: string; other: string }[]>`
        WITH there AS (
          SELECT a.person_id, min(a.platform::text) AS platform, p.name, max(a.email) AS email
          FROM members m JOIN people p ON p.id = m.person_id JOIN accounts a ON a.person_id = m.person_id AND NOT a.is_closed
          WHERE m.network_id = ${networkId}::uuid AND ${belongsInSql('m', dayInSql(today))}
          GROUP BY a.person_id, p.name HAVING count(DISTINCT a.platform) = 1
        ), named AS (
          SELECT there.*, (
            SELECT string_agg(word, ' ' ORDER BY word) FROM regexp_split_to_table(lower(name), '[^[:alnum:]]+') AS word
            WHERE word <> '' AND word NOT IN ('dr', 'prof', 'mr', 'mrs', 'ms', 'miss')
          ) AS words FROM there
        ), counted AS (
          SELECT named.*, count(*) OVER (PARTITION BY platform, words) AS alike FROM named
        )
        SELECT s.person_id AS one, t.person_id AS other FROM counted s JOIN counted t
          ON s.platform = 'slack' AND t.platform = 'teams'
          AND (s.email = t.email OR s.words = t.words AND s.words LIKE '% %' AND s.alike = 1 AND t.alike = 1)
        WHERE NOT EXISTS (SELECT 1 FROM likenesses l WHERE l.person_id = s.person_id AND l.other_id = t.person_id)
          AND NOT EXISTS (SELECT 1 FROM person_links k
            WHERE k.from_id IN (s.person_id, t.person_id) AND k.into_id IN (s.person_id, t.person_id))`;
      const rows = pairs.flatMap(({ one, other }) => [
        { id: newId(), networkId, personId: one, otherId: other, isSame: null },
        { id: newId(), networkId, personId: other, otherId: one, isSame: null },
      ]);
      await insertRows(tx, 'likenesses', rows);
      return rows;
    },

    /** Keeps what the person says; false if they have said before. */
    async answer({ id }: Likeness, isSame: boolean): Promise<boolean> {
      const { count } = await tx.likeness.updateMany({ where: { id, isSame: null }, data: { isSame } });
      return count > 0;
    },
  };
}
