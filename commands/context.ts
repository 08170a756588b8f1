import type { Conversation } from '../storage/networks/conversations.ts';
import type { Network } from '../storage/networks/networks.ts';
import type { Person } from '../storage/people/people.ts';
import type { Reads } from '../storage/store.ts';
import type { Day } from './dates/dates.ts';
import type { Json, LinkFollowed, Place } from './invocation.ts';
import type { NetworkCreators } from './network-creators.ts';
import type { Sealing } from './sealing/sealing.ts';

/**
 * What a command may use, whether a person in a chat or an operator asks. `S` says whether it may only read the store or
 * also write.
 */
export interface SharedContext<S extends Reads = Reads> {
  now: Date;
  /** Today in the network's time zone. */
  today: Day;
  /** The network's time zone. */
  zone: string;
  /** Null for an operator, who is no person in the database. */
  caller: (Person & { accountId: string }) | null;
  /** The network that the command is about. */
  network: Network | null;
  store: S;
  newId(): string;
}

/** What a command may use when a person in a chat asks. */
export interface RequestContext<S extends Reads = Reads> extends SharedContext<S> {
  caller: Person & { accountId: string };
  place: Place;
  conversation: Conversation;
  /** Whether the caller typed the command, and so needs to be told the outcome. A button or a form shows it itself. */
  typed: boolean;
  /** Whether everyone in the place can read what the caller typed. */
  seenByAll: boolean;
  /** The files that the arguments name, by their references. */
  files: ReadonlyMap<string, Uint8Array>;
  /** The reply address of the request, for when the bot may not post. */
  reply: Json | null;
  /** The link by which it is read in a browser, if it is. */
  followed: LinkFollowed | null;
  /** Whether only the caller sees the answer, whatever the place. */
  isAnsweredAlone: boolean;
  /** The address at which browsers reach the bot, "https://convenor.example.nhs.uk"; null if they do not. */
  publicUrl: string | null;
  /** Random characters for a code to be typed by hand: capitals and digits that are hard to mistake for one another. */
  newCode(length: number): string;
  /** Encrypts what must not be linked to a person. */
  sealing: Sealing;
  /** Who may start a network. */
  networksCreatedBy: NetworkCreators;
}

/** What a command about a network may use. */
export interface NetworkContext<S extends Reads = Reads> extends RequestContext<S> {
  network: Network;
}

/** What a command may use when an operator asks. */
export interface OperatorContext<S extends Reads = Reads> extends SharedContext<S> {
  caller: null;
  newCode: RequestContext['newCode'];
  /** Reports the share done of long work, from 0 to 1. */
  progress(share: number): void;
}

/** The same context, with its network. Throws if there is none: a bug in the code. */
export function aboutNetwork<C extends { network: Network | null }>(context: C): C & { network: Network } {
  const { network } = context;
  if (!network) throw new Error('a command about a network was let through without one');
  return { ...context, network };
}
