import type { Reads } from '../../storage/store.ts';
import type { Item } from '../view.ts';
import type { Span } from './digest-parts.ts';

/** What a capability tells in the pack of a meeting of what has ended since the one before, besides what digests tell. */
export interface SinceMeeting {
  /** "Polls that have closed". */
  heading: string;
  /** The command that lists the records: "poll list closed". */
  listedBy: string;
  /** At most `take` lines; nothing that the pack tells elsewhere. */
  list(
    networkId: string,
    span: Pick<Span, 'from' | 'to' | 'zone'>,
    take: number,
    store: Reads,
  ): Promise<Item[]>;
}
