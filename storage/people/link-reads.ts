import type { PersonLink } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { findByEmail } from './link-by-email-reads.ts';
import type { FoundByEmail } from './links.ts';
import type { AccountTold } from './people.ts';

/**
 * Reads the links between people's accounts. Accounts with the same email address are one person's if its domain is one of
 * `trustedDomains`.
 */
export function linkReads({ tx, trustedDomains }: ReadContext) {
  return {
    /** Finds the other person with this account's email address; undefined if there is none. */
    byEmail: (told: AccountTold): Promise<FoundByEmail | undefined> => findByEmail(tx, told, trustedDomains),

    async get(id: string): Promise<PersonLink | null> {
      return tx.personLink.findUnique({ where: { id } });
    },

    /** The last link into this person that is not undone. */
    async last(personId: string): Promise<PersonLink | null> {
      return tx.personLink.findFirst({
        where: { intoId: personId, unlinkedAt: null },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });
    },

    /** The ids of the people who were linked into this person. */
    async formerIds(personId: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH RECURSIVE former AS (
          SELECT from_id AS id FROM person_links WHERE into_id = ${personId}::uuid AND unlinked_at IS NULL
          UNION SELECT l.from_id FROM person_links l JOIN former f ON l.into_id = f.id WHERE l.unlinked_at IS NULL
        ) SELECT id FROM former`;
      return rows.map(({ id }) => id);
    },
  };
}
