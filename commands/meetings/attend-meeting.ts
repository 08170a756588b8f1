import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { people, person } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { inWords } from './names.ts';
import { warnIfLost } from './quorum-lost.ts';
import { runningField, runningMeeting } from './running-meeting.ts';

const hereFields = { meeting: runningField };
const presentFields = { people: people('Who'), meeting: runningField };
const leaveFields = { person: optional(person('Who')), meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.here': typeof hereFields;
    'meeting.present': typeof presentFields;
    'meeting.leave': typeof leaveFields;
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
    const attendanceId = await context.store.minutes.come(meeting.id, context.caller.id);
    const sentence = `You are down as present at ${meetingReference(meeting)}.`;
    return changed(meetingCard, meeting.id, sentence, context, attendanceId);
  },
});

export const recordPresent = defineCommand({
  name: 'meeting.present',
  summary: 'Record who is at the meeting',
  usage: 'meeting present <people>',
  examples: ['meeting present @bob @cat'],
  form: { title: 'Who is here', submit: 'Record' },
  needs: 'convene',
  fields: presentFields,

  async run({ people: who, meeting: named }, context) {
    const meeting = await runningMeeting(named, context);
    const ids: (string | null)[] = [];
    for (const { id } of who) ids.push(await context.store.minutes.come(meeting.id, id));
    const sentence = `Down as present at ${meetingReference(meeting)}: ${inWords(who)}.`;
    return changed(meetingCard, meeting.id, sentence, context, ids.findLast((id) => id !== null) ?? null);
  },
});

export const leaveMeeting = defineCommand({
  name: 'meeting.leave',
  summary: 'Say that you, or someone else, leave the meeting before its end',
  usage: 'meeting leave [<person>]',
  examples: ['meeting leave', 'meeting leave @bob'],
  fields: leaveFields,

  async run({ person: who, meeting: named }, context) {
    const meeting = await runningMeeting(named, context);
    const leaver = who ?? context.caller;
    const attendanceId = await context.store.minutes.leave(meeting.id, leaver.id);
    const isOwn = leaver.id === context.caller.id;
    const reference = meetingReference(meeting);
    if (attendanceId === null)
      throw new UserError(
        `${isOwn ? 'You are' : `${inWords([leaver])} is`} not down as present at ${reference}.`,
      );
    const lost = await warnIfLost(meeting, context);
    const sentence = `${isOwn ? 'You have' : `${inWords([leaver])} has`} left ${reference}.${lost}`;
    return changed(meetingCard, meeting.id, sentence, context, attendanceId);
  },
});
