import { expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { bob: 'clinician', cat: 'deputy chair' }));
});
const card = async () => {
  await bot.wait(2);
  return readView(bot.card('#pharmacy', 'D1'));
};

test('a decision says who proposed and who seconded it, and the votes; so do lists', async () => {
  await ann.types(
    'decision record We meet monthly because quarterly is too seldom proposed by @bob seconded by @cat for 5 against 1 abstained 2',
  );
  const shown = await card();
  expect(shown).toContain('We meet monthly\n');
  for (const fact of [
    'Because: quarterly is too seldom',
    'Proposed by: Bob Hill',
    'Seconded by: Cat Jones',
    'Votes: 5 for, 1 against, 2 abstained',
  ])
    expect(shown).toContain(fact);
  expect(await ann.reads('decision list')).toContain(
    'D1 We meet monthly, because quarterly is too seldom (5 for, 1 against, 2 abstained)',
  );
});

test.each([
  ['by consensus', 'Agreed: by consensus'],
  ['agreed by consensus', 'Agreed: by consensus'],
  ['votes 5 for, 1 against', 'Votes: 5 for, 1 against, 0 abstained'],
  ['carried 12 votes for and 3 votes against with 1 abstention', 'Votes: 12 for, 3 against, 1 abstained'],
  ['for 5 against 0', 'Votes: 5 for, 0 against, 0 abstained'],
  ['by 5 votes to 2', 'Votes: 5 for, 2 against, 0 abstained'],
  [', carried 5-2', 'Votes: 5 for, 2 against, 0 abstained'],
  [', unanimously', 'Agreed: unanimously'],
  ['with votes unanimously', 'Agreed: unanimously'],
])('how it was agreed is said in several ways: %s', async (said, fact) => {
  await ann.types(`decision record We meet monthly ${said}`);
  expect(await card()).toContain('We meet monthly\n');
  expect(await card()).toContain(fact);
});

test.each([
  'We pay for 5 practices',
  'We work by consensus from now on',
  'We keep to what was agreed in May',
  'We stand for carers against cuts',
  'Proposed changes go to the board',
  'Changes must pass unanimously',
  'We open by 10 to 2',
])('words that tell no votes stay a part of what was decided: %s', async (words) => {
  await ann.types(`decision record ${words}`);
  const shown = await card();
  expect(shown).toContain(words);
  expect(shown).not.toMatch(/Votes|Agreed:|Proposed by/);
});

test('nobody seconds what they proposed, and votes that cannot be read are asked about', async () => {
  expect(await ann.reads('decision record We wait proposed by @bob seconded by @bob')).toContain(
    'Nobody can second what they proposed themselves.',
  );
  expect(await ann.reads('decision record We wait --agreed "most of us"')).toContain(
    'I could not read “most of us” as how it was agreed.',
  );
});

test('minutes and the report on a year tell how it was agreed', async () => {
  await ann.types('meeting schedule Board on 7 June 2027 at 2pm');
  await ann.types('meeting start M1');
  await ann.types(
    'decision record We meet monthly proposed by @bob seconded by @cat agreed 5 for, 1 against',
  );
  await ann.types('decision record We meet in Leeds by consensus');
  await ann.types('meeting end');
  const minutes = await ann.reads('meeting minutes M1');
  expect(minutes).toContain(
    'Decision D1: We meet monthly (proposed by BH, seconded by CJ, 5 for, 1 against, 0 abstained)',
  );
  expect(minutes).toContain('Decision D2: We meet in Leeds (by consensus)');
  expect(await ann.reads('decision report')).toContain('| By votes that were counted in a meeting | 1 |');
  const answer = await ann.types('decision report as csv');
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  const rows = new TextDecoder().decode(await file?.bytes());
  expect(rows).toContain('"By votes that were counted in a meeting: 5 for, 1 against, 0 abstained"');
  expect(rows).toContain('Agreed in a meeting, without a vote: by consensus');
});

test('a decision that takes the place of another has its own votes', async () => {
  await ann.types('decision record We meet monthly by consensus');
  await ann.types('decision replace D1 with We meet weekly agreed 3 for, 2 against');
  await bot.wait(2);
  const shown = readView(bot.card('#pharmacy', 'D2'));
  expect(shown).toContain('Votes: 3 for, 2 against, 0 abstained');
  expect(shown).toContain('Replaces: D1 We meet monthly');
});
