import type {
  ReportCount,
  ReportLine as ReportLineRow,
  ReportPart as ReportPartRow,
} from '../generated/client.ts';

/** A reviewer's answers, by the names of the questions. */
export type Answers = Record<string, string>;

/** What a reviewer has given, and their draft, which does not count. */
export interface Input {
  given: Answers | null;
  draft: Answers | null;
}

/** What a reviewer gave. `personId` is null if inputs are anonymous. */
export interface GivenInput {
  answers: Answers;
  personId: string | null;
}

/** One answer in a report. Lines are numbered from 1 through all questions. */
export type ReportLine = Pick<ReportLineRow, 'line' | 'question' | 'text' | 'personId'>;

/** How many people gave a question a score. */
export type ScoreCount = Pick<ReportCount, 'question' | 'score' | 'count'>;

/**
 * A group of those whom a review asked, or several put together, and how many of them gave which answer, by the names of the
 * questions.
 */
export type ReportPart = Pick<ReportPartRow, 'by' | 'place' | 'names' | 'asked' | 'given'> & {
  counts: Record<string, number[]>;
};

/**
 * What is kept of a review's inputs after it is closed. Only erasure changes it: it removes names and words.
 */
export interface Report {
  /** How many gave input, out of the `asked`. */
  given: number;
  asked: number;
  counts: ScoreCount[];
  lines: ReportLine[];
  /** By locality and by role, of a review that is told so. */
  parts: ReportPart[];
}

/** Which lines of a report to read: a page of them, or the first few of each question. */
export type Lines = { skip: number; take: number } | { ofEach: number };
