import type { Candidate } from '../../storage/elections/elections.ts';
import type { Person } from '../../storage/people/people.ts';
import { listPage, pageFields } from '../cards/page.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { Item, Message } from '../view.ts';
import { electionField } from './election-fields.ts';
import { electionReference } from './election-reference.ts';
import { sayCandidate } from './election-view.ts';

const fields = { election: electionField, ...pageFields };

declare module '../press.ts' {
  interface CommandFields {
    'election.candidates': typeof fields;
  }
}

export const listCandidates = defineCommand({
  name: 'election.candidates',
  summary: 'Show who stands in an election, with what each says',
  usage: 'election candidates <election> [page <page>] [as <as>]',
  examples: ['election candidates E1', 'election candidates E1 as page'],
  changes: false,
  form: { title: 'Candidates', submit: 'Show' },
  fields,

  async run({ election, page = 1, as }, context): Promise<Message> {
    const { network, store } = context;
    const reference = electionReference(election);
    return listPage({ page, as }, context, {
      title: `Candidates of ${reference} ${election.title}`,
      none: `Nobody is nominated yet. To stand: election nominate ${reference} me`,
      rows: (span) => store.elections.candidates(election.id, span),
      async items(shown) {
        const people = await store.people.shown(shown.map(({ personId }) => personId));
        return shown.map((candidate) => candidateLine(candidate, people));
      },
      turnTo: (to) => ({
        command: 'election.candidates',
        args: { election: reference, network: network.id, ...to },
      }),
    });
  },
});

const candidateLine = (candidate: Candidate, people: Map<string, Person>): Item => ({
  text: [
    { strong: nameOf(people.get(candidate.personId)) },
    ` ${sayCandidate(candidate)}${candidate.statement === null ? '' : `: ${candidate.statement}`}`,
  ],
});
