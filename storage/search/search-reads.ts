import { Prisma } from '../generated/client.ts';
import { readableInSql } from '../networks/find-network-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Reference, Searched } from '../rows/table.ts';
import { tableNamed, tables } from '../tables.ts';
import type { SearchFor, SearchHit } from './search.ts';

/** Finds records by their words. */
export function searchReads({ tx }: ReadContext) {
  return {
    /**
     * A page of the records with all these words, whatever their endings, newest first, in the networks that the person may
     * read. Undefined if nothing can be looked for, as all are words like “the” and “of”.
     */
    async find(asked: SearchFor, page: { skip: number; take: number }): Promise<SearchHit[] | undefined> {
      const rows = await tx.$queryRaw<HitRow[]>(statement(asked, page));
      if (rows[0]?.terms === 0) return undefined;
      return rows.flatMap(({ kind, id, networkId, part }) =>
        kind === null ? [] : [{ kind, id, networkId, part }],
      );
    },
  };
}

/** One row at least, even if nothing is found. */
type HitRow = { terms: number } & (SearchHit | { kind: null; id: null; networkId: null; part: null });

/**
 * The networks are among the words that the indexes hold, so that in each table only the person's own rows are read, however
 * many others there are.
 */
const statement = ({ personId, today, words }: SearchFor, { skip, take }: { skip: number; take: number }) =>
  Prisma.sql`
    WITH RECURSIVE ${readableInSql(personId, today)}, asked AS MATERIALIZED (
      SELECT plainto_tsquery('english', ${words}) AS words,
        (SELECT array_agg(id) FROM readable) AS networks,
        (SELECT string_agg('''network:' || id || '''', ' | ') FROM readable)::tsquery AS within
    )
    SELECT numnode(asked.words) AS terms, found.kind, found.id, found.network_id AS "networkId", found.part
    FROM asked LEFT JOIN LATERAL (
      SELECT kind, id, network_id, at, CASE WHEN bool_and(part IS NOT NULL) THEN min(part) END AS part
      FROM (${Prisma.join(inTables(skip + take), ' UNION ALL ')}) AS matching
      GROUP BY kind, id, network_id, at ORDER BY at DESC, id LIMIT ${take} OFFSET ${skip}
    ) AS found ON true
    ORDER BY found.at DESC, found.id`;

/** SQL for the newest records that match in each table, in brackets. */
const inTables = (most: number): Prisma.Sql[] =>
  tables.flatMap(({ name, network, searched }) => {
    if (searched === undefined || network === undefined) return [];
    return typeof network === 'string'
      ? matching(name, searched, network, most)
      : matchingParts(name, searched, network, most);
  });

/** Those whose own words match. */
function matching(name: string, { as, words, where }: Searched, network: string, most: number): Prisma.Sql {
  const [rows, of, written, stands] = [name, `t.${network}`, words, where].map((sql) => Prisma.raw(sql));
  return Prisma.sql`(
    SELECT ${as} AS kind, t.id, ${of} AS network_id, t.created_at AS at, NULL AS part FROM ${rows} AS t
    WHERE search_words(${written}, ${of}) @@ (SELECT words && within FROM asked)
      AND ${of} = ANY((SELECT networks FROM asked)::uuid[]) AND ${stands}
    ORDER BY t.created_at DESC, t.id LIMIT ${most})`;
}

/** Those of which a part matches. */
function matchingParts(name: string, { as, words, where }: Searched, { by, of }: Reference, most: number) {
  const whole = tableNamed(of).searched?.where ?? 'true';
  const stands = `${where} AND ${whole.replaceAll(/\bt\./g, 'w.')}`;
  const [rows, wholes, id, written, both] = [name, of, `t.${by}`, words, stands].map((sql) =>
    Prisma.raw(sql),
  );
  return Prisma.sql`(
    SELECT ${as} AS kind, w.id, w.network_id, w.created_at AS at, min(array_to_string(${written}, ' ')) AS part
    FROM ${rows} AS t JOIN ${wholes} AS w ON w.id = ${id}
    WHERE search_words(${written}, NULL) @@ (SELECT words FROM asked)
      AND w.network_id = ANY((SELECT networks FROM asked)::uuid[]) AND ${both}
    GROUP BY w.id ORDER BY w.created_at DESC, w.id LIMIT ${most})`;
}
