import { createHash } from 'node:crypto';
import type { Answers, Review, Turnout } from '../../storage/reviews/reviews.ts';
import { isTextQuestion, type Question, type Template } from './template.ts';

/** What is kept of a review's inputs once it is closed, as `reviews.report` has it. */
export interface Report {
  /** How many gave their input, of how many who were asked. */
  given: number;
  of: number;
  /** Of each score, by its question's name: how many gave 1, 2 and so on. */
  scores: Record<string, number[]>;
  /** What was written anonymously, by the question's name; what was written under a name stays with that name. */
  texts: Record<string, string[]>;
}

/** The report of a review as it was frozen; there is one as soon as the review is closed. */
export const reportIn = ({ report }: Review): Report => report as unknown as Report;

/** How many of those who were asked a report has the inputs of. */
export const turnoutIn = ({ given, of }: Report): Turnout => ({ answered: given, of });

/** Of fewer anonymous inputs than this nothing is told but how many they are: who wrote them could be guessed. */
export const FEWEST_ANONYMOUS = 3;

/** The report on what was given, of `of` who were asked. */
export function reportOf(
  { questions }: Template,
  { isAnonymous, inputs, of }: { isAnonymous: boolean; inputs: Answers[]; of: number },
): Report {
  const response = { given: inputs.length, of };
  if (isAnonymous && inputs.length < FEWEST_ANONYMOUS) return { ...response, scores: {}, texts: {} };
  const scored = questions.flatMap((question): [string, number[]][] =>
    question.input === 'score' ? [[question.name, spreadOf(question, inputs)]] : [],
  );
  const written = isAnonymous ? questions.filter(isTextQuestion) : [];
  return {
    ...response,
    scores: Object.fromEntries(scored),
    texts: Object.fromEntries(written.map(({ name }) => [name, inAnyOrder(name, inputs)])),
  };
}

function spreadOf({ name, of }: Extract<Question, { input: 'score' }>, inputs: Answers[]): number[] {
  const counts = Array.from({ length: of }, () => 0);
  for (const answers of inputs) {
    const place = Number(answers[name]) - 1;
    if (counts[place] !== undefined) counts[place] += 1;
  }
  return counts;
}

/**
 * The answers to one question by their hashes: an order that tells neither when each came nor, as it is another for each
 * question, which answers are one person's.
 */
function inAnyOrder(name: string, inputs: Answers[]): string[] {
  const hashOf = (text: string) => createHash('sha256').update(`${name}:${text}`).digest('hex');
  return inputs
    .flatMap((answers) => answers[name] ?? [])
    .map((text) => ({ text, hash: hashOf(text) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
    .map(({ text }) => text);
}

/** "5 of 8 gave their input (63%)." */
export function sayTurnout({ answered, of }: Turnout): string {
  if (answered === 0) return `Nobody of ${of} gave their input.`;
  return `${answered} of ${of} gave their input (${Math.round((answered * 100) / of)}%).`;
}

/** "2 gave 5, 1 gave 3", the highest score first. */
export const spreadInWords = (counts: number[]): string =>
  counts
    .map((count, place) => ({ count, score: place + 1 }))
    .filter(({ count }) => count > 0)
    .reverse()
    .map(({ count, score }) => `${count} gave ${score}`)
    .join(', ') || 'Nobody gave a score';

/** The score in the middle, between two of them halfway; undefined where there is none. */
export function medianOf(counts: number[]): number | undefined {
  const scores = counts.flatMap((count, place) => Array.from({ length: count }, () => place + 1));
  const middle = scores.slice(Math.ceil(scores.length / 2) - 1, Math.floor(scores.length / 2) + 1);
  if (middle.length === 0) return undefined;
  return middle.reduce((sum, score) => sum + score, 0) / middle.length;
}
