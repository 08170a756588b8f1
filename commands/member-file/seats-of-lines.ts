import { isNotOver } from '../../storage/members/belonging.ts';
import type { Changed, Known } from '../../storage/members/bulk-members.ts';
import type { Role, Seat } from '../../storage/members/members.ts';
import type { Day } from '../dates/dates.ts';
import type { LineFault } from '../files/fault.ts';
import { groupBy } from '../files/group-by.ts';
import { overlap, type Term, vacancyFor } from '../members/index.ts';
import { asItStands } from './as-it-stands.ts';
import type { PeopleMaking } from './identify.ts';
import type { PlacedLine } from './place-lines.ts';

/** A line that gives somebody a role, with the ids of the person and the organisation. */
export interface Giving {
  line: PlacedLine;
  role: Role;
  personId: string;
  organisationId: string | null;
}

/** What each line changes about seats, if anything. */
export interface Seated {
  changed: Map<Giving, Changed<Seat>>;
  faults: LineFault[];
}

type Wanted = Pick<Seat, 'role' | 'from' | 'until' | 'organisationId' | 'locality' | 'representsId'>;

/**
 * Finds the seat that each line speaks of: the person's own seat in that role, for the same body and with
 * an overlapping term; or else a vacant one; or else a new one.
 */
export function seatsOfLines(givings: Giving[], known: Known, making: PeopleMaking & { today: Day }): Seated {
  const faults = givenTwice(givings);
  const own = groupBy(known.seats, ({ networkId, personId }) => `${networkId} ${personId}`);
  const taken = new Set<Seat>();
  const found = new Map<Giving, Seat>();
  const take = (giving: Giving, seat: Seat | undefined) => {
    if (!seat) return;
    taken.add(seat);
    found.set(giving, seat);
  };
  const free = ({ line, personId }: Giving) =>
    (own.get(`${line.network.id} ${personId}`) ?? []).filter((seat) => !taken.has(seat));
  const left = () => givings.filter((giving) => !found.has(giving));
  // Exact matches are taken first, so that a seat that only resembles a line is not taken from the line
  // that it matches.
  for (const giving of left()) take(giving, free(giving).find(isJust(wantedOf(giving))));
  for (const giving of left()) take(giving, free(giving).find(isLike(wantedOf(giving))));
  for (const giving of left()) take(giving, vacancyOf(giving, own, taken, making.today));
  const changed = new Map<Giving, Changed<Seat>>();
  for (const giving of givings) {
    const before = found.get(giving) ?? null;
    const seat = before ?? newSeat(giving, making);
    const after = { ...seat, ...asItStands(seat, given(giving)) };
    if (!before || !isSame(before, after))
      changed.set(giving, { before, after: { ...after, version: after.version + 1 } });
  }
  return { changed, faults };
}

/** Whether a term has ended. */
export const isOver = (term: Pick<Term, 'until'>, today: Day): boolean => !isNotOver(term, today);

const wantedOf = ({ line: { said, represents }, role, organisationId }: Giving): Wanted => ({
  ...{ role, organisationId, from: said.from ?? null, until: said.until ?? null },
  ...{ locality: said.locality ?? null, representsId: represents?.id ?? null },
});

const BODIES = ['organisationId', 'locality', 'representsId'] as const;

const isJust = (wanted: Wanted) => (seat: Seat) =>
  [...BODIES, 'role' as const, 'from' as const, 'until' as const].every((key) => seat[key] === wanted[key]);

const isLike = (wanted: Wanted) => (seat: Seat) =>
  seat.role === wanted.role &&
  overlap(seat, wanted) &&
  BODIES.every((key) => seat[key] === null || wanted[key] === null || seat[key] === wanted[key]);

/** What a line says about its seat. Whatever it leaves out stays as it is. */
function given(giving: Giving): Partial<Seat> {
  const { said } = giving.line;
  const { role: _, ...wanted } = wantedOf(giving);
  const all = {
    ...{ ...wanted, personId: giving.personId, appointedOn: said.appointedOn, panel: said.panel },
    ...{ note: said.note, sessions: said.sessions },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}

const isSame = (a: Seat, b: Seat): boolean =>
  (Object.keys(a) as (keyof Seat)[]).every((key) => a[key] === b[key]);

function newSeat({ line, role }: Giving, { newId, now }: PeopleMaking): Seat {
  return {
    ...{ id: newId(), networkId: line.network.id, role, createdAt: now, version: 0, withdrawn: false },
    ...{ personId: null, from: null, until: null, because: null, organisationId: null, locality: null },
    ...{ representsId: null, appointedOn: null, panel: null, note: null, sessions: null },
  };
}

function vacancyOf(giving: Giving, own: Map<string, Seat[]>, taken: Set<Seat>, today: Day): Seat | undefined {
  const wanted = wantedOf(giving);
  if (isOver(wanted, today)) return undefined;
  const vacant = own.get(`${giving.line.network.id} null`) ?? [];
  return vacancyFor(
    vacant.filter((seat) => !taken.has(seat) && !isOver(seat, today)),
    wanted,
  );
}

/** Faults for two lines that give one person the same role for the same body at the same time. */
function givenTwice(givings: Giving[]): LineFault[] {
  const key = (giving: Giving) => {
    const wanted = wantedOf(giving);
    return [giving.line.network.id, giving.personId, wanted.role, ...BODIES.map((each) => wanted[each])].join(
      ' ',
    );
  };
  return [...groupBy(givings, key).values()].flatMap((group) =>
    group.flatMap((giving, index) => {
      const other = group.slice(0, index).find((each) => overlap(wantedOf(each), wantedOf(giving)));
      const says = `Line ${other?.line.line} gives the same person this role in that time already.`;
      return other ? [giving.line.fault('role', says)] : [];
    }),
  );
}
