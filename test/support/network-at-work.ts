import { vi } from 'vitest';
import type { SlackMessage, TeamsMessage } from '../../adapters/playground/index.ts';
import { readCard } from './adaptive-card.ts';
import type { Platforms } from './platforms.ts';

/** The time limit, in milliseconds, for what the bot does at once. It allows for a busy machine. */
export const SOON = { timeout: 120_000, interval: 25 };

/** One network in a Slack channel and a Teams channel, with readers of the messages there. */
export type NetworkAtWork = Awaited<ReturnType<typeof foundNetwork>>;

/** Priya creates a network in Slack, and Denise joins it from Teams. A bot must be running. */
export async function foundNetwork({ playground }: Pick<Platforms, 'playground'>) {
  const { people, slack, teams } = playground.trial();
  const [room, team] = [slack.channels[0], teams.conversations[0]];
  if (!room || !team) throw new Error('the sample has no channels');
  const userOf = (id: string, platform: 'slackUser' | 'teamsUser') =>
    people.find((each) => each.id === id)?.[platform] ?? '';

  const inSlack = (text: string, who = 'priya') =>
    playground.act({
      ...{ type: 'slack.command', user: userOf(who, 'slackUser'), channel: room.id },
      text: `${slack.command} ${text}`,
    });
  const inTeams = (text: string, who = 'denise') =>
    playground.act({
      ...{ type: 'teams.say', user: userOf(who, 'teamsUser'), conversation: team.id },
      text: `@${teams.bot.name} ${text}`,
    });
  const heardInSlack = (channel = room.id): SlackMessage[] =>
    playground
      .trial()
      .slack.channels.find(({ id }) => id === channel)
      ?.messages.filter(({ user }) => user === slack.bot.userId) ?? [];
  const heardInTeams = (conversation = team.id): TeamsMessage[] =>
    playground
      .trial()
      .teams.conversations.find(({ id }) => id === conversation)
      ?.messages.filter(({ from }) => from.id === teams.bot.id) ?? [];

  const slackCardsIn = (channel: string | undefined, words: string) =>
    heardInSlack(channel)
      .filter(({ onlyFor }) => onlyFor === undefined)
      .map(({ text, blocks }) => `${text}\n${textsIn(blocks)}`)
      .filter((text) => text.includes(words));

  const codeIn = () => /network here ([A-Z0-9]{6,})/.exec(JSON.stringify(heardInSlack()))?.[1];
  await inSlack('network create "West Yorkshire Pharmacy LPN"');
  await vi.waitUntil(() => heardInSlack().length > 0, SOON);
  await inSlack('network invite');
  await inTeams(`network here ${await vi.waitUntil(codeIn, SOON)}`);
  const joined = (heard: object[]) =>
    JSON.stringify(heard).includes('1 channel in Slack and 1 in Microsoft Teams');
  await vi.waitUntil(() => joined(heardInSlack()) && joined(heardInTeams()), SOON);

  const answersInSlack = (words: string) =>
    heardInSlack().filter(
      ({ onlyFor, text, blocks }) => onlyFor !== undefined && `${text}\n${textsIn(blocks)}`.includes(words),
    );

  return {
    inSlack,
    inTeams,
    /** How long an everyday answer takes here and now, in milliseconds. */
    usualMs: async () => {
      const [began, before] = [performance.now(), answersInSlack('').length];
      await inSlack('help');
      await vi.waitUntil(() => answersInSlack('').length > before, SOON);
      return Math.round(performance.now() - began);
    },
    /** The bot's messages with these words, as people read them: in the network's channel, or directly to `who`. */
    slackCards: (words: string, who?: string) =>
      slackCardsIn(who && userOf(who, 'slackUser').replace(/^U/, 'D'), words),
    /** The same in any Slack channel. */
    slackCardsIn,
    teamsCards: (words: string, who?: string) =>
      heardInTeams(
        who &&
          playground
            .trial()
            .teams.conversations.find(
              ({ kind, members }) => kind === 'personal' && members[0] === userOf(who, 'teamsUser'),
            )?.id,
      )
        .map(({ attachments }) => readCard(attachments.map(({ content }) => content)).join('\n'))
        .filter((text) => text.includes(words)),
    /** The bot's ephemeral messages in Slack with these words. */
    answersInSlack,
    /** How many of Priya's open modals say these words: there an answer stands that took long. */
    modalsInSlack: (words: string) =>
      (playground.trial().slack.modals[userOf('priya', 'slackUser')] ?? []).filter((modal) =>
        JSON.stringify(modal).includes(words),
      ).length,
    closeModal: () => playground.act({ type: 'slack.closeModal', user: userOf('priya', 'slackUser') }),
  };
}

/** All texts in the blocks, in order. */
function textsIn(blocks: unknown): string {
  if (Array.isArray(blocks)) return blocks.map(textsIn).join(' ');
  if (typeof blocks !== 'object' || blocks === null) return '';
  return Object.entries(blocks)
    .map(([name, inner]) => (name === 'text' && typeof inner === 'string' ? inner : textsIn(inner)))
    .join(' ');
}
