import { BOT_NAME, inSlack, inTeams } from './sample.ts';
import type { Site } from './site.ts';
import type { Act, ActResult } from './trial.ts';

/** Where the sample people speak, and how what they do is done. */
export interface Planting {
  site: Site;
  act(act: Act): Promise<ActResult>;
}

/** Somebody says something to the bot; what it has said there since, as JSON. Throws when the bot cannot be reached. */
export type Say = (who: string, words: string) => Promise<string>;

/** How long the bot may take over one answer before the sample goes on. */
const PATIENCE_MS = 10_000;

/** Speaking in the Slack channel of that name, or else in the speaker's own messages with the bot. */
export function inSlackAt({ site, act }: Planting, name?: string): Say {
  const { bot, channels, command } = site.world.state.slack;
  return (who, words) => {
    const user = inSlack.find((each) => each.id === who)?.slackUser ?? '';
    const channel = channels.find((each) =>
      name ? each.name === name : each.members[0] === user && each.kind === 'im',
    );
    const place = { user, channel: channel?.id ?? '' };
    const heard = () => channel?.messages.filter((each) => each.user === bot.userId) ?? [];
    const text = `${command} ${words}`;
    return answered(site, heard, () => act({ type: 'slack.command', ...place, text }));
  };
}

/** Speaking in the Teams channel of that name, or else in the speaker's own chat with the bot. */
export function inTeamsAt({ site, act }: Planting, name?: string): Say {
  const { bot, conversations } = site.world.state.teams;
  return (who, words) => {
    const user = inTeams.find((each) => each.id === who)?.teamsUser ?? '';
    const place = conversations.find((each) =>
      name ? each.name === name : each.members[0] === user && each.kind === 'personal',
    );
    const heard = () => place?.messages.filter((each) => each.from.id === bot.id) ?? [];
    const text = name ? `@${BOT_NAME} ${words}` : words;
    return answered(site, heard, () => act({ type: 'teams.say', user, conversation: place?.id ?? '', text }));
  };
}

/** Acts, and waits until more is heard or the bot has taken too long. Throws when the act came to nothing. */
async function answered(
  { world }: Site,
  heard: () => object[],
  act: () => Promise<ActResult>,
): Promise<string> {
  const before = heard().length;
  const result = await act();
  if (!result.ok) throw new Error(`The sample networks could not be laid out: ${result.error}`);
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      unwatch();
      resolve();
    };
    const look = () => {
      if (heard().length > before) finish();
    };
    const timer = setTimeout(finish, PATIENCE_MS);
    const unwatch = world.watch(look);
    look();
  });
  return JSON.stringify(heard().slice(before));
}
