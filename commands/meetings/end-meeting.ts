import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';
import { listed } from './names.ts';
import { showNextInSeries } from './rest-of-series.ts';
import { runningField, runningMeeting } from './running-meeting.ts';
import { carryToRatify, toRatify } from './to-ratify.ts';

const fields = { meeting: runningField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.end': typeof fields;
  }
}

/** The command that ends a meeting. What it decided without a quorum goes on the agenda of the next. */
export const endMeetingOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.end',
    summary: 'End the meeting under way',
    usage: 'meeting end',
    examples: ['meeting end'],
    needs: 'convene',
    fields,

    async run({ meeting: named }, context) {
      const { store, now } = context;
      const meeting = await runningMeeting(named, context);
      const ended = await store.meetings.update(meeting, { status: 'ended', endedAt: now, closesAt: null });
      await showNextInSeries(meeting, context);
      const reference = meetingReference(meeting);
      const sentence = `${reference} ${meeting.title} has ended. Read its minutes with: meeting minutes ${reference}${await sayToRatify(ended, context, all)}`;
      return changed(meetingCard, meeting.id, sentence, context);
    },
  });

/** Carries what is to be ratified to the next meeting, and says so; '' if there is nothing. */
async function sayToRatify(
  meeting: Meeting,
  context: NetworkContext<Store>,
  all: readonly Capability[],
): Promise<string> {
  const { store, network, now, zone, caller } = context;
  const next = await store.meetings.next(network.id, now);
  const references = next
    ? await carryToRatify(meeting, next, { store, zone, byId: caller.id }, all)
    : (await toRatify(meeting, context, all)).map(({ reference }) => reference);
  if (references.length === 0) return '';
  const where = next
    ? `the agenda of ${meetingReference(next)}`
    : 'the agenda of the next meeting, once it is planned';
  return `. To be ratified, as it was not quorate: ${listed(references)}, on ${where}.`;
}
