import { changed } from '../../cards/card.ts';
import { defineCommand } from '../../command.ts';
import { writing } from '../../fields/fields.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { mustTakeVotes } from '../poll.ts';
import { openPollSeenField } from '../poll-meant.ts';
import { pollCard } from '../poll-view.ts';

const fields = {
  poll: openPollSeenField,
  text: writing('What you have to say', {
    long: true,
    max: 2000,
    hint: 'Everyone who sees the poll reads it, with your name. Where votes are secret, leave out how you vote',
  }),
};

declare module '../../press.ts' {
  interface CommandFields {
    'poll.comment': typeof fields;
  }
}

export const commentOnPoll = defineCommand({
  name: 'poll.comment',
  summary: 'Say something about the question of an open poll, which stays with it',
  usage: 'poll comment <poll> <text>',
  examples: ['poll comment P1 "Leeds has no lift"'],
  form: { title: 'Comment on a poll', submit: 'Say it' },
  fields,

  async run({ poll, text }, context) {
    mustTakeVotes(poll, context);
    const { store, caller } = context;
    const said = await store.pollComments.add({ pollId: poll.id, text, createdById: caller.id });
    const sentence = `Your comment stands with ${pollReference(poll)}: ${text}`;
    return changed(pollCard, poll.id, sentence, context, said.id);
  },
});
