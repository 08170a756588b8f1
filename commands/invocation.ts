import { accountKey, markMention } from '../storage/rows/kept-words.ts';
import type { WebLinkKind } from '../storage/web-links/web-links.ts';
import type { Message, Platform, View } from './view.ts';

export { markLink, withoutMarks } from '../storage/rows/kept-words.ts';

/** An account on a platform. `id` is the permanent user id or, if a mention has only that, the alias. */
export interface AccountRef {
  platform: Platform;
  tenant: string;
  id: string;
}

/** What a platform tells about an account. */
export interface Profile {
  userId: string;
  alias?: string;
  name: string;
  /**
   * Their email address, if the platform has verified it; never a guest's, which another organisation would
   * have to verify.
   */
  email?: string;
}

/**
 * Where the bot was addressed. `reference` is what the adapter needs to post proactive messages there; if it has `opensAt`, that
 * is the address at which the bot opens on the platform, from anywhere.
 */
export interface Place {
  platform: Platform;
  tenant: string;
  address: string;
  kind: 'channel' | 'direct';
  /** Only people who were added can enter it: a private channel, a chat, or a team. */
  isClosed?: true;
  /** What the request tells of its name. */
  called?: PlaceCalled;
  /** It was said there to the bot, which therefore is in it. */
  isHeardThere?: true;
  reference?: Json;
}

/** What people call a channel and the team that it is of, as far as a request tells. */
export interface PlaceCalled {
  name?: string;
  /** The name is the usual one, and counts only until another is known. */
  isUsual?: true;
  teamName?: string;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** One request to the bot: typed words, a pressed button or a submitted form. */
export interface Invocation {
  /**
   * The idempotency key, from the platform's id: the request may be delivered again, and must take effect
   * once.
   */
  requestId: string;
  /** The id of the HTTP request that brought it, which its lines in the log carry. */
  httpRequest?: string | undefined;
  /** Typed words, or a command's name with its arguments (untrusted). */
  asked: Typed | { command: string; args: Record<string, unknown> };
  caller: AccountRef;
  place: Place;
  /** The reply address, for when the bot may not post; stored in the outbox. */
  reply?: Json;
  /** Whether only the caller sees the answer, whatever the place, as in a dialog. */
  isAnsweredAlone?: true;
  /** The command's form is wanted, with what is known in it, even if nothing is missing. */
  opensForm?: true;
  /** The caller has opened their home, which is drawn again in this place of the platform's whenever something of theirs changes. */
  opensHome?: Record<string, string>;
  /** It follows a link that the caller was given here: it may change nothing, nor make anybody or any place known. */
  follows?: LinkFollowed;
  /** Asks the platform who an account is. Called for new accounts, and for the caller once a day. */
  lookUp(account: AccountRef): Promise<Profile>;
  /**
   * Fetches a file that the caller gave to the bot, by its reference. Rejects with `UserError` if it is gone,
   * is somebody else's, or is larger than `LARGEST_FILE`.
   */
  fetchFile(reference: string): Promise<Uint8Array>;
  /** The first people of a group, as accounts of the platform; undefined if it does not tell who is in it. */
  membersOf(groupId: string): Promise<GroupMember[] | undefined>;
}

/**
 * A link that is followed: the account that was given it, how often that had stopped such links by then, and until when it
 * holds, if not until it is stopped.
 */
export interface LinkFollowed {
  kind: WebLinkKind;
  accountId: string;
  round: number;
  until: Date | null;
  /** The page that is shared with all who may read a network, if the link is to one. */
  sharedId?: string | undefined;
}

/** Somebody in a group: their user id, and their name. */
export interface GroupMember {
  id: string;
  name: string;
}

/** A request by an operator at the command line, on the bot's own machine. */
export interface OperatorInvocation {
  requestId: string;
  /** A command's name with its arguments; `network` names the network, if it is about one. */
  asked: { command: string; args: Record<string, unknown> };
  caller: 'operator';
  /** Called with the share done of long work, from 0 to 1. */
  progress?(share: number): void;
}

/**
 * Typed words: lines, emoji and bullets are characters, links are marked by `markLink`, and mentions of
 * people by `mentionMark(index into mentions)`.
 */
export interface Typed {
  text: string;
  mentions: { account: AccountRef; name: string }[];
  /** Everyone in the place can read them. */
  seenByAll?: true;
  /** The reference of the meeting in which they were said: what they record belongs to it, unless they name another. */
  meeting?: string;
  /** The references of the files that were sent with them directly to the bot. */
  files?: string[];
}

const GROUP = 'group:';

/** A group of people that may be mentioned. The id is empty if the platform tells nobody who is in it. */
export interface Group {
  id: string;
  name: string;
}

/** The id of a mentioned group, where that of an account would be. */
export const groupMentioned = ({ id, name }: Group): string => `${GROUP}${id} ${name}`;

/** The group that such an id is of; undefined if it is an account's. */
export function groupOf(mentioned: string): Group | undefined {
  const [, id = '', name = ''] = /^group:(\S*) (.*)$/s.exec(mentioned) ?? [];
  return mentioned.startsWith(GROUP) ? { id, name } : undefined;
}

const OPEN = '\uE000';
const CLOSE = '\uE001';

/** The mark in typed text for the mention at `index`. */
export const mentionMark = (index: number): string => `${OPEN}${index}${CLOSE}`;

/** The index of a mention's mark, if the word consists of only that. */
export function mentionIndex(word: string): number | undefined {
  const found = /^\uE000(\d+)\uE001$/.exec(word);
  return found ? Number(found[1]) : undefined;
}

const STANDS_FOR = /\uE000(\d+)\uE001/g;

/** Replaces each mention's mark by the name. */
export const writeOutMentions = (text: string, mentions: Typed['mentions']): string =>
  text.includes(OPEN) ? text.replaceAll(STANDS_FOR, (_, index) => mentions[Number(index)]?.name ?? '') : text;

/** As long as the words of a button may be on either platform. */
const LONGEST_LABEL = 75;

/** A line as its writer may type it, for the words of a button: with names after @, and shortened. */
export function asWritten(text: string, mentions: Typed['mentions']): string {
  const words = text
    .replaceAll(STANDS_FOR, (_, index) => `@${mentions[Number(index)]?.name.replace(/^@/, '') ?? ''}`)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;
}

/** Prepares text for storage: each mention is kept with the account and its current name. */
export const keepMentions = (text: string, mentions: Typed['mentions']): string =>
  text.replaceAll(STANDS_FOR, (_, index) => {
    const mention = mentions[Number(index)];
    if (mention && groupOf(mention.account.id)) return mention.name; // a group is no person
    return mention ? markMention(accountKey(mention.account), mention.name) : '';
  });

/**
 * The single entry point: runs an invocation and resolves to its answer. An adapter need not show a message
 * with a `key`: the outbox posts or edits it in every conversation it belongs to. Rejects only with
 * `UserError`.
 */
export type Dispatch = (invocation: Invocation) => Promise<View>;

/** The same for an operator. Rejects with any error as it is, as an operator can look into it. */
export type Operate = (asking: OperatorInvocation) => Promise<Message>;
