import { listPage, pageFields } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { meetingLine } from './meeting-view.ts';

const fields = pageFields;

declare module '../press.ts' {
  interface CommandFields {
    'meeting.list': typeof fields;
  }
}

export const listMeetings = defineCommand({
  name: 'meeting.list',
  summary: 'List the meetings ahead',
  usage: 'meeting list [page <page>] [as <as>]',
  examples: ['meeting list'],
  changes: false,
  form: { title: 'List meetings', submit: 'Show' },
  fields,

  async run({ page = 1, as }, context): Promise<Message> {
    const { network, store, zone } = context;
    return listPage({ page, as }, context, {
      title: `Meetings ahead in ${network.name}`,
      none: 'No meeting is planned. Plan one with: meeting schedule "Its title" on a date at a time',
      rows: (span) => store.meetings.ahead(network.id, span),
      items: (shown) => shown.map((meeting) => meetingLine(meeting, zone)),
      turnTo: (to) => ({ command: 'meeting.list', args: { network: network.id, ...to } }),
    });
  },
});
