/** What is wrong on a line of a file, and in which column if it is in one. Lines and columns count from 1. */
export interface LineFault {
  line: number;
  column?: { number: number; heading: string };
  says: string;
}
