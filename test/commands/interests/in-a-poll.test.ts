import { describe, expect, test } from 'vitest';
import { everythingKept } from '../../support/everything-kept.ts';
import { addVoters, countedFromThree, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await addVoters(ann);
});

const card = () => readView(bot.card('#pharmacy', 'P1'));
const direct = (handle: string) => bot.slack('direct').as(handle);
const OPEN =
  'poll open "Change the supplier?" Yes | No passes by a majority of those entitled closes Friday 5pm';

describe('an interest in a poll', () => {
  test('is declared from its card, and takes nothing from anybody before it is ruled on', async () => {
    await ann.types(OPEN);
    await bob.types('vote P1 No');
    const form = await bob.presses(bot.card('Pharmacy', 'P1'), 'Declare an interest');
    await bob.fills(form, { text: 'I own shares in the supplier' });
    expect(card()).toContain('Interests: Bob Hill: I own shares in the supplier (waits for a ruling)');
    expect(card()).toContain('Voted: 1 of 4');
  });

  test('ruled out, leaves the vote and the roll, and the result says so', async () => {
    await ann.types(OPEN);
    await bob.types('vote P1 No');
    await bob.types('I have an interest in P1 because I own shares in the supplier');
    await ann.types('interest rule I1 may not vote');
    expect(card()).toContain('Interests: Bob Hill: I own shares in the supplier (may not vote)');
    expect(card()).toContain('Voted: 0 of 3');
    expect(await bob.reads('vote P1 No')).toBe(
      'You declared an interest in P1, and it was ruled that you do not vote. Your vote is not counted, and neither are you.',
    );
    await bot.settle();
    expect(
      bot
        .direct('teams', 'bob')
        .map(({ view }) => readView(view))
        .join('\n'),
    ).toContain('I1 was ruled on: may not vote\nI own shares in the supplier');
    await theyVote(bot, 'Yes');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('Carried: Yes, with 2 of 3 entitled votes, a majority was needed.');
    expect(card()).toContain('Interests: Bob Hill: I own shares in the supplier (may not vote)');
    expect(card()).not.toContain('Bob Hill)');
  });

  test('whoever may vote all the same keeps their vote', async () => {
    await ann.types(OPEN);
    await bob.types('vote P1 No');
    await bob.types('interest declare I use that supplier about P1');
    await ann.types('interest rule I1 may vote');
    expect(card()).toContain('(may vote)');
    expect(card()).toContain('Voted: 1 of 4');
  });

  test('a vote taken out stays out, whatever is ruled or undone after', async () => {
    await ann.types(OPEN);
    await bob.types('vote P1 No');
    await bob.types('interest declare I own shares about P1');
    await ann.types('interest rule I1 may not vote');
    expect(await ann.reads('undo')).toContain('That vote was taken out of the poll, and that stands.');
    expect(await ann.reads('interest rule I1 may vote')).toBe(
      'Whoever declared I1 does not vote any more, and that stands.',
    );
  });

  test('cannot be ruled on once the poll has closed', async () => {
    await ann.types(OPEN);
    await bob.types('interest declare I own shares about P1');
    await bot.moveTo('2027-06-04 17:01');
    expect(await ann.reads('interest rule I1 may not vote')).toBe(
      'P1 is closed already, so that can no longer be done.',
    );
  });

  test('of a secret poll takes the ballot out of the box, and only that one', async () => {
    await countedFromThree(bot);
    await ann.types('poll open "Change the supplier?" Yes | No secret closes Friday 5pm');
    await bob.presses(bot.card('Pharmacy', 'P1'), 'No');
    await direct('ann').types('vote P1 Yes');
    await theyVote(bot, 'Yes');
    await bob.types('interest declare I own shares about P1');
    await ann.types('interest rule I1 may not vote');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('Yes: 3 votes, 100%');
    expect(card()).toContain('No: no votes');
    expect(card()).toContain('Voted: 3 of 3');
    expect(await everythingKept(bot)).not.toContain('"choices":[2]');
  });

  test('where one organisation has one vote, the deputy is asked for it anew', async () => {
    await ann.types('org add "Abingdon Federation"');
    await ann.types('member add @cara as representative at "Abingdon Federation"');
    await ann.types('member add @dev as clinician at "Abingdon Federation"');
    await ann.fills(
      await ann.types(
        'poll open "Change the supplier?" Yes | No electorate one per organisation closes Friday 5pm',
      ),
      {},
    );
    await direct('cara').types('vote P1 No');
    await direct('cara').types('interest declare I own shares about P1');
    await ann.types('interest rule I1 may not vote');
    expect(card()).toContain('Voted: 0 of 1');
    expect(await direct('cara').reads('vote P1 No')).toContain('it was ruled that you do not vote');
    await direct('dev').types('vote P1 Yes');
    expect(card()).toContain('Voted: 1 of 1');
  });
});
