import type { Question, Template } from './question.ts';
import { TEMPLATES } from './templates.ts';

/** The template of new reviews, unless they name another. */
export const FIRST_TEMPLATE: TemplateKey = 'peer-review';

export type TemplateKey = keyof typeof TEMPLATES;

/** Every template, by the key that a review stores. */
export const allTemplates = Object.entries(TEMPLATES) as [TemplateKey, Template][];

/** The template of a review. Throws if it does not exist, which is a bug. */
export function templateOf({ template: key }: { template: string }): Template {
  const found = allTemplates.find(([each]) => each === key);
  if (!found) throw new Error(`there is no review template ${key}`);
  return found[1];
}

/** The template that someone calls by these words, with or without "the" and "questions". */
export function templateCalled(words: string): TemplateKey | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/ (?:questions|template|form)$/, '');
  return allTemplates.find(
    ([key, { name, alsoCalled }]) => key === said || name.toLowerCase() === said || alsoCalled.includes(said),
  )?.[0];
}

/** Every question of every template, each once. */
export const allQuestions = (): Question[] => [
  ...new Map(
    allTemplates.flatMap(([, { questions }]) => questions).map((question) => [question.name, question]),
  ).values(),
];
