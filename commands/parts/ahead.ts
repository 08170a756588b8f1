import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { KnownMeeting } from '../dates/meeting-days.ts';

/** Lists what is ahead in a network and gives its name to a day: "by M3", "the day before the AGM". */
export type ListAhead = (network: Network, store: Reads) => Promise<KnownMeeting[]>;
