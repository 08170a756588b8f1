import { endRecord } from '../cards/end-record.ts';
import { nextLook } from '../dates/closing.ts';
import { electorateOf } from '../members/index.ts';
import type { ByCorrespondence } from '../parts/by-correspondence.ts';
import { settleOpening } from './decided.ts';
import { putToVote } from './put-to-vote.ts';
import { replanPoll } from './replan-poll.ts';
import { settlePoll } from './settle-poll.ts';

/** A meeting by correspondence decides each item by consent, in an open poll that closes with the meeting. */
export const pollsByCorrespondence: ByCorrespondence = {
  async put({ id, title }, meeting, context) {
    const { store, today } = context;
    const { networkId, closesAt, createdById } = meeting;
    if (closesAt === null) return;
    const network = await store.networks.get(networkId);
    const electorate = await electorateOf({ store, network, today });
    const opening = settleOpening({ method: 'consent' }, { ...context, newCode: () => '' });
    await putToVote(
      {
        ...{ networkId, createdById, meetingId: meeting.id, itemId: id, question: title, ...opening },
        ...{ isSecret: false, closes: closesAt },
      },
      electorate.map((personId) => ({ personId })),
      context,
    );
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
