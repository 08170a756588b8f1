import type { Kept, MethodQuestion, MethodTally } from './method.ts';

/** Whether an option stands for abstaining: "Abstain", "I abstain", "Abstention". */
export const isAbstention = (option: string): boolean =>
  /^(?:i )?abst(?:ain(?:ed|ing)?|ention)$/i.test(option.trim());

/** Whether a ballot names from one to `most` of the options, each once. */
export const namesOptions = (
  ballot: Kept,
  { options }: Pick<MethodQuestion, 'options'>,
  most: number,
): boolean =>
  ballot.length >= 1 &&
  ballot.length <= most &&
  new Set(ballot).size === ballot.length &&
  ballot.every((place) => Number.isInteger(place) && place >= 1 && place <= options.length);

/**
 * Counts how many ballots name each option. The options with the most lead. Abstentions are counted but
 * never lead.
 */
export function countNamed(
  ballots: readonly Kept[],
  { options }: Pick<MethodQuestion, 'options'>,
): MethodTally {
  const counts = options.map(() => 0);
  for (const place of ballots.flat()) counts[place - 1] = (counts[place - 1] ?? 0) + 1;
  const abstains = options.map(isAbstention);
  const standing = counts.map((each, index) => (abstains[index] ? 0 : each));
  const abstained = ballots.filter((ballot) => ballot.every((place) => abstains[place - 1])).length;
  return { counts, abstained, leading: placesOfMost(standing) };
}

/** The places, from 1, of the highest of these numbers; none if all are 0. */
export function placesOfMost(numbers: readonly number[]): number[] {
  const most = Math.max(0, ...numbers);
  return most === 0 ? [] : numbers.flatMap((each, index) => (each === most ? [index + 1] : []));
}
