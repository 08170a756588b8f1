import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { dayOf, formatInstant } from '../dates/dates.ts';
import { day, movedDay, orLater } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { closesOn, mustBeWritten, questionsOf } from './by-correspondence.ts';
import { asQuestions, nudgesToSilent } from './hold-by-correspondence.ts';
import { mustNotBeOver } from './meeting.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { nextLookAt } from './preparation.ts';

const fields = { meeting: meetingAheadField, last: orLater(day('New last day')) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.extend': typeof fields;
  }
}

/** The command that leaves a meeting by correspondence open for longer, with what it has put to the members. */
export const extendMeetingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.extend',
    summary: 'Leave a meeting by correspondence open for longer',
    usage: 'meeting extend <meeting> to <last>',
    examples: ['meeting extend M1 to 20 June 2027'],
    form: { title: 'Extend a meeting', submit: 'Extend' },
    needs: 'convene',
    fields,

    async run({ meeting: named, last: given }, context) {
      const { store, zone } = context;
      const reference = meetingReference(named);
      const meeting = mustBeWritten(named);
      mustNotBeOver(meeting, reference);
      const last = movedDay(given, dayOf(meeting.closesAt, zone));
      const closesAt = closesOn(last, zone);
      if (closesAt <= meeting.closesAt)
        throw new UserError(
          `It closes on ${formatInstant(meeting.closesAt, zone)} as it is. Please give a later day, or end it with: meeting end ${reference}`,
          { field: 'last' },
        );
      const isOpen = meeting.status === 'running';
      const length = meeting.length + Math.round((closesAt.getTime() - meeting.closesAt.getTime()) / 60_000);
      const nextAt = isOpen ? closesAt : nextLookAt({ ...meeting, closesAt }, context);
      const extended = { ...(await store.meetings.update(meeting, { closesAt, length, nextAt })), closesAt };
      if (isOpen) {
        for (const questions of questionsOf(all)) await questions.extend(extended, asQuestions(context));
        await store.nudges.unplan(meeting.id);
        await store.nudges.plan(await nudgesToSilent(extended, context));
      }
      const sentence = `${reference} now closes on ${formatInstant(closesAt, zone)}.`;
      return changed(meetingCard, meeting.id, sentence, context);
    },
  });
