import type { ReadTransaction } from '../rows/transaction.ts';

/**
 * The id of the only person for whom an administrator gave this address; undefined if there is none or there
 * are several. People who turned out to be someone else do not count.
 */
export async function expectedPerson(tx: ReadTransaction, email: string): Promise<string | undefined> {
  const [only, ...others] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people AS p WHERE email = ${email} AND erased_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM person_links WHERE from_id = p.id AND unlinked_at IS NULL)`;
  return others.length === 0 ? only?.id : undefined;
}
