import type { ExportedSeat } from '../../storage/members/export-members.ts';
import { writeCsv } from '../documents/csv.ts';
import { type CellsSaid, COLUMNS } from './columns.ts';

const KEYS = Object.keys(COLUMNS) as (keyof CellsSaid)[];
/** Excel reads UTF-8 as another encoding unless the file begins with this mark. */
const BOM = '\ufeff';

/**
 * Writes members as a file that spreadsheets open and that can be imported again: one line for each role,
 * or one line for a member without a role.
 */
export function writeMembers(seats: ExportedSeat[]): string {
  const lines = seats.flatMap((seat, index) => {
    const isFirst = seats[index - 1]?.memberId !== seat.memberId;
    const end = seat.memberUntil !== null && isFirst && seat.role !== null ? [plainLine(seat)] : [];
    return [...end, seat.role === null ? plainLine(seat) : seatLine(seat)];
  });
  const headings = KEYS.map((key) => COLUMNS[key].heading);
  return `${BOM}${writeCsv([headings, ...lines.map(toCells)])}`;
}

const toCells = (said: CellsSaid): string[] =>
  KEYS.map((key) => {
    const value = said[key];
    const { write } = COLUMNS[key] as { write(value: unknown): string };
    return value === undefined ? '' : write(value);
  });

function personOf({
  network,
  name,
  email,
  slack,
  teams,
  profession,
  skills,
  isClinician,
}: ExportedSeat): CellsSaid {
  return {
    network,
    name,
    ...some({ email, profession, skills }),
    ...(slack.length > 0 && { slack: slack.map(toAccount) }),
    ...(teams.length > 0 && { teams: teams.map(toAccount) }),
    clinician: isClinician,
  };
}

/** A line without a role. It carries the last day of the membership, if there is one. */
const plainLine = (seat: ExportedSeat): CellsSaid => ({
  ...personOf(seat),
  ...some({ until: seat.memberUntil }),
});

function seatLine(seat: ExportedSeat): CellsSaid {
  const { role, from, until, organisation, locality, represents, appointedOn, panel, note, sessions } = seat;
  const held = { role, from, until, organisation, locality, represents, appointedOn, panel, note, sessions };
  return { ...personOf(seat), ...some(held) };
}

type Some<T> = { [Key in keyof T]?: NonNullable<T[Key]> };

/** Leaves out the values that are null. */
const some = <T extends object>(values: T): Some<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Some<T>;

function toAccount(written: string): { tenant: string; userId: string } {
  const [tenant = '', userId = ''] = written.split('/');
  return { tenant, userId };
}
