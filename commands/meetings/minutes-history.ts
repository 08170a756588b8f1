import type { NoteChange } from '../../storage/meetings/meetings.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { type Message, message } from '../view.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.history': typeof fields;
  }
}

export const showMinutesHistory = defineCommand({
  name: 'meeting.minutes.history',
  summary: 'Show what was changed in the minutes of a meeting, by whom and when',
  usage: 'meeting minutes history <meeting>',
  examples: ['meeting minutes history M1'],
  changes: false,
  form: { title: 'Changes of minutes', submit: 'Show' },
  fields,

  async run({ meeting }, { store, zone }): Promise<Message> {
    const changes = await store.minutes.noteChanges(meeting.id);
    const people = await store.people.shown(changes.map(({ personId }) => personId));
    const title = `What was changed in the minutes of ${meetingReference(meeting)} ${meeting.title}`;
    if (changes.length === 0) return message(title, ['Nothing was changed since it was noted.']);
    const items = changes.map(({ at, personId, ...change }) => ({
      text: `${sayChange(change)} (${nameOf(people.get(personId ?? ''))}, ${formatInstant(at, zone)})`,
    }));
    return message(title, [{ type: 'list', items }]);
  },
});

function sayChange({ before, after }: Pick<NoteChange, 'before' | 'after'>): string {
  if (after === null) return `“${before}” was taken out`;
  return after === before ? `“${before}” was moved` : `“${before}” became “${after}”`;
}
