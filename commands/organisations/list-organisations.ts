import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import type { Item, Message } from '../view.ts';

const fields = { starting: optional(text('Starting', { max: 150 })), page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'org.list': typeof fields;
  }
}

export const listOrganisations = defineCommand({
  name: 'org.list',
  summary: 'List the partner bodies, all or those whose names begin so',
  usage: 'org list [starting <starting>] [page <page>]',
  examples: ['org list', 'org list starting B'],
  changes: false,
  fields,

  async run({ starting = '', page = 1 }, { store, network }): Promise<Message> {
    const rows = await store.organisations.list(starting, rowsOf(page));
    const given = { ...(starting && { starting }), network: network.id };
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'org.list',
      args: { ...given, page: to },
    }));
    const items = shown.map(
      ({ name, kind }): Item => ({ text: [{ strong: name }, ...(kind ? [` ${kind}`] : [])] }),
    );
    return listMessage({
      title: `Organisations${starting && ` starting ${starting}`}`,
      page,
      items,
      none: none(starting),
      turn,
    });
  },
});

const none = (starting: string): string =>
  starting
    ? `No organisation’s name begins with “${starting}”.`
    : 'No organisation is known yet. Add one with: org add its name';
