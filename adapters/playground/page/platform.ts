import type { ComponentChildren, ComponentType } from 'preact';
import type { Act, ActResult, Trial, TrialPerson } from '../trial.ts';

/** Does an act, and tells the person what came of it. */
export type Post = (act: Act) => Promise<ActResult>;

/** Whoever reads, by their id on the platform, in a state of things, and what their presses do. */
export interface Reader {
  trial: Trial;
  me: string;
  post: Post;
}

/** Someone, by their id on one platform. */
export interface PersonOnPlatform {
  id: string;
  person: TrialPerson;
}

/** People to choose from, by their id on the platform. */
export type Roster = readonly { id: string; name: string }[];

/** What somebody writes, where, and in which thread. */
export interface TrialLine {
  me: string;
  conversation: string;
  text: string;
  thread?: string | undefined;
}

/** One message as it is rendered, whichever side it is on. */
export interface Entry {
  key: string;
  /** Changes when what the message says has changed. */
  version: string;
  author: { name: string; initials: string; isBot: boolean };
  sentAt: string;
  edited: boolean;
  onlyForYou: boolean;
  replies: Entry[];
  /** What it says, with what can be pressed in it. */
  render(post: Post): ComponentChildren;
}

export interface TrialConversation {
  id: string;
  name: string;
  kind: 'channel' | 'chat';
  hasBot: boolean;
  /** Whether any message can be replied to in a thread, or only one that has replies. */
  threads: 'every message' | 'where begun';
  entries: Entry[];
}

/** What the two sides of the page have in common, told in one way. */
export interface TrialPlatform {
  key: 'slack' | 'teams';
  label: string;
  place(trial: Trial): string;
  botName(trial: Trial): string;
  /** Who can be taken as "you" here, by their id on this platform. */
  people(trial: Trial): PersonOnPlatform[];
  /** What this person sees, channels first. */
  conversations(trial: Trial, me: string): TrialConversation[];
  /** The form that is open for this person, if there is one; `home` gives the focus to the composer. */
  Form: ComponentType<{ reader: Reader; home(): void }>;
  /** What a typed line means here; a string says why it means nothing. */
  say(trial: Trial, line: TrialLine): Act | string;
  invite(me: string, conversation: string): Act;
  remove(me: string, conversation: string): Act;
  /** What a line to the bot starts with in this conversation: "/lpn ", "@Convenor ", or nothing. */
  prefix(trial: Trial, kind: TrialConversation['kind']): string;
  /** How a person is written after the @. */
  mentionOf(person: TrialPerson): string;
}
