/** What is wrong in a file: on which line, from 1, and in which of its columns, from 1, where it is in one. */
export interface LineFault {
  line: number;
  column?: { number: number; heading: string };
  says: string;
}
