import { endRecord } from '../cards/end-record.ts';
import { nextLook } from '../dates/closing.ts';
import { electorateOf } from '../members/index.ts';
import type { ByCorrespondence } from '../parts/by-correspondence.ts';
import { settleOpening } from './decided.ts';
import { nudgesFor } from './poll.ts';
import { pollCard } from './poll-view.ts';
import { replanPoll } from './replan-poll.ts';
import { settlePoll } from './settle-poll.ts';

const NOTHING = { options: undefined, most: undefined, passes: undefined, ties: undefined, seats: undefined };

/** A meeting by correspondence decides each item by consent, in an open poll that closes with the meeting. */
export const pollsByCorrespondence: ByCorrespondence = {
  async put({ id, title }, meeting, context) {
    const { store, today, postAt } = context;
    const { networkId, closesAt, createdById } = meeting;
    if (closesAt === null) return;
    const network = await store.networks.get(networkId);
    const electorate = await electorateOf({ store, network, today });
    const opening = settleOpening(
      { ...NOTHING, quorum: undefined, method: 'consent' },
      { ...context, newCode: () => '' },
    );
    const poll = await store.polls.add(
      {
        ...{ networkId, createdById, meetingId: meeting.id, itemId: id, question: title, ...opening },
        number: await store.networks.nextNumber(networkId, 'poll'),
        ...{ isSecret: false, closesAt, nextAt: nextLook(closesAt, context) },
      },
      electorate.map((personId) => ({ personId })),
    );
    const nudges = nudgesFor(poll, electorate, context);
    await store.messages.show({ kind: pollCard, subjectId: poll.id }, networkId, null, postAt, nudges);
  },

  async settle({ id }, context) {
    for (const poll of await context.store.polls.openOfMeeting(id)) await settlePoll(poll, context);
  },

  async extend({ id, closesAt }, context) {
    const { store } = context;
    if (closesAt === null) return;
    for (const poll of await store.polls.openOfMeeting(id)) {
      const change = { closesAt, nextAt: nextLook(closesAt, context) };
      await replanPoll(await store.polls.update(poll, change), context);
      await store.messages.refresh(poll.id);
    }
  },

  async cancel({ id }, because, { store }) {
    for (const poll of await store.polls.openOfMeeting(id)) {
      await store.polls.update(poll, { status: 'withdrawn', because });
      await endRecord(poll, store.polls, store);
    }
  },
};
