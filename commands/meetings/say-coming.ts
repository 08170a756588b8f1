import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { Message } from '../view.ts';
import { mustBeMet } from './by-correspondence.ts';
import { mustBeScheduled } from './meeting.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, namedInFull } from './meeting-view.ts';
import { deputyField } from './send-apologies.ts';

const comingFields = { meeting: optional(meetingField) };
const maybeFields = { ...comingFields, deputy: optional(deputyField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.coming': typeof comingFields;
    'meeting.maybe': typeof maybeFields;
  }
}

export const sayComing = defineCommand({
  name: 'meeting.coming',
  summary: 'Say that you are coming to a meeting',
  usage: 'meeting coming [<meeting>]',
  examples: ['meeting coming', 'meeting coming M1'],
  fields: comingFields,

  run: ({ meeting }, context) => answer('coming', { named: meeting, deputy: undefined }, context),
});

export const sayMaybe = defineCommand({
  name: 'meeting.maybe',
  summary: 'Say that you may come to a meeting, and perhaps who comes if you cannot',
  usage: 'meeting maybe [<meeting>] [with deputy <deputy>]',
  examples: ['meeting maybe M1', 'meeting maybe M1 with deputy @dev'],
  fields: maybeFields,

  run: ({ meeting, deputy }, context) => answer('maybe', { named: meeting, deputy }, context),
});

/** Records what the caller says of the meeting that is named, or of the next one. */
async function answer(
  state: 'coming' | 'maybe',
  { named, deputy }: { named: Meeting | undefined; deputy: Person | undefined },
  context: NetworkContext<Store>,
): Promise<Message> {
  const { store, caller, network, now, zone } = context;
  if (deputy?.id === caller.id)
    throw new UserError('Nobody is their own deputy. Please name somebody else.', { field: 'deputy' });
  const meeting = named ?? (await store.meetings.next(network.id, now));
  if (!meeting) throw new UserError('No meeting is planned. To plan one: meeting schedule');
  const reference = meetingReference(meeting);
  mustBeMet(meeting);
  mustBeScheduled(meeting, reference);
  const attendanceId = await store.minutes.answer(meeting.id, caller.id, state, deputy?.id ?? null);
  const instead = deputy ? ` If you cannot, ${nameOf(deputy)} comes in your place.` : '';
  const which = namedInFull(meeting, zone);
  const sentence = state === 'coming' ? `You are coming to ${which}.` : `You may come to ${which}.${instead}`;
  return changed(meetingCard, meeting.id, sentence, context, attendanceId);
}
