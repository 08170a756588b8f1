import type { SharedPageKind } from '../../storage/web-links/web-links.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { isInPlainEnglish, meetingField, meetingReference } from '../meetings/index.ts';
import { UserError } from '../user-error.ts';
import { message } from '../view.ts';
import { giveLink } from '../web/give-link.ts';
import { isForAll, SHARED } from './shared-page.ts';

/** For how many days a link for a network holds: until after the meeting that a pack goes before. */
const SHARED_DAYS = 30;
const A_DAY_MS = 24 * 3_600_000;

const fields = {
  meeting: meetingField,
  kind: optional(
    choice<SharedPageKind>('What', SHARED, {
      also: {
        agenda: ['pack', 'agenda'],
        minutes: ['minutes'],
        redacted: ['redacted', 'redacted version'],
        plain: ['plain', 'plain english', 'in plain english'],
      },
    }),
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
  examples: ['page share M1', 'page share M1 as minutes', 'page share M1 as redacted'],
  form: { title: 'Link for the network', submit: 'Get the link' },
  needs: 'convene',
  isPrivate: true,
  fields,

  async run({ meeting, kind = meeting.status === 'ended' ? 'minutes' : 'agenda' }, context) {
    const { store, network, caller, now, zone } = context;
    const reference = meetingReference(meeting);
    if (kind === 'plain' && !(await isInPlainEnglish(meeting.id, store)))
      throw new UserError(
        `Nobody has written what ${reference} came to in plain English yet. To do so: meeting minutes plain ${reference}`,
        { field: 'kind' },
      );
    const until = new Date(now.getTime() + SHARED_DAYS * A_DAY_MS);
    const page = await store.sharedPages.add({
      ...{ networkId: network.id, meetingId: meeting.id, kind, until, createdById: caller.id },
      number: await store.networks.nextNumber(network.id, 'sharedPage'),
    });
    const args = { meeting: reference, as: 'page' as const, network: network.id };
    const version = isForAll(kind) ? { version: kind } : {};
    const ask =
      kind === 'agenda'
        ? { command: 'meeting.agenda' as const, args }
        : { command: 'meeting.minutes' as const, args: { ...args, ...version } };
    const href = await giveLink('page', ask, until, context, page.id);
    const readers = isForAll(kind)
      ? `You may send it to people outside ${network.name} too: it has nothing that was marked as confidential. Whoever has it can read it.`
      : `Send it to those who may read ${network.name}: nobody else is kept out who has it.`;
    return {
      ...message(
        `${SHARED[kind]} of ${reference} ${meeting.title}`,
        [
          [{ link: isForAll(kind) ? 'The link' : 'The link for all who may read this network', href }],
          {
            type: 'note',
            text: `${readers} It shows what stands when it is opened, until ${formatInstant(until, zone)}, or until you leave. To see such links and withdraw one: page links`,
          },
        ],
        [undoButton(page.id)],
      ),
      isSecret: true,
    };
  },
});
