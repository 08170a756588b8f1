import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { openElectionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';
import { ownCandidacy } from './own-candidacy.ts';

const fields = { election: openElectionField };

declare module '../press.ts' {
  interface CommandFields {
    'election.decline': typeof fields;
  }
}

export const declineNomination = defineCommand({
  name: 'election.decline',
  summary: 'Decline your nomination, or step down as a candidate',
  usage: 'election decline <election>',
  examples: ['election decline E1'],
  form: { title: 'Decline a nomination', submit: 'I do not stand' },
  fields,

  async run({ election }, context) {
    const { store, caller } = context;
    const own = await ownCandidacy(election, context);
    const reference = electionReference(election);
    if (own.status === 'declined')
      throw new UserError(`You do not stand in ${reference}, so nothing was changed.`);
    if (election.status === 'closed' || election.status === 'withdrawn')
      throw new UserError(
        `${reference} is over. To give up a seat, speak to those who manage the network: election fill ${reference} finds who follows.`,
      );
    await store.elections.updateCandidate(own, { status: 'declined' });
    await store.messages.refreshFor(caller.id, election.id);
    const told =
      election.status === 'balloting'
        ? `You have stepped down from ${reference} ${election.title}. Your name stays on the ballot; if it wins a seat, the seat stays free.`
        : `You do not stand in ${reference} ${election.title}.`;
    return changed(electionCard, election.id, told, context, own.id);
  },
});
