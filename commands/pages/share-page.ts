import type { SharedPageKind } from '../../storage/web-links/web-links.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { meetingField, meetingReference } from '../meetings/index.ts';
import { message } from '../view.ts';
import { giveLink } from '../web/give-link.ts';
import { SHARED } from './shared-page.ts';

/** For how many days a link for a network holds: until after the meeting that a pack goes before. */
const SHARED_DAYS = 30;
const A_DAY_MS = 24 * 3_600_000;

const fields = {
  meeting: meetingField,
  kind: optional(
    choice<SharedPageKind>('What', SHARED, { also: { agenda: ['pack', 'agenda'], minutes: ['minutes'] } }),
  ),
};

declare module '../press.ts' {
  interface CommandFields {
    'page.share': typeof fields;
  }
}

export const sharePage = defineCommand({
  name: 'page.share',
  summary: 'Get a link to the pack of a meeting, or its minutes, that you can send to the whole network',
  usage: 'page share <meeting> [as <kind>]',
  examples: ['page share M1', 'page share M1 as minutes'],
  form: { title: 'Link for the network', submit: 'Get the link' },
  needs: 'convene',
  isPrivate: true,
  fields,

  async run({ meeting, kind = meeting.status === 'ended' ? 'minutes' : 'agenda' }, context) {
    const { store, network, caller, now, zone } = context;
    const reference = meetingReference(meeting);
    const until = new Date(now.getTime() + SHARED_DAYS * A_DAY_MS);
    const page = await store.sharedPages.add({
      ...{ networkId: network.id, meetingId: meeting.id, kind, until, createdById: caller.id },
      number: await store.networks.nextNumber(network.id, 'sharedPage'),
    });
    const args = { meeting: reference, as: 'page' as const, network: network.id };
    const ask =
      kind === 'agenda'
        ? { command: 'meeting.agenda' as const, args }
        : { command: 'meeting.minutes' as const, args };
    const href = await giveLink('page', ask, until, context, page.id);
    return {
      ...message(
        `${SHARED[kind]} of ${reference} ${meeting.title}`,
        [
          [{ link: 'The link for all who may read this network', href }],
          {
            type: 'note',
            text: `Send it to those who may read ${network.name}: nobody else is kept out who has it. It shows what stands when it is opened, until ${formatInstant(until, zone)}, or until you leave. To see such links and withdraw one: page links`,
          },
        ],
        [undoButton(page.id)],
      ),
      isSecret: true,
    };
  },
});
