/** A question of a review. Its name is unique among all templates, unless it is the same question. */
export type Question = TextQuestion | ScoreQuestion | ChoiceQuestion;

interface AnyQuestion {
  name: string;
  asks: string;
  /** Whether an input may leave it out. */
  isOptional?: boolean;
}

export interface TextQuestion extends AnyQuestion {
  input: 'text';
}

/** A score from 1 to `of`; `least` and `most` put these two into words. */
export interface ScoreQuestion extends AnyQuestion {
  input: 'score';
  of: number;
  least: string;
  most: string;
}

/** A choice of one option. An answer is kept as the option's place, from 1. An option has at most 75 characters. */
export interface ChoiceQuestion extends AnyQuestion {
  input: 'choice';
  options: readonly string[];
}

/** A set of questions that a review asks. */
export interface Template {
  name: string;
  /** How people may call it when they open a review. */
  alsoCalled: readonly string[];
  /** What its inputs are for, as each form and report says. */
  purpose: string;
  questions: readonly Question[];
  /** Whether its report also tells what was answered by locality and by role. */
  isParted?: boolean;
}

export const isTextQuestion = (question: Question): question is TextQuestion => question.input === 'text';

/** How many answers a question offers; none if people write the answer themselves. */
export function answersOffered(question: Question): number {
  if (question.input === 'score') return question.of;
  return question.input === 'choice' ? question.options.length : 0;
}

/** An answer as people read it. */
export function answerInWords(question: Question, answer: string): string {
  return question.input === 'choice' ? (question.options[Number(answer) - 1] ?? answer) : answer;
}
