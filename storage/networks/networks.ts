import type { Network } from '../generated/client.ts';

export type { Network } from '../generated/client.ts';

/** What a network is, besides its name: all of it may be left open. */
export type Details = Partial<
  Pick<Network, 'kind' | 'profession' | 'areaTeam' | 'region' | 'senate' | 'parentId' | 'mainId'>
>;

/** Which of the networks that a person may read: those they belong to, those that are open, or those that are not. */
export type NetworkList = 'open' | 'mine' | 'closed';
