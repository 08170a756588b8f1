import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../../adapters/http-body.ts';
import type { Playground } from '../../../adapters/playground/index.ts';
import { startPlayground } from './start-playground.ts';
import { createAdapter, SmallBot, toListener } from './teams-bot.ts';

/** A bot that says yes to everything, in Slack by its acknowledgement, and keeps what it was told. */
function agreeable(heard: string[]) {
  return ({ settings }: Playground): RequestListener => {
    const bot = new SmallBot();
    bot.act = async (context) => {
      heard.push(`Teams: ${context.activity.text.trim()}`);
      await context.sendActivity('Yes');
    };
    const teams = toListener(createAdapter(settings.teams), bot);
    return async (req, res) => {
      if (req.url === '/api/messages') return teams(req, res);
      const words = new URLSearchParams((await readBody(req, 1 << 20)).toString()).get('text');
      heard.push(`Slack: ${words}`);
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(
        JSON.stringify({
          text: words === 'network invite' ? 'In the other channel, type: network here K7QM2XPA' : 'Yes',
        }),
      );
    };
  };
}

describe('the sample network', () => {
  test('is laid out by its people, once', async () => {
    const heard: string[] = [];
    const { playground } = await startPlayground(agreeable(heard), {
      now: () => new Date('2027-06-30T10:00:00Z'),
    });
    await playground.seed();
    expect(heard.slice(0, 4)).toEqual([
      'Slack: network create "West Yorkshire Pharmacy LPN"',
      'Slack: network invite',
      'Teams: <at>Convenor</at> network here K7QM2XPA',
      'Slack: action add <@U07BOB00000|bob> Write the needs summary by 5 July 2027',
    ]);
    expect(heard.at(-1)).toBe(
      'Slack: meeting schedule "Pharmacy LPN meeting" on 14 July 2027 at 2pm for 90 minutes in Leeds',
    );
    const said = heard.length;
    await playground.seed();
    expect(heard).toHaveLength(said);
  });

  test('waits for another start when the bot does not answer', async () => {
    const { playground } = await startPlayground();
    await expect(playground.seed()).rejects.toThrow('The sample network could not be laid out: /lpn failed');
    await expect(playground.seed()).rejects.toThrow();
  });
});
