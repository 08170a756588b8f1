import type { Member as MemberRow, Role } from '../generated/client.ts';
import { fromDate } from '../rows/day.ts';

export type { Role } from '../generated/client.ts';

export type { FirstOf, Headcount } from './composition.ts';
export type { NewSeat, Seat } from './seats.ts';

/** A person's membership of a network, or request to join it. `until` is the last day, "2027-06-30". */
export type Member = Omit<MemberRow, 'until'> & { until: string | null };

export const fromMember = (row: MemberRow): Member => ({ ...row, until: fromDate(row.until) });

/** Details of a member, as their network records them. */
export type Particulars = Pick<Member, 'profession' | 'isClinician' | 'skills'>;

/** A person's standing in a network on a day. */
export interface Standing {
  isMember: boolean;
  /** The roles whose terms are current. */
  roles: Role[];
  /** The roles whose terms are still to come, or ended after they last became a member. */
  otherRoles: Role[];
  /** True if they are no member, but a member of a network above it that may read it. */
  readsFromAbove: boolean;
  /**
   * Rises with each change of the membership or of a role, so that changes can be detected; null if they are
   * no member.
   */
  version: number | null;
}
