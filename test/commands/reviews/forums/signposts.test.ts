import { expect, test } from 'vitest';
import { everythingKept } from '../../../support/everything-kept.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';
import { gives, inputForm, opens, WHOLE } from '../giving.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const ELSEWHERE = { ...WHOLE, varies: 'The wrong tooth was extracted on Tuesday' };

for (const [how, anonymous, save] of [
  ['given', '', 'give'],
  ['kept as a draft', '', 'draft'],
  ['given anonymously', ' anonymous', 'give'],
] as const) {
  test(`what belongs to another forum is not ${how}: the form says whom to turn to, with the words in it`, async () => {
    await opens(ann, `review open Falls due 30 June 2027${anonymous}`);
    const refused = await gives(bot, bob, { ...ELSEWHERE, save });
    expect(readView(refused)).toContain(
      'What varies between us?: The wrong tooth was extracted on Tuesday (!) This reads like an incident that must be reported.',
    );
    expect(readView(refused)).toContain('Learn from patient safety events');
    expect(await everythingKept(bot)).not.toContain('wrong tooth');

    const kept = await bob.fills(refused, { varies: `${ELSEWHERE.varies}, told for learning` });
    expect(readView(kept)).toMatch(save === 'give' ? /is given/ : /is kept/);
    expect(readView(await inputForm(bot, bob))).toContain('told for learning');
  });
}

test('a manager names somebody nearer, whom the form names then, and may take that back', async () => {
  await opens(ann, 'review open Falls due 30 June 2027');
  const named = await ann.types('review signpost set incident to "Jo Marsh, patient safety lead"');
  expect(readView(await gives(bot, bob, ELSEWHERE))).toContain(
    'please take it to Jo Marsh, patient safety lead.',
  );
  expect(await bob.reads('review signpost')).toContain('(incident): Jo Marsh, patient safety lead');
  await ann.types('review signpost set incident to the safety team');
  expect(await bob.reads('review signpost')).toContain('(incident): the safety team');
  expect(await ann.reads('undo')).toContain(
    'With an incident that must be reported people are to turn to Jo Marsh, patient safety lead again.',
  );
  expect(await bob.reads('review signpost')).toContain('(incident): Jo Marsh, patient safety lead');
  await ann.presses(named, 'Undo');
  expect(await bob.reads('review signpost')).toContain('Learn from patient safety events');
});

test('only those who manage the network name anybody', async () => {
  expect(await bob.reads('review signpost set fraud to me')).toContain('manager');
  expect(await bob.reads('review signpost')).toContain('0800 028 40 60');
});
