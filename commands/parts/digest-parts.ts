import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Item, Text } from '../view.ts';

/** A part of a digest; one without lines is left out. */
export interface Section {
  heading: string;
  /** Said before the lines. */
  intro?: Text;
  items: Item[];
  /** How all of it is listed, by each kind that may stand in it: "action list". */
  listedBy: string[];
}

/** What a digest tells of: what has happened after `from` and until `to`, and what comes until the day `until`. */
export interface Span {
  from: Date;
  to: Date;
  now: Date;
  today: Day;
  until: Day;
  zone: string;
}

/** A line about a record, and the network it is in. */
export interface NetworkLine {
  networkId: string;
  item: Item;
}

/** What a capability puts into digests, besides tasks and what waits; at most `take` lines each. */
export interface DigestParts {
  /** Where it stands among the others. */
  place: 'decided' | 'open' | 'ahead';
  /** How they are listed: "decision list". */
  listedBy: string;
  /** What has happened to what it tells of, for where nothing has: "nothing was decided". */
  happened?: string;
  /** The lines of a network's digest. */
  ofNetwork?: {
    heading(span: Span): string;
    list(networkId: string, span: Span, take: number, store: Reads): Promise<Item[]>;
    /** What is said where the digest has no line at all: "no meeting is planned". */
    none?: string;
  };
  /** The lines of a person's, from all their networks. */
  ofPerson?: {
    heading(span: Span): string;
    list(networkIds: string[], span: Span, take: number, store: Reads): Promise<NetworkLine[]>;
    /** The same: "no meeting is ahead". */
    none?: string;
  };
}
