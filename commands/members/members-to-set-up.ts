import type { Seat } from '../../storage/members/members.ts';
import { nameOf } from '../cards/shown.ts';
import { addDays } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import type { NetworkPart, ToSetUp } from '../parts/network-part.ts';
import { ROLES } from '../roles/roles.ts';

/** The roles that every network needs somebody in. */
const NEEDED = ['clinicalChair', 'patientRepresentative'] as const;
/** How many of those who have a role are looked at for an end of their term. */
const MOST_HELD = 3;

/** Somebody in each role that a network needs, and until when. */
export const membersToSetUp: NonNullable<NetworkPart['stillToDo']> = async ({ id }, today, store) => {
  const telling = { roles: [...NEEDED], endingBy: addDays(today, 0), most: MOST_HELD };
  const { now, later } = await store.members.seatsTold(id, today, telling);
  const missing = NEEDED.filter((role) => !now.has(role) && !later.has(role));
  const open = NEEDED.flatMap((role) => now.get(role)?.first ?? []).filter(({ until }) => until === null);
  const people = await store.people.shown(open.map(({ personId }) => personId));
  return [
    ...missing.map(
      (role): ToSetUp => ({
        text: `It has no ${ROLES[role]}.`,
        button: { label: 'Name one', command: 'member.add', args: { role, network: id }, opens: 'form' },
      }),
    ),
    ...open.map((seat): ToSetUp => withoutEnd(seat, nameOf(people.get(seat.personId ?? '')))),
  ];
};

const withoutEnd = ({ role, personId, networkId }: Seat, name: string): ToSetUp => ({
  text: `The term of ${name} as ${ROLES[role]} has no end.`,
  button: {
    label: 'Set the term',
    command: 'member.change',
    args: { person: personArg(personId ?? ''), role, network: networkId },
    opens: 'form',
  },
});
