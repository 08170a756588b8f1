import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { UserError } from '../user-error.ts';
import { mustTakeNominations } from './election.ts';
import { openElectionField, statementField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { electionCard } from './election-view.ts';
import { ownCandidacy } from './own-candidacy.ts';

const fields = { election: openElectionField, text: statementField };

declare module '../press.ts' {
  interface CommandFields {
    'election.statement': typeof fields;
  }
}

export const writeStatement = defineCommand({
  name: 'election.statement',
  summary: 'Say to those who vote why you stand',
  usage: 'election statement <election> <text>',
  examples: ['election statement E1 I have led minor ailments in Leeds for three years'],
  form: { title: 'Your statement', submit: 'Save' },
  fields,

  async run({ election, text }, context) {
    mustTakeNominations(election, context);
    const own = await ownCandidacy(election, context);
    const reference = electionReference(election);
    if (own.status === 'declined')
      throw new UserError(
        `You do not stand in ${reference}. To stand after all: election accept ${reference}`,
      );
    await context.store.elections.updateCandidate(own, { statement: text });
    const told = `Your statement is with the candidates of ${reference} ${election.title}.`;
    return changed(electionCard, election.id, told, context, own.id);
  },
});
