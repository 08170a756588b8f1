import { listed } from '../cards/listed.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type PlainField } from '../field.ts';
import { choice, day, reason, writing } from '../fields/fields.ts';
import { CLOSES, DEADLINE, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { writeOutMentions } from '../invocation.ts';
import { type ChoiceQuestion, isTextQuestion, type Question, type ScoreQuestion } from './question.ts';
import { reviewReference } from './review-reference.ts';
import {
  allQuestions,
  allTemplates,
  FIRST_TEMPLATE,
  type TemplateKey,
  templateCalled,
  templateOf,
} from './template.ts';

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

/** The questions that a review asks. */
export const templateField: PlainField<TemplateKey, 'choice'> = {
  label: 'Questions',
  input: 'choice',
  required: true,
  hint: `${templateOf({ template: FIRST_TEMPLATE }).name}, unless you choose others`,
  choices: allTemplates.map(([value, { name }]) => ({ value, label: name })),
  typed: 'phrase',
  introducedBy: { using: { usual: ['template', 'with the template'], labels: ['questions', 'template'] } },
  canonical(typed, mentions) {
    const words = writeOutMentions(typed, mentions);
    return templateCalled(words) ?? words;
  },
  canRead: (words) => templateCalled(words) !== undefined,
  parse(raw) {
    const words = wordsOf(raw);
    const template = templateCalled(words);
    if (template) return template;
    throw new Doubt(
      `There are no questions called “${words.slice(0, 60)}”. Choose ${listed(
        allTemplates.map(([key]) => key),
        'or',
      )}.`,
      words,
    );
  },
  resolve: (template) => template,
};

/** What to do with what a reviewer wrote. */
export const saveField = choice('What to do with it', {
  give: 'Give it now',
  draft: 'Keep it as a draft',
});

const answerField = (question: Question): PlainField<string> =>
  isTextQuestion(question)
    ? writing(question.asks, {
        long: true,
        max: LONGEST_ANSWER,
        hint: question.isOptional ? 'Up to 1,000 characters, or leave it out' : 'Up to 1,000 characters',
      })
    : choice(question.asks, answersTo(question));

/** The answers that a question offers, by their places from 1. */
function answersTo(question: ScoreQuestion | ChoiceQuestion): Record<string, string> {
  const named = question.input === 'score' ? scoresOf(question) : question.options;
  return Object.fromEntries(named.map((answer, place) => [String(place + 1), answer]));
}

const scoresOf = ({ of, least, most }: ScoreQuestion): string[] =>
  Array.from({ length: of }, (_, place) => {
    if (place === 0) return `1: ${least}`;
    return place + 1 === of ? `${of}: ${most}` : String(place + 1);
  });

/** A field for each question of each template, by the question's name. */
export const answerFields: Record<string, PlainField<string>> = Object.fromEntries(
  allQuestions().map((question) => [question.name, answerField(question)]),
);
