import type { CandidateStatus, ElectionBallot, Election as Row } from '../generated/client.ts';

export type { Candidate, ElectionBallot } from '../generated/client.ts';

/** An election as it is kept; `until` is a calendar day, "2029-03-31". */
export type Election = Omit<Row, 'until'> & { until: string | null };

/** Which elections are listed: those that are under way, or those that are over. */
export type ElectionList = 'open' | 'closed';

/** The professions by which an election may be divided into constituencies; null where it is not. */
export type Constituency = ElectionBallot['profession'];

/** How candidates stand who are shown to those who vote. */
export const SHOWN: CandidateStatus[] = ['nominated', 'standing', 'elected', 'notElected', 'left'];
