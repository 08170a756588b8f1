import type { Member, Network } from '../generated/client.ts';
import { belongs } from '../members/belonging.ts';
import { fromDate } from '../rows/day.ts';
import { updateRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';

/** The kinds of record that move to the other network in a merge. */
type MergeContext = WriteContext<'member' | 'conversation' | 'network' | 'seat'>;

/**
 * Moves the channels, members, requests to join, networks below and representatives of `from` to `into`.
 * Members become plain members of `into`, whatever roles they had. They also stay members of `from`, so that
 * they can still read its records. Resolves to the ids of the requests to join.
 */
export async function mergeNetworks(context: MergeContext, from: Network, into: Network): Promise<string[]> {
  const { tx, audit } = context;
  await moveMembers(context, from, into);
  const askingIds = await moveAsking(context, from, into);
  const there = { networkId: from.id };
  const conversations = await tx.conversation.findMany({ where: there, select: { id: true } });
  await tx.conversation.updateMany({ where: there, data: { networkId: into.id } });
  for (const { id } of conversations) audit('conversation', id, there, { networkId: into.id });

  const below = await tx.network.findMany({ where: { parentId: from.id, id: { not: into.id } } });
  const ids = below.map(({ id }) => id);
  const under = { parentId: into.id, version: { increment: 1 } };
  await tx.network.updateMany({ where: { id: { in: ids } }, data: under });
  for (const each of below)
    audit('network', each.id, each, { ...each, parentId: into.id, version: each.version + 1 });

  const seats = await tx.seat.findMany({ where: { representsId: from.id, withdrawn: false } });
  const represents = { representsId: into.id, version: { increment: 1 } };
  await tx.seat.updateMany({ where: { representsId: from.id, withdrawn: false }, data: represents });
  for (const seat of seats)
    audit('seat', seat.id, seat, { ...seat, representsId: into.id, version: seat.version + 1 });
  return askingIds;
}

/**
 * Makes the members of `from` members of `into`. Those who are members there already stay as they are; the
 * others are members for as long as they are in `from`.
 */
async function moveMembers(
  { tx, newId, now, audit }: MergeContext,
  from: Network,
  into: Network,
): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const runs = ({ status, until }: Member) => belongs({ status, until: fromDate(until) }, today);
  const leaving = (await tx.member.findMany({ where: { networkId: from.id, status: 'active' } })).filter(
    runs,
  );
  const there = await membersAmong(tx, into.id, leaving);
  const made = leaving
    .filter(({ personId }) => !there.has(personId))
    .map((member) => ({
      ...member,
      id: newId(),
      networkId: into.id,
      joinedAt: now,
      because: null,
      version: 1,
    }));
  await tx.member.createMany({ data: made });
  for (const member of made) audit('member', member.id, null, member);

  const back = leaving.flatMap(({ personId, until }) => {
    const before = there.get(personId);
    if (!before || runs(before)) return [];
    const again = { status: 'active' as const, until, because: null, joinedAt: now };
    return [{ before, after: { ...before, ...again, version: before.version + 1 } }];
  });
  await updateRows(
    tx,
    'members',
    back.map(({ after }) => after),
  );
  for (const { before, after } of back) audit('member', after.id, before, after);
}

/**
 * Moves requests to join from `from` to `into`. The request of someone who has a membership or request there
 * already is ended. Resolves to the ids of all these requests.
 */
async function moveAsking({ tx, audit }: MergeContext, from: Network, into: Network): Promise<string[]> {
  const asking = await tx.member.findMany({ where: { networkId: from.id, status: 'asking' } });
  const there = await membersAmong(tx, into.id, asking);
  const changed = asking.map((before) => {
    const change = there.has(before.personId) ? { status: 'ended' as const } : { networkId: into.id };
    return { before, after: { ...before, ...change, version: before.version + 1 } };
  });
  await updateRows(
    tx,
    'members',
    changed.map(({ after }) => after),
  );
  for (const { before, after } of changed) audit('member', after.id, before, after);
  return asking.map(({ id }) => id);
}

/** The memberships of these people in a network, by person. */
async function membersAmong(
  tx: Transaction,
  networkId: string,
  people: { personId: string }[],
): Promise<Map<string, Member>> {
  const personId = { in: people.map((each) => each.personId) };
  const members = await tx.member.findMany({ where: { networkId, personId } });
  return new Map(members.map((member) => [member.personId, member]));
}
