import type { Act, ActResult, Trial, TrialPerson } from '../trial.ts';

/** Does an act, and tells the person what came of it. */
export type Post = (act: Act) => Promise<ActResult>;

/** Whoever reads, in a state of things, and what their presses do. */
export interface Reader {
  trial: Trial;
  me: string;
  post: Post;
}

/** Someone, by their id on one platform. */
export interface Person {
  id: string;
  person: TrialPerson;
}

/** What somebody writes, where, and in which thread. */
export interface Line {
  me: string;
  conversation: string;
  text: string;
  thread?: string | undefined;
}

/** One message as it is drawn, whichever side it is on. */
export interface Entry {
  key: string;
  /** Changes when the message has to be drawn again. */
  version: string;
  author: { name: string; initials: string; isBot: boolean };
  sentAt: string;
  edited: boolean;
  onlyForYou: boolean;
  replies: Entry[];
  draw(): Node[];
}

export interface Conversation {
  id: string;
  name: string;
  kind: 'channel' | 'chat';
  hasBot: boolean;
  /** Whether any message can be replied to in a thread, or only one that has replies. */
  threads: 'every message' | 'where begun';
  entries: Entry[];
}

/** What the two sides of the page have in common, told in one way. */
export interface Platform {
  key: 'slack' | 'teams';
  label: string;
  place(trial: Trial): string;
  botName(trial: Trial): string;
  /** Who can be taken as "you" here, by their id on this platform. */
  people(trial: Trial): Person[];
  /** What this person sees, channels first. */
  conversations(trial: Trial, me: string): Conversation[];
  /** Opens, updates or closes the forms of this person. */
  showForms(trial: Trial, me: string, home: () => HTMLElement): void;
  /** What a typed line means here; a string says why it means nothing. */
  say(trial: Trial, line: Line): Act | string;
  invite(me: string, conversation: string): Act;
  remove(me: string, conversation: string): Act;
  /** What a line to the bot starts with in this conversation: "/lpn ", "@Convenor ", or nothing. */
  prefix(trial: Trial, kind: Conversation['kind']): string;
  /** How a person is written after the @. */
  mentionOf(person: TrialPerson): string;
}
