import type { Poll } from '../../storage/polls/polls.ts';
import { discreet, type PlainField, unasked } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { FormField } from '../view.ts';

/** The places of a ballot: as many preferences as may be given. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20] as const;

/** How many options may be ranked; beyond so many a form is too long to fill in. */
export const MOST_RANKED = PLACES.length;

const ORDER = [
  ...['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'],
  ...['Eleventh', 'Twelfth', 'Thirteenth', 'Fourteenth', 'Fifteenth', 'Sixteenth', 'Seventeenth'],
  ...['Eighteenth', 'Nineteenth', 'Twentieth'],
];

/** A question of the form for one preference. Its value is the place of an option, from 1. */
const preference = (nth: number) => {
  const field: PlainField<number, 'choice'> = {
    label: `${ORDER[nth - 1]} preference`,
    input: 'choice',
    required: true,
    typed: 'word',
    canonical: (typed) => typed,
    parse(raw) {
      if (typeof raw === 'string' && /^[1-9]\d?$/.test(raw)) return Number(raw);
      throw new UserError('Please choose one of the options.');
    },
    resolve: (place) => place,
  };
  return discreet(unasked(field));
};

type PreferenceName = `preference${(typeof PLACES)[number]}`;

const NAMES = PLACES.map((place): PreferenceName => `preference${place}`);

/** The form's questions for a ballot of preferences: one for each option that a poll may have. */
export const preferenceFields = Object.fromEntries(
  NAMES.map((name, index) => [name, preference(index + 1)]),
) as Record<PreferenceName, ReturnType<typeof preference>>;

export type Preferences = { [K in PreferenceName]?: number | undefined };

/** The chosen places in order of preference; undefined if the form was not filled in. */
export function preferred(entered: Preferences): number[] | undefined {
  const places = NAMES.flatMap((name) => entered[name] ?? []);
  return places.length === 0 ? undefined : places;
}

/** The questions of the form, filled in with the earlier choice. */
export const preferenceQuestions = (
  { options }: Pick<Poll, 'options'>,
  before: readonly number[],
): FormField[] =>
  NAMES.slice(0, options.length).map((name, index) => ({
    name,
    label: `${ORDER[index]} preference`,
    input: 'choice',
    required: index === 0,
    choices: options.map((label, at) => ({ value: String(at + 1), label })),
    ...(index === 0 && { hint: 'Rank as many as you like' }),
    ...(before[index] !== undefined && { value: String(before[index]) }),
  }));

/** Refuses an order that names an option twice. */
export function mustRankOnce(places: readonly number[], { options }: Pick<Poll, 'options'>): void {
  const at = places.findIndex((place, index) => places.indexOf(place) < index);
  const twice = places[at];
  if (twice === undefined) return;
  throw new UserError(`${options[twice - 1]} is there twice. Please give each option one preference.`, {
    field: NAMES[at] ?? 'choices',
  });
}
