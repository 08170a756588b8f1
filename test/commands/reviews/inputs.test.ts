import { beforeEach, describe, expect, test } from 'vitest';
import { catAsMember } from '../../support/cat.ts';
import { everythingKept } from '../../support/everything-kept.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, inputForm, opens, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const card = () => bot.shown('Pharmacy').find((each) => each.includes('\nReview R1,'));
/** What the card tells of how many have given: of anonymous input only in steps, and only from the next midnight on. */
async function counted(anonymous: string): Promise<string | undefined> {
  if (anonymous) await bot.moveTo('2027-06-02 00:01');
  return /(?:Inputs given|Given so far): (.*)/.exec(card() ?? '')?.[1];
}

describe.each(['slack', 'teams'] as const)('in %s', (platform) => {
  let speaker: Speaker;
  beforeEach(() => {
    speaker = platform === 'slack' ? ann : bob;
  });

  describe.each(['', ' anonymous'])('input to a review opened%s', (anonymous) => {
    beforeEach(async () => {
      await opens(ann, `review open Falls due 30 June 2027${anonymous}`);
    });

    test('is asked for by a form, which first says who will see it', async () => {
      const form = readView(await inputForm(bot, speaker));
      expect(form).toMatch(/^Your input to R1\nFalls\. /);
      expect(form).toContain(anonymous ? 'Your input is anonymous.' : 'Your input is named.');
      expect(form).toContain(
        'What do we do now?:\nWhat varies between us?:\nWhat will we try?:\nHow useful was this, 1 to 5?:\nWhat to do with it*: give',
      );
    });

    test('is given, counted on every card, and can be changed', async () => {
      expect(readView(await gives(bot, speaker))).toBe(
        'Your input to R1 is given\nThank you. You can change it until Wednesday 30 June 2027 at 11:59pm.\n[Your input]',
      );
      await bot.wait(5);
      expect(await counted(anonymous)).toBe(anonymous ? 'half' : '1 of 2');
      const again = await inputForm(bot, speaker);
      expect(readView(again)).toContain('What do we do now?: We ring each practice');
      await speaker.fills(again, { now: 'We write' });
      expect(readView(await inputForm(bot, speaker))).toContain('What do we do now?: We write');
      expect(await bot.prisma.reviewer.count({ where: { givenAt: { not: null } } })).toBe(1);
    });

    test('must be whole to be given, but not to be kept as a draft, which counts for nothing', async () => {
      const refused = await gives(bot, speaker, { now: 'We ring', save: 'give' });
      expect(readView(refused)).toContain(
        'What varies between us?: null (!) Please answer this too, or keep your input as a draft.',
      );
      expect(readView(refused)).toContain('What do we do now?: We ring');
      expect(readView(await gives(bot, speaker, { now: 'We ring', save: 'draft' }))).toContain(
        'Your draft for R1 is kept\nIt does not count until you give it.',
      );
      await bot.wait(5);
      expect(await counted(anonymous)).toBe(anonymous ? 'none' : '0 of 2');
      expect(readView(await inputForm(bot, speaker))).toContain('What do we do now?: We ring');
    });

    test('that was given counts until other is given, whatever draft is kept beside it', async () => {
      await gives(bot, speaker);
      expect(readView(await gives(bot, speaker, { now: 'We may write', save: 'draft' }))).toContain(
        'Your draft for R1 is kept\nWhat you gave before counts until you give this. You can do so until',
      );
      const again = readView(await inputForm(bot, speaker));
      expect(again).toContain('Below is your draft. What you gave before counts until you give this.');
      expect(again).toContain('What do we do now?: We may write');
      await closes(ann);
      expect(await ann.reads('review show R1')).toContain('1 of 2 gave their input (50%).');
      if (anonymous === '') expect(await ann.reads('review show R1')).toContain('We ring each practice');
    });

    test('with an NHS number comes back as it was, and says why', async () => {
      for (const save of ['give', 'draft']) {
        const refused = readView(
          await gives(bot, speaker, { ...WHOLE, varies: 'Patient 943 476 5919 was seen', save }),
        );
        expect(refused).toContain(
          'What varies between us?: Patient 943 476 5919 was seen (!) This seems to hold an NHS number.',
        );
        expect(refused).toContain('What do we do now?: We ring each practice');
        expect(refused).toContain('How useful was this, 1 to 5?: 4');
      }
      expect(await everythingKept(bot)).not.toMatch(/943 476 5919|9434765919/);
    });

    test('of more than 1,000 characters comes back and says how many it has', async () => {
      expect(readView(await gives(bot, speaker, { ...WHOLE, try: 'a'.repeat(1001) }))).toContain(
        'Please keep this under 1000 characters. It has 1001.',
      );
    });

    test('can be given twice at once: it is one', async () => {
      const form = await inputForm(bot, speaker);
      await Promise.all([1, 2, 3].map((i) => speaker.fills(form, { ...WHOLE, now: `Take ${i}` })));
      await bot.wait(5);
      expect(await counted(anonymous)).toBe(anonymous ? 'half' : '1 of 2');
    });

    test('can no longer be given when its time is up', async () => {
      const form = await inputForm(bot, speaker);
      await bot.moveTo('2027-07-01 00:00');
      const back = readView(await speaker.fills(form, WHOLE));
      expect(back).toContain('R1 is closed, so nothing can be given');
      expect(back).toContain('send it to Ann Ward, who opened the review.');
      expect(back).toContain(
        '## What do we do now?\nWe ring each practice\n## What varies between us?\nWho rings',
      );
      expect(JSON.stringify(await bot.prisma.request.findMany())).not.toContain('We ring each practice');
    });

    test('is read by its author alone after the close, while it is kept', async () => {
      await gives(bot, speaker);
      await closes(ann);
      const own = await speaker.reads('review input R1');
      if (anonymous) expect(own).toBe('R1 is closed, so nothing can be given or changed.');
      else if (platform === 'teams') expect(own).toBe('Your input to R1\n[Your input]');
      else expect(own).toContain('This is what you gave.\n## What do we do now?\nWe ring each practice');
      if (platform === 'teams' && !anonymous)
        expect(
          readView(await speaker.presses(await speaker.types('review input R1'), 'Your input')),
        ).toContain('We ring each practice');
      const other = platform === 'slack' ? bob : ann;
      expect(await other.reads('review input R1')).toBe('R1 is closed, so nothing can be given or changed.');
    });
  });
});

test('typed in Teams, which keeps the form that it is sent, anonymous input is only offered', async () => {
  await opens(ann, 'review open Falls due 30 June 2027 anonymous');
  await gives(bot, bob);
  for (const speaker of [bob, bot.teams('direct').as('bob')]) {
    const offer = await speaker.types('review input R1');
    expect(JSON.stringify(offer)).not.toContain('We ring each practice');
    expect(readView(await speaker.presses(offer, 'Your input'))).toContain('We ring each practice');
  }
  expect(await ann.reads('review input R1')).toContain('Your input is anonymous.');
});

test('anonymous input, given or a draft, is found nowhere, before the close or after', async () => {
  const cat = await catAsMember(bot, ann, 'slack');
  await opens(ann, 'review open Falls due 30 June 2027 anonymous');
  await gives(bot, ann, { ...WHOLE, now: 'A secret kept', save: 'draft' });
  await gives(bot, bob, { ...WHOLE, now: 'B secret given' });
  await inputForm(bot, ann);
  await inputForm(bot, bob);
  expect(await everythingKept(bot)).not.toContain('secret');
  expect(await ann.reads('review show R1')).not.toContain('Still to come');

  await gives(bot, ann, { ...WHOLE, now: 'A secret given' });
  await gives(bot, cat, { ...WHOLE, now: 'C secret given' });
  await bot.moveTo('2027-07-01 10:00');
  const lines = await bot.prisma.reportLine.findMany();
  expect(lines).toContainEqual(expect.objectContaining({ text: 'B secret given', personId: null }));
  expect(await bot.prisma.sealedBox.count()).toBe(0);
  expect(await everythingKept(bot)).not.toContain('secret kept');
  expect(JSON.stringify(await bot.prisma.change.findMany())).not.toContain('secret');
});

describe('of two accounts that are linked after both gave input, the earlier stands', () => {
  test.each(['', ' anonymous'])('to a review opened%s', async (anonymous) => {
    const annInTeams = bot.teams('Pharmacy').as('ann');
    const code = (await ann.types('network invite')).title.split(' ').at(-1);
    await annInTeams.types(`network here ${code}`);
    await catAsMember(bot, ann, 'slack');
    const cat = bot.slack('#pharmacy').as('cat');
    await opens(ann, `review open Falls due 30 June 2027${anonymous}`);
    await gives(bot, ann, { ...WHOLE, now: 'Earlier', useful: '1' });
    await gives(bot, annInTeams, { ...WHOLE, now: 'Later', useful: '5' });
    await gives(bot, bob);
    await gives(bot, cat);
    const offered = await bot.slack('direct').as('ann').types('me link');
    const linked = await bot
      .teams('direct')
      .as('ann')
      .reads(`me link ${offered.title.split(' ').at(-1)}`);
    expect(linked).toContain('1 review input');
    await bot.wait(5);
    expect(await counted(anonymous)).toBe(anonymous ? 'all' : '3 of 3');
    await closes(ann);
    const report = await ann.reads('review show R1');
    expect(report).toContain('3 of 3 gave their input (100%).');
    expect(report).toContain(anonymous ? 'The scores are not shown' : '2 gave 4, 1 gave 1.');
    expect(report).toContain('Earlier');
    expect(report).not.toContain('Later');
  });
});
