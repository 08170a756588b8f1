/**
 * What the playground's page shows, and what a person can do there. Plain data: it crosses to the browser as JSON.
 *
 * GET  /playground/state   → Trial
 * GET  /playground/events  → server-sent events; each `message` is a whole Trial, first at once and then on every change
 * POST /playground/act     → body Act, answer ActResult (JSON, same origin only)
 */

/** An object of a platform's own making (a block, a card, a view), kept exactly as the bot sent it. */
export type PlatformObject = { [key: string]: unknown };

/** Everything there is to show, as it stands. */
export interface Trial {
  /** Goes up by one with every change. */
  revision: number;
  /** The bot's clock, ISO 8601. */
  now: string;
  canMoveClock: boolean;
  people: TrialPerson[];
  /** What the bot can be told, in the order of its own help. */
  commands: TrialCommand[];
  slack: SlackState;
  teams: TeamsState;
}

/** How a command is typed ("action done <action>"), what it does, and lines to copy ("action done A1"). */
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
  /** What they type after `@`, "bob"; the full name works as well. */
  handle: string;
  /** Their part in the network, in plain words: "Clinical chair". */
  role: string;
  email: string;
  slackUser?: string;
  teamsUser?: string;
  /** Set with `teamsUser`: their id in the directory, which a people picker gives. */
  teamsObjectId?: string;
}

/** A file in a conversation. */
export interface TrialFile {
  name: string;
  title: string;
  size: number;
  /** Where it is read, "/playground/files/…". */
  url: string;
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
}

export interface SlackChannel {
  id: string;
  /** "west-yorkshire-pharmacy", or the person's name for a direct message. */
  name: string;
  /** An `im` is one person's direct messages with the bot. */
  kind: 'channel' | 'im';
  members: string[];
  botIsMember: boolean;
  /** Oldest first; replies in a thread are here too, with `thread_ts`. */
  messages: SlackMessage[];
}

export interface SlackMessage {
  ts: string;
  /** ISO 8601, by the bot's clock. */
  sentAt: string;
  /** Who wrote it: a user id, the bot's among them. */
  user: string;
  /** mrkdwn, with `<@U…>` for people; shown only when there are no blocks. */
  text: string;
  blocks: PlatformObject[];
  thread_ts?: string;
  /** Files that the message shares. */
  files?: TrialFile[];
  edited?: boolean;
  /** Set on an ephemeral message: only this user sees it. */
  onlyFor?: string;
  metadata?: PlatformObject;
}

export interface SlackModal {
  id: string;
  hash: string;
  /** The view as Slack keeps it: title, submit, close, blocks, callback_id, private_metadata. */
  view: PlatformObject;
  /** What the bot said is wrong, by block_id, after a submit. */
  errors: { [blockId: string]: string };
}

/** What was put into inputs: block_id → action_id → value(s). Options by their `value`; dates "2027-06-30"; times "14:00". */
export type SlackValues = { [blockId: string]: { [actionId: string]: SlackValue } };
export type SlackValue = string | string[] | null;

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
  /** Oldest first; a reply in a channel's thread has `replyTo`. */
  messages: TeamsMessage[];
}

export interface TeamsMessage {
  id: string;
  /** ISO 8601, by the bot's clock. */
  sentAt: string;
  from: { id: string; name: string };
  /** Plain or Markdown as `textFormat` says, with `<at>Name</at>` for each of `mentions`. */
  text: string;
  textFormat: 'plain' | 'markdown' | 'xml';
  mentions: { id: string; name: string; text: string }[];
  attachments: TeamsAttachment[];
  /** The id of the message at the top of the thread. */
  replyTo?: string;
  edited?: boolean;
  deleted?: boolean;
  /** A card that a press put in place of the message's own, for that user only; an edit clears it. */
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
  /** The Adaptive Card; absent when the bot only says something, in `message`. */
  card?: PlatformObject;
  message?: string;
}

/** The inputs of a card, by id, as an Adaptive Card client sends them (a choice set with several is "a,b"). */
export type CardInputs = { [inputId: string]: string };

// ---- What a person can do. Ids of users are the platform's own (`slackUser`, `teamsUser`).

export type Act = SlackAct | TeamsAct | ClockAct;

export type SlackAct =
  /** `text` as typed, "/lpn action add @bob Write the summary": names become Slack's own mentions on the way. */
  | { type: 'slack.command'; user: string; channel: string; text: string }
  /** A message; the bot hears of it when it is mentioned (`@convenor`) or in its direct messages. */
  | { type: 'slack.say'; user: string; channel: string; text: string; thread_ts?: string }
  /** A button in a message, or a line of its menu. */
  | ({ type: 'slack.press'; user: string; channel: string; ts: string } & SlackPress)
  /** The same in the top modal. */
  | ({ type: 'slack.pressModal'; user: string } & SlackPress)
  | { type: 'slack.submitModal'; user: string; values: SlackValues }
  | { type: 'slack.closeModal'; user: string }
  /** Brings the bot into a channel, or sends it out. */
  | { type: 'slack.invite'; user: string; channel: string }
  | { type: 'slack.kick'; user: string; channel: string };

export interface SlackPress {
  block_id: string;
  action_id: string;
  /** Of a menu, the value of the line that was chosen. */
  option?: string;
}

export type TeamsAct =
  /** `@Convenor` and people's names become mentions (in a channel or group chat; a personal chat has none). */
  | { type: 'teams.say'; user: string; conversation: string; text: string; replyTo?: string }
  /** `action` is the card's own action object: Action.Execute or Action.Submit. */
  | {
      type: 'teams.press';
      user: string;
      conversation: string;
      activity: string;
      action: PlatformObject;
      inputs: CardInputs;
    }
  /** A submit in the open dialog; `data` is the action's own. */
  | { type: 'teams.submitDialog'; user: string; data: PlatformObject; inputs: CardInputs }
  | { type: 'teams.closeDialog'; user: string }
  /** The answer to a card that asks for leave to hand over a file. */
  | {
      type: 'teams.consent';
      user: string;
      conversation: string;
      activity: string;
      answer: 'accept' | 'decline';
    }
  | { type: 'teams.install'; user: string; conversation: string }
  | { type: 'teams.uninstall'; user: string; conversation: string };

export type ClockAct =
  /** Moves the bot's clock on; it never goes back. */
  | { type: 'clock.moveTo'; to: string }
  /** Nine in the morning, in London, of the next working day. */
  | { type: 'clock.nextWorkingMorning' };

/** `notice` and `error` are sentences to show to the person who acted, once. */
export type ActResult = { ok: true; notice?: string } | { ok: false; error: string };
