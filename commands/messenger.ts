import type { Json, Profile } from './invocation.ts';
import type { Message, Platform } from './view.ts';

/** Where a message goes: a conversation, or a person directly by their account. */
export type Destination =
  | { tenant: string; conversation: { address: string; reference: Json | null } }
  | { tenant: string; account: { userId: string; reference: Json | null } };

/** A channel, as a conversation to which messages go. */
export type Channel = Extract<Destination, { conversation: unknown }>;

/** A posted message: its id, and the place that the adapter needs to edit it. */
export interface Posted {
  remoteId: string;
  place: Json;
}

/** Somebody in a channel, as the platform tells of them. */
export interface PersonThere extends Profile {
  /** Their account is another organisation's, or may use only some channels. */
  isGuest: boolean;
}

/** One page of the people in a channel: no apps, and no accounts that were switched off. */
export interface PageOfPeople {
  people: PersonThere[];
  /** The page after it, as the platform calls it; null after the last. */
  next: string | null;
  /** How many are in the channel, apps among them; null if the platform does not say. */
  total: number | null;
}

/** Sends proactive messages on one platform, and says who is in its channels. Every method may reject with `SendError`. */
export interface Messenger {
  platform: Platform;
  /** Posts a message, tagged with `sendId` if the platform allows, so that `find` can recognise it. */
  post(to: Destination, message: Message, sendId: string): Promise<Posted>;
  /** Edits a posted message. Idempotent. `to` is the current address of its conversation, which may have changed. */
  edit(posted: Posted, message: Message, to: Destination): Promise<void>;
  /** Looks for a message whose send was cut off. 'unknowable' if the platform cannot tell. */
  find(to: Destination, sendId: string, since: Date): Promise<Posted | 'absent' | 'unknowable'>;
  /** Answers a request at its reply address, for when the bot may not post. */
  answer(reply: Json, message: Message): Promise<void>;
  /** Reads a page of the people in a channel; the first if `page` is null. Nobody is told of it. */
  people(channel: Channel, page: string | null): Promise<PageOfPeople>;
  /**
   * Who somebody is that has come to a channel. Null if that is an app, an account that was switched off, or, on a platform that
   * can tell, nobody who is in it now.
   */
  whoCame(channel: Channel, userId: string): Promise<PersonThere | null>;
}

/**
 * Why a message was not sent.
 * - `busy`: not sent, as the platform is overloaded or out of reach; retry (after `retryAfter` seconds, if set);
 * - `refused`: not sent, and a retry fails until someone does what `hint` says;
 * - `gone`: the message to edit is no longer there;
 * - `in-doubt`: it may or may not have been sent.
 */
export class SendError extends Error {
  readonly outcome: 'busy' | 'refused' | 'gone' | 'in-doubt';
  readonly retryAfter: number | undefined;
  /** For `refused`: what to allow, in words for the person who asked. */
  readonly hint: string | undefined;
  /** For `refused`: this account cannot be reached, but another of the person's might be. */
  readonly cannotReach: boolean;

  constructor(
    outcome: SendError['outcome'],
    message: string,
    {
      retryAfter,
      hint,
      cannotReach = false,
      cause,
    }: { retryAfter?: number; hint?: string; cannotReach?: boolean; cause?: unknown } = {},
  ) {
    super(message, { cause });
    this.name = 'SendError';
    this.outcome = outcome;
    this.retryAfter = retryAfter;
    this.hint = hint;
    this.cannotReach = cannotReach;
  }
}
