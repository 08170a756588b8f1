import type { Seat } from '../../storage/members.ts';
import type { Person } from '../../storage/people.ts';
import { ROLES } from '../access.ts';
import { defineCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { addDays, type Day, formatDate } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { person } from '../fields.ts';
import { UserError } from '../user-error.ts';
import { type Action, type Block, type Message, message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { giveSeat, mustBeATerm } from './give-seat.ts';
import { fromField, localityField, organisationField, personArg, termField } from './member-fields.ts';
import { belongs } from './membership.ts';
import { standpointField } from './role-field.ts';
import { lastDayOf, overlap, saySeat, sayTerm } from './seat.ts';

export const addMember = defineCommand({
  name: 'member.add',
  summary: 'Add someone to the network, or give a member a role for a term',
  usage: 'member add <person> [as <role>] [from <from>] [for <term>] [at <organisation>] [in <locality>]',
  examples: ['member add @ann as clinical chair from 1 April 2027 for 3 years', 'member add @bob'],
  needs: 'manage',
  form: { title: 'New member', submit: 'Add' },
  fields: {
    person: person('Person'),
    role: optional(standpointField),
    from: optional(fromField),
    term: optional(termField),
    organisation: optional(organisationField),
    locality: optional(localityField),
  },

  async run({ person, role = 'member', from, term, organisation, locality = null }, context) {
    const { store, network, today } = context;
    const isNew = await welcome(person, context);
    if (role === 'member') {
      if ([from, term, organisation, locality].some((each) => each !== undefined && each !== null))
        throw new UserError('A term, an organisation or a locality belongs to a role. Please choose one.', {
          field: 'role',
        });
      if (!isNew)
        throw new UserError(`${person.name} is already a member of ${network.name}.`, { field: 'person' });
      return message(`${person.name} is now a member of ${network.name}.`);
    }
    const first = from ?? today;
    const held = { from: first, until: term === undefined ? null : lastDayOf(first, term) };
    mustBeATerm(held, today);
    const organisationId = organisation ? (await store.organisations.ensure(organisation)).id : null;
    const given = await giveSeat(person, { role, ...held, organisationId, locality }, context);
    return told(person, given, first, context);
  },
});

/** Makes the person a member, and has what told of their asking or of the network tell it. False if they were one. */
async function welcome(person: Person, { store, network, today }: Context): Promise<boolean> {
  const before = await store.members.get(network.id, person.id);
  await store.members.join(network.id, [person.id]);
  if (before?.status === 'asking') await store.messages.refresh(before.id);
  await store.messages.refresh(network.id);
  return !belongs(before, today);
}

/** Says whole what was given, and who else has the role in that time where a network mostly has one. */
async function told(
  person: Person,
  { seat, filled }: { seat: Seat; filled: boolean },
  from: Day,
  context: Context,
): Promise<Message> {
  const { store, today } = context;
  const bodies = await bodiesOf([seat], store);
  const title = `${person.name} ${from <= today ? 'is' : 'will be'} ${saySeat(seat, bodies)}${sayTerm(seat)}.`;
  const blocks: Block[] = filled ? [{ type: 'note', text: 'The seat was vacant until now.' }] : [];
  const rival = (await rivalsOf(seat, context))[0];
  if (!rival) return message(title, blocks);
  const name = (await store.people.shown([rival.personId])).get(rival.personId ?? '')?.name ?? 'Someone';
  const also = `${name} is ${ROLES[seat.role]} in that time too${sayTerm(rival)}.`;
  return message(title, [...blocks, also], [endButton(name, rival, addDays(from, -1), person)]);
}

async function rivalsOf(seat: Seat, { store, network, today }: Context): Promise<Seat[]> {
  if (seat.role !== 'clinicalChair' && seat.role !== 'manager') return [];
  const seats = await store.members.seats(network.id, today);
  return seats.filter(
    (other) =>
      other.role === seat.role &&
      other.personId !== null &&
      other.personId !== seat.personId &&
      overlap(other, seat),
  );
}

/** Ends the other's term on the day before this one begins. */
const endButton = (name: string, { personId, role, networkId }: Seat, on: Day, next: Person): Action => ({
  label: `End ${name}’s term on ${formatDate(on)}`,
  command: 'member.end',
  args: {
    ...{ person: personArg(personId ?? ''), role, on, network: networkId },
    because: `${next.name} becomes ${ROLES[role]}.`,
  },
});
