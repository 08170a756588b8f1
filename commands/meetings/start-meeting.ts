import type { Meeting } from '../../storage/meetings/meetings.ts';
import { saidOrRendered, showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { unasked } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import { mustBeMet } from './by-correspondence.ts';
import { closesAt } from './forgotten-meeting.ts';
import { mustBeScheduled, nextItem } from './meeting.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, namedInFull } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  /** Set by the buttons below the question which of two is meant. */
  isMeant: unasked(yesOrNo('It is this one')),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.start': typeof fields;
  }
}

export const startMeeting = defineCommand({
  name: 'meeting.start',
  summary: 'Start a meeting here: what is recorded in this channel then belongs to it',
  usage: 'meeting start <meeting>',
  examples: ['meeting start M1'],
  form: { title: 'Start a meeting', submit: 'Start' },
  needs: 'convene',
  fields,

  async run({ meeting, isMeant }, context) {
    const { store, conversation, caller, now, zone } = context;
    const reference = meetingReference(meeting);
    mustBeMet(meeting);
    mustBeScheduled(meeting, reference);
    const here = await store.meetings.lockRunningIn(conversation.id);
    if (here) {
      const running = meetingReference(here);
      throw new UserError(`${running} ${here.title} is running here. End it first.`, {
        buttons: [
          {
            label: `End ${running}`,
            command: 'meeting.end',
            args: { meeting: running, network: here.networkId },
          },
        ],
      });
    }
    if (!isMeant) await mustBeMeant(meeting, context);
    const first = nextItem(await store.minutes.agenda(meeting.id), null, meeting);
    const itemId = first?.id ?? null;
    await store.meetings.update(meeting, {
      status: 'running',
      startedAt: now,
      nextAt: closesAt(meeting, now, zone),
      conversationId: conversation.id,
      itemId,
    });
    await store.minutes.come(meeting.id, caller.id);
    await showCard(meetingCard, meeting.id, context);
    const sentence = `${reference} ${meeting.title} has started. What is recorded here now belongs to it.${isEarly(meeting, now) ? ` It was planned for ${formatInstant(meeting.startsAt, zone)}.` : ''}`;
    return saidOrRendered(meetingCard, meeting.id, sentence, context);
  },
});

/**
 * Asks whether a meeting that is a day or more ahead is meant, while another comes before it: of a series, one is easily taken for
 * another. Whoever starts the next one early is not asked.
 */
async function mustBeMeant(meeting: Meeting, { store, network, now, zone }: NetworkContext): Promise<void> {
  if (!isEarly(meeting, now)) return;
  const sooner = await store.meetings.next(network.id, new Date(now.getTime() - A_DAY_MS));
  if (!sooner || sooner.startsAt >= meeting.startsAt) return;
  const toStart = (each: Meeting, label: string): Button => ({
    ...{ label, command: 'meeting.start' },
    args: { meeting: meetingReference(each), network: network.id, isMeant: 'yes' },
  });
  const [reference, other] = [meetingReference(meeting), meetingReference(sooner)];
  throw new UserError(
    `${namedInFull(meeting, zone)}, is not for a while, and ${namedInFull(sooner, zone)}, comes before it. Nothing was started yet. Which one is it?`,
    { buttons: [toStart(sooner, `It is ${other}`), toStart(meeting, `Start ${reference} now`)] },
  );
}

const isEarly = ({ startsAt }: Meeting, now: Date): boolean => startsAt.getTime() - now.getTime() >= A_DAY_MS;

const A_DAY_MS = 24 * 3_600_000;
