import type { SearchedKind } from '../tables.ts';

/** A record that was found. */
export interface SearchHit {
  kind: SearchedKind;
  id: string;
  networkId: string;
  /** The words of a part of it that matches, such as a note of a meeting; null if its own words do. */
  part: string | null;
}

/** Who searches, on which day, for what. */
export interface SearchFor {
  personId: string;
  today: string;
  words: string;
}
