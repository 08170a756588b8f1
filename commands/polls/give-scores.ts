import type { Poll } from '../../storage/polls/polls.ts';
import { discreet, type PlainField, unasked } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { FormField } from '../view.ts';
import { comparable } from './choose.ts';
import { methodOf } from './methods/methods.ts';

/** A question of the form for the score of one option. Its value is the score. */
const scored = (nth: number) => {
  const field: PlainField<number, 'choice'> = {
    label: `Score of option ${nth}`,
    input: 'choice',
    required: true,
    typed: 'word',
    canonical: (typed) => typed,
    parse(raw) {
      if (typeof raw === 'string' && /^\d$/.test(raw)) return Number(raw);
      throw new UserError('Please choose one of the scores.');
    },
    resolve: (score) => score,
  };
  return discreet(unasked(field));
};

/** The form's questions for a ballot of scores: one for each option that a poll may have. */
export const scoreFields = {
  ...{ score1: scored(1), score2: scored(2), score3: scored(3), score4: scored(4), score5: scored(5) },
  ...{ score6: scored(6), score7: scored(7), score8: scored(8), score9: scored(9), score10: scored(10) },
};

type ScoresOfForm = { [K in keyof typeof scoreFields]?: number | undefined };

const NAMES: (keyof ScoresOfForm)[] = [
  ...(['score1', 'score2', 'score3', 'score4', 'score5'] as const),
  ...(['score6', 'score7', 'score8', 'score9', 'score10'] as const),
];

/** The scores that the form gave, 0 where a question was left out; undefined if it was not filled in. */
export function scoresEntered(entered: ScoresOfForm): number[] | undefined {
  const scores = NAMES.map((name) => entered[name]);
  return scores.every((each) => each === undefined) ? undefined : scores.map((each) => each ?? 0);
}

/** The questions of the form, filled in with the earlier scores. */
export function scoreQuestions(poll: Poll, before: readonly number[]): FormField[] {
  const { highest = 1, hint } = methodOf(poll);
  const choices = Array.from({ length: highest + 1 }, (_, each) => ({
    ...{ value: String(highest - each), label: String(highest - each) },
  }));
  return NAMES.slice(0, poll.options.length).map((name, index) => ({
    ...{ name, label: poll.options[index] ?? '', input: 'choice', required: index === 0, choices },
    ...(index === 0 && hint !== undefined && { hint }),
    ...(before[index] !== undefined && { value: String(before[index]) }),
  }));
}

const PART = /^(?:(.+?)\s*[:=]?\s+)?(\d{1,2})$/;

/**
 * Reads scores as they are typed: one for each option in their order, as in "5, 3, 0", or beside options, as in
 * "York 5, Hull 3". An option that is not named gets 0.
 */
export function readScores(typed: string, { options, method }: Pick<Poll, 'options' | 'method'>): number[] {
  const parts = typed.split(/[,;|\n]|\s+and\s+/).map((each) => PART.exec(each.trim().replace(/[.!]$/, '')));
  const read = parts.map((part) => ({ option: part?.[1], score: Number(part?.[2]) }));
  const { highest = 1 } = methodOf({ method });
  if (read.some(({ score }) => !(score <= highest))) throw unreadable(options, highest);
  const isInOrder = read.length === options.length && read.every(({ option }) => option === undefined);
  if (isInOrder) return read.map(({ score }) => score);
  const places = read.map(({ option = '' }) =>
    options.findIndex((each) => comparable(each) === comparable(option)),
  );
  if (places.includes(-1) || new Set(places).size < places.length) throw unreadable(options, highest);
  return options.map((_, index) => read[places.indexOf(index)]?.score ?? 0);
}

/** The message leaves out what was entered, because it must not repeat anybody's secret vote. */
const unreadable = (options: readonly string[], highest: number): UserError =>
  new UserError(
    `Please give each option a score from 0 to ${highest}: “${options[0]} ${highest}, ${options[1]} 2”, or the scores alone in the order of the options. Or use the form.`,
    { field: 'choices' },
  );
