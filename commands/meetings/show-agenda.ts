import type { Meeting } from '../../storage/meetings/meetings.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { type Message, message } from '../view.ts';
import { asPage, asPageField, ofNetwork } from '../web/as-page.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { agendaLine, itemInHand, whenText } from './meeting-view.ts';

const fields = { meeting: meetingAheadField, as: asPageField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda': typeof fields;
  }
}

export const showAgenda = defineCommand({
  name: 'meeting.agenda',
  summary: 'Show the agenda of a meeting, here or as a page',
  usage: 'meeting agenda <meeting> [as <as>]',
  examples: ['meeting agenda M1', 'meeting agenda M1 as page'],
  changes: false,
  form: { title: 'Show an agenda', submit: 'Show' },
  fields,

  async run({ meeting, as }, context): Promise<Message> {
    const ask = {
      command: 'meeting.agenda' as const,
      args: { meeting: meetingReference(meeting), as, network: meeting.networkId },
    };
    const title = `Agenda of ${meetingReference(meeting)} ${meeting.title}`;
    if (!as) return agendaOf(meeting, context);
    return asPage(ask, title, context, async () =>
      message(title, [ofNetwork(context.network), ...(await agendaOf(meeting, context)).blocks]),
    );
  },
});

async function agendaOf(meeting: Meeting, { store, zone }: NetworkContext): Promise<Message> {
  const reference = meetingReference(meeting);
  const agenda = await store.minutes.agenda(meeting.id);
  const people = await store.people.shown(agenda.map(({ leaderId }) => leaderId));
  const items = agenda.map((item, i) => agendaLine(item, i, people, itemInHand(meeting)));
  return {
    kind: 'message',
    title: `Agenda of ${reference} ${meeting.title}`,
    blocks: [
      { type: 'note', text: whenText(meeting, zone) },
      items.length > 0 ? { type: 'list', items } : { type: 'text', text: 'Nothing is on the agenda yet.' },
    ],
    buttons: [
      {
        label: 'Add to agenda',
        command: 'meeting.agenda.add',
        args: { meeting: reference, network: meeting.networkId },
        opens: 'form',
      },
    ],
  };
}
