import type { Member, Role, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { addDays, type Day, formatDay } from '../dates/dates.ts';
import { brings, ROLES, rolesThat } from '../door/access.ts';
import { optional } from '../field.ts';
import { day } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { endSeat } from './give-seat.ts';
import { becauseField, memberField } from './member-fields.ts';
import { membershipOf } from './membership.ts';
import { roleField } from './role-field.ts';

/** How many of the seats left empty are offered to be kept. */
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
  // Anyone may leave; not so lay down a role, which may leave them as what may do more.
  whose: ({ person, role }) => (role ? null : person.id),

  async run({ person, role, on, because }, context) {
    const { store, network, today } = context;
    const last = on ?? today;
    const member = await membershipOf(person, context);
    if (!role) mustNotStayLonger(person, member, last);
    const open = (await store.members.seatsOf(network.id, person.id)).filter(
      ({ until }) => until === null || until > last,
    );
    const ending = role ? open.filter((seat) => seat.role === role) : open;
    if (role && ending.length === 0) throw notTheirs(person, role, last, context);
    for (const seat of ending) await endSeat(seat, last, because, context);
    if (!role) {
      const status = last < today ? 'ended' : 'active';
      await store.members.update(member, { until: last, because, status });
    }
    if (ending.some(({ role }) => brings(role, 'manage'))) await mustBeManaged(last, context);
    await store.messages.refresh(network.id);
    const what = role ? ROLES[role] : 'a member';
    return message(
      `${nameOf(person)} ${last < today ? 'was' : 'is'} ${what} of ${network.name} until ${formatDay(last)}.`,
      [`Because: ${because}`],
      await keepButtons(ending, last, context),
    );
  },
});

/** Refuses to end what would then last longer than it does. */
function mustNotStayLonger({ name }: Person, { until }: Member, last: Day): void {
  if (until === null || last <= until) return;
  throw new UserError(
    `${name} is a member until ${formatDay(until)}, and ending it makes that no later. For them to stay on, someone who manages members adds them with member add.`,
    { field: 'on' },
  );
}

/** Refuses what would leave nobody to manage the network on the day after. */
async function mustBeManaged(last: Day, { store, network, today }: NetworkContext): Promise<void> {
  if (network.status !== 'active') return;
  const after = addDays(last < today ? today : last, 1);
  const roles = rolesThat('manage').filter((role) => role !== 'member');
  if ((await store.members.holders(network.id, roles, after, 1)).length > 0) return;
  throw new UserError(
    `Nobody could manage ${network.name} after ${formatDay(addDays(after, -1))}. Name another manager first: member add @name as manager`,
  );
}

const notTheirs = (person: Person, role: Role, last: Day, { network }: NetworkContext): UserError =>
  new UserError(`${nameOf(person)} is not ${ROLES[role]} of ${network.name} after ${formatDay(last)}.`, {
    field: 'role',
  });

/** Buttons that keep the seats for whoever comes next; an assembly knows by itself which networks nobody represents. */
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
