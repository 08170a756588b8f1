/** An object in a platform's own format (a block, a card, a view), kept exactly as the bot sent it. */
export type PlatformObject = { [key: string]: unknown };

/**
 * The values of inputs: block_id → action_id → value(s). An option is its `value`, a date "2027-06-30", a
 * time "14:00".
 */
export type SlackValues = { [blockId: string]: { [actionId: string]: SlackValue } };
export type SlackValue = string | string[] | null;

/** The inputs of a card by id, as an Adaptive Card client sends them. A choice of several is "a,b". */
export type CardInputs = { [inputId: string]: string };

/** A file that a person sends with a message. */
export interface TrialUpload {
  name: string;
  base64: string;
}

/** What a person can do. The ids of users are the platform's own (`slackUser`, `teamsUser`). */
export type Act = SlackAct | TeamsAct | ClockAct;

export type SlackAct =
  /**
   * `text` is what was typed, "/lpn action add @bob Write the summary". Names become Slack's own mentions
   * before it is sent.
   */
  | { type: 'slack.command'; user: string; channel: string; text: string }
  /** A message. The bot hears of it if it is mentioned (`@convenor`) or in its direct messages. */
  | {
      type: 'slack.say';
      user: string;
      channel: string;
      text: string;
      thread_ts?: string;
      file?: TrialUpload;
    }
  /** A button in a message, or a line of its menu. */
  | ({ type: 'slack.press'; user: string; channel: string; ts: string } & SlackPress)
  /** A shortcut in the menu of a message, or of all apps. */
  | { type: 'slack.messageShortcut'; user: string; channel: string; ts: string; callback_id: string }
  | { type: 'slack.shortcut'; user: string; callback_id: string }
  /** The Home tab, and a button in it. */
  | { type: 'slack.openHome'; user: string }
  | ({ type: 'slack.pressHome'; user: string } & SlackPress)
  /** The same in the top modal. */
  | ({ type: 'slack.pressModal'; user: string } & SlackPress)
  | { type: 'slack.submitModal'; user: string; values: SlackValues }
  | { type: 'slack.closeModal'; user: string }
  /** Opens a list that the bot fills, of the top modal, or types into it. What is offered is then in the modal. */
  | ({ type: 'slack.openList'; user: string; typed: string } & SlackPress)
  /** Adds the bot to a channel, or removes it. */
  | { type: 'slack.invite'; user: string; channel: string }
  | { type: 'slack.kick'; user: string; channel: string };

export interface SlackPress {
  block_id: string;
  action_id: string;
  /** The value of the chosen line, if a menu was used. */
  option?: string;
}

export type TeamsAct =
  /** `@Convenor` and people's names become mentions in a channel or group chat. A personal chat has none. */
  | {
      type: 'teams.say';
      user: string;
      conversation: string;
      text: string;
      replyTo?: string;
      file?: TrialUpload;
    }
  /** `action` is the card's own action object, an Action.Execute or Action.Submit. */
  | {
      type: 'teams.press';
      user: string;
      conversation: string;
      activity: string;
      action: PlatformObject;
      inputs: CardInputs;
    }
  /** Submits the open dialog. `data` is that of the action. */
  | { type: 'teams.submitDialog'; user: string; data: PlatformObject; inputs: CardInputs }
  | { type: 'teams.closeDialog'; user: string }
  /** Opens a list that the bot fills, of the open dialog, or types into it. What is offered is then in the dialog. */
  | { type: 'teams.openList'; user: string; dataset: string; typed: string }
  /** The answer to a card that asks whether it may hand over a file. */
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
  /** Moves the bot's clock forward. It never goes back. */
  | { type: 'clock.moveTo'; to: string }
  /** Moves the clock to 9am in London on the next working day. */
  | { type: 'clock.nextWorkingMorning' };

/** `notice` and `error` are sentences to show once to the person who acted. */
export type ActResult = { ok: true; notice?: string } | { ok: false; error: string };
