import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let dev: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('member add @dev as clinician');
  dev = bot.slack('#pharmacy').as('dev');
  await ann.types('meeting quorum set at least 3');
  await ann.types('meeting schedule Board on 1 June 2027 at 11am');
  await ann.types('meeting agenda add M1 The vaccine contract');
  await ann.types('meeting agenda add M1 Waiting times');
});

const meeting = () => readView(bot.card('#pharmacy', 'Board'));
const interest = () => readView(bot.card('#pharmacy', 'I1'));

const told = (platform: 'slack' | 'teams', handle: string) =>
  bot
    .direct(platform, handle)
    .map(({ view }) => readView(view))
    .join('\n');

const nothing = (): never => {
  throw new Error('nobody was told');
};

/** Ann, Bob and Dev are there, and the first item is in hand. */
async function begin(): Promise<void> {
  await ann.types('meeting start M1');
  for (const each of [ann, bob, dev]) await each.types('meeting here');
}

describe('an interest in the item in hand', () => {
  test('stands on the cards of both, and whoever runs the meeting rules on it by button', async () => {
    await begin();
    await bob.types('I declare an interest: my pharmacy would supply the vaccine');
    expect(interest()).toContain(
      'Interest I1, declared by Bob Hill on Tuesday 1 June 2027, waits for a ruling\nTouches: Item 1 of M1 Board: The vaccine contract',
    );
    expect(meeting()).toContain('Interests: Bob Hill, item 1: waits for a ruling');
    expect(meeting()).toContain('Quorum: Quorate');

    await ann.presses(bot.card('#pharmacy', 'I1'), 'Leaves for the item');
    expect(interest()).toContain('leaves for the item\nTouches');
    expect(interest()).toContain('Ruled by: Ann Ward');
    expect(meeting()).toContain('Interests: Bob Hill, item 1: leaves for the item');
  });

  test('takes whoever does not decide out of the quorum of that item, and of no other', async () => {
    await begin();
    await bob.types('interest declare My pharmacy would supply the vaccine as financial');
    expect(await ann.reads('interest rule I1 stays but does not decide because it is worth much')).toContain(
      'I1: stays, does not decide, because it is worth much. M1 is no longer quorate: 1 more member is needed.',
    );
    expect(meeting()).toContain('Quorum: Not quorate: 1 more member is needed');
    await ann.types('decision record We choose the cheaper vaccine');
    await ann.types('meeting next');
    expect(meeting()).toContain('Quorum: Quorate');
    await ann.types('decision record We count the days that people wait');
    await ann.types('meeting end');

    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain(
      'Declarations of interest\n- Bob Hill: My pharmacy would supply the vaccine (item 1). Stays, does not decide, because it is worth much.',
    );
    expect(minutes).toContain(
      'Decision D1: We choose the cheaper vaccine (to be ratified: the meeting was not quorate)',
    );
    expect(minutes).toContain('Decision D2: We count the days that people wait\n');
    expect(readView(bot.card('#pharmacy', 'D1'))).toContain('to be ratified');
    expect(readView(bot.card('#pharmacy', 'D2'))).not.toContain('to be ratified');
  });

  test('asks neither them nor those who were there to ratify what was decided without them', async () => {
    await ann.types('member add @cara');
    await begin();
    await bob.types('interest declare My pharmacy would supply the vaccine');
    await ann.types('interest rule I1 leaves');
    await ann.types('decision record We choose the cheaper vaccine');
    await ann.types('meeting end');
    await ann.types('poll ratify D1 closes Friday 5pm');
    expect(readView(bot.card('#pharmacy', 'P1'))).toContain('Voted: 0 of 1');
  });

  test('is noted where it hinders nothing', async () => {
    await begin();
    await bob.types('interest declare I use that vaccine');
    await ann.types('interest rule I1 noted');
    expect(meeting()).toContain('Quorum: Quorate');
    await ann.types('meeting end');
    expect(await ann.reads('meeting minutes M1')).toContain(
      '- Bob Hill: I use that vaccine (item 1). Noted.',
    );
  });
});

describe('a ruling', () => {
  test('is never of one’s own interest, and needs someone who runs meetings', async () => {
    await begin();
    await ann.types('interest declare My husband is the supplier');
    expect(await ann.reads('interest rule I1 noted')).toBe(
      'I1 is your own. Somebody else who may convene rules on it: the deputy chair or the manager.',
    );
    expect(await dev.reads('interest rule I1 noted')).toContain('You cannot ');
  });

  test('can be changed and undone, and the quorum follows', async () => {
    await begin();
    await bob.types('interest declare My pharmacy would supply the vaccine');
    await ann.types('interest rule I1 leaves');
    await ann.types('interest rule I1 noted');
    expect(meeting()).toContain('Quorum: Quorate');
    await ann.types('undo');
    expect(meeting()).toContain('Interests: Bob Hill, item 1: leaves for the item');
    expect(meeting()).toContain('Quorum: Not quorate');
  });

  test('is asked for in private before the meeting: of the chair, and of a deputy where it is the chair’s own', async () => {
    await ann.types('member add bob as clinical chair');
    await ann.types('member add @dev as deputy chair');
    await ann.types('interest declare My husband is the supplier on item 1 at M1');
    await bob.types('interest declare My pharmacy would supply the vaccine on item 1 at M1');
    await bot.settle();
    expect(told('teams', 'bob')).toContain('I1 waits for your ruling');
    expect(told('teams', 'bob')).not.toContain('I2 waits');
    expect(told('slack', 'dev')).toContain('I2 waits for your ruling');
    expect(told('slack', 'dev')).not.toContain('I1 waits');
    expect(told('slack', 'ann')).not.toContain('waits for your ruling');

    const reminder = bot.direct('slack', 'dev').at(-1);
    await bot
      .slack('direct')
      .as('dev')
      .presses(reminder?.view ?? nothing(), 'Leaves for the item');
    expect(meeting()).toContain('Bob Hill, item 1: leaves for the item');
    expect(told('slack', 'dev')).toContain('I2 is settled');
  });
});
