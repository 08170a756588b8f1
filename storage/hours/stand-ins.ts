import type { StandIn as Row } from '../generated/client.ts';
import { dayOf } from '../rows/day.ts';

/** Who stands in for whom in a network, while they are away. The days are calendar days, "2027-06-30". */
export type StandIn = Omit<Row, 'awayFrom' | 'awayUntil' | 'declinedAt'> & {
  awayFrom: string;
  awayUntil: string;
  isDeclined: boolean;
  /** Whether the person is still to be away on just these days. */
  isMeant: boolean;
};

export const fromStandInRow = ({
  declinedAt,
  person,
  ...row
}: Row & { person: { hours: { awayFrom: Date | null; awayUntil: Date | null } | null } }): StandIn => {
  const [awayFrom, awayUntil] = [dayOf(row.awayFrom), dayOf(row.awayUntil)];
  const leave = person.hours;
  const isMeant =
    leave?.awayFrom?.getTime() === row.awayFrom.getTime() &&
    leave.awayUntil?.getTime() === row.awayUntil.getTime();
  return { ...row, awayFrom, awayUntil, isDeclined: declinedAt !== null, isMeant };
};
