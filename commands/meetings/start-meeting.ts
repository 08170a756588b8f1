import type { Meeting } from '../../storage/meetings/meetings.ts';
import { saidOrRendered, showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { unasked } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import { isWritten, mustBeMet } from './by-correspondence.ts';
import { closesAt } from './forgotten-meeting.ts';
import { mustBeScheduled, nextItem } from './meeting.ts';
import { meetingAheadField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard, namedInFull } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  /** Set by the button below the question whether it is this one, of several, that is meant. */
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
    if (!isMeant) await mustBeNextOrNear(meeting, context);
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
    const sentence = `${reference} ${meeting.title} has started. What is recorded here now belongs to it.`;
    return saidOrRendered(meetingCard, meeting.id, sentence, context);
  },
});

/**
 * Asks whether a meeting of another day is meant while another comes before it: of a series, it is easily taken for another.
 * Whoever starts the next one early is not asked.
 */
async function mustBeNextOrNear(
  meeting: Meeting,
  { store, network, now, zone }: NetworkContext,
): Promise<void> {
  if (meeting.startsAt.getTime() - now.getTime() < A_DAY_MS) return;
  const ahead = await store.meetings.ahead(network.id, { skip: 0, take: 20 });
  const sooner = ahead.find((each) => each.status === 'scheduled' && !isWritten(each));
  if (!sooner || sooner.startsAt >= meeting.startsAt) return;
  const toStart = (each: Meeting): Button => ({
    ...{ label: `Start ${meetingReference(each)}`, command: 'meeting.start' },
    args: { meeting: meetingReference(each), network: network.id, isMeant: 'yes' },
  });
  throw new UserError(
    `${namedInFull(meeting, zone)}, is not for a while, and ${namedInFull(sooner, zone)}, comes before it. Which one shall start now?`,
    { buttons: [toStart(sooner), toStart(meeting)] },
  );
}

const A_DAY_MS = 24 * 3_600_000;
