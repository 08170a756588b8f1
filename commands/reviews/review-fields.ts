import type { PlainField } from '../field.ts';
import { choice, day, reason, writing } from '../fields/fields.ts';
import { CLOSES, DEADLINE, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { reviewReference } from './review-reference.ts';
import { allQuestions, type Question } from './template.ts';

/** The longest answer to a question, in characters. */
const LONGEST_ANSWER = 1000;

export const reviewField = referenceField('review', 'Review', reviewReference, ({ store }) => store.reviews);
/** An open review. A form offers a list of them. */
export const openReviewField = offering(
  reviewField,
  reviewReference,
  ({ topic }) => topic,
  ({ store, network }, span) => store.reviews.list(network.id, 'open', span),
);
export const topicField: PlainField<string, 'text' | 'long-text'> = {
  ...writing('What to review', { max: 150, hint: 'For example: Antibiotic prescribing' }),
  typed: 'title',
};
export const dueField = introduced(day('Last day for inputs', 'For example: 30 June 2027'), {
  due: { usual: [...DEADLINE, ...CLOSES], atEnd: ['before'] },
});
export const becauseField = reason();

/** What to do with what a reviewer wrote. */
export const saveField = choice('What to do with it', {
  give: 'Give it now',
  draft: 'Keep it as a draft',
});

const answerField = (question: Question): PlainField<string> =>
  question.input === 'text'
    ? writing(question.asks, { long: true, max: LONGEST_ANSWER, hint: 'Up to 1,000 characters' })
    : choice(question.asks, scoresOf(question));

function scoresOf({ of, least, most }: Extract<Question, { input: 'score' }>): Record<string, string> {
  const scores = Array.from({ length: of }, (_, place) => String(place + 1));
  const named = (score: string) =>
    score === '1' ? `1: ${least}` : score === String(of) ? `${of}: ${most}` : score;
  return Object.fromEntries(scores.map((score) => [score, named(score)]));
}

/** A field for each question of each template, by the question's name. */
export const answerFields: Record<string, PlainField<string>> = Object.fromEntries(
  allQuestions().map((question) => [question.name, answerField(question)]),
);
