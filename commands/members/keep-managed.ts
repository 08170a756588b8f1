import { belongs, runsOn } from '../../storage/members/belonging.ts';
import type { Member, Role, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { addDays, type Day, formatDay } from '../dates/dates.ts';
import { brings, rolesThat } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';

/** The managing roles: in an open network, somebody must have one of them on every day. */
export const MANAGING = rolesThat('manage').filter((role): role is Role => role !== 'member');

/** The seats and members of a network, as far as they tell on which days someone can manage it. */
export interface RolesHeld {
  seats: Pick<Seat, 'personId' | 'role' | 'from' | 'until' | 'withdrawn'>[];
  members: Pick<Member, 'personId' | 'status' | 'until'>[];
}

/** The first day from `today` on which nobody can manage the network; null if there always is someone. */
export function firstDayUnmanaged({ seats, members }: RolesHeld, today: Day): Day | null {
  const managing = seats.filter(({ role, withdrawn }) => !withdrawn && brings(role, 'manage'));
  const membershipOf = new Map(members.map((member) => [member.personId, member]));
  for (let day = today; ; ) {
    const lasts = managing.flatMap((seat) => {
      const member = membershipOf.get(seat.personId ?? '');
      return member && runsOn(seat, day) && belongs(member, day) ? [earlier(seat.until, member.until)] : [];
    });
    if (lasts.length === 0) return day;
    const last = lasts.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b));
    if (last === null) return null;
    day = addDays(last, 1);
  }
}

/** The earlier of two last days; null means no end. */
const earlier = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b < a) ? b : a);

/** Whether the first unmanaged day is earlier than before; null means that there is none. */
export const isSooner = (day: Day | null, before: Day | null): day is Day =>
  day !== null && (before === null || day < before);

/** A network and its first unmanaged day. */
export interface Unmanaged {
  network: Network;
  from: Day;
}

/** Words the refusal for these networks. */
export type RefusalToLeave = (unmanaged: Unmanaged[]) => string;

/**
 * Runs `work`, which may end, change or take away roles in these networks. Throws a `UserError` if that leaves an open network
 * unmanaged on an earlier day than before. Locks the networks meanwhile, so that of two people who leave at once neither
 * counts on the other to stay. All changes that take roles away go through here.
 */
export async function keepManaged<T>(
  networkIds: string[],
  { store, today }: { store: Store; today: Day },
  work: () => Promise<T>,
  refusal: RefusalToLeave = nobodyAfter,
): Promise<T> {
  const ids = [...new Set(networkIds)].sort();
  for (const id of ids) await store.networks.lock(id);
  const firstDays = async () => {
    const held = await store.members.heldIn(ids, MANAGING);
    return new Map(ids.map((id) => [id, firstDayUnmanaged(held.get(id) ?? NOBODY, today)]));
  };
  const before = await firstDays();
  const done = await work();
  const after = await firstDays();
  const networks = await store.networks.shown(ids);
  const unmanaged = ids.flatMap((id) => {
    const [network, from] = [networks.get(id), after.get(id) ?? null];
    return network?.status === 'active' && isSooner(from, before.get(id) ?? null) ? [{ network, from }] : [];
  });
  if (unmanaged.length > 0) throw new UserError(refusal(unmanaged));
  return done;
}

const NOBODY: RolesHeld = { seats: [], members: [] };

/** "Nobody could manage Leeds Dental LPN after Wednesday 30 June 2027. Name another manager first: …" */
const nobodyAfter: RefusalToLeave = (unmanaged) => {
  const which = unmanaged.map(({ network, from }) => `${network.name} after ${formatDay(addDays(from, -1))}`);
  return `Nobody could manage ${listed(which)}. Name another manager first: member add @name as manager`;
};

/** The refusal to forget someone without whom nobody could manage a network. */
export const nobodyWithout =
  (whom: string, how: string): RefusalToLeave =>
  (unmanaged) => {
    const names = unmanaged.map(({ network }) => network.name).sort();
    const [another, it] =
      names.length === 1 ? ['another manager', 'it'] : ['another manager of each', 'them'];
    return `Nobody could manage ${listed(names)} without ${whom}. Name ${another} first, with ${how}, or close ${it} with network close.`;
  };
