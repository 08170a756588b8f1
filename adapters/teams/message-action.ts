import { z } from 'zod';
import { fromMessages, shortcuts } from '../../commands/index.ts';
import { type Invocation, keepMentions } from '../../commands/invocation.ts';
import { opaqueId, words } from '../payload.ts';
import { tenantOf } from './activity.ts';
import type { SpokenActivity } from './read.ts';
import { readActivityText } from './typed.ts';

const user = z.object({ id: opaqueId, displayName: words.nullish() }).nullish();

/** A command that was chosen from the menu of a message, or beside the box in which people write. */
const Chosen = z.object({
  commandId: words,
  messagePayload: z
    .object({
      linkToMessage: words.nullish(),
      body: z.object({ contentType: words.nullish(), content: words.nullish() }).nullish(),
      from: z.object({ user }).nullish(),
      mentions: z
        .array(z.object({ mentionText: words.nullish(), mentioned: z.object({ user }).nullish() }))
        .nullish(),
    })
    .nullish(),
});
type MessagePayload = NonNullable<z.infer<typeof Chosen>['messagePayload']>;

/** What was chosen, as a command with what the message says of it; undefined if it is none of ours. */
export function readChosen(activity: SpokenActivity): Invocation['asked'] | undefined {
  const { data } = Chosen.safeParse(activity.value);
  if (!data) return undefined;
  const { commandId, messagePayload } = data;
  if (!messagePayload) {
    const chosen = shortcuts.find(({ command }) => command === commandId);
    return chosen && { command: chosen.command, args: chosen.args };
  }
  const how = fromMessages.find(({ command }) => messageActionId(command) === commandId);
  if (!how) return undefined;
  const author = messagePayload.from?.user?.id;
  const source = messagePayload.linkToMessage;
  return {
    command: how.command,
    args: {
      [how.words]: wordsIn(messagePayload, activity),
      ...(how.author !== undefined && author !== undefined && { [how.author]: author }),
      ...(source && { source }),
    },
  };
}

/** The id of a command in the menu of a message; one beside the box for writing has the command's own name. */
export const messageActionId = (command: string): string => `message.${command}`;

function wordsIn({ body, mentions }: MessagePayload, activity: SpokenActivity): string {
  const content = body?.content ?? '';
  const typed = readActivityText({
    written: body?.contentType === 'text' ? { text: content } : { html: content },
    mentions: (mentions ?? []).flatMap(({ mentionText, mentioned }) =>
      mentioned?.user ? [{ id: mentioned.user.id, name: mentionText ?? '', tag: undefined }] : [],
    ),
    isBot: (id) => id === activity.recipient?.id,
    tenant: tenantOf(activity) ?? '',
  });
  return keepMentions(typed.text, typed.mentions);
}
