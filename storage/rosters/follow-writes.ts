import { beginDigests } from '../digests/begin-digest-writes.ts';
import type { Member as MemberRow } from '../generated/client.ts';
import { NOTHING_SAID } from '../members/nothing-said.ts';
import { insertRows, updateRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import { ends, hasRole, isMember, joins, type OnDay, peopleOf } from './in-sql.ts';

/** Why a membership ended that ended by leaving the channel. */
const LEFT = 'They left the channel.';

/** What came of it: how many came to belong, how many ended to, and whether there are others for a manager to decide about. */
export interface CarriedOut {
  joined: number;
  ended: number;
  leavesSomeOpen: boolean;
}

type FollowContext = Pick<
  WriteContext<'member'>,
  'tx' | 'newId' | 'now' | 'audit' | 'beginsDigests' | 'unawaited'
>;

/**
 * Makes members of those who have come to a followed channel, and ends the memberships of those who have left it and have no
 * role, in a handful of statements however many they are. Needs the network's lock.
 */
export async function carryOut(context: FollowContext, rosterId: string, on: OnDay): Promise<CarriedOut> {
  const { tx } = context;
  const joined = await join(context, rosterId, on);
  const ended = await end(context, rosterId, on);
  const [open] = await tx.$queryRaw<[{ some: boolean }]>`
    SELECT EXISTS (SELECT 1 FROM ${peopleOf(rosterId, on)} AND rp.is_open AND (
      rp.is_here AND NOT ${isMember(on)} OR NOT rp.is_here AND ${isMember(on)} AND ${hasRole(on)})) AS some`;
  await tx.rosterPerson.updateMany({ where: { rosterId, isOpen: true }, data: { isOpen: false } });
  return { joined, ended, leavesSomeOpen: open.some };
}

async function join(context: FollowContext, rosterId: string, on: OnDay): Promise<number> {
  const { tx, newId, now, audit } = context;
  const coming = await tx.$queryRaw<{ person_id: string; member_id: string | null }[]>`
    SELECT DISTINCT a.person_id, m.id AS member_id FROM ${peopleOf(rosterId, on)} AND ${joins(on)}`;
  const before = await membersAmong(
    tx,
    coming.map(({ member_id }) => member_id),
  );
  const made = coming
    .filter(({ member_id }) => member_id === null)
    .map(({ person_id }) => ({
      ...{ id: newId(), networkId: on.networkId, personId: person_id },
      ...{ status: 'active' as const, joinedAt: now, version: 1 },
      ...NOTHING_SAID,
    }));
  const again = {
    ...{ status: 'active' as const, until: null, because: null, leftChannel: false },
    ...{ joinedAt: now, handOverAt: null },
  };
  const back = before.map((member) => ({ ...member, ...again, version: member.version + 1 }));
  mustBeAll(await insertRows(tx, 'members', made), made);
  mustBeAll(await updateRows(tx, 'members', back), back);
  for (const member of made) audit('member', member.id, null, member);
  back.forEach((after, at) => void audit('member', after.id, before[at] ?? null, after));
  beginDigests(
    context,
    coming.map(({ person_id }) => person_id),
  );
  return made.length + back.length;
}

async function end({ tx, now, audit }: FollowContext, rosterId: string, on: OnDay): Promise<number> {
  const going = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT m.id FROM ${peopleOf(rosterId, on)} AND ${ends(on)}`;
  const before = await membersAmong(
    tx,
    going.map(({ id }) => id),
  );
  const ended = before.map((member) => ({
    ...member,
    ...{ status: 'ended' as const, until: new Date(on.today), because: LEFT, leftChannel: true },
    // What they still hold is handed over by the next tick.
    handOverAt: now,
    version: member.version + 1,
  }));
  mustBeAll(await updateRows(tx, 'members', ended), ended);
  ended.forEach((after, at) => void audit('member', after.id, before[at] ?? null, after));
  return ended.length;
}

async function membersAmong(tx: FollowContext['tx'], ids: (string | null)[]): Promise<MemberRow[]> {
  const known = ids.filter((id) => id !== null);
  if (known.length === 0) return [];
  return tx.member.findMany({ where: { id: { in: known } }, orderBy: { id: 'asc' } });
}

function mustBeAll(written: number, rows: object[]): void {
  if (written < rows.length) throw new Conflict('memberships have changed meanwhile');
}
