import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Capability } from '../capability.ts';
import { showCard } from '../cards/card.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommand } from '../command.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { deadline } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { asKept, meetingField, meetingReference, minutesNow, mustBeUnconfirmed } from '../meetings/index.ts';
import { findRoll, lookAgainAt, mustCloseAhead, pollCard, putToVote, settleOpening } from '../polls/index.ts';

/** How much of a meeting's title stands in the question. */
const LONGEST_TITLE = 50;

/** "by poll closes", "in a vote until" and the like. */
function byPoll(closes: readonly string[]): string[] {
  const how = ['by poll', 'by a poll', 'in a poll', 'by vote', 'by a vote', 'in a vote'];
  return how.flatMap((each) => [...['', 'by', 'on', ...closes].map((word) => `${each} ${word}`.trim())]);
}

const fields = {
  meeting: meetingField,
  closes: introduced(deadline('The vote closes'), { 'by poll closes': { usual: byPoll(CLOSES) } }),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.minutes.confirm.poll': typeof fields;
  }
}

/** The command that asks the members in a poll whether minutes are right. Until it closes, they stay as they were put to it. */
export const voteOnMinutesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.minutes.confirm.poll',
    summary: 'Have the members confirm minutes by a poll, before the next meeting',
    usage: 'meeting minutes confirm <meeting> by poll closes <closes>',
    meantBy: /(?:^| )(?:by|in) (?:a )?(?:poll|vote)(?![a-z])/,
    examples: ['meeting minutes confirm M1 by poll closes Friday 5pm'],
    form: { title: 'Confirm by poll', submit: 'Open the vote' },
    needs: 'convene',
    fields,

    async run({ meeting, closes }, context) {
      const { store, network, caller, now, zone } = context;
      await mustBeUnconfirmed(meeting, context);
      mustCloseAhead(closes, now);
      const { places } = await findRoll(undefined, undefined, context);
      const { document, hash } = await minutesNow(meeting, context, all);
      const title = shortened(plainWords(meeting.title), LONGEST_TITLE);
      const held = formatDay(dayOf(meeting.startedAt ?? meeting.startsAt, zone));
      const poll = await putToVote(
        {
          ...{ networkId: network.id, createdById: caller.id, meetingId: null, isSecret: false, closes },
          question: `Are the minutes of ${meetingReference(meeting)} ${title}, ${held}, a true and accurate record?`,
          ...settleOpening({ method: 'motion' }, context),
        },
        places,
        { ...context, postAt: now },
      );
      await store.minutesVotes.add({
        ...{ meetingId: meeting.id, pollId: poll.id, createdById: caller.id },
        ...{ document: asKept(document), hash, nextAt: lookAgainAt(poll) },
      });
      await store.messages.refresh(meeting.id, ...(await store.minutesVotes.idsOf(meeting.id)));
      return showCard(pollCard, poll.id, context);
    },
  });
