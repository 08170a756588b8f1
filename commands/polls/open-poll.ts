import { showCard } from '../cards/card.ts';
import { keepSource } from '../cards/source.ts';
import { defineCommand } from '../command.ts';
import { endOfMinute, nextLook } from '../dates/closing.ts';
import { optional } from '../field.ts';
import { yesOrNo } from '../fields/fields.ts';
import { sourceField } from '../fields/source-field.ts';
import { recordedHere } from '../meetings/index.ts';
import { electorateOf } from '../members/index.ts';
import { closeBox } from '../sealing/sealed-box.ts';
import { UserError } from '../user-error.ts';
import { needsOptions, settleOpening } from './decided.ts';
import { mustCloseAhead, nudgesFor } from './poll.ts';
import { closesField, mostField, optionsField, questionField } from './poll-fields.ts';
import { pollCard } from './poll-view.ts';
import { methodField, passesField, quorumField, seatsField, tiesField } from './rule-fields.ts';

const fields = {
  question: questionField,
  options: { ...optional(optionsField), isMissing: needsOptions },
  closes: closesField,
  most: optional(mostField),
  secret: optional(
    yesOrNo('Secret ballot', 'Nobody sees who chose what, and nothing is counted before the close'),
  ),
  method: optional(methodField),
  passes: optional(passesField),
  quorum: optional(quorumField),
  ties: optional(tiesField),
  seats: optional(seatsField),
  source: sourceField,
};

declare module '../press.ts' {
  interface CommandFields {
    'poll.open': typeof fields;
  }
}

export const openPoll = defineCommand({
  name: 'poll.open',
  summary: 'Put a question to the members, who vote on it until a time',
  usage:
    'poll open <question> [<options>] closes <closes> [choose up to <most>] [secret] [voting by <method>] [passes by <passes>] [quorum <quorum>] [ties by <ties>] [seats <seats>]',
  examples: [
    'poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm',
    'poll open "Adopt the terms of reference?" Yes | No | Abstain secret closes in 10 days',
    'poll open "Merge the two groups?" motion passes by two thirds quorum half closes Friday 5pm',
    'poll open "Shall we pilot it in March?" consent closes Friday 5pm',
    'poll open "When shall we meet?" 15 June 2pm | 16 June 10am voting by time closes Friday 5pm',
  ],
  form: { title: 'New poll', submit: 'Open' },
  needs: 'convene',
  fields,

  async run({ question, closes, secret = false, source, ...asked }, context) {
    const { caller, network, now, store } = context;
    mustCloseAhead(closes, now);
    const opening = settleOpening(asked, context);
    const electorate = await electorateOf(context);
    if (electorate.length === 0) {
      throw new UserError(
        `Nobody in ${network.name} may vote: its members are all observers or administrators.`,
      );
    }
    const closesAt = endOfMinute(closes);
    const { number, meetingId } = await recordedHere('poll', context);
    const poll = await store.polls.add(
      {
        networkId: network.id,
        number,
        question,
        ...opening,
        isSecret: secret,
        closesAt,
        nextAt: nextLook(closesAt, context),
        meetingId,
        createdById: caller.id,
      },
      electorate,
    );
    await keepSource(poll, source, store);
    if (secret) await closeBox(poll.id, new Map(), context);
    return showCard(pollCard, poll.id, context, nudgesFor(poll, electorate, context));
  },
});
