import { listPage, pageField } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { ROLES } from '../door/access.ts';
import type { Item, Message } from '../view.ts';
import { bodiesOf } from './bodies.ts';
import { readComposition } from './composition-view.ts';
import { saySeat, sayTerm } from './seat.ts';

const fields = { page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'member.vacancies': typeof fields;
  }
}

export const listVacancies = defineCommand({
  name: 'member.vacancies',
  summary: 'List the seats that are vacant, and the roles that nobody has',
  usage: 'member vacancies [page <page>]',
  examples: ['member vacancies'],
  changes: false,
  fields,

  async run({ page = 1 }, { store, network, today }): Promise<Message> {
    const { vacant, needed } = await readComposition(network, today, store);
    const bodies = await bodiesOf(vacant, store);
    const missing = needed
      .filter(({ role, now }) => now.length === 0 && !vacant.some((seat) => seat.role === role))
      .map(({ role, later }): Item => {
        const next = later[0] ? `; someone is named${sayTerm(later[0])}` : '';
        return { text: [{ strong: ROLES[role] }, ` nobody has this role${next}`] };
      });
    const seats = vacant.map(
      (seat): Item => ({
        text: [{ strong: saySeat(seat, bodies) }, sayTerm(seat)],
        button: {
          label: 'Close',
          command: 'member.vacancy.close',
          args: { role: seat.role, seat: seat.id, network: network.id },
        },
      }),
    );
    return listPage(page, {
      title: `Vacant seats of ${network.name}`,
      none: 'No seat is vacant.',
      rows: ({ skip, take }) => [...seats, ...missing].slice(skip, skip + take),
      items: (shown) => shown,
      turnTo: (to) => ({ command: 'member.vacancies', args: { network: network.id, page: to } }),
    });
  },
});
