import type { Member as MemberRow, Role } from '../generated/client.ts';
import { fromDate } from '../rows/day.ts';

export type { Role } from '../generated/client.ts';

export type { FirstOf } from './composition.ts';
export type { NewSeat, Seat } from './seats.ts';

/** That a person belongs, or asks to belong, to a network; `until` is the last day, "2027-06-30". */
export type Member = Omit<MemberRow, 'until'> & { until: string | null };

export const fromMember = (row: MemberRow): Member => ({ ...row, until: fromDate(row.until) });

/** What a member brings to a network, as that network records it. */
export type Particulars = Pick<Member, 'profession' | 'isClinician' | 'skills'>;

/** Where a person stands towards a network on a day. */
export interface Standing {
  isMember: boolean;
  /** The roles whose terms run. */
  roles: Role[];
  /** The roles whose terms do not run: still to come, or over since they last became a member. */
  otherRoles: Role[];
  /** Not a member, but one of a network above it, which may read it. */
  readsFromAbove: boolean;
  /** Of a member: raised by whatever changes their membership or a role of theirs, so that it tells whether something has. */
  version: number | null;
}
