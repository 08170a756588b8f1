import type { Changed, Known } from '../../storage/members/bulk-members.ts';
import type { Member, Seat } from '../../storage/members/members.ts';
import { addDays, type Day, formatDay } from '../dates/dates.ts';
import type { LineFault } from '../files/fault.ts';
import { groupBy } from '../files/group-by.ts';
import { firstDayUnmanaged, isSooner, type RolesHeld } from '../members/index.ts';
import type { PlacedLine } from './place-lines.ts';
import type { Giving } from './seats-of-lines.ts';

/** What the lines would change about memberships and seats. */
interface Changes {
  members: Map<PlacedLine, Changed<Member>>;
  seats: Map<Giving, Changed<Seat>>;
}

/** Gives a fault for each network that the lines would leave without a manager sooner than now. */
export function nobodyLeft(placed: PlacedLine[], known: Known, changes: Changes, today: Day): LineFault[] {
  const before = heldIn(known.seats, known.members);
  const after = heldIn(
    changed(known.seats, [...changes.seats.values()]),
    changed(known.members, [...changes.members.values()]),
  );
  const ending = new Set(linesOf(changes));
  return known.networks.flatMap((network) => {
    const day = firstDayUnmanaged(after(network.id), today);
    const at = placed.find((line) => line.network.id === network.id && ending.has(line));
    if (!at || !isSooner(day, firstDayUnmanaged(before(network.id), today))) return [];
    const last = formatDay(addDays(day, -1));
    return [
      at.fault(
        'until',
        `Nobody could manage ${network.name} after ${last}. Name another manager, in this file or before.`,
      ),
    ];
  });
}

/** The lines that change an existing seat or membership. */
const linesOf = ({ members, seats }: Changes): PlacedLine[] => [
  ...[...seats].flatMap(([{ line }, { before }]) => (before ? [line] : [])),
  ...[...members].flatMap(([line, { before }]) => (before ? [line] : [])),
];

function heldIn(seats: Seat[], members: Member[]): (networkId: string) => RolesHeld {
  const seatsIn = groupBy(seats, ({ networkId }) => networkId);
  const membersIn = groupBy(members, ({ networkId }) => networkId);
  return (id) => ({ seats: seatsIn.get(id) ?? [], members: membersIn.get(id) ?? [] });
}

/** All rows as they will be: unchanged, changed and new. */
function changed<Row extends { id: string }>(rows: Row[], changes: Changed<Row>[]): Row[] {
  const after = new Map(changes.map((change) => [change.after.id, change.after]));
  return [...rows.filter(({ id }) => !after.has(id)), ...after.values()];
}
