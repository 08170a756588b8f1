/**
 * What the playground's page shows, and what a person can do there. Plain data: it crosses to the browser as JSON.
 *
 * GET  /playground/state   → Trial
 * GET  /playground/events  → server-sent events; each `message` is a whole Trial, first at once and then on every change
 * POST /playground/act     → body Act, answer ActResult (JSON, same origin only)
 */

import type { PlatformObject } from './act.ts';

export type * from './act.ts';

/** Everything that the page shows, as it is now. */
export interface Trial {
  /** Increases by one with every change. */
  revision: number;
  /** The bot's clock, ISO 8601. */
  now: string;
  canMoveClock: boolean;
  people: TrialPerson[];
  /** The commands, in the order of the bot's own help. */
  commands: TrialCommand[];
  slack: SlackState;
  teams: TeamsState;
}

/** How a command is typed ("action done <action>"), what it does, and examples to copy ("action done A1"). */
export interface TrialCommand {
  usage: string;
  summary: string;
  examples: string[];
}

/** A sample person. At least one of `slackUser` and `teamsUser` is set. */
export interface TrialPerson {
  id: string;
  name: string;
  initials: string;
  /** What people type after `@`, such as "bob". The full name works too. */
  handle: string;
  /** Their part in the network, in plain words: "Clinical chair". */
  role: string;
  email: string;
  slackUser?: string;
  teamsUser?: string;
  /** Set with `teamsUser`: the person's id in the directory, which a people picker returns. */
  teamsObjectId?: string;
}

/** A file in a conversation. */
export interface TrialFile {
  name: string;
  title: string;
  size: number;
  /** The path that serves it, "/playground/files/…". */
  url: string;
  /** What it says, if it is a picture. */
  alt?: string;
}

// ---- Slack

export interface SlackState {
  team: { id: string; name: string };
  bot: { userId: string; botId: string; appId: string; name: string };
  /** The slash command, "/lpn". */
  command: string;
  channels: SlackChannel[];
  /** Open modals by user id, the top one last. */
  modals: { [userId: string]: SlackModal[] };
  /** What the bot has drawn in its Home tab, by user id. */
  homes: { [userId: string]: SlackModal };
}

export interface SlackChannel {
  id: string;
  /** "west-yorkshire-pharmacy", or the person's name for a direct message. */
  name: string;
  /** An `im` is a person's direct messages with the bot. */
  kind: 'channel' | 'im';
  members: string[];
  botIsMember: boolean;
  /** Oldest first. Replies in a thread are here too, with `thread_ts`. */
  messages: SlackMessage[];
}

export interface SlackMessage {
  ts: string;
  /** ISO 8601, by the bot's clock. */
  sentAt: string;
  /** The author's user id, which may be the bot's. */
  user: string;
  /** mrkdwn, with `<@U…>` for people. It is shown only if there are no blocks. */
  text: string;
  blocks: PlatformObject[];
  thread_ts?: string;
  /** Files that the message shares. */
  files?: TrialFile[];
  edited?: boolean;
  /** What the bot says below of the links in it: blocks, by their addresses. */
  unfurls?: { [url: string]: PlatformObject[] };
  /** The names of the bot's reactions. */
  reactions?: string[];
  /** Set on an ephemeral message: only this user sees it. */
  onlyFor?: string;
  metadata?: PlatformObject;
}

export interface SlackModal {
  id: string;
  hash: string;
  /** The view as Slack keeps it: title, submit, close, blocks, callback_id, private_metadata. */
  view: PlatformObject;
  /** The errors that the bot answered to a submit, by block_id. */
  errors: { [blockId: string]: string };
  /** What the bot offers in the lists that it fills, by block_id. */
  offered?: { [blockId: string]: { value: string; label: string }[] };
}

// ---- Teams

export interface TeamsState {
  tenantId: string;
  team: { id: string; name: string; aadGroupId: string };
  bot: { id: string; name: string };
  conversations: TeamsConversation[];
  /** The open dialog by user id. */
  dialogs: { [userId: string]: TeamsDialog };
}

export interface TeamsConversation {
  id: string;
  /** "Pharmacy LPN", or the person's name for a personal chat. */
  name: string;
  kind: 'channel' | 'groupChat' | 'personal';
  members: string[];
  /** Whether the bot is installed here. */
  botInstalled: boolean;
  /** Oldest first. A reply in a channel's thread has `replyTo`. */
  messages: TeamsMessage[];
}

export interface TeamsMessage {
  id: string;
  /** ISO 8601, by the bot's clock. */
  sentAt: string;
  from: { id: string; name: string };
  /** Plain or Markdown, depending on `textFormat`, with `<at>Name</at>` for each of `mentions`. */
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  mentions: { id: string; name: string; text: string }[];
  attachments: TeamsAttachment[];
  /** The id of the first message of the thread. */
  replyTo?: string;
  edited?: boolean;
  deleted?: boolean;
  /** Set on a targeted message: only this user sees it. */
  onlyFor?: string;
  /** Cards that replace the message's own for one user after a press. An edit of the message removes them. */
  cardFor?: { [userId: string]: PlatformObject };
}

export interface TeamsAttachment {
  contentType: string;
  content?: PlatformObject;
  contentUrl?: string;
  name?: string;
}

export interface TeamsDialog {
  id: string;
  title: string;
  height?: number | string;
  width?: number | string;
  conversation: string;
  /** The Adaptive Card. It is absent when the bot answers only with `message`. */
  card?: PlatformObject;
  message?: string;
  /** What the bot offers in the lists that it fills, by their dataset. */
  offered?: { [dataset: string]: { value: string; label: string }[] };
}
