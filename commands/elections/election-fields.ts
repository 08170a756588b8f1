import { day, deadline, reason, writing, yesOrNo } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { electionReference } from './election-reference.ts';

export const electionField = referenceField(
  'election',
  'Election',
  electionReference,
  ({ store }) => store.elections,
);

/** An election that is under way; forms offer these in a list. */
export const openElectionField = offering(
  electionField,
  electionReference,
  ({ title }) => title,
  ({ store, network }, span) => store.elections.list(network.id, 'open', span),
);

export const titleField = {
  ...writing('What is elected', { max: 100, hint: 'For example: Reference group' }),
  typed: 'title' as const,
};
export const nominationsField = introduced(deadline('Nominations close'), {
  'nominations close': { usual: ['nominations by', 'nominations until', 'nominate by'] },
});
export const ballotField = introduced(deadline('Ballot closes'), {
  'ballot closes': { usual: ['voting closes', 'votes by', 'ballot until'] },
});
export const termField = introduced(day('Until', 'The last day of their term; empty where no end is set'), {
  'term until': { usual: ['term ends', 'until'] },
});
export const constituenciesField = yesOrNo(
  'By profession',
  'So many seats for each profession, voted on by its LPNs alone',
);
export const openlyField = yesOrNo(
  'Open ballot',
  'Everyone sees who voted how, and a seat that falls vacant can be filled by counting again',
);
export const statementField = writing('Why you', { long: true, max: 2000 });
export const becauseField = reason();
