import { type Activity, type CloudAdapter, TurnContext } from 'botbuilder';
import { startPlayground } from './start-playground.ts';
import { createAdapter, SmallBot, toListener } from './teams-bot.ts';

/** A tenant with a small bot of real botbuilder, and what its people do there. */
export async function openTenant(options: Parameters<typeof startPlayground>[1] = {}) {
  const bot = new SmallBot();
  const built: { adapter?: CloudAdapter } = {};
  const { playground, url } = await startPlayground((made) => {
    built.adapter = createAdapter(made.settings.teams);
    return toListener(built.adapter, bot);
  }, options);
  const { adapter } = built;
  if (!adapter) throw new Error('There is no adapter.');
  const place = (name: string) => {
    const found = playground.trial().teams.conversations.find((each) => each.name === name);
    if (!found) throw new Error(`There is no ${name}.`);
    return found;
  };
  const person = (name: string) =>
    playground.trial().people.find((each) => each.handle === name)?.teamsUser ?? '';
  const say = (who: string, where: string, text: string, replyTo?: string) =>
    playground.act({
      type: 'teams.say',
      user: person(who),
      conversation: place(where).id,
      text,
      ...(replyTo && { replyTo }),
    });
  /** Speaks unasked, where `activity` came from. */
  const continueAt = (activity: Activity | undefined, work: (context: TurnContext) => Promise<void>) => {
    if (!activity) throw new Error('Nothing was heard yet.');
    return adapter.continueConversationAsync(
      playground.settings.teams.appId,
      TurnContext.getConversationReference(activity),
      work,
    );
  };
  return { playground, url, bot, place, person, say, continueAt };
}
