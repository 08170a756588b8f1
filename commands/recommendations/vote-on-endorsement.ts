import { plainWords } from '../../storage/rows/kept-words.ts';
import { changed } from '../cards/card.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommand } from '../command.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { findRoll, lookAgainAt, mustCloseAhead, putToVote, settleOpening } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { endorsementCard } from './endorsement-view.ts';
import { mustBeOpenToSay } from './recommendation.ts';
import { closesField, endorsementField } from './recommendation-fields.ts';
import { endorsementReference } from './recommendation-reference.ts';

/** How much of a recommendation stands in the question of its poll. */
const LONGEST_QUOTED = 250;

const fields = { endorsement: endorsementField, closes: closesField };

declare module '../press.ts' {
  interface CommandFields {
    'endorsement.vote': typeof fields;
  }
}

export const voteOnEndorsement = defineCommand({
  name: 'endorsement.vote',
  summary: 'Have the members vote on whether this network endorses a recommendation',
  usage: 'endorsement vote <endorsement> closes <closes>',
  examples: ['endorsement vote B1 closes Friday 5pm'],
  form: { title: 'Vote on it', submit: 'Open the vote' },
  needs: 'convene',
  fields,

  async run({ endorsement, closes }, context) {
    const { store, network, caller, now } = context;
    const recommendation = await store.recommendations.get(endorsement.recommendationId);
    mustBeOpenToSay(endorsement, recommendation);
    const reference = endorsementReference(endorsement);
    if (endorsement.status !== 'asked')
      throw new UserError(`${network.name} has said already whether it endorses ${reference}.`, {
        field: 'endorsement',
      });
    mustCloseAhead(closes, now);
    const opening = settleOpening({ method: 'motion' }, context);
    const { places } = await findRoll(undefined, undefined, context);
    const poll = await putToVote(
      {
        ...{ networkId: network.id, createdById: caller.id, meetingId: null, isSecret: false, closes },
        question: `Do we endorse ${reference}: ${shortened(plainWords(recommendation.text), LONGEST_QUOTED)}`,
        ...opening,
      },
      places,
      { ...context, postAt: now },
    );
    await store.endorsements.update(endorsement, {
      ...{ status: 'voting', byId: caller.id, pollId: poll.id, nextAt: lookAgainAt(poll) },
    });
    await store.nudges.unplan(endorsement.id);
    const told = `The members vote in ${pollReference(poll)} on whether ${network.name} endorses ${reference}.`;
    return changed(endorsementCard, endorsement.id, told, context, null);
  },
});
