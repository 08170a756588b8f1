import type { Network } from '../generated/client.ts';

export type { Network } from '../generated/client.ts';

/** Details of a network besides its name, all of them optional. */
export type Details = Partial<
  Pick<
    Network,
    'kind' | 'profession' | 'areaTeam' | 'region' | 'senate' | 'parentId' | 'readAbove' | 'mainId'
  >
>;

/** Which of the networks that a person may read to list: their own, the open ones, or the closed ones. */
export type NetworkList = 'open' | 'mine' | 'closed';
