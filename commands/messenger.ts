import type { Json } from './invocation.ts';
import type { Message, Platform } from './view.ts';

/** Where a message goes: a conversation, or a person directly by their account. */
export type Destination =
  | { tenant: string; conversation: { address: string; reference: Json | null } }
  | { tenant: string; account: { userId: string; reference: Json | null } };

/** A posted message: its id, and the place that the adapter needs to edit it. */
export interface Posted {
  remoteId: string;
  place: Json;
}

/** Sends proactive messages on one platform. Every method may reject with `SendError`. */
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
