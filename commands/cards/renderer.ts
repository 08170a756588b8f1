import type { OutboxMessage } from '../../storage/outbox/outbox.ts';
import type { Reads } from '../../storage/store.ts';
import type { Message } from '../view.ts';

/** What a message is rendered with. */
export interface RenderContext {
  store: Reads;
  now: Date;
  zone: string;
  /** Whom the message is for, where it is for one person. */
  personId: string | null;
  /** Whether the message stands there already, and is rendered anew. */
  isPosted: boolean;
  /** The message itself, where one is rendered that is in the outbox. */
  message: Pick<OutboxMessage, 'id' | 'facts'> | null;
}

/** Renders a record as it is now; null where the message has lost its point. */
export type Render = (recordId: string, context: RenderContext) => Promise<Message | null>;

/** A kind of message that is sent unasked or lives on, and how it is rendered from its record. */
export interface MessageKind {
  /** "action.card": by this the outbox knows it, so it stays as it is for good. */
  name: string;
  render: Render;
  /** What nobody asked for at that time keeps people's hours; null where it may come at any. */
  hours: KeptHours | null;
}

/** By whose clock a message comes neither at night nor on a day off. */
export interface KeptHours {
  /** Where they are; null where nothing tells it. */
  zoneOf(message: Pick<OutboxMessage, 'id' | 'subjectId'>, store: Reads): Promise<string | null>;
  /** All of this kind that waits for one person by then comes as one. */
  gathers?: true;
}

/** A kind of message that may come at any time. */
export const messageKind = (name: string, render: Render): MessageKind => ({
  name,
  render,
  hours: null,
});

/** A kind of message that comes when people are at work. */
export const messageInHours = (name: string, hours: KeptHours, render: Render): MessageKind => ({
  name,
  render,
  hours,
});

/** Names the card of a record, which is one message wherever it stands. */
export const cardKey = ({ name }: Pick<MessageKind, 'name'>, recordId: string): string =>
  `${name}:${recordId}`;
