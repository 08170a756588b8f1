import type { ReportCount, ReportLine as ReportLineRow } from '../generated/client.ts';

/** What a reviewer wrote, by the names of the questions. */
export type Answers = Record<string, string>;

/** What a reviewer has given, and what they keep as a draft beside it. */
export interface Input {
  given: Answers | null;
  draft: Answers | null;
}

/** What a reviewer gave, and who they are where it was named. */
export interface GivenInput {
  answers: Answers;
  personId: string | null;
}

/** One answer in a report; lines are numbered from 1, question after question. */
export type ReportLine = Pick<ReportLineRow, 'line' | 'question' | 'text' | 'personId'>;

/** How many gave a score. */
export type ScoreCount = Pick<ReportCount, 'question' | 'score' | 'count'>;

/** What is kept of the inputs to a review once it is closed: nothing writes it anew but erasure, which takes names and words. */
export interface Report {
  /** Of how many who were asked how many gave their input. */
  given: number;
  asked: number;
  counts: ScoreCount[];
  lines: ReportLine[];
}

/** Which lines of a report to read: some of all, or the first of each question. */
export type Lines = { skip: number; take: number } | { ofEach: number };
