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

    /** Of these addresses, those in a trusted domain that several people have. */
    async emailsOfSeveral(emails: (string | null)[]): Promise<Set<string>> {
      const among = emails.filter((email) => email !== null);
      const trusted = among.filter((email) =>
        trustedDomains.includes(email.slice(email.lastIndexOf('@') + 1)),
      );
      if (trusted.length === 0) return new Set();
      const rows = await tx.$queryRaw<{ email: string }[]>`
        SELECT email FROM (
          SELECT email, person_id FROM accounts WHERE email = ANY(${trusted}::text[])
          UNION ALL SELECT email, id FROM people WHERE email = ANY(${trusted}::text[])
        ) AS had GROUP BY email HAVING count(DISTINCT person_id) > 1`;
      return new Set(rows.map(({ email }) => email));
    },

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
