import type { Poll } from '../../storage/polls/polls.ts';
import { discreet, type PlainField, unasked } from '../field.ts';
import { UserError } from '../user-error.ts';
import type { FormField } from '../view.ts';
import { comparable } from './choose.ts';
import type { Method } from './methods/method.ts';
import { methodOf } from './methods/methods.ts';
import { sayScore } from './score-words.ts';

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
    ...{ value: String(highest - each), label: sayScore(highest - each, poll) },
  }));
  return NAMES.slice(0, poll.options.length).map((name, index) => ({
    ...{ name, label: poll.options[index] ?? '', input: 'choice', required: index === 0, choices },
    ...(index === 0 && hint !== undefined && { hint }),
    ...(before[index] !== undefined && { value: String(before[index]) }),
  }));
}

/** Matches a score, with the option before it, if there is one: "York 5", "2 if need be". */
const partOf = ({ scoreNames }: Method): RegExp =>
  new RegExp(`^(?:(.+?)\\s*[:=]?\\s+)?(${scoreNames?.flat().join('|') ?? '\\d{1,2}'})$`, 'i');

/** The score that these words give; undefined for none that the method has. */
function scoreSaid(words: string, { highest = 1, scoreNames }: Method): number | undefined {
  if (!scoreNames) return Number(words) <= highest ? Number(words) : undefined;
  const score = scoreNames.findIndex((names) => names.some((name) => comparable(name) === comparable(words)));
  return score < 0 ? undefined : score;
}

/**
 * Reads scores as they are typed: one for each option in their order, as in "5, 3, 0", or beside options, as in
 * "York 5, Hull 3". Where scores have names, numbers name options: "1 yes, 3 if need be". An option that is
 * not named gets 0.
 */
export function readScores(typed: string, { options, method }: Pick<Poll, 'options' | 'method'>): number[] {
  const its = methodOf({ method });
  const [part, { scoreNames }] = [partOf(its), its];
  const read = typed.split(/[,;|\n]|\s+and\s+/).flatMap((each) => {
    const [, option, words = ''] = part.exec(each.trim().replace(/[.!]$/, '')) ?? [];
    const score = scoreSaid(words, its);
    if (words === '' || score === undefined) throw unreadable(options, its);
    return { option, score };
  });
  const isInOrder = read.length === options.length && read.every(({ option }) => option === undefined);
  if (isInOrder) return read.map(({ score }) => score);
  const places = read.map(({ option = '' }) =>
    scoreNames && /^\d{1,2}$/.test(option)
      ? Number(option) - 1
      : options.findIndex((each) => comparable(each) === comparable(option)),
  );
  const isClear =
    places.every((place) => options[place] !== undefined) && new Set(places).size === places.length;
  if (!isClear) throw unreadable(options, its);
  return options.map((_, index) => read[places.indexOf(index)]?.score ?? 0);
}

/** The message leaves out what was entered, because it must not repeat anybody's secret vote. */
const unreadable = (options: readonly string[], { highest = 1, scoreNames }: Method): UserError =>
  new UserError(
    scoreNames
      ? 'Please answer yes, if need be or no for each: “1 yes, 2 if need be”, or the answers alone in the order of the options. Or use the form.'
      : `Please give each option a score from 0 to ${highest}: “${options[0]} ${highest}, ${options[1]} 2”, or the scores alone in the order of the options. Or use the form.`,
    { field: 'choices' },
  );
