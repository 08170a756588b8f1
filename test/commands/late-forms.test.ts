import { expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import { pickedOn, type Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'manager' }));
});

const LATE = 'Someone has changed this meanwhile. Nothing was saved yet.';

test('a late form of an action shows both, overwrites nothing, and saves once that was seen', async () => {
  await ann.types('action add @ann Ring the LPC by 18 June');
  const late = await ann.types('action edit A1');
  await bob.fills(await bob.types('action edit A1'), {
    text: 'Ring the LMC',
    owner: pickedOn('teams', 'bob'),
    due: '2027-06-21',
  });
  const both = await ann.fills(late, { text: 'Ring both' });
  const read = readView(both);
  expect(read).toContain(LATE);
  expect(read).toContain('Ring both');
  expect(read).toContain('(!) It now says: Ring the LMC');
  expect(read).toContain('(!) It now says: Bob Hill');
  expect(read).toContain('(!) It now says: Monday 21 June 2027');
  expect(await ann.reads('action show A1')).toContain('Ring the LMC');
  await ann.fills(both, { due: '2027-06-21' });
  const shown = readView(bot.card('#pharmacy', 'A1'));
  expect(shown).toContain('Ring both');
  expect(shown).toContain('Monday 21 June 2027');
});

test('a late form that says what the record says by now is saved without a word', async () => {
  await ann.types('action add @ann Ring the LPC by 18 June');
  const late = await ann.types('action edit A1');
  await ann.types('action move A1 to 21 June');
  expect(await ann.fills(late, { due: '2027-06-21' })).toMatchObject({
    kind: 'message',
    title: 'Ring the LPC',
  });
});

test('so does one from before something was taken back, and something else put in its place', async () => {
  await ann.types('action add @ann Ring the LPC by 18 June');
  await ann.types('action move A1 to 21 June');
  const late = await bob.types('action edit A1');
  await ann.types('undo');
  await ann.fills(await ann.types('action edit A1'), { text: 'Ring the LMC' });
  const read = readView(await bob.fills(late, { text: 'Ring both' }));
  expect(read).toContain(LATE);
  expect(read).toContain('(!) It now says: Ring the LMC');
});

test('so does one of a priority', async () => {
  await ann.types('plan create 2027/28');
  await ann.types('plan priority add Fewer falls domain 3');
  const late = await ann.types('plan priority edit W1');
  await bob.fills(await bob.types('plan priority edit W1'), { title: 'No falls', domain: '5' });
  const read = readView(await ann.fills(late, { title: 'Half the falls' }));
  expect(read).toContain(LATE);
  expect(read).toContain('(!) It now says: No falls');
  expect(read).toContain('(!) It now says: Domain 5');
  expect(await ann.reads('plan show')).toContain('No falls');
});

test('so does one of a network', async () => {
  const late = await ann.types('network change');
  await bob.types('network change --region "North of England"');
  const both = await ann.fills(late, { region: 'The Midlands' });
  expect(readView(both)).toContain(LATE);
  expect(readView(both)).toContain('(!) It now says: North of England');
  expect(await ann.reads('network show')).toContain('North of England');
  await ann.fills(both, {});
  expect(await ann.reads('network show')).toContain('The Midlands');
});

test('so does one of a member and their role', async () => {
  await ann.types('member add @cat as practice voice at "Bramley Surgery"');
  const late = await ann.types('member change @cat');
  await bob.fills(await bob.types('member change Cat Jones'), {
    until: '2028-05-31',
    profession: 'Nurse',
    organisation: 'York Surgery',
  });
  const both = await ann.fills(late, { until: '2029-05-31', profession: 'Pharmacist' });
  const read = readView(both);
  expect(read).toContain(LATE);
  expect(read).toContain('(!) It now says: Wednesday 31 May 2028');
  expect(read).toContain('(!) It now says: Nurse');
  expect(read).toContain('(!) It now says: York Surgery');
  expect(await ann.reads('member show @cat')).toContain('York Surgery');
  await ann.fills(both, { organisation: 'York Surgery' });
  const shown = await ann.reads('member show @cat');
  expect(shown).toContain('Pharmacist');
  expect(shown).toContain('York Surgery');
  expect(shown).toContain('31 May 2029');
});
