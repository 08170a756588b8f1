import type { Member, Role, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { addDays, type Day, formatDay } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { day } from '../fields/fields.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { endSeat } from './give-seat.ts';
import { keepManaged } from './keep-managed.ts';
import { becauseField, memberField } from './member-fields.ts';
import { membershipOf } from './membership.ts';
import { roleField } from './role-field.ts';

/** At most this many of the ended seats are offered to be kept as vacancies. */
const MOST_OFFERED = 3;

const fields = {
  person: memberField,
  role: optional({ ...roleField, hint: 'Empty to end the whole membership' }),
  on: optional(day('Last day', 'Empty for today')),
  because: becauseField,
};

declare module '../press.ts' {
  interface CommandFields {
    'member.end': typeof fields;
  }
}

export const endMember = defineCommand({
  name: 'member.end',
  summary: 'End a membership, or one role of a member',
  usage: 'member end <person> [as <role>] [on <on>] because <because>',
  examples: [
    'member end @bob on 30 June 2027 because he has moved to York',
    'member end @ann as clinical chair on 31 March 2030 because her term is over',
  ],
  needs: 'manage',
  form: { title: 'End a membership', submit: 'End' },
  fields,
  // Anyone may leave, but not give up a role by themselves: without it they might be allowed more.
  whose: ({ person, role }) => (role ? null : person.id),

  async run({ person, role, on, because }, context) {
    const { store, network, today } = context;
    const last = on ?? today;
    const member = await membershipOf(person, context);
    if (!role) mustNotStayLonger(person, member, last);
    const ending = await keepManaged([network.id], context, async () => {
      const seats = await endSeats({ person, role, because }, last, context);
      if (role && seats.length === 0) throw notTheirs(person, role, last, context);
      const status = last < today ? 'ended' : 'active';
      if (!role) await store.members.update(member, { until: last, because, status });
      return seats;
    });
    await store.messages.refresh(network.id);
    const what = role ? ROLES[role] : 'a member';
    return message(
      `${nameOf(person)} ${last < today ? 'was' : 'is'} ${what} of ${network.name} until ${formatDay(last)}.`,
      [`Because: ${because}`],
      [...(await keepButtons(ending, last, context)), undoButton(ending[0]?.id ?? member.id)],
    );
  },
});

/** Refuses an end that is later than the membership's present one. */
function mustNotStayLonger({ name }: Person, { until }: Member, last: Day): void {
  if (until === null || last <= until) return;
  throw new UserError(
    `${name} is a member until ${formatDay(until)}, and ending it makes that no later. For them to stay on, someone who manages members adds them with member add.`,
    { field: 'on' },
  );
}

/** Ends the person's seats, or those of one role, that last longer. Resolves to them. */
async function endSeats(
  { person, role, because }: { person: Person; role: Role | undefined; because: string },
  last: Day,
  context: NetworkContext<Store>,
): Promise<Seat[]> {
  const { store, network } = context;
  const ending = (await store.members.seatsOf(network.id, person.id)).filter(
    (seat) => (seat.until === null || seat.until > last) && (!role || seat.role === role),
  );
  for (const seat of ending) await endSeat(seat, last, because, context);
  return ending;
}

const notTheirs = (person: Person, role: Role, last: Day, { network }: NetworkContext): UserError =>
  new UserError(`${nameOf(person)} is not ${ROLES[role]} of ${network.name} after ${formatDay(last)}.`, {
    field: 'role',
  });

/**
 * Buttons that keep the seats as vacancies. Not for an assembly, which knows which networks nobody
 * represents.
 */
async function keepButtons(seats: Seat[], last: Day, { store }: NetworkContext): Promise<Button[]> {
  const offered = seats.filter(({ representsId }) => representsId === null).slice(0, MOST_OFFERED);
  const bodies = await bodiesOf(offered, store);
  return offered.map(({ role, organisationId, locality, networkId }) => ({
    label: `Look for a new ${ROLES[role]}`,
    command: 'member.vacancy.add',
    args: {
      role,
      locality: locality ?? undefined,
      organisation: bodies.get(organisationId ?? '')?.name,
      from: addDays(last, 1),
      network: networkId,
    },
  }));
}
