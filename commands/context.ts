import type { Conversation } from '../storage/networks/conversations.ts';
import type { Network } from '../storage/networks/networks.ts';
import type { Person } from '../storage/people/people.ts';
import type { Reads } from '../storage/store.ts';
import type { Day } from './dates/dates.ts';
import type { Json, Place } from './invocation.ts';
import type { NetworkCreators } from './network-creators.ts';
import type { AbilityWords } from './roles/roles.ts';
import type { Sealing } from './sealing/sealing.ts';

/**
 * What a command may know and use whoever asks: someone in a chat, or whoever runs the command line. `S` is what it may do
 * with what is kept: read it, or change it too.
 */
export interface SharedContext<S extends Reads = Reads> {
  now: Date;
  /** The day it is where the network is. */
  today: Day;
  /** The network's time zone. */
  zone: string;
  /** Null where it is whoever runs the command line, who is nobody that the networks know. */
  caller: (Person & { accountId: string }) | null;
  /** The network it is about: of a conversation, the one that this speaks for. */
  network: Network | null;
  store: S;
}

/** What any command may know and use of someone in a chat. */
export interface RequestContext<S extends Reads = Reads> extends SharedContext<S> {
  caller: Person & { accountId: string };
  place: Place;
  conversation: Conversation;
  /** Whether the caller typed the command, and so sees nothing happen unless told. A button or a form shows it itself. */
  typed: boolean;
  /** Whether what the caller typed stands where everyone in the place can read it. */
  seenByAll: boolean;
  /** How the caller can be answered later, where the bot may not post. */
  reply: Json | null;
  /** Random characters for a code to be typed by hand: capitals and digits that are not mistaken for one another. */
  newCode(length: number): string;
  /** For what nobody may tie to a person. */
  sealing: Sealing;
  /** Who may start a network. */
  networksCreatedBy: NetworkCreators;
  /** What each ability is for, to be said to one who lacks it. */
  abilities: AbilityWords;
}

/** What a command that is about a network may know and use. */
export interface NetworkContext<S extends Reads = Reads> extends RequestContext<S> {
  network: Network;
}

/** What a command may know and use that only whoever runs the command line may ask for. */
export interface OperatorContext<S extends Reads = Reads> extends SharedContext<S> {
  caller: null;
  newId(): string;
  newCode: RequestContext['newCode'];
  /** Hears how much is done of what takes long, from 0 to 1. */
  progress(share: number): void;
}

/** The same, for a command that needs a network; one that was let through without is a bug of ours. */
export function aboutNetwork<C extends { network: Network | null }>(context: C): C & { network: Network } {
  const { network } = context;
  if (!network) throw new Error('a command about a network was let through without one');
  return { ...context, network };
}
