import { PHARMACY } from '../story/networks.ts';
import { ballots, inputs } from './ballots-and-inputs.ts';
import { people } from './people.ts';
import { reads } from './reads.ts';
import { cards, numbersGoOn } from './records.ts';
import { asRead, at, type Step, startAt } from './step.ts';

const minutesAfter = (time: string, minutes: number): string =>
  new Date(Date.parse(time) + minutes * 60_000).toISOString();

const atOnce: Step[] = [
  {
    name: 'the bot is started again, and settles what was cut off',
    says: ['Action A13'],
    act: ({ restartAt }, { end }) => restartAt(minutesAfter(end, 3)),
  },
  {
    name: 'the last change is undone, for which there are ten minutes',
    says: ['Action A11 was taken back'],
    act: at('bob', PHARMACY, 'undo'),
  },
  ...reads.flatMap(asRead),
];

/** The days after: each begins with what fell due while the bot was away. */
const later: Step[] = [
  {
    name: 'on Friday at nine',
    says: ['W1.2 is due on', 'A5 is due on'],
    act: startAt('2027-06-04T08:00:10Z'),
  },
  {
    name: 'on Monday at nine, after the digests',
    says: ['Your digest, Monday 7 June 2027', 'Digest of Pharmacy in West Yorkshire, Monday 7 June 2027'],
    act: startAt('2027-06-07T08:00:10Z'),
  },
  {
    name: 'on Friday at midday, with polls that closed meanwhile',
    says: ['Bradford: 3 of 5 votes.', 'Decision D10', '2 things wait for you'],
    act: startAt('2027-06-11T11:00:10Z'),
  },
  { name: 'an hour later, with nothing more to say', act: startAt('2027-06-11T12:00:10Z') },
  ...asRead(['tom', 'Teams', 'me', 'poll show P1', 'poll show P6']),
];

/**
 * All that happens after the story, in order. A step that is added is for fixtures to come: those that are there are held
 * to the steps they have, and none may be taken away.
 */
export const sequel: Step[] = [
  ...atOnce,
  ...ballots,
  ...inputs,
  ...numbersGoOn,
  ...cards,
  ...people,
  ...later,
];
