import type { Organisation } from '../generated/client.ts';
import { escapeLike } from '../rows/like.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Partner bodies. No two that are not merged have the same name, whatever its case. */
export function organisationReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Organisation | null> {
      return tx.organisation.findUnique({ where: { id } });
    },

    /** The organisation of this name in any case; for one that was merged, the one it went into. */
    async byName(name: string): Promise<Organisation | null> {
      const [found] = await tx.$queryRaw<{ id: string }[]>`
        SELECT COALESCE(merged_into_id, id) AS id FROM organisations WHERE lower(name) = lower(${name})
        ORDER BY merged_into_id NULLS FIRST LIMIT 1`;
      return found ? this.get(found.id) : null;
    },

    /** Names that share the first letter or a word's beginning with this one, of which the nearest may be meant. */
    async near(name: string): Promise<string[]> {
      const first = name.slice(0, 1);
      const found = await tx.organisation.findMany({
        where: {
          mergedIntoId: null,
          OR: [
            { name: { startsWith: escapeLike(first), mode: 'insensitive' } },
            { name: { contains: escapeLike(name), mode: 'insensitive' } },
          ],
        },
        select: { name: true },
        orderBy: { name: 'asc' },
        take: MOST_COMPARED,
      });
      return found.map((organisation) => organisation.name);
    },

    /** One page of those whose name begins so, by name. */
    async list(starting: string, { skip, take }: { skip: number; take: number }): Promise<Organisation[]> {
      return tx.organisation.findMany({
        where: { mergedIntoId: null, name: { startsWith: escapeLike(starting), mode: 'insensitive' } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        skip,
        take,
      });
    },

    /** The organisations with these ids, by id. */
    async shown(ids: (string | null)[]): Promise<Map<string, Organisation>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const found = await tx.organisation.findMany({ where: { id: { in: wanted } } });
      return new Map(found.map((organisation) => [organisation.id, organisation]));
    },
  };
}

/** How many organisations are compared with a name that is not quite one of theirs. */
const MOST_COMPARED = 500;
