import type { Meeting } from '../../storage/meetings/meetings.ts';
import { changed } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { person } from '../fields/fields.ts';
import { mustNotBeOver } from './meeting.ts';
import { meetingHere } from './meeting-here.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const hereFields = { meeting: runningField };
const apologiesFields = { person: person('Who'), meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.here': typeof hereFields;
    'meeting.apologies': typeof apologiesFields;
  }
}

export const comeToMeeting = defineCommand({
  name: 'meeting.here',
  summary: 'Say that you are at the meeting',
  usage: 'meeting here',
  examples: ['meeting here'],
  fields: hereFields,

  async run({ meeting: named }, context) {
    const meeting = await runningMeeting(named, context);
    const attendanceId = await context.store.minutes.attend(meeting.id, context.caller.id, 'present');
    const sentence = `You are down as present at ${meetingReference(meeting)}.`;
    return changed(meetingCard, meeting.id, sentence, context, attendanceId);
  },
});

export const sendApologies = defineCommand({
  name: 'meeting.apologies',
  summary: 'Record apologies, for yourself or for someone else',
  usage: 'meeting apologies <person>',
  examples: ['meeting apologies @cat'],
  form: { title: 'Apologies', submit: 'Record' },
  fields: apologiesFields,

  async run({ person: who, meeting: named }, context) {
    const meeting = await meetingAhead(named, context);
    const attendanceId = await context.store.minutes.attend(meeting.id, who.id, 'apologies');
    const sentence = `${nameOf(who)} sends apologies for ${meetingReference(meeting)}.`;
    return changed(meetingCard, meeting.id, sentence, context, attendanceId);
  },
});

/** The meeting named, the one running, or else the next one planned: apologies mostly come before. */
async function meetingAhead(named: Meeting | undefined, context: NetworkContext): Promise<Meeting> {
  if (named) {
    mustNotBeOver(named, meetingReference(named));
    return named;
  }
  const here = await meetingHere(context);
  const [running] = here ? [here] : await context.store.meetings.running(context.network.id);
  const next = running ? null : await context.store.meetings.next(context.network.id, context.now);
  return next ?? runningMeeting(undefined, context);
}
