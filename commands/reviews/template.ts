/** A question of a review. */
export type Question =
  | { name: string; asks: string; input: 'text' }
  /** A score from 1 to `of`; `least` and `most` put these two into words. */
  | { name: string; asks: string; input: 'score'; of: number; least: string; most: string };

export interface Template {
  name: string;
  questions: Question[];
}

/**
 * Every template, by the key that a review stores. A question that is in two templates has the same name and
 * text in both.
 */
const TEMPLATES: Record<string, Template> = {
  'peer-review': {
    name: 'peer review',
    questions: [
      { name: 'now', asks: 'What do we do now?', input: 'text' },
      { name: 'varies', asks: 'What varies between us?', input: 'text' },
      { name: 'try', asks: 'What will we try?', input: 'text' },
      {
        name: 'useful',
        asks: 'How useful was this, 1 to 5?',
        input: 'score',
        of: 5,
        least: 'not at all',
        most: 'very',
      },
    ],
  },
};

/** The template of new reviews. */
export const FIRST_TEMPLATE = 'peer-review';

/** The template of a review. Throws if it does not exist, which is a bug. */
export function templateOf({ template: key }: { template: string }): Template {
  const template = TEMPLATES[key];
  if (!template) throw new Error(`there is no review template ${key}`);
  return template;
}

/** Every question of every template, each once. */
export const allQuestions = (): Question[] => [
  ...new Map(
    Object.values(TEMPLATES)
      .flatMap(({ questions }) => questions)
      .map((question) => [question.name, question]),
  ).values(),
];

export const isTextQuestion = ({ input }: Question): boolean => input === 'text';
