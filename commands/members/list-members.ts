import type { Member, Seat } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Item, Message } from '../view.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { personArg } from './member-fields.ts';
import { acceptButton } from './request-view.ts';
import { roleField } from './role-field.ts';
import { saySeat, sayTerm } from './seat.ts';

/** How many requests to join are shown above the list. */
const MOST_ASKING = 10;

const fields = {
  role: optional({ ...roleField, introducedBy: { role: { usual: ['with role', 'with'] } } }),
  ...pageFields,
};

declare module '../press.ts' {
  interface CommandFields {
    'member.list': typeof fields;
  }
}

export const listMembers = defineCommand({
  name: 'member.list',
  summary: 'List the members by name, with their roles',
  usage: 'member list [role <role>] [page <page>] [as <as>]',
  examples: ['member list', 'member list role clinical chair', 'member list page 2'],
  changes: false,
  fields,

  async run({ role, page = 1, as }, context): Promise<Message> {
    const { store, network, today } = context;
    const asking = page === 1 && !role ? await store.members.asking([network.id], MOST_ASKING) : [];
    return listPage({ page, as }, context, {
      title: role ? `${network.name}: ${ROLES[role]}` : `Members of ${network.name}`,
      none: role ? `Nobody has the role of ${ROLES[role]} today.` : 'There are no members yet.',
      rows: (span) => store.members.list(network.id, today, { ...span, role }),
      async items(shown) {
        const ids = shown.map(({ personId }) => personId);
        const seats = await store.members.seatsOfPeople(network.id, ids, today);
        const bodies = await bodiesOf(seats, store);
        const people = await store.people.shown(ids);
        return shown.map((member) => memberLine(member, seats, people, bodies, today));
      },
      turnTo: (to) => ({ command: 'member.list', args: { network: network.id, role, ...to } }),
      above: askingBlocks(asking, await store.people.shown(asking.map(({ personId }) => personId))),
    });
  },
});

/** "Ann Ward: clinical chair until Sunday 31 March 2030; manager"; a future term is shown with both days. */
function memberLine(
  { personId, networkId, until }: Member,
  seats: Seat[],
  people: Map<string, Person>,
  bodies: Bodies,
  today: string,
): Item {
  const roles = seats
    .filter((seat) => seat.personId === personId)
    .map((seat) => {
      const begun = seat.from === null || seat.from <= today;
      return saySeat(seat, bodies) + sayTerm(begun ? { ...seat, from: null } : seat);
    });
  const leaves = until === null ? [] : [`a member${sayTerm({ from: null, until })}`];
  const said = [...roles, ...leaves].join('; ');
  return {
    text: [{ strong: nameOf(people.get(personId)) }, said && `: ${said}`],
    button: {
      label: 'Show',
      command: 'member.show',
      args: { person: personArg(personId), network: networkId },
    },
  };
}

function askingBlocks(asking: Member[], people: Map<string, Person>): Block[] {
  if (asking.length === 0) return [];
  const items = asking.map(
    (member): Item => ({
      text: [{ strong: nameOf(people.get(member.personId)) }, ' asks to join'],
      button: acceptButton(member),
    }),
  );
  return [{ type: 'list', items }];
}
