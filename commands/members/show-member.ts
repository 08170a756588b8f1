import { runsOn } from '../../storage/members/belonging.ts';
import type { Member, Particulars, Seat } from '../../storage/members/members.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import type { Block, Button, Fact, Item, Message } from '../view.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { isClinical } from './composition.ts';
import { memberField, personArg } from './member-fields.ts';
import { belongs } from './membership.ts';
import { saySeat, sayTerm } from './seat.ts';

/** How many of a member's seats are shown, the newest first. */
const MOST_SEATS = 20;

const fields = { person: memberField };

declare module '../press.ts' {
  interface CommandFields {
    'member.show': typeof fields;
  }
}

export const showMember = defineCommand({
  name: 'member.show',
  summary: 'Show a member: their roles and terms, and what they bring',
  usage: 'member show <person>',
  examples: ['member show @ann'],
  changes: false,
  form: { title: 'Show a member', submit: 'Show' },
  fields,

  async run({ person }, { store, network, today, zone }): Promise<Message> {
    const member = await store.members.get(network.id, person.id);
    if (!member) {
      throw new UserError(`${person.name} is not a member of ${network.name}.`, { field: 'person' });
    }
    const seats = (await store.members.seatsOf(network.id, person.id)).slice(0, MOST_SEATS);
    const bodies = await bodiesOf(seats, store);
    const facts = [
      { label: 'Status', value: statusOf(member, today, zone) },
      ...particularFacts(
        member,
        seats.filter((seat) => runsOn(seat, today)),
      ),
    ];
    const items = seats.map((seat) => seatItem(seat, bodies));
    const roles: Block[] =
      items.length > 0
        ? [
            { type: 'heading', text: 'Roles' },
            { type: 'list', items },
          ]
        : [];
    return {
      kind: 'message',
      title: `${nameOf(person)} in ${network.name}`,
      blocks: [{ type: 'facts', facts }, ...roles],
      buttons: belongs(member, today) ? buttonsFor(member) : [],
    };
  },
});

function statusOf({ status, joinedAt, until, because }: Member, today: Day, zone: string): string {
  const since = formatDay(dayOf(joinedAt, zone));
  if (status === 'asking') return `Asked to join on ${since}`;
  if (status === 'declined') return 'Asked to join, and was declined';
  if (until === null) return `Member since ${since}`;
  const why = because ? `, because: ${because}` : '';
  return `${until < today ? 'Was a member' : 'Member'} until ${formatDay(until)}${why}`;
}

/** The member's profession and skills. `running` are their current seats, whose roles may make them a clinician. */
function particularFacts({ profession, isClinician, skills }: Particulars, running: Seat[]): Fact[] {
  return [
    { label: 'Profession', value: profession ?? 'Not recorded' },
    ...(isClinician || running.some(({ role }) => isClinical(role))
      ? [{ label: 'Clinician', value: 'Yes' }]
      : []),
    ...(skills ? [{ label: 'Skills', value: skills }] : []),
  ];
}

/** "clinical chair from … to …. Appointed on … by the panel … Note." */
function seatItem(seat: Seat, bodies: Bodies): Item {
  const { appointedOn, panel, note, sessions, because } = seat;
  const appointed = [appointedOn && `on ${formatDay(appointedOn)}`, panel && `by ${panel}`].filter(Boolean);
  const more = [
    appointed.length > 0 && `Appointed ${appointed.join(' ')}`,
    note,
    sessions !== null && `Sessions a week: ${sessions}`,
    because && `Ended because: ${because}`,
  ].filter(Boolean);
  return {
    text: [
      { strong: saySeat(seat, bodies) },
      sayTerm(seat),
      ...more.map((each) => `. ${String(each).replace(/\.$/, '')}`),
    ],
  };
}

function buttonsFor({ personId, networkId }: Member): Button[] {
  const args = { person: personArg(personId), network: networkId };
  return [
    { label: 'Change', command: 'member.change', args, opens: 'form' },
    { label: 'End', command: 'member.end', args, opens: 'form' },
  ];
}
