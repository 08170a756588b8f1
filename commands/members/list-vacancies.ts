import type { Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { ROLES } from '../roles/roles.ts';
import type { Item, Message } from '../view.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { readComposition } from './read-composition.ts';
import { saySeat, sayTerm } from './seat.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'member.vacancies': typeof fields;
  }
}

export const listVacancies = defineCommand({
  name: 'member.vacancies',
  summary: 'List the seats that are vacant, and the roles that nobody has',
  usage: 'member vacancies [page <page>] [as <as>]',
  examples: ['member vacancies'],
  changes: false,
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { store, network, today } = context;
    const { vacant, needed } = await readComposition(network, today, store);
    const missing = needed
      .filter(({ now, isVacant }) => now.count === 0 && !isVacant)
      .map(({ role, later: { first } }): Item => {
        const next = first[0] ? `; someone is named${sayTerm(first[0])}` : '';
        return { text: [{ strong: ROLES[role] }, ` nobody has this role${next}`] };
      });
    return listPage({ page, as }, context, {
      title: `Vacant seats of ${network.name}`,
      none: 'No seat is vacant.',
      rows: async ({ skip, take }) => {
        const seats = await store.members.vacantSeats(network.id, today, { skip, take });
        const bodies = await bodiesOf(seats, store);
        const from = Math.max(0, skip - vacant.count);
        return [
          ...seats.map((seat) => toItem(seat, network, bodies)),
          ...missing.slice(from, from + take - seats.length),
        ];
      },
      items: (shown) => shown,
      turnTo: (to) => ({ command: 'member.vacancies', args: { network: network.id, ...to } }),
    });
  },
});

const toItem = (seat: Seat, network: Network, bodies: Bodies): Item => ({
  text: [{ strong: saySeat(seat, bodies) }, sayTerm(seat)],
  button: {
    label: 'Close',
    command: 'member.vacancy.close',
    args: { role: seat.role, seat: seat.id, network: network.id },
  },
});

/** Lines about vacant seats, without what can be done about them. */
export async function vacancyLines(seats: Seat[], network: Network, store: Reads): Promise<Item[]> {
  const bodies = await bodiesOf(seats, store);
  return seats.map((seat) => ({ text: toItem(seat, network, bodies).text }));
}
