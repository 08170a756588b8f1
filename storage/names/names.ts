import type { FoundName as FoundNameRow } from '../generated/client.ts';

export type FoundName = FoundNameRow;

/** A record in which a name was found: its texts, and where it is. */
export interface NameLine {
  found: FoundName;
  /** The stored texts of the record that contain the name. */
  texts: string[];
  /** The record's number; null if it has none. */
  number: number | null;
  /** Whether only the history of the record contains the name. */
  isPast: boolean;
}
