import type { Note } from './changes.ts';
import { dayToDate } from './day.ts';
import type { Member, Network } from './generated/client.ts';
import type { Transaction } from './transaction.ts';

/**
 * Gives the channels, the members, the networks below and the representatives of `from` to `into`. Its members become plain
 * members there, whatever roles they had, and keep their places in `from`, whose records they go on reading.
 */
export async function mergeNetworks(
  tx: Transaction,
  newId: () => string,
  now: Date,
  note: Note,
  from: Network,
  into: Network,
): Promise<void> {
  await moveMembers(tx, newId, now, note, from, into);
  const there = { networkId: from.id };
  const conversations = await tx.conversation.findMany({ where: there, select: { id: true } });
  await tx.conversation.updateMany({ where: there, data: { networkId: into.id } });
  for (const { id } of conversations) note('conversation', id, there, { networkId: into.id });

  const below = await tx.network.findMany({ where: { parentId: from.id, id: { not: into.id } } });
  const ids = below.map(({ id }) => id);
  const under = { parentId: into.id, version: { increment: 1 } };
  await tx.network.updateMany({ where: { id: { in: ids } }, data: under });
  for (const each of below)
    note('network', each.id, each, { ...each, parentId: into.id, version: each.version + 1 });

  const seats = await tx.seat.findMany({ where: { representsId: from.id, withdrawn: false } });
  const represents = { representsId: into.id, version: { increment: 1 } };
  await tx.seat.updateMany({ where: { representsId: from.id, withdrawn: false }, data: represents });
  for (const seat of seats)
    note('seat', seat.id, seat, { ...seat, representsId: into.id, version: seat.version + 1 });
}

async function moveMembers(
  tx: Transaction,
  newId: () => string,
  now: Date,
  note: Note,
  from: Network,
  into: Network,
): Promise<void> {
  const today = dayToDate(now.toISOString().slice(0, 10));
  const runs = ({ status, until }: Member) => status === 'active' && (until === null || until >= today);
  const leaving = (await tx.member.findMany({ where: { networkId: from.id, status: 'active' } })).filter(
    runs,
  );
  const personIds = leaving.map(({ personId }) => personId);
  const known = await tx.member.findMany({ where: { networkId: into.id, personId: { in: personIds } } });
  const there = new Set(known.map(({ personId }) => personId));
  const made = leaving
    .filter(({ personId }) => !there.has(personId))
    .map(({ personId, until }) => ({
      ...{ id: newId(), networkId: into.id, personId, joinedAt: now, until },
      ...{ status: 'active' as const, because: null, version: 1 },
    }));
  await tx.member.createMany({ data: made });
  for (const member of made) note('member', member.id, null, member);

  const back = known.filter((member) => !runs(member));
  const again = { status: 'active' as const, until: null, because: null, joinedAt: now };
  await tx.member.updateMany({
    where: { id: { in: back.map(({ id }) => id) } },
    data: { ...again, version: { increment: 1 } },
  });
  for (const member of back)
    note('member', member.id, member, { ...member, ...again, version: member.version + 1 });
}
