import type { Account } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { expectedPerson } from './expected-person-reads.ts';
import type { FoundByEmail } from './links.ts';
import type { AccountTold } from './people.ts';

/**
 * Whose this account is besides, told by its email address, where its domain is one of `trusted`: that of whoever has the
 * address elsewhere, or is expected with it. Undefined where it is nobody's, theirs already, or was parted from them.
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

/** Whether these two were one, and one of them undid it. */
async function wereParted(tx: ReadTransaction, one: string, other: string): Promise<boolean> {
  const links = await tx.personLink.count({
    where: { fromId: { in: [one, other] }, intoId: { in: [one, other] }, unlinkedAt: { not: null } },
  });
  return links > 0;
}
