import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Item, Text } from '../view.ts';

/** A section of a digest. A section without lines is left out. */
export interface Section {
  heading: string;
  /** Text that comes before the lines. */
  intro?: Text;
  items: Item[];
  /** The commands that list everything in the section, one for each kind of record in it: "action list". */
  listedBy: string[];
}

/** What a digest tells of one network. */
export interface NetworkTold {
  network: string;
  sections: Section[];
}

/**
 * The period of a digest: it covers what happened after `from` and up to `to`, and what is due up to the day `until`.
 */
export interface Span {
  from: Date;
  to: Date;
  now: Date;
  today: Day;
  until: Day;
  zone: string;
}

/** A line about a record, and the network that the record is in. */
export interface NetworkLine {
  networkId: string;
  item: Item;
}

/**
 * The lines that a capability adds to digests, besides tasks and what waits for a person; at most `take` lines each.
 */
export interface DigestParts {
  /** The position of this part among the others. */
  place: 'blocked' | 'decided' | 'open' | 'ahead';
  /** The command that lists the records: "decision list". */
  listedBy: string;
  /** The words for a digest in which nothing of this kind happened: "nothing was decided". */
  happened?: string;
  /** The lines in the digest of a network. */
  ofNetwork?: {
    heading(span: Span): string;
    list(networkId: string, span: Span, take: number, store: Reads): Promise<Item[]>;
    /** The words for a digest that has no lines at all: "no meeting is planned". */
    none?: string;
  };
  /** The lines in the digest of a person, from all their networks. */
  ofPerson?: {
    heading(span: Span): string;
    list(networkIds: string[], span: Span, take: number, store: Reads): Promise<NetworkLine[]>;
    /** The words for a digest that has no lines at all: "no meeting is ahead". */
    none?: string;
  };
  /** The lines in the digest of a person, from the networks that they chair. */
  ofChair?: Pick<NonNullable<DigestParts['ofPerson']>, 'heading' | 'list'>;
}
