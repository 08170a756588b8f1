import type { Json } from '../../commands/invocation.ts';
import {
  type Destination,
  type Messenger,
  type PersonThere,
  type Posted,
  SendError,
} from '../../commands/messenger.ts';
import type { Message, Platform } from '../../commands/view.ts';

/** A message as it stands in a conversation. */
export interface Standing {
  remoteId: string;
  view: Message;
  /** As it was before any edit. */
  asPosted: Message;
  /** When it was posted. */
  at: Date;
  edits: number;
}

/** A failure of a later call: the error and, for a post in doubt, whether it arrived nevertheless. */
export interface Failure {
  on: 'post' | 'edit' | 'find' | 'answer' | 'people';
  error: SendError;
  /** Only in the conversation with this address. */
  at?: string;
  arrives?: boolean;
  times?: number;
  /** What happens elsewhere before it fails. */
  meanwhile?(): Promise<void>;
}

/** A messenger that keeps each conversation as people would see it, and fails on demand. */
export interface RecordingMessenger extends Messenger {
  shown(address: string): Standing[];
  /** The people in a channel, which a test fills, and how many a page has. */
  inChannel(address: string): PersonThere[];
  pageSize: number;
  /** Every private answer, with its reply address. */
  answers: { reply: Json; view: Message }[];
  fails(failure: Failure): void;
  /** Deletes a posted message, as a person may. */
  deletes(address: string, remoteId: string): void;
  /** A copy of all messages, for `restores` of another messenger. */
  keeps(): KeptMessages;
  restores(kept: KeptMessages): void;
}

/** The messages of all conversations of a platform, by address. */
export interface KeptMessages {
  posted: number;
  conversations: [address: string, Kept[]][];
  answers: RecordingMessenger['answers'];
}

interface Kept extends Standing {
  sendId: string;
}

/** Creates a messenger; `canFind` says whether its platform can be searched for a message. */
export function recordingMessenger(
  platform: Platform,
  canFind: boolean,
  now: () => Date,
): RecordingMessenger {
  const conversations = new Map<string, Kept[]>();
  const failures: Failure[] = [];
  const channels = new Map<string, PersonThere[]>();
  let posted = 0;
  const within = (address: string): Kept[] => {
    const known = conversations.get(address) ?? [];
    conversations.set(address, known);
    return known;
  };
  const nextFailure = (on: Failure['on'], address?: string): Failure | undefined => {
    const index = failures.findIndex((each) => each.on === on && (each.at ?? address) === address);
    const failure = failures[index];
    if (!failure) return undefined;
    if (failure.times === undefined || failure.times <= 1) failures.splice(index, 1);
    else failures[index] = { ...failure, times: failure.times - 1 };
    return failure;
  };
  const failOn = (on: Failure['on'], address?: string): void => {
    const failure = nextFailure(on, address);
    if (failure) throw failure.error;
  };
  const placed = (address: string, { remoteId }: Kept): Posted => ({ remoteId, place: { address } });

  return {
    platform,
    answers: [],
    pageSize: 100,
    inChannel(address) {
      const there = channels.get(address) ?? [];
      channels.set(address, there);
      return there;
    },
    shown: (address) => within(address).map(({ sendId: _, ...standing }) => standing),
    fails: (failure) => void failures.push(failure),
    deletes: (address, remoteId) =>
      void conversations.set(
        address,
        within(address).filter((each) => each.remoteId !== remoteId),
      ),
    keeps() {
      return structuredClone({ posted, conversations: [...conversations], answers: this.answers });
    },
    restores(kept) {
      const { conversations: all, answers, posted: before } = structuredClone(kept);
      posted = before;
      for (const [address, standing] of all) conversations.set(address, standing);
      this.answers.push(...answers);
    },

    async post(to, message, sendId) {
      const address = addressOf(to);
      const failure = nextFailure('post', address);
      await failure?.meanwhile?.();
      if (failure && !failure.arrives) throw failure.error;
      posted += 1;
      const remoteId = `${platform}-${posted}`;
      const [view, asPosted] = [asSent(message), asSent(message)];
      const kept = { remoteId, view, asPosted, at: now(), edits: 0, sendId };
      within(address).push(kept);
      if (failure) throw failure.error;
      return placed(address, kept);
    },

    async edit({ remoteId, place }, message) {
      const { address } = place as { address: string };
      failOn('edit', address);
      const standing = within(address);
      // A home is the person's own, and is there before anything is drawn in it.
      if (remoteId === 'home' && standing.length === 0) {
        const view = asSent(message);
        standing.push({ remoteId, view, asPosted: view, at: now(), edits: 0, sendId: '' });
      }
      const kept = standing.find((each) => each.remoteId === remoteId);
      if (!kept) throw new SendError('gone', 'the message was deleted');
      kept.view = asSent(message);
      kept.edits += 1;
    },

    async find(to, sendId) {
      const address = addressOf(to);
      failOn('find', address);
      if (!canFind) return 'unknowable';
      const kept = within(address).find((each) => each.sendId === sendId);
      return kept ? placed(address, kept) : 'absent';
    },

    async people({ conversation: { address } }, page) {
      failOn('people', address);
      const [from, there] = [Number(page ?? 0), this.inChannel(address)];
      const to = from + this.pageSize;
      return {
        people: there.slice(from, to),
        next: to < there.length ? String(to) : null,
        total: page === null && canFind ? there.length : null,
      };
    },

    async whoCame({ conversation: { address } }, userId) {
      failOn('people', address);
      return this.inChannel(address).find((each) => each.userId === userId || each.alias === userId) ?? null;
    },

    async answer(reply, view) {
      failOn('answer');
      this.answers.push({ reply, view: asSent(view) });
    },
  };
}

/** What stands in a channel of any platform, oldest first on each. */
export const standingIn = (messengers: Record<Platform, RecordingMessenger>, channel: string) =>
  [messengers.slack, messengers.teams].flatMap((messenger) => messenger.shown(channel));

/** The address of a person's direct messages. */
export const directAddress = (userId: string): string => `direct ${userId}`;

/** The address of a person's home. */
export const homeAddress = (userId: string): string => `home ${userId}`;

const addressOf = (to: Destination): string =>
  'account' in to ? directAddress(to.account.userId) : to.conversation.address;

/** A message after serialisation. */
const asSent = (message: Message): Message => JSON.parse(JSON.stringify(message));
