import type { App, Context } from '@slack/bolt';
import { fromMessages, shortcuts } from '../../commands/index.ts';
import { keepMentions } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import type { SlackAnswers } from './answer.ts';
import type { ClientOf } from './clients.ts';
import type { MessageShortcutPayload, ShortcutPayload } from './payload.ts';
import { type Names, namesIn, readShortcut, type SlackInvocation, tenantOf } from './read.ts';
import { readText } from './read-text.ts';
import { toSendError } from './send-error.ts';
import { messageShortcutId, shortcutId } from './shortcut-ids.ts';
import type { Tell } from './tell.ts';
import { isTooLate } from './too-late.ts';

/** What shortcuts ask of Slack besides names. */
export interface SlackAddresses {
  /** The link to a message; undefined where the bot cannot see it. */
  permalink(tenant: string, channel: string, ts: string): Promise<string | undefined>;
  /** A person's direct messages with the bot. Rejects with a `SendError` where there are none. */
  directOf(tenant: string, user: string): Promise<string>;
}

export const createSlackAddresses = (clientOf: ClientOf): SlackAddresses => ({
  permalink: (tenant, channel, message_ts) =>
    clientOf(tenant)
      .then((client) => client.chat.getPermalink({ channel, message_ts }))
      .then(
        ({ permalink }) => permalink,
        () => undefined,
      ),
  async directOf(tenant, users) {
    const client = await clientOf(tenant);
    const { channel } = await client.conversations.open({ users }).catch((error: unknown) => {
      throw toSendError(error, 'busy');
    });
    return channel?.id ?? users;
  },
});

/** What shortcuts are read and answered with. */
interface ShortcutDesk extends Names {
  answers: SlackAnswers;
  tell: Tell;
  addresses: SlackAddresses;
  log: Log;
}

/** Opens the form of a command that was chosen from the menu of a message, or from the menu of all apps. */
export function hearShortcuts(app: App, desk: ShortcutDesk): void {
  app.shortcut(/^/, async ({ ack, body, context }) => {
    const asking = await fromShortcut(body, context, desk);
    if (!asking) return ack();
    if (await isTooLate(asking, context, desk)) return;
    await desk.answers.answer(asking, { trigger: body.trigger_id }, ack);
  });
}

/** Reads a chosen shortcut; undefined if it is none of ours. */
async function fromShortcut(
  body: MessageShortcutPayload | ShortcutPayload,
  context: Context,
  desk: ShortcutDesk,
): Promise<SlackInvocation | undefined> {
  if (body.type === 'message_action') return fromMessageShortcut(body, context, desk);
  const chosen = shortcuts.find((each) => shortcutId(each) === body.callback_id);
  if (!chosen) return undefined;
  const { command, args } = chosen;
  const channel = await desk.addresses.directOf(tenantOf(context), body.user.id);
  return readShortcut(body, { channel, shown: 'here' }, { command, args }, context, desk);
}

async function fromMessageShortcut(
  body: MessageShortcutPayload,
  context: Context,
  desk: ShortcutDesk,
): Promise<SlackInvocation | undefined> {
  const how = fromMessages.find((each) => messageShortcutId(each) === body.callback_id);
  if (!how) return undefined;
  const { message, response_url: responseUrl } = body;
  const { addresses } = desk;
  const tenant = tenantOf(context);
  const [{ text, mentions }, source, channel] = await Promise.all([
    readText(message.text ?? '', { tenant, ...namesIn(tenant, desk) }),
    addresses.permalink(tenant, body.channel.id, message.ts),
    // What two people say to each other is in no conversation of the bot's.
    body.channel.id.startsWith('D') ? addresses.directOf(tenant, body.user.id) : body.channel.id,
  ]);
  const author = message.bot_id === undefined ? message.user : undefined;
  const args = {
    [how.words]: keepMentions(text, mentions),
    ...(how.author !== undefined && author !== undefined && { [how.author]: author }),
    ...(source !== undefined && { source }),
  };
  const where = { channel, shown: 'only', ...(responseUrl && { responseUrl }) } as const;
  return readShortcut(body, where, { command: how.command, args }, context, desk);
}
