import type { Organisation } from '../../storage/organisations/organisations.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { text } from '../fields/fields.ts';
import type { Item, Message } from '../view.ts';

const fields = { starting: optional(text('Starting', { max: 150 })), ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'org.list': typeof fields;
  }
}

export const listOrganisations = defineCommand({
  name: 'org.list',
  summary: 'List the partner bodies, all or those whose names begin so',
  usage: 'org list [starting <starting>] [page <page>] [as <as>]',
  examples: ['org list', 'org list starting B'],
  changes: false,
  fields,

  async run({ starting = '', page = 1, as }, context): Promise<Message> {
    const { store, network } = context;
    return listPage({ page, as }, context, {
      title: `Organisations${starting && ` starting ${starting}`}`,
      none: none(starting),
      rows: (span) => store.organisations.list(starting, span, network.id),
      items: async (shown) => {
        const here = await store.organisations.shown(
          shown.map(({ id }) => id),
          network.id,
        );
        return shown.map((each) => itemOf(each, here.get(each.id)?.name ?? each.name));
      },
      turnTo: (to) => ({
        command: 'org.list',
        args: { ...(starting && { starting }), network: network.id, ...to },
      }),
    });
  },
});

/** "Bramley Surgery (practice)": the network's own name for it, its kind, and its name in the directory if that differs. */
function itemOf({ name, kind }: Organisation, called: string): Item {
  const about = [...(kind ? [kind] : []), ...(called === name ? [] : [`in the directory: ${name}`])];
  return { text: [{ strong: called }, ...(about.length > 0 ? [` (${about.join('; ')})`] : [])] };
}

const none = (starting: string): string =>
  starting
    ? `No organisation’s name begins with “${starting}”.`
    : 'No organisation is known yet. Add one with: org add its name';
