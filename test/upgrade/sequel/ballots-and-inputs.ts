import { PHARMACY } from '../story/networks.ts';
import { at, press, type Step } from './step.ts';

/** What was sealed before counts with what is sealed now. */
export const ballots: Step[] = [
  { name: 'a secret vote by the button of an old card', act: press('bob', PHARMACY, 'P2 Adopt', 'Yes') },
  { name: 'a secret vote is changed', act: at('joan', PHARMACY, 'vote P2 Yes') },
  { name: 'a secret vote in Teams', act: at('tom', 'Teams', 'vote P2 Abstain') },
  {
    name: 'the secret poll is closed',
    says: ['Yes: 4 of 5 votes.', 'Yes 4, No 0 and Abstain 1'],
    act: at('priya', PHARMACY, 'poll close P2'),
  },
  {
    name: 'an open vote by the button of an old card',
    says: ['Bradford: 1 vote (Denise Barraclough)'],
    act: press('denise', 'Pharmacy LPN', 'P1 Where', 'Bradford'),
  },
  {
    name: 'an open vote is changed',
    says: ['Bradford: 2 votes'],
    act: at('bob', PHARMACY, 'vote P1 Bradford'),
  },
];

const GIVEN = { now: 'Five a day.', varies: 'The queue.', try: 'A second till.', useful: '4', save: 'give' };

/** The same of what reviewers write, drafts among it. */
export const inputs: Step[] = [
  { name: 'what a draft is asked for by', act: at('tom', 'Teams', 'review input R2') },
  {
    name: 'an anonymous draft stands in its form',
    says: ['now: I count the forms.', 'useful: 2'],
    act: ({ at }) => at('tom', 'Teams').opens('Your input to R2', 'Your input'),
  },
  { name: 'the draft is given', act: ({ at }) => at('tom', 'Teams').submits({ save: 'give' }) },
  { name: 'an anonymous input', act: ({ at }) => at('bob', PHARMACY).fills('review input R2', GIVEN) },
  {
    name: 'the anonymous review is closed',
    says: ['4 of 8 gave their input (50%).', 'I count the forms.', 'I am asked each time.'],
    act: ({ at }) => at('priya', PHARMACY).fills('review close R2', {}),
  },
  {
    name: 'a named draft stands in its form',
    says: ['now: Wards tell us on Fridays.'],
    act: ({ at }) => at('cat', PHARMACY).opens('Review R1', 'Your input'),
  },
  { name: 'it is given', act: ({ at }) => at('cat', PHARMACY).submits({ save: 'give' }) },
  {
    name: 'the named review is closed',
    says: ['2 of 8 gave their input (25%).', 'Who is told. (Cat Holroyd)'],
    act: ({ at }) => at('priya', PHARMACY).fills('review close R1', {}),
  },
];
