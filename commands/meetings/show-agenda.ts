import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { CALLED_DOCUMENT, documentFile, documentForms } from '../documents/document-file.ts';
import { lookOf } from '../documents/word-look.ts';
import { rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { CALLED_PAGE } from '../fields/forms-called.ts';
import { may } from '../roles/roles.ts';
import { type Message, message } from '../view.ts';
import { asPage, ofNetwork, pageKind } from '../web/as-page.ts';
import { agendaBlocks, packBlocks } from './agenda-pack.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { itemInHand } from './meeting-view.ts';

const kinds = { ...documentForms, ...pageKind };
const fields = {
  meeting: meetingAheadField,
  as: rare(choice<keyof typeof kinds>('As', kinds, { also: { ...CALLED_DOCUMENT, page: CALLED_PAGE } })),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda': typeof fields;
  }
}

/** The command that shows an agenda; as a page or a document, it is the whole pack. */
export const showAgendaOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.agenda',
    summary: 'Show the agenda of a meeting, here, or with all that goes with it as a page or a document',
    usage: 'meeting agenda <meeting> [as <as>]',
    examples: ['meeting agenda M1', 'meeting agenda M1 as page', 'meeting agenda M1 as docx'],
    changes: false,
    form: { title: 'Show an agenda', submit: 'Show' },
    fields,

    async run({ meeting, as }, context): Promise<Message> {
      const reference = meetingReference(meeting);
      const title = `Agenda of ${reference} ${meeting.title}`;
      const args = { meeting: reference, network: meeting.networkId };
      if (!as)
        return message(title, await agendaBlocks(meeting, await seenBy(meeting, context), context), [
          { label: 'Add to agenda', command: 'meeting.agenda.add', args, opens: 'form' },
        ]);
      const ask = { command: 'meeting.agenda' as const, args: { ...args, as } };
      const whole = async () =>
        message(title, [ofNetwork(context.network), ...(await packBlocks(meeting, context, all))]);
      if (as === 'page') return asPage(ask, title, context, whole);
      const pack = await whole();
      const file = documentFile(as, () => pack, {
        ...{ name: `${reference}-agenda`, about: `The agenda of ${reference}` },
        ask: { label: documentForms[as], ...ask },
        typed: `meeting agenda ${reference} as ${as}`,
        look: await lookOf(as, context),
      });
      return message(title, [{ type: 'file', file }]);
    },
  });

/** What whoever asks is shown of an agenda: the item in hand, and buttons for what they may answer. */
async function seenBy(meeting: Meeting, { store, network, caller, today }: NetworkContext) {
  const isOpen = meeting.status === 'scheduled' || meeting.status === 'running';
  const standing = await store.members.standing(network.id, caller.id, today);
  return { inHand: itemInHand(meeting), mayAnswer: isOpen && may(standing, 'convene') };
}
