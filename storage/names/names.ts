import type { FoundName as FoundNameRow } from '../generated/client.ts';

export type FoundName = FoundNameRow;

/** A line in which a name was found: what stands there, and where it is. */
export interface NameLine {
  found: FoundName;
  /** The texts of the record that have the name in them, as they are kept. */
  texts: string[];
  /** The record's number, and the kind of record, where it has these. */
  number: number | null;
  /** Only what the record was before says it. */
  isPast: boolean;
}
