import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { ROLES } from '../roles/roles.ts';
import type { Block, Fact, Item, Message } from '../view.ts';
import { organisationField } from './organisation-fields.ts';

/** How many seats are shown before the rest are only counted. */
const MOST_SEATS = 20;

const fields = { organisation: organisationField('Organisation') };

declare module '../press.ts' {
  interface CommandFields {
    'org.show': typeof fields;
  }
}

export const showOrganisation = defineCommand({
  name: 'org.show',
  summary: 'Show a partner body, and who speaks for it in this network',
  usage: 'org show <organisation>',
  examples: ['org show Bramley Surgery'],
  changes: false,
  form: { title: 'Show an organisation', submit: 'Show' },
  fields,

  async run({ organisation }, { store, network, today }): Promise<Message> {
    const { id, name, kind } = organisation;
    const called = (await store.organisations.shown([id], network.id)).get(id)?.name ?? name;
    const seats = await store.members.seats(network.id, today, { organisationId: id });
    const shown = seats.slice(0, MOST_SEATS);
    const people = await store.people.shown(shown.map(({ personId }) => personId));
    const items = shown.map(({ personId, role, locality }): Item => {
      const who = personId ? nameOf(people.get(personId)) : 'A vacant seat';
      return { text: [{ strong: who }, ` ${ROLES[role]}${locality ? `, ${locality}` : ''}`] };
    });
    const more = seats.length - shown.length;
    const facts: Fact[] = [
      ...(kind ? [{ label: 'Kind', value: kind }] : []),
      ...(called === name ? [] : [{ label: 'In the directory', value: name }]),
    ];
    const blocks: Block[] = [
      ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
      { type: 'heading', text: `Who speaks for it in ${network.name}` },
      items.length > 0 ? { type: 'list', items } : { type: 'text', text: 'Nobody yet.' },
      ...(more > 0 ? [{ type: 'note' as const, text: `And ${more} more.` }] : []),
    ];
    return { kind: 'message', title: called, blocks, buttons: [] };
  },
});
