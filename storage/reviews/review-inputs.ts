import type { ReviewInput } from '../generated/client.ts';

/** What a reviewer wrote, by the names of the questions. */
export type Answers = Record<string, string>;

export type Input = Pick<ReviewInput, 'isDraft'> & { answers: Answers };

/** One answer in a report; lines are numbered from 1, question after question. */
export interface ReportLine {
  line: number;
  question: string;
  text: string;
  /** Who wrote it; null where it was anonymous. */
  personId: string | null;
}

/** Which lines of a report to read: some of all, or the first of each question. */
export type Lines = { skip: number; take: number } | { ofEach: number };
