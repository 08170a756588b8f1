import type { Conversation, Roster } from '../generated/client.ts';

export type { Roster, RosterMove } from '../generated/client.ts';

/** The list of a channel's people, with the channel. */
export interface ChannelRoster extends Roster {
  conversation: Conversation;
}

/** Somebody in a channel, by the id of their account on its platform; not in it any more unless `isHere`. */
export interface SeenInChannel {
  userId: string;
  isGuest: boolean;
  isHere: boolean;
  /** When they were seen, or told of. */
  at: Date;
}

/** That somebody has come to a channel or has left it, as its platform tells. */
export interface PersonMoved {
  userId: string;
  isHere: boolean;
}

/** Some people, by name, and how many they are in all. */
export interface SomePeople {
  count: number;
  people: { id: string; name: string }[];
}

/** What following a channel would change now. */
export interface WouldChange {
  joins: SomePeople;
  ends: SomePeople;
}

/** Those of a followed channel about whom a manager decides. */
export interface ToDecide {
  /** In the channel, but guests of its platform, and no members. */
  guests: SomePeople;
  /** In the channel, but a manager ended their membership, or declined it. */
  setAside: SomePeople;
  /** Not in the channel any more, but they have a role. */
  gone: SomePeople;
}
