import type { Poll } from '../../storage/polls/polls.ts';
import { listed } from '../cards/listed.ts';
import type { Block } from '../view.ts';
import type { Result } from './count.ts';
import type { Round } from './methods/method.ts';

/** Shows a ranked count round by round; nothing when there were no rounds or they may not be told. */
export function roundBlocks({ options }: Pick<Poll, 'options'>, { rounds = [], unit = 1 }: Result): Block[] {
  if (rounds.length === 0) return [];
  const name = (place: number) => options[place - 1] ?? '';
  const items = rounds.map((round, index) => ({
    text: `Round ${index + 1}${sayDid(round, name)}: ${sayVotes(round, rounds[index - 1], unit, name)}`,
  }));
  return [
    { type: 'heading', text: 'How it was counted' },
    { type: 'list', items },
  ];
}

function sayDid({ did, byLot }: Round, name: (place: number) => string): string {
  if (did === null) return '';
  const lot = byLot ? ', by lot' : '';
  return 'excluded' in did
    ? `, without ${name(did.excluded)}${lot}`
    : `, ${name(did.surplusOf)}’s surplus passed on${lot}`;
}

function sayVotes(
  { votes, exhausted, elected }: Round,
  before: Round | undefined,
  unit: number,
  name: (place: number) => string,
): string {
  const standing = votes.flatMap((each, index) => {
    const isOut = before !== undefined && each === 0;
    return isOut ? [] : [`${name(index + 1)} ${inVotes(each, unit)}`];
  });
  const left = exhausted > 0 ? `; ${inVotes(exhausted, unit)} with no further preference` : '';
  const won = elected.length > 0 ? `; elected: ${listed(elected.map(name))}` : '';
  return `${standing.join(', ')}${left}${won}`;
}

/** Writes units of the count as votes, without zeros at the end: "12", "12.45448". */
export function inVotes(units: number, unit: number): string {
  const rest = units % unit;
  const whole = String((units - rest) / unit);
  if (rest === 0) return whole;
  const places = String(unit).length - 1;
  return `${whole}.${String(rest).padStart(places, '0').replace(/0+$/, '')}`;
}
