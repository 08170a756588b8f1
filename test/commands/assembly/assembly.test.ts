import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let tom: Speaker;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { ann: 'clinical chair' }));
  tom = bot.teams('Assembly').as('tom');
  await tom.types('network create "National Assembly" --kind assembly');
});

test('the Assembly is shown: who is represented, what is vacant, its groups, what is open and what waits upward', async () => {
  expect(await tom.reads('assembly show')).toContain(
    '0 of 1 LPNs are represented.\n## Not represented\n- Leeds Pharmacy LPN nobody represents it',
  );
  await tom.types('member vacancy add patient representative');
  await tom.types('group propose "Digital working group"');
  await tom.types('group propose "Oral health"');
  await tom.types('group establish G1');
  await tom.types('poll open "Where do we meet?" Leeds | York closes Friday 5pm');
  await tom.types('vote P1 Leeds');
  await tom.types('election call Deputies seats 2 nominations close 14 June 2027 ballot closes 28 June 2027');
  await ann.types('recommendation put "Name a pharmacist for each home" to "National Assembly"');
  await tom.types('recommendation put "Share what works"');
  await tom.types('recommendation hand C2 to NHS England reply by 30 June 2027');
  const shown = await tom.reads('assembly show');
  for (const words of [
    '## Vacant seats\n- patient representative',
    '## Working groups\n- G1 Digital working group, led by Tom',
    '## Open polls\n- P1 Where do we meet? 1 of 1 voted.',
    '## Elections under way\n- E1 Deputies, 2 seats',
    '## Working groups that look for people\n- G2 Oral health, proposed, 1 of the 3 it needs',
    '## Recommendations that wait\n- C1 Name a pharmacist for each home (put by Leeds Pharmacy LPN',
    '- C2 Share what works (put by National Assembly, endorsed by nobody yet, with NHS England',
  ])
    expect(shown).toContain(words);
});

test('once every LPN is represented it says so, and long parts are cut short', async () => {
  await tom.types('network represent "Leeds Pharmacy LPN" by me');
  expect(await tom.reads('what is happening in the assembly?')).toContain('The one LPN is represented.');
  for (const each of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
    await tom.types(`recommendation put "Share ${each}"`);
  expect(await tom.reads('assembly show')).toContain('and 1 more, listed by recommendation list');
});

test('no other network is shown so', async () => {
  expect(await ann.reads('assembly show')).toContain('Leeds Pharmacy LPN is no Assembly.');
});
