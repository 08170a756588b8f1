import { BOT_NAME, inSlack, inTeams } from './sample.ts';
import type { Site } from './site.ts';
import type { Act, ActResult, SlackValues } from './trial.ts';

/** Where the sample people act, and the function that does it for them. */
export interface Planting {
  site: Site;
  act(act: Act): Promise<ActResult>;
}

/**
 * Says something to the bot as `who`. Resolves to what the bot has said there since, as JSON. Rejects if
 * the bot cannot be reached.
 */
export type Say = (who: string, words: string) => Promise<string>;

/** How many milliseconds the sample waits for one answer before it goes on. */
const PATIENCE_MS = 10_000;

/**
 * Speaks in the Slack channel of that name, or without a name in the speaker's direct messages with the
 * bot.
 */
export function inSlackAt(planting: Planting, name?: string): Say {
  return (who, words) => {
    const { place, heard, text } = inSlackSpot(planting, who, words, name);
    return answered(planting.site, heard, () => planting.act({ type: 'slack.command', ...place, text }));
  };
}

/**
 * Types words in that Slack channel and fills in the form that they open. The entries are text or options'
 * values, by the question's name.
 */
export function fillingInSlackAt(planting: Planting, name: string) {
  const { site, act } = planting;
  return async (who: string, words: string, entries: Record<string, string>): Promise<void> => {
    const { place, toldAlone, text } = inSlackSpot(planting, who, words, name);
    const { user } = place;
    const opened = () => site.world.state.slack.modals[user] ?? [];
    await answered(
      site,
      () => [...opened(), ...toldAlone()],
      () => act({ type: 'slack.command', ...place, text }),
    );
    const values = entered(opened().at(-1)?.view.blocks, entries);
    // Without a form there is nothing to fill in.
    if (!values) return;
    mustWork(await act({ type: 'slack.submitModal', user, values }));
    // A form may show a message once it is submitted. It is closed here like a form that has been read.
    if (opened().length > 0) mustWork(await act({ type: 'slack.closeModal', user }));
  };
}

/** The entries as Slack sends them. A block has the name of its question. */
function entered(blocks: unknown, entries: Record<string, string>): SlackValues | undefined {
  if (!Array.isArray(blocks)) return undefined;
  const inputs = blocks.filter(({ type, block_id }) => type === 'input' && block_id in entries);
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => [block_id, { [element.action_id]: entries[block_id] ?? null }]),
  );
}

/**
 * The place where somebody types a command in Slack, the text as it is typed there, and what the bot has
 * said in that place: to all, and to them alone, which no card from before can be.
 */
function inSlackSpot({ site }: Planting, who: string, words: string, name?: string) {
  const { bot, channels, command } = site.world.state.slack;
  const user = inSlack.find((each) => each.id === who)?.slackUser ?? '';
  const channel = channels.find((each) =>
    name ? each.name === name : each.members[0] === user && each.kind === 'im',
  );
  const heard = () => channel?.messages.filter((each) => each.user === bot.userId) ?? [];
  return {
    place: { user, channel: channel?.id ?? '' },
    heard,
    toldAlone: () => heard().filter(({ onlyFor }) => onlyFor === user),
    text: `${command} ${words}`,
  };
}

/** Speaks in the Teams channel of that name, or without a name in the speaker's own chat with the bot. */
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

/** Acts, then waits until the bot has said something or the time is up. Rejects if the act failed. */
async function answered(
  { world }: Site,
  heard: () => object[],
  act: () => Promise<ActResult>,
): Promise<string> {
  const before = heard().length;
  mustWork(await act());
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

function mustWork(result: ActResult): void {
  if (!result.ok) throw new Error(`The sample networks could not be laid out: ${result.error}`);
}
