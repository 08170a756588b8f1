import { beforeEach, describe, expect, test } from 'vitest';
import { catAsMember, catOn } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { pickedOn, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { closes, gives, opens, WHOLE } from './giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
});

const OPEN = 'review open "Antibiotic prescribing" due 30 June 2027';
const card = (where = '#pharmacy') => bot.shown(where).find((each) => /^Review R1(,| was)/m.test(each));

describe.each(['slack', 'teams'] as const)('in %s', (platform) => {
  let speaker: Speaker;
  beforeEach(() => {
    speaker = platform === 'slack' ? ann : bob;
  });

  test('a review is opened by a line, and its card stands in every channel', async () => {
    await opens(speaker, `${OPEN} anonymous monthly`);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(card(channel)).toBe(
        [
          'Antibiotic prescribing',
          'Review R1, open for inputs until Wednesday 30 June 2027 at 11:59pm',
          'Inputs: Anonymous',
          'Repeats: Every month',
          'Given so far: none',
          '[Your input] [Show] [Extend] [Close] [Undo]',
        ].join('\n'),
      );
    }
  });

  test('or by a form', async () => {
    const form = await speaker.types('review open');
    expect(readView(form)).toBe(
      'New review\nWhat to review*:\nLast day for inputs*:\nWho gives input:\nQuestions:\nAnonymous:\nRepeats:\n[Open]',
    );
    await speaker.fills(form, {
      topic: 'Antibiotic prescribing',
      due: '2027-06-30',
      reviewers: [pickedOn(platform, platform === 'slack' ? 'ann' : 'bob')],
      anonymous: 'no',
    });
    expect(card()).toContain('Inputs: Named\nInputs given: 0 of 1');
  });

  test('and shown, extended, stopped, cancelled and closed by a line', async () => {
    await speaker.types(`${OPEN} monthly`);
    const shown = await speaker.reads('review show R1');
    expect(shown).toContain('Nobody of 2 gave their input.\nStill to come: Ann Ward, Bob Hill.');
    expect(shown).toContain('- What varies between us?');
    expect(await speaker.reads('review list')).toBe(
      'Open reviews in Leeds Pharmacy LPN\n- R1 Antibiotic prescribing, until Wednesday 30 June 2027 (0 of 2 given) [Show]',
    );
    expect(await speaker.reads('review extend R1 to 14 July 2027 from here on')).toContain(
      'R1 now takes inputs until Wednesday 14 July 2027 at 11:59pm.',
    );
    expect(card()).toContain('open for inputs until Wednesday 14 July 2027 at 11:59pm');
    expect(await speaker.reads('review stop R1')).toContain('R1 is the last: no other opens after it.');
    expect(card()).not.toContain('Repeats');
    expect(await speaker.reads('review stop R1')).toBe('R1 does not repeat, so it is the last already.');
    expect(await speaker.reads('review cancel R1 because the data came late')).toContain(
      'R1 Antibiotic prescribing is cancelled.',
    );
    await bot.wait(5);
    expect(card()).toBe('Antibiotic prescribing\nReview R1, cancelled\nBecause: the data came late');
    await speaker.types('review open Falls due 30 June 2027');
    const closing = await speaker.types('review close R2');
    expect(readView(closing)).toBe(
      'Close R2 now?\nFalls. Nobody of 2 gave their input. Its report is published at once, and nothing more can be given. This cannot be undone.\n[Close review]',
    );
    await speaker.fills(closing, {});
    expect(await speaker.reads('review list closed')).toContain(
      '- R2 Falls, was due on Wednesday 30 June 2027 (0 of 2 given) [Show]',
    );
  });

  test('what waits for me is listed from all my networks, in a chat of my own', async () => {
    await speaker.types(OPEN);
    const alone = bot[platform]('direct').as(platform === 'slack' ? 'ann' : 'bob');
    const mine = await alone.types('review mine');
    expect(readView(mine)).toContain(
      '- R1 Antibiotic prescribing (Leeds Pharmacy LPN, until Wednesday 30 June 2027) [Your input]',
    );
    await gives(bot, speaker);
    expect(await alone.reads('review mine')).toBe(
      'Reviews that wait for you\nNo review waits for your input.',
    );
  });
});

test('in a Teams channel, what waits for me is not shown to all', async () => {
  expect(await bob.reads('review mine')).toContain('Everyone in this channel would see the answer');
});

describe('reviewers', () => {
  test('are all who may vote: neither an observer nor an administrator', async () => {
    await catAsMember(bot, ann, 'slack', ['observer']);
    await ann.types('member add @dev as administrator');
    await ann.types(OPEN);
    expect(card()).toContain('Inputs given: 0 of 2');
  });

  test('or those named, who must be members who may take part', async () => {
    await ann.types('member add @dev as administrator');
    expect(await ann.reads(`${OPEN} with @cat and @dev`)).toBe(
      'Cat Jones cannot give input: a reviewer must be a member of Leeds Pharmacy LPN who may take part.',
    );
    await catAsMember(bot, ann, 'slack', ['observer']);
    expect(await ann.reads(`${OPEN} with @cat`)).toContain('Cat Jones cannot give input');
    await ann.types(`${OPEN} with @dev and bob`);
    expect(await ann.reads('review show R1')).toContain('Still to come: Bob Hill, Dev Patel.');
  });

  test('stay so whatever their role is by now, as long as they belong', async () => {
    const cat = await catAsMember(bot, ann, 'slack');
    await ann.types(OPEN);
    await ann.types('member add bob as observer');
    expect(readView(await gives(bot, bob))).toContain('Your input to R1 is given');
    const form = await cat.types('review input R1');
    await ann.types('member end cat because she has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(readView(await cat.fills(form, WHOLE))).toContain('You are not a member');
    expect(await ann.reads('review show R1')).toContain('Still to come: Ann Ward.');
  });

  test('and nobody else gives input, though they have joined since', async () => {
    await ann.types(OPEN);
    const cat = await catAsMember(bot, ann, 'slack');
    expect(await cat.reads('review input R1')).toContain('R1 does not ask for your input');
  });
});

describe('is refused', () => {
  test.each([
    ['a day that has gone by', 'review open Falls due 31 May 2027', 'Please give a day from tomorrow on'],
    ['today', 'review open Falls due today', 'Please give a day from tomorrow on'],
    ['no day', 'review open Falls', 'Last day for inputs*:'],
    ['an NHS number', 'review open "Patient 943 476 5919" due 30 June 2027', 'seems to hold an NHS number'],
    ['one that is not there', 'review show R7', 'There is no R7 in Leeds Pharmacy LPN.'],
    ['a page there is not', 'review list page 3', 'There is nothing on this page.'],
  ])('%s', async (_, typed, said) => {
    expect(await ann.reads(typed)).toContain(said);
  });

  test('a member who may not convene', async () => {
    await ann.types(OPEN);
    const cat = await catAsMember(bot, ann, 'slack');
    for (const typed of [OPEN, 'review extend R1 to 14 July', 'review close R1', 'review stop R1'])
      expect(await cat.reads(typed)).toContain('Only a clinical chair');
    expect(await catOn(bot, 'slack').reads('review show R1')).toContain('Antibiotic prescribing');
  });

  test('any change to a review that was cancelled, which is shown with why', async () => {
    await ann.types(OPEN);
    await ann.types('review cancel R1 because of snow');
    expect(await ann.reads('review show R1')).toBe(
      'Antibiotic prescribing\nReview R1, cancelled\nBecause: because of snow',
    );
    for (const typed of ['close R1', 'extend R1 to 14 July', 'stop R1', 'cancel R1 because of snow'])
      expect(await ann.reads(`review ${typed}`)).toBe('R1 was cancelled already.');
    expect(await ann.reads('review input R1')).toBe('R1 was cancelled, so nothing can be given or changed.');
  });

  test('any change to a review that is closed', async () => {
    await ann.types(OPEN);
    await closes(ann);
    for (const typed of ['close R1', 'extend R1 to 14 July', 'stop R1', 'cancel R1 because of snow'])
      expect(await ann.reads(`review ${typed}`)).toBe('R1 is closed already.');
    expect(await ann.reads('review input R1')).toContain('R1 is closed, so nothing can be given or changed.');
  });
});

describe('undo takes back', () => {
  test('the opening, and its reminders', async () => {
    await bot.moveTo('2027-06-05 10:00');
    await ann.types(OPEN);
    expect(await ann.reads('undo')).toContain('Review “Antibiotic prescribing” is withdrawn.');
    expect(card()).toBe('Review R1 was taken back\nIt said: Antibiotic prescribing');
    await bot.moveTo('2027-07-02 10:00');
    expect(bot.direct('slack', 'ann')).toEqual([]);
    expect(bot.shown('#pharmacy').join()).not.toContain('Report of');
  });

  test('the opening, and what was sealed by then', async () => {
    await opens(ann, `${OPEN} anonymous`);
    await ann.types('undo');
    expect(await bot.prisma.sealedBox.count()).toBe(0);
  });

  test('another date', async () => {
    await ann.types(OPEN);
    await ann.types('review extend R1 to 14 July');
    await ann.types('undo');
    expect(card()).toContain('open for inputs until Wednesday 30 June 2027 at 11:59pm');
  });

  test('but not its being cancelled, since what was given is gone', async () => {
    await opens(ann, 'review open Falls due 30 June 2027 anonymous');
    await ann.types('review cancel R1 because of snow');
    expect(await bot.prisma.sealedBox.count()).toBe(0);
    expect(await ann.reads('undo')).toContain('What was cancelled stays so');
  });

  test('nor the close', async () => {
    await ann.types(OPEN);
    await closes(ann);
    expect(await ann.reads('undo')).toContain('What was closed stays closed');
    expect(card()).toContain('Review R1, closed on');
  });
});

test('what is open is told with how many have given', async () => {
  await ann.types('review open Falls due 30 July 2027');
  await ann.types(OPEN);
  await gives(bot, bob, undefined, 'R2');
  const { id } = await bot.prisma.network.findFirstOrThrow();
  const { reviews } = bot.storage.reading({ now: bot.now() });
  expect(await reviews.openIn(id, 5)).toMatchObject([
    { topic: 'Antibiotic prescribing', turnout: { answered: 1, of: 2 } },
    { topic: 'Falls', turnout: { answered: 0, of: 2 } },
  ]);
});
