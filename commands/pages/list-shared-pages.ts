import { listPage, pageFields } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { meetingReference } from '../meetings/index.ts';
import type { Item, Message } from '../view.ts';
import { SHARED } from './shared-page.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'page.links': typeof fields;
  }
}

export const listSharedPages = defineCommand({
  name: 'page.links',
  summary: 'List the links that were given for the whole network, and withdraw one',
  usage: 'page links [page <page>] [as <as>]',
  examples: ['page links'],
  changes: false,
  form: { title: 'Links for the network', submit: 'Show' },
  needs: 'convene',
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { network, store, zone } = context;
    return listPage({ page, as }, context, {
      title: `Links for all who may read ${network.name}`,
      none: 'No link for the whole network can be read now. To get one, type: page share M1',
      rows: (span) => store.sharedPages.open(network.id, span),
      async items(shown) {
        const [meetings, people] = await Promise.all([
          store.meetings.withIds(shown.map(({ meetingId }) => meetingId)),
          store.people.shown(shown.map(({ createdById }) => createdById)),
        ]);
        return shown.flatMap(({ number, kind, meetingId, until, createdById }): Item[] => {
          const meeting = meetings.find(({ id }) => id === meetingId);
          if (!meeting) return [];
          const by = nameOf(people.get(createdById));
          return [
            {
              text: [
                { strong: `${number}.` },
                ` ${SHARED[kind]} of ${meetingReference(meeting)} ${meeting.title}, from ${by}, until ${formatInstant(until, zone)}`,
              ],
              button: {
                ...{ label: 'Withdraw', command: 'page.withdraw' },
                args: { link: String(number), network: network.id },
              },
            },
          ];
        });
      },
      turnTo: (to) => ({ command: 'page.links', args: { network: network.id, ...to } }),
    });
  },
});
