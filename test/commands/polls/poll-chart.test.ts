import { describe, expect, test } from 'vitest';
import { filesIn, type View } from '../../../commands/view.ts';
import { countedFromThree, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { openSecretPoll } from './secret-poll.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const pictureIn = (answer: View) => {
  const [picture] = answer.kind === 'message' ? filesIn(answer) : [];
  if (!picture || !('alt' in picture)) throw new Error(`there is no picture in ${readView(answer)}`);
  return picture;
};

describe('the result of an open ballot', () => {
  test('is had as a chart once the poll has closed, in words that say the same', async () => {
    await ann.types('poll open "Where shall we meet?" York | Leeds closes 18 June');
    await ann.types('vote P1 York');
    expect(await ann.reads('poll show P1 as chart')).toBe(
      'P1 is open. Its chart can be had once it has closed.',
    );
    await bob.types('vote P1 York');
    await ann.types('poll close P1');
    const answer = await ann.types('poll show P1 as chart');
    expect(readView(answer)).toBe(
      'P1 Where shall we meet?\nP1-chart.png: Bar chart of “Where shall we meet?”. York: 2 votes; Leeds: no votes.',
    );
    const { name, typed, bytes } = pictureIn(answer);
    expect({ name, typed }).toEqual({ name: 'P1-chart.png', typed: 'poll show P1 as chart' });
    expect(
      Buffer.from(await bytes())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  test('in which nobody voted is no picture', async () => {
    await ann.types('poll open "Where shall we meet?" York | Leeds closes 18 June');
    await ann.types('poll close P1');
    expect(await ann.reads('poll show P1 as chart')).toContain('Nobody voted in P1');
  });

  test('that was cancelled is none either', async () => {
    await ann.types('poll open "Where shall we meet?" York | Leeds closes 18 June');
    await ann.types('poll cancel P1 because we shall meet online');
    expect(await ann.reads('poll show P1 as chart')).toContain('P1 was cancelled');
  });
});

describe('of a secret ballot', () => {
  test('fewer than five are never drawn, even where three are counted out', async () => {
    await countedFromThree(bot);
    await openSecretPoll(ann);
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    await bot.moveTo('2027-06-18 17:01');
    expect(await ann.reads('poll show P1')).toContain('3 votes');
    expect(await ann.reads('poll show P1 as chart')).toContain('too few voted in secret');
  });

  test('five are, with no names in it', async () => {
    for (const handle of ['eve', 'gus']) await ann.types(`member add @${handle}`);
    await openSecretPoll(ann);
    await ann.types('vote P1 Nay');
    await theyVote(bot, 'Nay');
    for (const handle of ['eve', 'gus']) await bot.slack('direct').as(handle).types('vote P1 Aye');
    await bot.moveTo('2027-06-18 17:01');
    expect(pictureIn(await ann.types('poll show P1 as chart')).alt).toBe(
      'Bar chart of “Adopt the terms?”. Aye: 2 votes; Nay: 3 votes; Abstain: no votes.',
    );
  });
});
