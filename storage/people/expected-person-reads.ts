import type { ReadTransaction } from '../rows/transaction.ts';

/** The only person of whom an administrator said that this is their address, who has not become someone else. */
export async function expectedPerson(tx: ReadTransaction, email: string): Promise<string | undefined> {
  const [only, ...others] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM people AS p WHERE email = ${email} AND erased_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM person_links WHERE from_id = p.id AND unlinked_at IS NULL)`;
  return others.length === 0 ? only?.id : undefined;
}
