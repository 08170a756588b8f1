import type { ComponentChildren, ComponentType } from 'preact';
import type { TrialUpload } from '../act.ts';
import type { Act, ActResult, Trial, TrialPerson } from '../trial.ts';

/** Does an act, and tells the person how it went. */
export type Post = (act: Act) => Promise<ActResult>;

/** The person who reads, by their id on the platform, with the state that they see and a way to act. */
export interface Reader {
  trial: Trial;
  me: string;
  post: Post;
}

/** A person, by their id on one platform. */
export interface PersonOnPlatform {
  id: string;
  person: TrialPerson;
}

/** People to choose from, by their ids on the platform. */
export type Roster = readonly { id: string; name: string }[];

/** What somebody writes, with the conversation and the thread it goes to, and the file that goes with it. */
export interface TrialLine {
  me: string;
  conversation: string;
  text: string;
  thread?: string | undefined;
  file?: TrialUpload | undefined;
}

/** A message as the page shows it, on either side. */
export interface Entry {
  key: string;
  /** Changes whenever the message's content does. */
  version: string;
  author: { name: string; initials: string; isBot: boolean };
  sentAt: string;
  edited: boolean;
  onlyForYou: boolean;
  replies: Entry[];
  /** Draws the content, with its buttons. */
  render(post: Post): ComponentChildren;
}

export interface TrialConversation {
  id: string;
  name: string;
  kind: 'channel' | 'chat';
  hasBot: boolean;
  /** Whether people can reply to any message in a thread, or only to one that already has replies. */
  threads: 'every message' | 'where begun';
  entries: Entry[];
}

/** What the page needs to know of a platform, in one shape for both. */
export interface TrialPlatform {
  key: 'slack' | 'teams';
  label: string;
  place(trial: Trial): string;
  botName(trial: Trial): string;
  /** The people that "you" can be here, by their ids on this platform. */
  people(trial: Trial): PersonOnPlatform[];
  /** The conversations that this person sees, channels first. */
  conversations(trial: Trial, me: string): TrialConversation[];
  /** The form that is open for this person, if any. `home` gives the focus to the composer. */
  Form: ComponentType<{ reader: Reader; home(): void }>;
  /** The act that a typed line stands for, or a sentence that says why it means nothing. */
  say(trial: Trial, line: TrialLine): Act | string;
  invite(me: string, conversation: string): Act;
  remove(me: string, conversation: string): Act;
  /** The words that begin a line to the bot in such a conversation: "/lpn ", "@Convenor " or ''. */
  prefix(trial: Trial, kind: TrialConversation['kind']): string;
  /** The words after the @ that mention a person. */
  mentionOf(person: TrialPerson): string;
}
