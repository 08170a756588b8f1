import { beginDigests } from '../digests/begin-digest-writes.ts';
import type { Member as MemberRow } from '../generated/client.ts';
import { toDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { belongs } from './belonging.ts';
import { memberReads } from './member-reads.ts';
import type { Member } from './members.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { seatWrites } from './seat-writes.ts';

/** Writes members and their seats. */
export function memberWrites(context: WriteContext<'member' | 'seat'>) {
  const { tx, newId, now, audit, wake } = context;
  const reads = memberReads(context);
  const versioned = versionedWrites(context, 'member', tx.member, { toRow });

  /** A membership that gets an end, or another, is looked at for what its member is to hand over; one without end is not. */
  async function update(member: Member, change: Partial<Member>): Promise<Member> {
    if (change.until === undefined) return versioned.update(member, change);
    const handOverAt = member.status === 'active' && change.until !== null ? now : null;
    const after = await versioned.update(member, { ...change, handOverAt });
    if (handOverAt) wake([{ job: 'hand-over', id: member.id, dueAt: handOverAt }]);
    return after;
  }

  /** Throws `Conflict` if the person has joined or asked to join at the same moment. */
  async function add(networkId: string, personId: string, status: 'active' | 'asking'): Promise<Member> {
    const row = { id: newId(), networkId, personId, status, joinedAt: now, version: 1, ...NOTHING_SAID };
    const { count } = await tx.member.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) throw new Conflict(`${personId} is in ${networkId} already`);
    audit('member', row.id, null, row);
    return row;
  }

  const anew = { until: null, because: null, leftChannel: false, joinedAt: now };

  return {
    ...seatWrites(context),

    /** Makes someone a member, or a member again. Changes nothing for someone who is a member today. */
    async join(networkId: string, personId: string, today: string): Promise<Member> {
      const before = await reads.get(networkId, personId);
      if (before && belongs(before, today)) return before;
      const member = await (before
        ? update(before, { status: 'active', ...anew })
        : add(networkId, personId, 'active'));
      beginDigests(context, [personId]);
      return member;
    },

    /** Records that the person asks to join. Null if they have asked already or are a member. */
    async ask(networkId: string, personId: string): Promise<Member | null> {
      const before = await reads.get(networkId, personId);
      if (before?.status === 'asking' || (before?.status === 'active' && before.until === null)) return null;
      if (before) return update(before, { status: 'asking', ...anew });
      return add(networkId, personId, 'asking');
    },

    update,

    /** Sets when next it is looked at what the member is to hand over; null for never. */
    async handOverNext({ id }: Member, handOverAt: Date | null): Promise<void> {
      await tx.member.update({ where: { id }, data: { handOverAt } });
      if (handOverAt) wake([{ job: 'hand-over', id, dueAt: handOverAt }]);
    },
  };
}

const toRow = (member: Member): MemberRow => ({ ...member, until: toDate(member.until) });
