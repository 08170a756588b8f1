import type { Horizon, Priority, PriorityLevel } from '../../storage/plan/priorities.ts';
import { optional } from '../field.ts';
import { choice, writing, yesOrNo } from '../fields/fields.ts';
import type { Fact } from '../view.ts';

const LEVELS: Record<PriorityLevel, string> = { national: 'National', local: 'Local' };

/** Within what time a priority is to be brought about. */
const HORIZONS: Record<Horizon, string> = {
  short: '6 to 12 months',
  medium: '2 years',
  long: '1 to 4 years',
};

/** What a priority may say besides its title, its domain and who leads it; each is named as its column. */
export const particularFields = {
  level: optional(choice<PriorityLevel>('National or local', LEVELS)),
  horizon: optional(
    choice<Horizon>('Within', HORIZONS, {
      also: {
        short: ['6-12 months', '6–12 months', 'six to twelve months'],
        medium: ['two years'],
        long: ['1-4 years', '1–4 years', 'one to four years'],
      },
    }),
  ),
  indicator: optional(writing('Indicator', { max: 200, hint: 'What will show that it was brought about' })),
  forPatients: optional(
    writing('What it means for patients', {
      ...{ long: true, max: 1000 },
      hint: 'In plain words, as you would say it to a patient',
    }),
  ),
  reducesInequality: optional(yesOrNo('Reduces inequality')),
  inequalityHow: optional(writing('How it reduces inequality', { long: true })),
  money: optional(writing('Money', { max: 200, hint: 'For example: £120,000 a year' })),
  alignedWith: optional(
    writing('Aligned with', { hint: 'Plans of others, for example: the health and wellbeing strategy' }),
  ),
};

type PriorityParticulars = Pick<Priority, keyof typeof particularFields>;
type SomeParticulars = { [Name in keyof PriorityParticulars]?: PriorityParticulars[Name] | undefined };

/** The particulars that were given, with none for all others. */
export const allParticulars = ({
  level = null,
  horizon = null,
  indicator = null,
  forPatients = null,
  reducesInequality = null,
  inequalityHow = null,
  money = null,
  alignedWith = null,
}: SomeParticulars): PriorityParticulars => ({
  ...{ level, horizon, indicator, forPatients, reducesInequality, inequalityHow, money, alignedWith },
});

/** Particulars as a form's questions have them. */
export function particularsInForm(given: SomeParticulars): Record<string, unknown> {
  const { reducesInequality } = given;
  const yesOrNoOf = (is: boolean) => (is ? 'yes' : 'no');
  return {
    ...allParticulars(given),
    reducesInequality: typeof reducesInequality === 'boolean' ? yesOrNoOf(reducesInequality) : null,
  };
}

/** The choices among the particulars in words, for those who do not see a form. */
export const choicesInWords = ({ level, horizon, reducesInequality }: PriorityParticulars) => ({
  ...(level && { level: LEVELS[level] }),
  ...(horizon && { horizon: HORIZONS[horizon] }),
  ...(reducesInequality !== null && { reducesInequality: reducesInequality ? 'Yes' : 'No' }),
});

/** What a priority says besides, in facts. */
export function particularFacts(priority: PriorityParticulars): Fact[] {
  const { forPatients, indicator, inequalityHow, money, alignedWith } = priority;
  const { level, horizon, reducesInequality } = choicesInWords(priority);
  const inequality = [reducesInequality, inequalityHow].filter((each) => each).join(': ');
  const facts: [string, string | null | undefined][] = [
    ['What it means for patients', forPatients],
    ['National or local', level],
    ['Within', horizon],
    ['Indicator', indicator],
    ['Reduces inequality', inequality],
    ['Money', money],
    ['Aligned with', alignedWith],
  ];
  return facts.flatMap(([label, value]) => (value ? { label, value } : []));
}
