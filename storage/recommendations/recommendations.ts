import type { Recommendation as Row } from '../generated/client.ts';

export type { Endorsement } from '../generated/client.ts';

/** A recommendation as it is kept; `replyDue` is a calendar day, "2027-06-30". */
export type Recommendation = Omit<Row, 'replyDue'> & { replyDue: string | null };

/** Which recommendations of a group are listed: those that wait, or those that were replied to. */
export type RecommendationList = 'waiting' | 'replied';

/** Which endorsements of a network are listed: those that it is asked for, or those that it has given or refused. */
export type EndorsementList = 'asked' | 'said';
