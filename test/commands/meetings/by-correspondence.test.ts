import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician', dev: 'observer' }));
  cat = bot.slack('#pharmacy').as('cat');
});
const planned = 'meeting schedule "Flu plan" by correspondence from 21 June 2027 to 2 July 2027';
const card = () => readView(bot.card('Pharmacy', 'Flu plan\nMeeting '));
const direct = (platform: 'slack' | 'teams', who: string) =>
  bot.direct(platform, who).map(({ view }) => readView(view));

/** Plans a meeting with one item to decide and one to discuss, and goes on to when it is open. */
async function open(): Promise<void> {
  await ann.types(planned);
  await ann.types('meeting agenda M1 add "Adopt the flu plan" purpose decision');
  await ann.types('meeting agenda M1 add "Winter pressures" purpose discussion');
  await bot.moveTo('2027-06-21 09:02');
}

describe('a meeting by correspondence', () => {
  test('is planned from a day to a day, and opens and closes by itself', async () => {
    await ann.types(planned);
    expect(card()).toContain(
      'Meeting M1, by correspondence from Monday 21 June 2027 to Friday 2 July 2027, planned',
    );
    expect(card()).toContain('Nothing is on the agenda yet.');
    await bot.moveTo('2027-06-21 09:02');
    expect(card()).toContain('open until Friday 2 July 2027 at 11:59pm');
    await bot.moveTo('2027-07-02 23:58');
    expect(card()).toContain('open until');
    await bot.moveTo('2027-07-03 00:01');
    expect(card()).toContain('ended on Friday 2 July 2027 at 11:59pm');
    expect(await bob.reads('meeting minutes M1')).toContain('Nobody took part.');
  });

  test('takes comments under its items, on both platforms, and minutes them with who said what', async () => {
    await open();
    expect(await bob.reads('meeting comment M1 "We need more vaccine" under item 2')).toContain(
      'Said in M1, under “Winter pressures”.',
    );
    expect(card()).toContain('2. Winter pressures (for discussion); 1 comment');
    expect(card()).toContain('Took part: Bob Hill');
    await cat.fills(await cat.presses(bot.card('#pharmacy', 'Flu plan\nMeeting '), 'Comment'), {
      text: 'So do we',
      under: '2',
    });
    expect(await ann.reads('meeting minutes M1')).toContain(
      '## 2. Winter pressures\n- Bob Hill: We need more vaccine\n- Cat Jones: So do we',
    );
    await bob.types('meeting comment M1 "And more fridges" under item 2');
    await bob.types('undo');
    expect(card()).toContain('2. Winter pressures (for discussion); 2 comments');
  });

  test('decides each item for decision by consent, and records it as decided by the meeting', async () => {
    await open();
    expect(card()).toContain('1. Adopt the flu plan (for decision); decided in P1');
    await bob.types('vote P1 agree');
    await cat.types('vote P1 agree');
    await bot.moveTo('2027-07-03 00:05');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('Held by correspondence from Monday 21 June 2027 to Friday 2 July 2027');
    expect(minutes).toContain('## Took part\n- Bob Hill (BH)\n- Cat Jones (CJ)');
    expect(minutes).toContain(
      '## 1. Adopt the flu plan\n- Decision D1: Adopt the flu plan. Carried: 2 agree',
    );
    await ann.types('meeting minutes confirm M1');
    expect(await bob.reads('meeting minutes M1')).toContain('Bob Hill');
  });

  test('counts its quorum by who took part, and what was decided without one is to be ratified', async () => {
    await ann.types('meeting quorum set at least 3');
    await open();
    await bob.types('vote P1 agree');
    expect(card()).toContain('Quorum: Not quorate: 2 more members are needed');
    await cat.types('meeting comment M1 "Fine by us" under item 1');
    expect(card()).toContain('Quorum: Not quorate: 1 more member is needed');
    await bot.moveTo('2027-07-03 00:05');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('Not quorate: too few took part.');
    expect(minutes).toContain('(to be ratified: the meeting was not quorate)');
    expect(await ann.reads('decision show D1')).toContain('ratified');
  });

  test('is quorate, all of it, once enough have taken part', async () => {
    await ann.types('meeting quorum set at least 2');
    await open();
    await bob.types('vote P1 agree');
    await cat.types('meeting comment M1 "Fine by us" under item 1');
    expect(card()).toContain('Quorum: Quorate; inquorate if Bob Hill or Cat Jones leaves');
    await bot.moveTo('2027-07-03 00:05');
    expect(await ann.reads('meeting minutes M1')).toContain('\nQuorate.\n');
    expect(await ann.reads('meeting minutes M1')).not.toContain('to be ratified');
  });

  test('reminds those who have said nothing, once, three working days before it closes', async () => {
    await open();
    await bob.types('meeting comment M1 "Fine by us" under item 1');
    await bot.moveTo('2027-06-29 10:00');
    expect(direct('slack', 'cat').filter((text) => text.includes('has not heard from you yet'))).toHaveLength(
      1,
    );
    expect(direct('teams', 'bob').filter((text) => text.includes('not heard from'))).toEqual([]);
    expect(direct('slack', 'dev').filter((text) => text.includes('not heard from'))).toEqual([]);
    await cat.types('meeting comment M1 "Fine" under item 1');
    expect(direct('slack', 'cat').at(-1)).toContain('M1 has heard from you');
    await bot.moveTo('2027-07-01 08:00');
    expect(direct('slack', 'cat').filter((text) => text.includes('M1'))).toHaveLength(1);
  });

  test('is left open for longer, with what it asks, until that is taken back', async () => {
    await open();
    expect(await ann.reads('meeting extend M1 to 9 July 2027')).toContain(
      'M1 now closes on Friday 9 July 2027 at 11:59pm.',
    );
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain('Friday 9 July 2027 at 11:59pm');
    expect(await ann.reads('undo')).toContain('Taken back.');
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain('Friday 2 July 2027 at 11:59pm');
    await bot.moveTo('2027-06-29 10:00');
    expect(direct('slack', 'cat').at(-1)).toContain('M1 has not heard from you yet');
    expect(await ann.reads('meeting extend M1 to 30 June 2027')).toContain('Please give a later day');
  });

  test('is closed early by whoever convenes it, and what was voted on is decided then', async () => {
    await open();
    await bob.types('vote P1 agree');
    expect(await bob.reads('meeting end M1')).toContain('Only');
    expect(await ann.reads('meeting end M1')).toContain('M1 Flu plan has ended.');
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain('Carried: 1 agrees');
    expect(await bob.reads('meeting comment M1 "Too late" under item 2')).toContain('M1 is over');
    expect(await ann.reads('undo')).toContain('What was closed stays closed');
  });

  test('is cancelled with all that it asks', async () => {
    await open();
    await ann.types('meeting cancel M1 because the plan has changed');
    expect(card()).toContain('cancelled, because the plan has changed');
    expect(readView(bot.card('Pharmacy', 'P1'))).toContain('Cancelled, because the plan has changed');
    await bot.moveTo('2027-07-03 00:05');
    expect(await ann.reads('decision list')).toContain('No decision');
  });

  test('is not come to: what is for other meetings says what to do instead', async () => {
    await ann.types(planned);
    for (const asked of ['meeting start M1', 'meeting move M1 to 5 July 2027 at 2pm', 'meeting coming M1'])
      expect(await ann.reads(asked), asked).toContain('held by correspondence');
    expect(await bob.reads('meeting comment M1 "Early"')).toContain('It opens on Monday 21 June 2027 at 9am');
    await bot.moveTo('2027-06-21 09:02');
    expect(await ann.reads('meeting note We wait')).toContain('No meeting is running');
    await ann.types('action add @bob Ring the surgery by 30 June 2027');
    expect(await ann.reads('meeting minutes M1')).not.toContain('Ring the surgery');
    expect(
      await ann.reads('meeting schedule "Board" by correspondence from 5 July 2027 to 1 July 2027'),
    ).toContain('Please give a later last day');
  });

  test('puts what is added while it is open to the members at once', async () => {
    await open();
    await ann.types('meeting agenda M1 add "Buy fridges" purpose decision');
    expect(card()).toContain('3. Buy fridges (for decision); decided in P2');
    expect(await ann.reads('meeting agenda M1 edit 1 purpose discussion')).toContain('stay as they are');
    await bob.types('vote P2 agree');
    await bot.moveTo('2027-07-03 00:05');
    expect(await ann.reads('meeting minutes M1')).toContain('## 3. Buy fridges\n- Decision D1: Buy fridges');
  });

  test('neither asks nor counts whoever has left since, but keeps what they said', async () => {
    await open();
    await cat.types('meeting comment M1 "I am off" under item 2');
    await ann.types('member end @cat because she has moved');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-29 10:00');
    expect(direct('teams', 'bob').filter((text) => text.includes('not heard from'))).toEqual([]);
    await bot.moveTo('2027-07-03 00:05');
    expect(await ann.reads('meeting minutes M1')).toContain('Cat Jones: I am off');
  });

  test.each([
    ['2027-10-25', '2027-11-05', 'Friday 5 November 2027 at 11:59pm', '2027-11-06 00:01'],
    ['2028-03-20', '2028-03-31', 'Friday 31 March 2028 at 11:59pm', '2028-04-01 00:01'],
  ])('keeps its hours from %s to %s, though the clocks change', async (first, last, closes, after) => {
    await ann.types(`meeting schedule "Flu plan" by correspondence from ${first} to ${last}`);
    await bot.moveTo(`${first} 08:59`);
    expect(card()).toContain('planned');
    await bot.moveTo(`${first} 09:02`);
    expect(card()).toContain(`open until ${closes}`);
    await bot.moveTo(after);
    expect(card()).toContain(`ended on ${closes}`);
  });
});

describe('a meeting in writing of which too little was said', () => {
  test.each([
    ['meeting schedule by correspondence', 'Title*:\nFrom*:\nUntil the end of*:'],
    ['meeting schedule in writing', 'Title*:\nFrom*:\nUntil the end of*:'],
    ['meeting schedule by email', 'Title*:\nFrom*:\nUntil the end of*:'],
    ['meeting schedule Flu plan by correspondence', 'Title*: Flu plan\nFrom*:\nUntil the end of*:'],
    [
      'meeting schedule by correspondence from 2 June 2027 to 12 June 2027',
      'Title*:\nFrom*: 2027-06-02\nUntil the end of*: 2027-06-12',
    ],
  ])('is asked about, and “by correspondence” is no part of its title: %s', async (typed, form) => {
    expect(await ann.reads(typed)).toBe(`Meeting in writing\n${form}\n[Plan]`);
  });
});
