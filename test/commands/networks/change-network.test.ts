import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await bot.slack('#above').as('cat').types('network create Yorkshire --kind board');
});

const card = () => readView(bot.card('#pharmacy', 'Leeds Pharmacy LPN'));

test('whoever changes a network is told what it is now and what it was, with Undo', async () => {
  await ann.types('network change --region "North of England"');
  expect(
    await ann.reads(
      'network change --region "The Midlands" --senate Yorkshire --managers-told-after 1 --parent Yorkshire --read-above yes',
    ),
  ).toBe(
    [
      'Leeds Pharmacy LPN was changed.',
      'Region: The Midlands, before: North of England',
      'Senate: Yorkshire, before: none',
      'Part of: Yorkshire, before: none',
      'Members of those above may read it: yes, before: no',
      'Managers are told of what is overdue: after 1 working day, before: after 10 working days',
      '[Undo]',
    ].join('\n'),
  );
});

test('what is so already is said to be, and Undo takes no older change back for it', async () => {
  await ann.types('network change --region "North of England"');
  expect(await ann.reads('network change --region "North of England"')).toBe(
    'Leeds Pharmacy LPN is so already. Nothing was changed.',
  );
});

test('Undo gives a network all that it was back, from an answer to a form as well', async () => {
  await ann.types('network change --region "North of England" --senate Yorkshire');
  const form = await ann.types('network change');
  const answer = await ann.fills(form, {
    region: '',
    kind: 'board',
    fewestBallots: '7',
    parent: 'Yorkshire',
  });
  expect(card()).toMatch(/\nboard[\s\S]*Part of: Yorkshire/);
  expect(readView(await ann.presses(answer, 'Undo'))).toBe(
    'Taken back.\nLeeds Pharmacy LPN is as it was before: Kind: LPN; Region: North of England; Part of: none; Secret ballots are counted out: from 5 on.',
  );
  expect(card()).toMatch(/\nLPN[\s\S]*Region: North of England\nSenate: Yorkshire\nTime zone/);
  expect(await ann.reads('network show')).toContain('Secret ballots are counted out: from 5 on');
});

test('Undo takes a network out of the one it was put under, and is refused what would now be in a circle', async () => {
  await ann.types('network under Yorkshire --read-above yes');
  await ann.types('undo');
  expect(card()).not.toContain('Part of');
  await ann.types('network under Yorkshire');
  await ann.types('network under none');
  await bot.slack('#above').as('cat').types('network under "Leeds Pharmacy LPN"');
  expect(await ann.reads('undo')).toContain('Leeds Pharmacy LPN stands above Yorkshire already.');
});

test('Undo of what somebody else has changed since changes nothing', async () => {
  await ann.types('member add bob as manager');
  const answer = await ann.types('network change --region "North of England"');
  await bob.types('network change --region "The Midlands"');
  expect(readView(await ann.presses(answer, 'Undo'))).toContain('Nothing was changed.');
  expect(card()).toContain('Region: The Midlands');
});

test('its settings are shown with it, to change by those who manage it, and explained in help', async () => {
  await ann.types('network change --managers-told-after 0');
  const shown = await ann.types('network show');
  expect(readView(shown)).toContain(
    '## Settings\nSecret ballots are counted out: from 5 on\nOthers for whom one may vote as their proxy: up to 2\nThe chair is told of what is overdue: after 5 working days\nManagers are told of what is overdue: never',
  );
  expect(readView(await ann.presses(shown, 'Change the network'))).toContain('Change the network');
  const forBob = await bob.types('network show');
  expect(readView(forBob)).toContain('## Settings');
  expect(readView(forBob)).not.toContain('[Change the network]');
  expect(await bob.reads('help network')).toContain('--managers-told-after');
});
