import type { Json } from './invocation.ts';
import type { Message, Platform } from './view.ts';

/** Where a message goes: a conversation, or a person directly by their account. */
export type Destination =
  | { tenant: string; conversation: { address: string; reference: Json | null } }
  | { tenant: string; account: { userId: string; reference: Json | null } };

/** A posted message: its id and the place the adapter needs to edit it. */
export interface Posted {
  remoteId: string;
  place: Json;
}

/** Speaks on one platform without being spoken to. Every method may throw `SendError`. */
export interface Messenger {
  platform: Platform;
  /** Posts a message. `sendId` goes with it where the platform allows, so that `find` may know it again. */
  post(to: Destination, message: Message, sendId: string): Promise<Posted>;
  /** Edits a posted message; `to` is how its conversation is reached now, which may have changed. Safe to repeat. */
  edit(posted: Posted, message: Message, to: Destination): Promise<void>;
  /** Looks for a message whose sending was cut off. 'unknowable' where the platform cannot tell. */
  find(to: Destination, sendId: string, since: Date): Promise<Posted | 'absent' | 'unknowable'>;
  /** Answers the person who asked, by the way they asked; for when the bot may not post. */
  answer(reply: Json, message: Message): Promise<void>;
}

/**
 * Why a message was not sent.
 * - `busy`: not sent, try again (after `retryAfter` seconds where the platform said so), platform overloaded or out of reach;
 * - `refused`: not sent and never will be until someone does what `hint` says;
 * - `gone`: the message to edit is no longer there;
 * - `in-doubt`: it may or may not have been sent.
 */
export class SendError extends Error {
  readonly outcome: 'busy' | 'refused' | 'gone' | 'in-doubt';
  readonly retryAfter: number | undefined;
  /** For `refused`: what to allow, in words for the person who asked. */
  readonly hint: string | undefined;
  /** For `refused`: it is this person who cannot be reached, so that another account of theirs may do. */
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
