import { listMessage, pageField, pageOf, rowsOf } from '../cards/page.ts';
import { defineCommand } from '../command.ts';
import type { Message } from '../view.ts';
import { meetingLine } from './meeting-view.ts';

const fields = { page: pageField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.list': typeof fields;
  }
}

export const listMeetings = defineCommand({
  name: 'meeting.list',
  summary: 'List the meetings ahead',
  usage: 'meeting list [page <page>]',
  examples: ['meeting list'],
  changes: false,
  form: { title: 'List meetings', submit: 'Show' },
  fields,

  async run({ page = 1 }, { network, store, zone }): Promise<Message> {
    const rows = await store.meetings.ahead(network.id, rowsOf(page));
    const { shown, turn } = pageOf(rows, page, (to) => ({
      command: 'meeting.list',
      args: { network: network.id, page: to },
    }));
    const items = shown.map((meeting) => meetingLine(meeting, zone));
    return listMessage({
      title: `Meetings ahead in ${network.name}`,
      page,
      items,
      none: 'No meeting is planned. Plan one with: meeting schedule "Its title" on a date at a time',
      turn,
    });
  },
});
