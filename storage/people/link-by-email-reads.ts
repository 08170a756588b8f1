import type { Account } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { expectedPerson } from './expected-person-reads.ts';
import type { FoundByEmail } from './links.ts';
import type { AccountTold } from './people.ts';

/**
 * Finds the other person with this account's email address, if its domain is `trusted`: on another account, or as an address
 * that an administrator gave. Undefined if there is none, if the account is already theirs, or if it was unlinked from them.
 */
export async function findByEmail(
  tx: ReadTransaction,
  { platform, tenant, userId, email }: AccountTold,
  trusted: string[],
): Promise<FoundByEmail | undefined> {
  if (email === null || !trusted.includes(email.slice(email.lastIndexOf('@') + 1))) return undefined;
  const same = await tx.account.findMany({ where: { email, isClosed: false }, orderBy: { id: 'asc' } });
  const isHere = (each: Account) => each.platform === platform && each.tenant === tenant;
  const account = same.find((each) => isHere(each) && each.userId === userId);
  const elsewhere = same.find((each) => !isHere(each));
  const personId = elsewhere?.personId ?? (await expectedPerson(tx, email));
  if (!account || !personId || account.personId === personId) return undefined;
  if (await wereParted(tx, account.personId, personId)) return undefined;
  const other =
    elsewhere ?? (await tx.account.findFirst({ where: { personId }, orderBy: { seenAt: 'desc' } }));
  return { account, personId, other };
}

/** Whether these two were linked, and one of them undid the link. */
async function wereParted(tx: ReadTransaction, one: string, other: string): Promise<boolean> {
  const links = await tx.personLink.count({
    where: { fromId: { in: [one, other] }, intoId: { in: [one, other] }, unlinkedAt: { not: null } },
  });
  return links > 0;
}
