import type { OutboxMessage } from '../../storage/outbox/outbox.ts';
import type { Reads } from '../../storage/store.ts';
import type { NudgedKind } from '../../storage/tables.ts';
import type { Message } from '../view.ts';

/** What a renderer may use. */
export interface RenderContext {
  store: Reads;
  now: Date;
  zone: string;
  /** The recipient of a direct message; null for a channel. */
  personId: string | null;
  /** The network for which the channel speaks, or the caller asks; left out where there is none. */
  networkId?: string | null;
  /** Whether the message is already posted, and is rendered for an edit. */
  isPosted: boolean;
  /** The message in the outbox; null if there is none. */
  message: Pick<OutboxMessage, 'id' | 'facts'> | null;
}

/** Renders a record as it is now; null if the message no longer has a purpose. */
export type Render = (recordId: string, context: RenderContext) => Promise<Message | null>;

/** A kind of proactive message or card, and how it is rendered from its record. */
export interface MessageKind {
  /** "action.card". It is stored in the outbox, so it must never change. */
  name: string;
  render: Render;
  /** The working hours to which a message that nobody asked for is put off; null if it may come at any time. */
  hours: KeptHours | null;
}

/** In whose time zone working hours are kept. */
export interface KeptHours {
  /** The IANA time zone; null if unknown. */
  zoneOf(message: Pick<OutboxMessage, 'id' | 'subjectId'>, store: Reads): Promise<string | null>;
  /** Messages of this kind that wait for one person are gathered into one. */
  gathers?: true;
  /** The kinds of record whose nudges go to whoever stands in for the person, while that person is away. */
  passesOn?: NudgedKind[];
  /** Until when a message waits because its person was sent enough that week; null if it does not. */
  waitsUntil?(messageId: string, context: RenderContext): Promise<Date | null>;
}

/** A kind of message that may come at any time. */
export const messageKind = (name: string, render: Render): MessageKind => ({
  name,
  render,
  hours: null,
});

/** A kind of message that is put off to working hours. */
export const messageInHours = (name: string, hours: KeptHours, render: Render): MessageKind => ({
  name,
  render,
  hours,
});

/** The key of a record's card, the same in every conversation. */
export const cardKey = ({ name }: Pick<MessageKind, 'name'>, recordId: string): string =>
  `${name}:${recordId}`;
