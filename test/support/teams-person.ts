import type { PlatformObject, TeamsMessage } from '../../adapters/playground/index.ts';
import { UserError } from '../../commands/user-error.ts';
import type { View } from '../../commands/view.ts';
import { elementsOf } from './adaptive-card.ts';
import type { TeamsBot } from './teams-bot.ts';

/** What one person does and sees in the sample's first channel, or in another conversation. */
export type TeamsPerson = ReturnType<typeof personInTeams>;

export function personInTeams(bot: TeamsBot, handle: string) {
  const user = bot.user(handle);
  const messages = (id = bot.channel.id) =>
    bot.state().conversations.find((each) => each.id === id)?.messages ?? [];
  const last = (id?: string): TeamsMessage => {
    const found = messages(id).at(-1);
    if (!found) throw new Error('Nothing was said.');
    return found;
  };
  const dialog = () => bot.state().dialogs[user];
  /** The card as this person sees it; after a press it may be theirs alone. */
  const cardOf = (shown: TeamsMessage): PlatformObject =>
    shown.cardFor?.[user] ?? shown.attachments[0]?.content ?? {};
  return {
    user,
    messages,
    last,
    cardOf,
    dialog,
    say: (text: string, conversation = bot.channel.id) =>
      bot.act({ type: 'teams.say', user, conversation, text }),
    press: (shown: TeamsMessage, title: string) =>
      bot.act({
        type: 'teams.press',
        user,
        conversation: bot.channel.id,
        activity: shown.id,
        action: buttonOn(cardOf(shown), title),
        inputs: {},
      }),
    submit: (inputs: Record<string, string>, title = 'Add') =>
      bot.act({
        type: 'teams.submitDialog',
        user,
        data: buttonOn(dialog()?.card, title).data as PlatformObject,
        inputs,
      }),
    closeDialog: () => bot.act({ type: 'teams.closeDialog', user }),
  };
}

function buttonOn(card: unknown, title: string): PlatformObject {
  const found = elementsOf(card).find((each) => each.title === title);
  if (!found) throw new Error(`There is no button “${title}”.`);
  return found;
}

/** Scripts the bot's further answers: a view, or a mistake of the caller's. */
export const answerWith = (bot: TeamsBot, answer: View | UserError): void =>
  bot.answers(() => {
    if (answer instanceof UserError) throw answer;
    return answer;
  });
