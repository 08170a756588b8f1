import { expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { addressIn, PUBLIC_URL, serveWeb } from '../../adapters/web/web-server.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(
  async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
    await ann.types('plan create 2027/28');
  },
  { publicUrl: PUBLIC_URL },
);

const pictureIn = (view: View) => (view.kind === 'message' ? filesIn(view)[0] : undefined);

test('a plan’s timeline is a picture with its words, the same on both platforms', async () => {
  await ann.types('plan priority add "Minor ailments"');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027');
  await ann.types('plan milestone add "Agree it" for W1 by 3 June 2027');
  await ann.types('plan milestone add "Pilot it" for W1 by 30 July 2028');
  await ann.types('milestone done W1.1');
  await bot.moveTo('2027-06-04 10:00');
  for (const speaker of [ann, bob]) {
    const picture = pictureIn(await speaker.types('plan timeline'));
    expect(picture && 'alt' in picture && picture.alt).toMatch(
      /^Timeline of “Work plan 2027\/28”, from Thursday 1 April 2027 to Sunday 30 July 2028\. Today is Friday 4 June 2027\. W1 Minor ailments: W1\.2 Agree it, Thursday 3 June 2027, overdue; W1\.1 Draft pathway, Wednesday 30 June 2027, done; W1\.3 Pilot it, Sunday 30 July 2028, open\./,
    );
    expect(
      Buffer.from((await picture?.bytes()) ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  }
});

test('as a page it has the picture, and every milestone in a table', async () => {
  await ann.types('plan priority add "Minor ailments"');
  await ann.types('plan priority add "Fewer falls"');
  await ann.types('plan milestone add "Draft pathway" for W1 by 30 June 2027');
  await ann.types('milestone block W1.1 because there is no locum');
  const web = await serveWeb(bot);
  const { status, body } = await web.get(
    addressIn(await ann.presses(await ann.types('plan timeline'), 'As a page')),
  );
  await web.close();
  expect(status).toBe(200);
  expect(body).toMatch(/<img [^>]*alt="Timeline of [^"]+" src="data:image\/png;base64,/);
  expect(body).toContain('W1.1 Draft pathway');
  expect(body).toContain('blocked');
  expect(body).toContain('No milestones yet.');
  expect(body).not.toContain('<script');
});

test('a plan without priorities says how to begin', async () => {
  expect(await ann.reads('plan timeline')).toContain('It has no priorities yet.');
  expect(await ann.reads('plan timeline 2030/31')).toContain('has no work plan for 2030/31');
});
