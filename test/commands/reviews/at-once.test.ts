import { describe, expect, test } from 'vitest';
import type { View } from '../../../commands/view.ts';
import { jobs } from '../../../jobs/index.ts';
import { catAsMember } from '../../support/cat.ts';
import { databases } from '../../support/database.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, inputForm, WHOLE } from './giving.ts';

describe.each(databases())('at the same moment, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  let cat: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
      cat = await catAsMember(bot, ann, 'slack');
    },
    { open },
  );

  test('a review is closed by two people and twice by its time: it closes once, and opens one other', async () => {
    await ann.types('review open Falls due 30 June 2027 monthly');
    await bot.moveTo('2027-06-30 23:58');
    const { id } = await bot.prisma.review.findFirstOrThrow();
    const late = { ...bot.jobContext, now: () => new Date('2027-07-01T09:00:00Z') };
    const forms = [await ann.types('review close R1'), await bob.types('review close R1')] as const;
    await bot.whileAsleep(() =>
      Promise.all([
        ann.fills(forms[0], {}),
        bob.fills(forms[1], {}),
        jobs['close-review']({ id }, late),
        jobs['close-review']({ id }, late),
      ]),
    );
    await bot.moveTo('2027-07-01 10:00');
    for (const channel of ['#pharmacy', 'Pharmacy'])
      expect(bot.shown(channel).filter((each) => each.startsWith('Report of'))).toHaveLength(1);
    expect((await ann.reads('review list')).match(/^- R\d+/gm)).toEqual(['- R2']);
  });

  test.each(['', ' anonymous'])(
    'everyone gives input to a review opened%s: all is kept',
    async (anonymous) => {
      await ann.types(`review open Falls due 30 June 2027${anonymous}`);
      const speakers = [ann, bob, cat];
      const forms = await Promise.all(speakers.map((speaker) => inputForm(bot, speaker)));
      await Promise.all(
        speakers.map((speaker, i) => speaker.fills(forms[i] ?? never(), { ...WHOLE, now: `Way ${i}` })),
      );
      await closes(ann);
      const report = await ann.reads('review show R1');
      for (const i of [0, 1, 2]) expect(report).toContain(`Way ${i}`);
    },
  );

  test.each(['', ' anonymous'])(
    'one gives input to a review opened%s, another closes it: what was acknowledged is in the report',
    async (anonymous) => {
      await ann.types(`review open Falls due 30 June 2027${anonymous}`);
      await gives(bot, ann);
      await gives(bot, bob);
      const form = await inputForm(bot, cat);
      const closing = await ann.types('review close R1');
      const [answer] = await bot.whileAsleep(() =>
        Promise.all([cat.fills(form, WHOLE), ann.fills(closing, {})]),
      );
      const isGiven = readView(answer).startsWith('Your input to R1 is given');
      expect(await ann.reads('review show R1')).toContain(isGiven ? '3 of 3 gave' : '2 of 3 gave');
    },
  );

  test('two act on one line of a report, each of them twice: it is one action', async () => {
    await ann.types('review open Falls due 30 June 2027');
    await gives(bot, bob);
    await closes(ann);
    const speakers = [ann, bob];
    const forms = await Promise.all(speakers.map((speaker) => speaker.types('review act R1 1')));
    const answers = await Promise.all(
      [0, 1, 0, 1].map((which) => fillsIn(speakers[which] ?? never(), forms[which] ?? never())),
    );
    expect(answers.filter((answer) => answer.includes('A1 was made of that line already.'))).toHaveLength(3);
    expect((await ann.reads('action list')).match(/^- A\d+/gm)).toEqual(['- A1']);
  });
});

const fillsIn = async (speaker: Speaker, form: View): Promise<string> =>
  readView(await speaker.fills(form, { owner: 'me' }));

const never = (): never => {
  throw new Error('there is no form');
};
