import { accountKey, markMention } from '../storage/rows/kept-words.ts';
import type { Message, Platform, View } from './view.ts';

export { markLink, withoutMarks } from '../storage/rows/kept-words.ts';

/** An account as its platform names it. `id` is the lasting user id or, where a mention carries only that, the alias. */
export interface AccountRef {
  platform: Platform;
  tenant: string;
  id: string;
}

/** What a platform tells of an account. */
export interface Profile {
  userId: string;
  alias?: string;
  name: string;
  /** Their email address, where the platform vouches for it; never a guest's, for whom another organisation would have to. */
  email?: string;
}

/** Where the bot was spoken to. `reference` is what the adapter needs to speak there unasked. */
export interface Place {
  platform: Platform;
  tenant: string;
  address: string;
  kind: 'channel' | 'direct';
  reference?: Json;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** One thing asked of the bot, however it was asked: typed, pressed or filled in. */
export interface Invocation {
  /** The platform's own id of this request; the same request may come again and must take effect once. */
  requestId: string;
  /** What was asked: words to be read, or a command by name with its arguments (untrusted). */
  asked: Typed | { command: string; args: Record<string, unknown> };
  caller: AccountRef;
  place: Place;
  /** How to answer the caller later, where the bot may not post; kept with what waits to be sent. */
  reply?: Json;
  /** Nobody but the caller sees the answer, whatever the place: it comes in a dialog. */
  isAnsweredAlone?: true;
  /** Asks the platform who an account is; for accounts never seen before, and for the caller once a day. */
  lookUp(account: AccountRef): Promise<Profile>;
}

/** What whoever runs the command line asks of the bot, on its own machine. */
export interface OperatorInvocation {
  requestId: string;
  /** A command by name with its arguments; where it is about a network, `network` names that. */
  asked: { command: string; args: Record<string, unknown> };
  caller: 'operator';
  /** Hears how much is done of what takes long, from 0 to 1. */
  progress?(share: number): void;
}

/**
 * Words as typed: lines, emoji and bullets as characters, each link by `markLink`, and each mention of a person by
 * `mentionMark(index into mentions)`.
 */
export interface Typed {
  text: string;
  mentions: { account: AccountRef; name: string }[];
  /** They stand where everyone in the place can read them. */
  seenByAll?: true;
}

/** Stands in the place of an account's id where a mention names a group, which is nobody: its name follows. */
export const GROUP = 'group:';

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** Stands in typed text for the mention at `index`. */
export const mentionMark = (index: number): string => `${OPEN}${index}${CLOSE}`;

/** The index a mark stands for, when the word is nothing but a mark. */
export function mentionIndex(word: string): number | undefined {
  const found = /^\uE000(\d+)\uE001$/.exec(word);
  return found ? Number(found[1]) : undefined;
}

const STANDS_FOR = /\uE000(\d+)\uE001/g;

/** Text in which each mark is written out as the name it stands for. */
export const writeOutMentions = (text: string, mentions: Typed['mentions']): string =>
  text.replaceAll(STANDS_FOR, (_, index) => mentions[Number(index)]?.name ?? '');

/** Text to be kept: each mention stays one, of whom as they are called now. */
export const keepMentions = (text: string, mentions: Typed['mentions']): string =>
  text.replaceAll(STANDS_FOR, (_, index) => {
    const mention = mentions[Number(index)];
    if (mention?.account.id.startsWith(GROUP)) return mention.name; // it is nobody to be kept as a person
    return mention ? markMention(accountKey(mention.account), mention.name) : '';
  });

/**
 * The one door: carries out an invocation and answers it. A message with a `key` needs no showing by the adapter:
 * the outbox posts or edits it in every conversation it belongs to. Throws nothing but `UserError`.
 */
export type Dispatch = (invocation: Invocation) => Promise<View>;

/** The same for whoever runs the command line. A fault is thrown as it is: they can look into it. */
export type Operate = (asking: OperatorInvocation) => Promise<Message>;
