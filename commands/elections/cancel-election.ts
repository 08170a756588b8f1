import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { becauseField, openElectionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';

const fields = { election: openElectionField, because: becauseField };

declare module '../press.ts' {
  interface CommandFields {
    'election.cancel': typeof fields;
  }
}

export const cancelElection = defineCommand({
  name: 'election.cancel',
  summary: 'Cancel an election while candidates are nominated',
  usage: 'election cancel <election> because <because>',
  examples: ['election cancel E1 because the dates were wrong'],
  form: { title: 'Cancel an election', submit: 'Cancel it' },
  needs: 'convene',
  fields,

  async run({ election, because }, context) {
    const { store } = context;
    const reference = electionReference(election);
    if (election.status === 'balloting') {
      const ballots = await store.elections.ballotsOf(election.id);
      const polls = await store.polls.withIds(ballots.map(({ pollId }) => pollId));
      const open = polls.filter(({ status }) => status === 'open').map(pollReference);
      throw new UserError(
        `The ballot of ${reference} is open. To end it without a result: poll cancel ${open[0] ?? ''} because …`,
      );
    }
    if (election.status !== 'nominating') throw new UserError(`${reference} is over already.`);
    await store.elections.update(election, { status: 'withdrawn', because, nextAt: null });
    await store.messages.refreshSettled(election.id);
    return changed(electionCard, election.id, `${reference} is cancelled.`, context, null);
  },
});
