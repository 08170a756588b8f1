import type { Reads } from '../../storage/store.ts';
import type { Press } from '../press.ts';

/** A record that a search has found, as it is listed. */
export interface FoundRecord {
  id: string;
  /** "A12"; nothing if it has none. */
  reference: string;
  title: string;
  /** Shows its card. */
  show: Press;
}

/** The records with these ids, in any order. Those that are gone by now are left out. */
export type ListFound = (ids: string[], store: Reads) => Promise<FoundRecord[]>;
