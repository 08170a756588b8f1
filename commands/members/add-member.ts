import type { Member, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { addDays, type Day, formatDate } from '../dates/dates.ts';
import { optional, rare, unasked } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { introduced, WHEN } from '../fields/introductions.ts';
import { ROLES } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { type Button, type Message, message } from '../view.ts';
import { bodiesOf, newBodyNote } from './bodies.ts';
import { giveSeat, mustBeATerm, type SeatGiven } from './give-seat.ts';
import {
  fromField,
  localityField,
  memberField,
  organisationField,
  personArg,
  termField,
  untilField,
} from './member-fields.ts';
import { belongs } from './membership.ts';
import { standpointField } from './role-field.ts';
import { lastDayOf, overlap, saySeat, sayTerm } from './seat.ts';

const fields = {
  person: { ...memberField, label: 'Person', isOfNetwork: false },
  role: optional(standpointField),
  from: optional({
    ...introduced(fromField, { from: { ...WHEN.from, atEnd: ['on'] } }),
    hint: 'With a role only: its first day, for example: 1 April 2027',
  }),
  term: optional({ ...termField, hint: 'With a role only, for example: 3 years' }),
  /** In place of a term. */
  until: rare(introduced(untilField, { until: { usual: ['till', 'til', 'to', 'ending', 'ending on'] } })),
  organisation: optional({ ...organisationField, hint: 'With a role only: whom they speak for, if anyone' }),
  locality: optional({ ...localityField, hint: 'With a role only: whose voice they are, if it is for one' }),
  /** Set by the button that cancels the planned end of a membership. */
  stays: unasked(choice('Stays', { yes: 'Yes' })),
};

declare module '../press.ts' {
  interface CommandFields {
    'member.add': typeof fields;
  }
}

export const addMember = defineCommand({
  name: 'member.add',
  summary: 'Add someone to the network, or give a member a role for a term',
  usage:
    'member add <person> [as <role>] [from <from>] [for <term>] [until <until>] [at <organisation>] [in <locality>]',
  examples: ['member add @ann as clinical chair from 1 April 2027 for 3 years', 'member add @bob'],
  needs: 'manage',
  form: { title: 'New member', submit: 'Add' },
  fields,

  async run({ person, role = 'member', from, term, until, organisation, locality = null, stays }, context) {
    const { store, network, today } = context;
    // Lock order: names of organisations before cards.
    const body = organisation ? await store.organisations.ensure(organisation, network.id) : null;
    const { isNew, member } = await welcome(person, context);
    if (stays) return stayOn(person, member, context);
    if (role === 'member') {
      if ([from, term, until, organisation, locality].some((each) => each !== undefined && each !== null))
        throw new UserError('A term, an organisation or a locality belongs to a role. Please choose one.', {
          field: 'role',
        });
      if (!isNew) throw alreadyIn(person, member, context);
      return message(`${nameOf(person)} is now a member of ${network.name}.`, [], [undoButton(member.id)]);
    }
    const first = from ?? today;
    if (term !== undefined && until !== undefined)
      throw new UserError('Please give how long the term is or its last day, not both.', { field: 'until' });
    const held = { from: first, until: until ?? (term === undefined ? null : lastDayOf(first, term)) };
    mustBeATerm(held, today);
    const wanted = { role, ...held, organisationId: body?.id ?? null, locality };
    const given = await giveSeat(person, wanted, context);
    const answer = await told(person, member, given, first, context);
    return {
      ...answer,
      blocks: [...answer.blocks, ...newBodyNote(body, context)],
      buttons: [...answer.buttons, undoButton(given.seat.id)],
    };
  },
});

/** Makes the person a member, and updates their request and the network's card. Resolves to whether they are new. */
async function welcome(
  person: Person,
  { store, network, today }: NetworkContext<Store>,
): Promise<{ isNew: boolean; member: Member }> {
  const before = await store.members.get(network.id, person.id);
  const member = await store.members.join(network.id, person.id, today);
  if (before?.status === 'asking') await store.messages.refresh(before.id);
  await store.messages.refresh(network.id);
  return { isNew: !belongs(before, today), member };
}

/** Cancels the planned end of a membership. */
async function stayOn(
  person: Person,
  member: Member,
  { store, network }: NetworkContext<Store>,
): Promise<Message> {
  await store.members.update(member, { until: null, because: null });
  return message(
    `${nameOf(person)} stays a member of ${network.name}, with no end set.`,
    [],
    [undoButton(member.id)],
  );
}

const alreadyIn = ({ name }: Person, member: Member, { network }: NetworkContext): UserError =>
  new UserError(
    `${name} is already a member of ${network.name}${sayTerm({ from: null, until: member.until })}.`,
    { field: 'person', buttons: stayButtons(member) },
  );

const stayButtons = ({ personId, networkId, until }: Member): Button[] =>
  until === null
    ? []
    : [
        {
          label: 'Let them stay on',
          command: 'member.add',
          args: { person: personArg(personId), stays: 'yes', network: networkId },
        },
      ];

/**
 * The answer: the seat given, who else has the role in that time if networks usually have only one, and a warning if the
 * membership ends before the role does.
 */
async function told(
  person: Person,
  member: Member,
  { seat, filled }: SeatGiven,
  from: Day,
  context: NetworkContext,
): Promise<Message> {
  const { store, today } = context;
  const bodies = await bodiesOf([seat], store);
  const title = `${nameOf(person)} ${from <= today ? 'is' : 'will be'} ${saySeat(seat, bodies)}${sayTerm(seat)}.`;
  const [rival] = await rivalsOf(seat, context);
  const people = await store.people.shown([rival?.personId ?? null]);
  const leaves = member.until !== null && (seat.until === null || seat.until > member.until);
  const rivalName = nameOf(people.get(rival?.personId ?? ''));
  return message(
    title,
    [
      ...(filled ? [{ type: 'note' as const, text: 'The seat was vacant until now.' }] : []),
      ...(leaves ? [`They are a member only${sayTerm({ from: null, until: member.until })}.`] : []),
      ...(rival ? [`${rivalName} is ${ROLES[seat.role]} in that time too${sayTerm(rival)}.`] : []),
    ],
    [
      ...(rival ? [endButton(rivalName, rival, addDays(from, -1), person)] : []),
      ...(leaves ? stayButtons(member) : []),
    ],
  );
}

async function rivalsOf(seat: Seat, { store, network, today }: NetworkContext): Promise<Seat[]> {
  if (seat.role !== 'clinicalChair' && seat.role !== 'manager') return [];
  const seats = await store.members.seats(network.id, today, { role: seat.role });
  return seats.filter(
    (other) => other.personId !== null && other.personId !== seat.personId && overlap(other, seat),
  );
}

/** Ends the other's term on the day before this one begins. */
const endButton = (name: string, { personId, role, networkId }: Seat, on: Day, next: Person): Button => ({
  label: `End ${name}’s term on ${formatDate(on)}`,
  command: 'member.end',
  args: {
    ...{ person: personArg(personId ?? ''), role, on, network: networkId },
    because: `${nameOf(next)} becomes ${ROLES[role]}.`,
  },
});
