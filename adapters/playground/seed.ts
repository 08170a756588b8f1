import { addDays, dayOf, formatDate } from '../../commands/dates/dates.ts';
import { addWorkingDays } from '../../commands/dates/working-days.ts';
import { BOT_NAME, inSlack, inTeams } from './sample.ts';
import type { Site } from './site.ts';
import type { Act, ActResult } from './trial.ts';

interface Planting {
  site: Site;
  act(act: Act): Promise<ActResult>;
}

/** Somebody says something to the bot, in the sample network's channel. */
type Say = (who: string, words: string) => Promise<void>;

/** How long the bot may take over one answer before the sample goes on. */
const PATIENCE_MS = 10_000;
const LONDON = 'Europe/London';

/**
 * Fills a new world with the sample network: its Slack channel and Teams channel joined, a few actions, a decision and
 * a meeting, all of it said by the sample people, through the same HTTP as everything else. Throws when the bot does
 * not answer.
 */
export async function plantSample(planting: Planting): Promise<void> {
  const { world, now } = planting.site;
  if (world.state.seeded) return;
  const today = dayOf(now(), LONDON);
  const inDays = (days: number) => formatDate(addWorkingDays(addDays(today, days), 0));
  const slack = inSlackChannel(planting);
  const teams = inTeamsChannel(planting);

  await slack('priya', 'network create "West Yorkshire Pharmacy LPN"');
  world.state.seeded = true;
  await slack('priya', 'network invite');
  await teams('denise', `network here ${findCode(planting.site)}`);
  await slack('priya', `action add @bob Write the needs summary by ${inDays(3)}`);
  await slack('priya', `action add @cat Ring the LPC about flu vaccine stock by ${inDays(1)}`);
  await slack('bob', `action add @joan Read the leaflet as a patient would by ${inDays(10)}`);
  await teams('denise', `action add @tom Book the room for the next meeting by ${inDays(7)}`);
  await teams('denise', `action add @sunita Send the eye health plan for comparison by ${inDays(21)}`);
  await slack(
    'priya',
    'decision record We will pilot the minor ailments scheme because practices asked for it',
  );
  await slack(
    'priya',
    `meeting schedule "Pharmacy LPN meeting" on ${inDays(14)} at 2pm for 90 minutes in Leeds`,
  );
}

function inSlackChannel({ site, act }: Planting): Say {
  const { bot, channels, command } = site.world.state.slack;
  const channel = channels[0];
  const heard = () => channel?.messages.filter((each) => each.user === bot.userId).length ?? 0;
  return async (who, words) => {
    const user = inSlack.find((each) => each.id === who)?.slackUser ?? '';
    const text = `${command} ${words}`;
    await answered(site, heard, () => act({ type: 'slack.command', user, channel: channel?.id ?? '', text }));
  };
}

function inTeamsChannel({ site, act }: Planting): Say {
  const { bot, conversations } = site.world.state.teams;
  const channel = conversations[0];
  const heard = () => channel?.messages.filter((each) => each.from.id === bot.id).length ?? 0;
  return async (who, words) => {
    const user = inTeams.find((each) => each.id === who)?.teamsUser ?? '';
    const text = `@${BOT_NAME} ${words}`;
    await answered(site, heard, () =>
      act({ type: 'teams.say', user, conversation: channel?.id ?? '', text }),
    );
  };
}

/** The code that the bot gave last, in words such as "network here K7QM2XPA". */
function findCode({ world }: Site): string {
  const codes = [
    ...JSON.stringify(world.state.slack.channels[0]?.messages).matchAll(/network here ([A-Z0-9]{6,})/g),
  ];
  return codes.at(-1)?.[1] ?? '';
}

/** Acts, and waits until `count` has gone up or the bot has taken too long. Throws when the act came to nothing. */
async function answered({ world }: Site, count: () => number, act: () => Promise<ActResult>): Promise<void> {
  const before = count();
  const result = await act();
  if (!result.ok) throw new Error(`The sample network could not be laid out: ${result.error}`);
  await new Promise<void>((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      unwatch();
      resolve();
    };
    const look = () => {
      if (count() > before) finish();
    };
    const timer = setTimeout(finish, PATIENCE_MS);
    const unwatch = world.watch(look);
    look();
  });
}
