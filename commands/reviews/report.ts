import { createHash } from 'node:crypto';
import type { GivenInput, Report, ReportLine, ScoreCount, Turnout } from '../../storage/reviews/reviews.ts';
import { answersOffered, isTextQuestion, type Question, type Template } from './question.ts';

/**
 * With fewer anonymous inputs than this, only their number is shown, because people could guess their
 * authors.
 */
export const FEWEST_ANONYMOUS = 3;

/**
 * What a report is made of. `asked` is how many people were asked, and `openerGave` whether the person who
 * opened the review gave input.
 */
interface Collected {
  isAnonymous: boolean;
  inputs: GivenInput[];
  asked: number;
  openerGave: boolean;
}

/** Makes the report of a review from its inputs. */
export function reportOf(
  { questions }: Template,
  { isAnonymous, inputs, asked, openerGave }: Collected,
): Omit<Report, 'parts'> {
  const response = { given: inputs.length, asked };
  if (isAnonymous && inputs.length < FEWEST_ANONYMOUS) return { ...response, counts: [], lines: [] };
  const written = questions.filter(isTextQuestion).flatMap(({ name }) => answersTo(name, inputs));
  return {
    ...response,
    counts: questions.flatMap((question) => {
      const spread = spreadOf(question, inputs);
      return isAnonymous && !tellsOfNobody(spread, { openerGave }) ? [] : spread;
    }),
    lines: written.map((answer, place) => ({ line: place + 1, ...answer })),
  };
}

/**
 * Whether anonymous scores may be shown because nobody's score can be worked out from them. It can be if all
 * gave the same score. It can also be if the person who opened the review gave one, knows their own, and too
 * few others remain.
 */
export function tellsOfNobody(
  spread: Pick<ScoreCount, 'count'>[],
  { openerGave }: Pick<Collected, 'openerGave'>,
): boolean {
  const given = spread.reduce((sum, { count }) => sum + count, 0);
  const areAlike = spread.some(({ count }) => count === given);
  return !areAlike && given - (openerGave ? 1 : 0) >= FEWEST_ANONYMOUS;
}

/** How many gave each of the answers that a question offers. */
export const spreadOf = (question: Question, inputs: GivenInput[]): Report['counts'] =>
  Array.from({ length: answersOffered(question) }, (_, place) => ({
    question: question.name,
    score: place + 1,
    count: inputs.filter(({ answers }) => Number(answers[question.name]) === place + 1).length,
  }));

/**
 * The answers to one question: anonymous ones in an order that reveals nothing, named ones in the order of
 * the inputs.
 */
function answersTo(question: string, inputs: GivenInput[]): Omit<ReportLine, 'line'>[] {
  const written = inputs.flatMap(({ answers, personId }) => {
    const text = answers[question];
    return text === undefined ? [] : [{ question, text, personId }];
  });
  return written.every(({ personId }) => personId === null) ? inAnyOrder(question, written) : written;
}

/**
 * Sorts the answers to a question by their hashes. This order does not reveal when each was given. It also
 * differs for each question, so it does not reveal which answers are by the same person.
 */
function inAnyOrder<Line extends { text: string }>(question: string, written: Line[]): Line[] {
  const hashOf = (text: string) => createHash('sha256').update(`${question}:${text}`).digest('hex');
  return written
    .map((line) => ({ line, hash: hashOf(line.text) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ line }) => line);
}

/** How many people gave a question the scores 1, 2 and so on; empty if the report does not show them. */
export const countsOf = (counts: ScoreCount[], question: string): number[] =>
  counts.filter((each) => each.question === question).map(({ count }) => count);

/** "5 of 8 gave their input (63%)." */
export function sayTurnout({ answered, of }: Turnout): string {
  if (answered === 0) return `Nobody of ${of} gave their input.`;
  return `${answered} of ${of} gave their input (${Math.round((answered * 100) / of)}%).`;
}

/** "2 chose Fully met, 1 chose Not met", in the order in which the options are offered. */
export const choicesInWords = (counts: number[], options: readonly string[]): string =>
  options
    .map((option, place) => ({ option, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ option, count }) => `${count} chose ${option}`)
    .join(', ') || 'Nobody chose any';

/** "2 gave 5, 1 gave 3", the highest score first. */
export const spreadInWords = (counts: number[]): string =>
  counts
    .map((count, place) => ({ count, score: place + 1 }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ count, score }) => `${count} gave ${score}`)
    .join(', ') || 'Nobody gave a score';

/** The median score, which may be halfway between two scores; undefined if there are none. */
export function medianOf(counts: number[]): number | undefined {
  const scores = counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1));
  const middle = scores.slice(Math.ceil(scores.length / 2) - 1, Math.floor(scores.length / 2) + 1);
  if (middle.length === 0) return undefined;
  return middle.reduce((sum, score) => sum + score, 0) / middle.length;
}
