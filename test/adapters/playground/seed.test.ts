import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../adapters/http-body.ts';
import type { Playground } from '../../../adapters/playground/index.ts';
import { startPlayground } from './start-playground.ts';
import { createAdapter, SmallBot, toListener } from './teams-bot.ts';

/** What this bot gives to be typed on the other platform. */
const CODES = new Map([
  ['network invite', 'network here K7QM2XPA'],
  ['me link', 'me link PDR4WTX9'],
]);

/** A bot that says yes to everything, in Slack by its acknowledgement, and keeps what it was told. */
function agreeable(heard: string[]) {
  return ({ settings }: Playground): RequestListener => {
    const bot = new SmallBot();
    bot.act = async (context) => {
      const words = context.activity.text.trim();
      heard.push(`Teams: ${words}`);
      const [, code] = /(network invite|me link)/.exec(words) ?? [];
      await context.sendActivity(code ? `There, type: ${CODES.get(code)}` : 'Yes');
    };
    const teams = toListener(createAdapter(settings.teams), bot);
    return async (req, res) => {
      if (req.url === '/api/messages') return teams(req, res);
      const words = new URLSearchParams((await readBody(req, 1 << 20)).toString()).get('text');
      heard.push(`Slack: ${words}`);
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ text: 'Yes' }));
    };
  };
}

describe('the sample networks', () => {
  test('are laid out by their people, once', async () => {
    const heard: string[] = [];
    const { playground } = await startPlayground(agreeable(heard), {
      now: () => new Date('2027-06-30T10:00:00Z'),
    });
    await playground.seed();
    const [first, ...others] = heard;
    expect(first).toBe(
      'Teams: <at>Convenor</at> network create "West Yorkshire Pharmacy LPN" --profession pharmacy',
    );
    const inOrder = [
      'Teams: network invite as clinical chair --in "West Yorkshire Pharmacy LPN"',
      'Slack: network here K7QM2XPA',
      'Slack: member add <@U07BOB00000|bob> as clinician',
      'Slack: action add <@U07BOB00000|bob> Write the needs summary by 5 July 2027',
      'Slack: meeting schedule "Pharmacy LPN meeting" on 14 July 2027 at 2pm for 90 minutes in Leeds',
      'Teams: plan create 2028/29 --in "West Yorkshire Pharmacy LPN"',
      'Slack: review open "Antibiotic prescribing" due 16 July 2027',
      'Slack: poll open "Where shall the pilot begin?" Leeds | Bradford | Calderdale closes 9 July 2027 at 5pm',
      'Teams: vote P1 Bradford --in "West Yorkshire Pharmacy LPN"',
    ];
    expect(others.filter((words) => inOrder.includes(words))).toEqual(inOrder);
    const said = heard.length;
    await playground.seed();
    expect(heard).toHaveLength(said);
  });

  test('leave nothing in Slack that one person alone was shown, so that the first look is at the cards', async () => {
    const { playground } = await startPlayground(agreeable([]));
    await playground.seed();
    const said = playground.trial().slack.channels.flatMap(({ messages }) => messages);
    expect(said.filter(({ onlyFor }) => onlyFor !== undefined)).toEqual([]);
  });

  test('make one person of each who is on both platforms', async () => {
    const heard: string[] = [];
    const { playground } = await startPlayground(agreeable(heard));
    await playground.seed();
    const both = playground.trial().people.filter(({ slackUser, teamsUser }) => slackUser && teamsUser);
    expect(both.map(({ name }) => name)).toContain('Priya Ramsden');
    for (const words of ['Teams: me link', 'Slack: me link PDR4WTX9'])
      expect(heard.filter((each) => each === words)).toHaveLength(both.length);
  });

  test('wait for another start when the bot does not answer', async () => {
    const { playground } = await startPlayground();
    await expect(playground.seed()).rejects.toThrow(
      /The sample networks could not be laid out: Something went wrong/,
    );
    await expect(playground.seed()).rejects.toThrow();
  });
});
