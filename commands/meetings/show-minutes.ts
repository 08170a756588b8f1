import type { Meeting } from '../../storage/meetings/meetings.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { meetingField } from './meeting-fields.ts';
import { type Minutes, minutesView } from './minutes-view.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes': typeof fields;
  }
}

export const showMinutes = defineCommand({
  name: 'meeting.minutes',
  summary: 'Read the minutes of a meeting',
  usage: 'meeting minutes <meeting>',
  examples: ['meeting minutes M1'],
  changes: false,
  form: { title: 'Read minutes', submit: 'Read' },
  fields,

  run: async ({ meeting }, context) => minutesView(await readMinutes(meeting, context)),
});

async function readMinutes(meeting: Meeting, { store, zone }: NetworkContext): Promise<Minutes> {
  const { id, networkId } = meeting;
  const [agenda, attendances, notes, actions, decisions, previous, next] = await Promise.all([
    store.minutes.agenda(id),
    store.minutes.attendances(id),
    store.minutes.notes(id),
    store.actions.ofMeeting(id),
    store.decisions.ofMeeting(id),
    store.meetings.previous(meeting),
    store.meetings.next(networkId, meeting.startsAt),
  ]);
  const arising = previous ? await store.actions.ofMeeting(previous.id) : [];
  const people = await store.people.shown([
    ...agenda.map(({ leaderId }) => leaderId),
    ...attendances.map(({ personId }) => personId),
    ...[...actions, ...arising].map(({ ownerId }) => ownerId),
  ]);
  return { meeting, agenda, attendances, notes, actions, decisions, previous, arising, next, people, zone };
}
