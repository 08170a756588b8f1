import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { findRoll, lookAgainAt, mustCloseAhead, putToVote, settleOpening } from '../polls/index.ts';
import { adviceField, closesField, openRequestField } from './advice-fields.ts';
import { adviceReference } from './advice-reference.ts';
import { mustBeUnanswered } from './advice-request.ts';
import { adviceCard } from './advice-view.ts';

const fields = { request: openRequestField, text: adviceField, closes: closesField };

declare module '../press.ts' {
  interface CommandFields {
    'advice.combine': typeof fields;
  }
}

export const combineAdvice = defineCommand({
  name: 'advice.combine',
  summary: 'Put the answers together into one, and have the group agree on it by consent',
  usage: 'advice combine <request> <text> closes <closes>',
  examples: ['advice combine N1 Each care home has a named pharmacist closes Friday 5pm'],
  form: { title: 'Combine the answers', submit: 'Put to the group' },
  needs: 'convene',
  fields,

  async run({ request, text, closes }, context) {
    const { store, network, caller, now } = context;
    mustBeUnanswered(request);
    mustCloseAhead(closes, now);
    const reference = adviceReference(request);
    const opening = settleOpening({ method: 'consent' }, context);
    const { places } = await findRoll(undefined, undefined, context);
    const poll = await putToVote(
      {
        ...{ networkId: network.id, createdById: caller.id, meetingId: null, isSecret: false, closes },
        ...{ question: `Do we answer ${reference} so?`, ...opening },
      },
      places,
      { ...context, postAt: now },
    );
    await store.advice.update(request, {
      ...{ status: 'agreeing', advice: text, combinedById: caller.id, pollId: poll.id },
      nextAt: lookAgainAt(poll),
    });
    await store.messages.refreshSettled(request.id);
    const told = `The group agrees on the answer to ${reference} by ${pollReference(poll)}.`;
    return changed(adviceCard, request.id, told, context, null);
  },
});
