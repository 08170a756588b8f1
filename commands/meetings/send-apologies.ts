import type { Meeting } from '../../storage/meetings/meetings.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { UserError } from '../user-error.ts';
import { mustNotBeOver } from './meeting.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingHere } from './meeting-here.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, namedInFull } from './meeting-view.ts';
import { warnIfLost } from './quorum-lost.ts';
import { runningMeeting } from './running-meeting.ts';

/** Who comes in somebody’s place. */
export const deputyField = introduced(person('Deputy'), {
  'with deputy': { usual: ['deputy', 'with deputy', 'with a deputy', 'deputised by', 'represented by'] },
});
const fields = { person: person('Who'), meeting: optional(meetingField), deputy: optional(deputyField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.apologies': typeof fields;
  }
}

export const sendApologies = defineCommand({
  name: 'meeting.apologies',
  summary: 'Record apologies, for yourself or for someone else, and perhaps a deputy',
  usage: 'meeting apologies <person> [for <meeting>] [with deputy <deputy>]',
  examples: [
    'meeting apologies @cat',
    'meeting apologies @cat for M3',
    'meeting apologies @cat with deputy @dev',
  ],
  form: { title: 'Apologies', submit: 'Record' },
  fields,

  async run({ person: who, deputy: inTheirPlace, meeting: named }, context) {
    if (inTheirPlace?.id === who.id)
      throw new UserError('Nobody is their own deputy. Please name somebody else.', { field: 'deputy' });
    const meeting = await meetingAhead(named, context);
    const attendanceId = await context.store.minutes.apologise(meeting.id, who.id, inTheirPlace?.id ?? null);
    const lost = meeting.status === 'running' ? await warnIfLost(meeting, context) : '';
    const instead = inTheirPlace ? ` ${nameOf(inTheirPlace)} comes in their place.` : '';
    const sentence = `${nameOf(who)} sends apologies for ${namedInFull(meeting, context.zone)}.${instead}${lost}`;
    return changed(meetingCard, meeting.id, sentence, context, attendanceId);
  },
});

/**
 * The meeting that is named, or else the next one planned, or the one that is running. People mostly send
 * apologies before a meeting.
 */
async function meetingAhead(named: Meeting | undefined, context: NetworkContext): Promise<Meeting> {
  if (named) {
    mustNotBeOver(named, meetingReference(named));
    return named;
  }
  const here = await meetingHere(context);
  const [running] = here ? [here] : await context.store.meetings.running(context.network.id);
  const next = running ? null : await context.store.meetings.next(context.network.id, context.now);
  return next ?? running ?? runningMeeting(undefined, context);
}
