import { z } from 'zod';
import { keepable, opaqueId, words } from '../payload.ts';
import { BlockSuggestion } from './among.ts';
import { channelEvents, linkShared } from './channel-events.ts';
import { channelId, fileId, messageTs, teamId, userId } from './ids.ts';
import { appId, sender } from './sender.ts';

/** Reads an empty text as undefined: Slack's form fields are never absent. */
const orEmpty = <T extends z.ZodType>(shape: T) => z.union([z.literal('').transform(() => undefined), shape]);

const Command = z.object({
  api_app_id: appId.optional().catch(undefined),
  command: words,
  text: words.optional(),
  user_id: userId,
  channel_id: channelId,
  channel_name: words.optional(),
  team_id: orEmpty(teamId).optional(),
  enterprise_id: orEmpty(teamId).optional(),
  is_enterprise_install: words.optional(),
  response_url: words.optional(),
  trigger_id: orEmpty(opaqueId).optional(),
});

const BlockActions = z.object({
  ...sender,
  type: z.literal('block_actions'),
  response_url: words.optional(),
  container: z
    .object({
      is_ephemeral: z.boolean().optional(),
      channel_id: channelId.optional(),
      message_ts: messageTs.optional(),
      thread_ts: messageTs.optional(),
    })
    .default({}),
  channel: z.object({ id: channelId, name: words.optional() }).optional(),
  message: z.object({ ts: messageTs.optional(), thread_ts: messageTs.optional() }).optional(),
  view: z.object({ id: opaqueId, type: words.optional(), private_metadata: words }).optional(),
  actions: z
    .array(
      z.object({
        type: words,
        action_id: words,
        block_id: words,
        url: words.optional(),
        value: words.optional(),
        selected_option: z.object({ value: words.optional() }).nullish(),
      }),
    )
    .min(1),
});

/** A shortcut in the menu of a message was chosen. */
const MessageShortcut = z.object({
  ...sender,
  type: z.literal('message_action'),
  callback_id: words,
  response_url: words.optional(),
  channel: z.object({ id: channelId }),
  message: z.object({
    ts: messageTs,
    text: words.optional(),
    user: userId.optional(),
    bot_id: words.optional(),
  }),
});

/** A shortcut in the menu of all apps was chosen. */
const Shortcut = z.object({ ...sender, type: z.literal('shortcut'), callback_id: words });

const Option = z.object({ value: words });

/** What was entered in one input. */
const Input = z.object({
  value: words.nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_user: userId.nullish(),
  selected_users: z.array(userId).nullish(),
  selected_date: words.nullish(),
  selected_time: words.nullish(),
});

/** A block with all that is in it. */
const wholeBlock = z
  .looseObject({ type: words, block_id: words.optional() })
  .transform((block): { type: string; block_id?: string | undefined } => block);

const PlainText = z.object({ type: z.literal('plain_text'), text: words });

const ViewSubmission = z.object({
  ...sender,
  type: z.literal('view_submission'),
  view: z.object({
    id: opaqueId,
    callback_id: words,
    private_metadata: words,
    app_installed_team_id: teamId.nullish(),
    title: PlainText.nullish(),
    submit: PlainText.nullish(),
    close: PlainText.nullish(),
    // The modal is shown again while its form is being carried out, so its blocks are kept whole.
    blocks: z.array(wholeBlock),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Input)) }),
  }),
});

const said = {
  channel: channelId,
  text: words.optional(),
  user: userId.optional(),
  ts: messageTs.optional(),
  thread_ts: messageTs.optional(),
  bot_id: words.optional(),
  app_id: words.optional(),
};

/** A message as it stands, or as it stood before. */
const Standing = z.object({
  ts: messageTs,
  text: words.optional(),
  user: userId.optional(),
  bot_id: words.optional(),
  thread_ts: messageTs.optional(),
  edited: z.object({ ts: messageTs }).optional(),
});

const Words = z.discriminatedUnion('type', [
  z.object({ ...said, type: z.literal('app_mention'), edited: z.object({ ts: messageTs }).optional() }),
  z.object({
    ...said,
    type: z.literal('message'),
    channel_type: words.optional(),
    subtype: words.optional(),
    event_ts: messageTs.optional(),
    message: Standing.optional().catch(undefined),
    previous_message: Standing.optional().catch(undefined),
    files: z
      .array(z.object({ id: fileId }))
      .optional()
      .catch(undefined),
  }),
]);

const cameOrWent = { user: userId, channel: channelId, event_ts: messageTs.optional() };

/** Somebody joined a channel; if the bot did, with who added it. */
const Joined = z.object({
  ...cameOrWent,
  type: z.literal('member_joined_channel'),
  inviter: userId.optional(),
});

/** The bot was removed from the workspace. */
const Uninstalled = z.object({ type: z.literal('app_uninstalled') });

/** Tokens no longer work; `bot` names the bot's own. */
const Revoked = z.object({
  type: z.literal('tokens_revoked'),
  tokens: z.object({ bot: z.array(words).nullish() }),
});
/** Somebody left a channel, or was taken out of it. */
const Left = z.object({ ...cameOrWent, type: z.literal('member_left_channel') });
/** A person opened the app: its Home tab, or its messages. The channel is their direct messages. */
const HomeOpened = z.object({
  type: z.literal('app_home_opened'),
  user: userId,
  channel: channelId,
  tab: words.optional(),
});

const EventCallback = z.object({
  type: z.literal('event_callback'),
  team_id: teamId.nullish(),
  enterprise_id: teamId.nullish(),
  api_app_id: appId.optional().catch(undefined),
  event_id: opaqueId.optional(),
  /** In seconds since 1970. */
  event_time: z.int().optional(),
  event: z.discriminatedUnion('type', [
    ...Words.options,
    ...channelEvents,
    ...[Joined, Left, HomeOpened, Uninstalled, Revoked, linkShared],
  ]),
  authorizations: z
    .array(
      z.object({
        team_id: teamId.nullish(),
        enterprise_id: teamId.nullish(),
        user_id: userId,
        is_bot: z.boolean(),
        is_enterprise_install: z.boolean().optional(),
      }),
    )
    .optional(),
});

/** The shapes of all payloads that we read. */
const Payload = z.union([
  z.discriminatedUnion('type', [
    BlockActions,
    BlockSuggestion,
    MessageShortcut,
    Shortcut,
    ViewSubmission,
    EventCallback,
  ]),
  Command,
]);

export type CommandPayload = z.infer<typeof Command>;
export type MessageShortcutPayload = z.infer<typeof MessageShortcut>;
export type ShortcutPayload = z.infer<typeof Shortcut>;
export type PressPayload = z.infer<typeof BlockActions>;
export type SubmissionPayload = z.infer<typeof ViewSubmission>;
/** A person's message, in a channel (`app_mention`) or directly to the bot (`message`). */
export type SpokenEvent = z.infer<typeof Words>;
/** A message as an edit or a deletion tells of it. */
export type StandingMessage = z.infer<typeof Standing>;
export type Arrival = z.infer<typeof Joined>;
export type CameOrWent = Arrival | z.infer<typeof Left>;
export type HomeOpening = z.infer<typeof HomeOpened>;
/** The part of an event's envelope that we read. */
export type Envelope = Pick<
  z.infer<typeof EventCallback>,
  'api_app_id' | 'event_id' | 'event_time' | 'authorizations' | 'team_id' | 'enterprise_id'
>;
export type EnteredInput = z.infer<typeof Input>;

/** Parses a payload; undefined if it is of a kind that we do not handle, or malformed. */
export const readPayload = (body: unknown) => Payload.safeParse(keepable(body)).data;
