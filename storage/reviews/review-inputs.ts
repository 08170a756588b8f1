/** What a reviewer wrote, by the names of the questions. */
export type Answers = Record<string, string>;

/** What a reviewer has given, and what they keep as a draft beside it. */
export interface Input {
  given: Answers | null;
  draft: Answers | null;
}

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
