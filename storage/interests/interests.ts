export type { Interest, InterestHandling, InterestKind } from '../generated/client.ts';

/** Which interests are listed: those that members hold, or those that have ended. */
export type InterestList = 'held' | 'ended';

/**
 * On whose interests somebody rules in a network: on those of these holders of a role that rules, and, with `ofOthers`, on those of
 * everybody who holds none of these roles.
 */
export interface RulesOn {
  networkId: string;
  holders: string[];
  ofOthers: boolean;
  of: string[];
}
