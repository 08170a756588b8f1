import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustHaveRoom, mustTakeNominations } from './election.ts';
import { openElectionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';
import { ownCandidacy } from './own-candidacy.ts';

const fields = { election: openElectionField };

declare module '../press.ts' {
  interface CommandFields {
    'election.accept': typeof fields;
  }
}

export const acceptNomination = defineCommand({
  name: 'election.accept',
  summary: 'Accept your nomination, and so stand in an election',
  usage: 'election accept <election>',
  examples: ['election accept E1'],
  form: { title: 'Accept a nomination', submit: 'I stand' },
  fields,

  async run({ election }, context) {
    const { store, caller } = context;
    mustTakeNominations(election, context);
    const own = await ownCandidacy(election, context);
    const reference = electionReference(election);
    if (own.status === 'standing') throw new UserError(`You stand in ${reference} already.`);
    mustHaveRoom(await store.elections.candidatesOf([election.id]), own.profession);
    await store.elections.updateCandidate(own, { status: 'standing' });
    await store.messages.refreshFor(caller.id, election.id);
    const told = `You stand in ${reference} ${election.title}. To say why: election statement ${reference}`;
    return changed(electionCard, election.id, told, context, own.id);
  },
});
