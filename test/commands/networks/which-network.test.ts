import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let leeds: Speaker;
let hull: Speaker;
let direct: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  leeds = bot.slack('#leeds').as('ann');
  hull = bot.slack('#hull').as('ann');
  direct = bot.slack('direct').as('ann');
  await leeds.types('network create "Leeds Dental LPN"');
  await hull.types('network create "Hull Dental LPN"');
  await leeds.types('action add me Ring Leeds');
  await hull.types('action add me Ring Hull');
});

test('to choose a network in a direct message posts none of its cards there', async () => {
  await leeds.types('poll open "Where?" Leeds | York closes Friday 5pm');
  await direct.types('network choose Leeds');
  expect(bot.direct('slack', 'ann')).toEqual([]);
});

describe('in a direct message, --in says which network is meant', () => {
  test('by its name or how it begins, in any case', async () => {
    expect(await direct.reads('action list --in "hull dental lpn"')).toContain('A1 Ring Hull');
    expect(await direct.reads('action list --in LEEDS')).toContain('A1 Ring Leeds');
  });

  test('and does not change the one that is remembered', async () => {
    await direct.types('network choose leeds');
    await direct.types('action list --in Hull');
    expect(await direct.reads('action list')).toContain('Open actions in Leeds Dental LPN');
  });

  test('for a form, and for the buttons of a list', async () => {
    await direct.types('network choose Leeds');
    await direct.fills(await direct.types('action add --in Hull'), { text: 'Write', owner: 'U0ANN' });
    expect(bot.shown('#hull').at(-1)).toContain('Write');
    await direct.presses(await direct.types('action list --in Hull'), 'Done', 'Ring Hull');
    expect(await direct.reads('action list done --in Hull')).toContain('A1 Ring Hull');
    expect(await direct.reads('action list done')).toContain('No action has been done yet.');
  });

  test('which asks again where more than one may be meant', async () => {
    await bot.slack('#leeds2').as('ann').types('network create "Leeds Pharmacy LPN"');
    const answer = await direct.types('action list --in lee');
    expect(readView(answer)).toBe('Which “lee” do you mean?\n[Leeds Dental LPN] [Leeds Pharmacy LPN]');
    expect(readView(await direct.presses(answer, 'Leeds Dental LPN'))).toContain('A1 Ring Leeds');
  });

  test.each(['York', '100%', '%', 'L_eds', '\\'])(
    'which offers one’s own where there is none called %s',
    async (name) => {
      const answer = await direct.types(`action list --in ${name}`);
      expect(readView(answer)).toContain(
        `I know no network called “${name}” that you may read. Do you mean one of yours?`,
      );
      expect(readView(await direct.presses(answer, 'Hull Dental LPN'))).toContain('A1 Ring Hull');
    },
  );

  test('but names none to those who may not read it', async () => {
    const bob = bot.slack('direct').as('bob');
    expect(await bob.reads('action list --in Leeds')).toBe(
      'I know no network called “Leeds” that you may read.',
    );
  });
});

describe('in the channel of another network, --in', () => {
  test('reads what the caller may read', async () => {
    expect(await leeds.reads('action show A1 --in Hull')).toContain('Ring Hull');
    expect(await bot.slack('#leeds').as('bob').reads('action list --in Hull')).toContain(
      'I know no network called “Hull”',
    );
  });

  test('records there, and shows the card in no channel but its own', async () => {
    const before = bot.shown('#leeds');
    expect(await leeds.reads('action add me Write to Hull --in Hull')).toContain('Write to Hull');
    expect(bot.shown('#hull').at(-1)).toContain('Write to Hull');
    expect(bot.shown('#leeds')).toEqual(before);
  });

  test('puts nothing into the meeting that runs here', async () => {
    await leeds.types('meeting schedule Board on 1 June 2027 at 2pm');
    await leeds.types('meeting start M1');
    expect(await leeds.reads('meeting note All is well --in Hull')).not.toContain('Noted');
    await leeds.types('action add me Write --in Hull');
    expect(bot.shown('#hull').at(-1)).not.toContain('From: M1');
  });

  test('has its buttons speak of it too', async () => {
    await leeds.presses(await leeds.types('action list --in Hull'), 'Done', 'Ring Hull');
    expect(await hull.reads('action list done')).toContain('A1 Ring Hull');
    expect(await leeds.reads('action list done')).toContain('No action has been done yet.');
  });
});

describe('network list', () => {
  beforeEach(async () => {
    await bot.slack('#area').as('bob').types('network create "Yorkshire" --kind board');
    await leeds.types('network under Yorkshire --read-above yes');
    await hull.types('network under Yorkshire');
  });

  test('shows mine', async () => {
    expect(await direct.reads('network list')).toContain(
      '- Hull Dental LPN: LPN; part of Yorkshire [Show]\n- Leeds Dental LPN: LPN; part of Yorkshire [Show]',
    );
    expect(readView(await direct.presses(await direct.types('network list'), 'Show', 'Hull'))).toContain(
      'Hull Dental LPN\nLPN, 1 channel in Slack',
    );
  });

  test('and those below mine that let themselves be read', async () => {
    const bob = bot.slack('direct').as('bob');
    expect(await bob.reads('network list')).toContain(
      '- Leeds Dental LPN: LPN; part of Yorkshire [Show]\n- Yorkshire: board',
    );
    expect(await bob.reads('network list')).not.toContain('Hull');
    expect(await bob.reads('network list mine')).not.toContain('Leeds');
    expect(await bob.reads('action list --in Leeds')).toContain('A1 Ring Leeds');
    expect(await bob.reads('action add me Meddle --in Leeds')).toContain(
      'You are not a member of Leeds Dental LPN',
    );
    expect(await bob.reads('action list --in Hull')).toContain('I know no network called “Hull”');
  });

  test('asks of the database no more for many than for few', async () => {
    const cost = async () => {
      const before = bot.cost().queries;
      await direct.types('network list');
      await direct.types('action list --in Hull');
      return bot.cost().queries - before;
    };
    await cost();
    const few = await cost();
    for (let i = 0; i < 15; i++) await bot.slack(`#more${i}`).as('ann').types(`network create "More ${i}"`);
    expect(await cost()).toBe(few);
  });
});

test('no network is part of itself, or of one below it', async () => {
  await hull.types('network under Leeds');
  expect(await leeds.reads('network under Hull')).toContain(
    'Leeds Dental LPN stands above Hull Dental LPN already.',
  );
  expect(await leeds.reads('network under Leeds')).toContain('Leeds Dental LPN cannot be part of itself.');
  expect(await leeds.reads('network under York')).toContain('I know no network called “York” that is open.');
});

describe('where it is asked which network is meant', () => {
  test('the choice does what was asked, once, and is remembered', async () => {
    const asked = await direct.types('action add me Write to the LPC');
    expect(readView(asked)).toContain(
      'I do it for the one you choose, and remember that in this conversation.',
    );
    await direct.presses(asked, 'Hull Dental LPN');
    expect(bot.shown('#hull').at(-1)).toContain('Write to the LPC');
    expect(bot.shown('#leeds').join()).not.toContain('Write to the LPC');
    expect(await direct.reads('action list')).toContain('Open actions in Hull Dental LPN');
    expect(await direct.reads('undo')).toContain('Write to the LPC');
    expect(await direct.reads('action list')).toContain('Open actions in Hull Dental LPN');
  });

  test('a list is shown at once, and a form opens with what was typed', async () => {
    expect(readView(await direct.presses(await direct.types('action list'), 'Leeds Dental LPN'))).toContain(
      'A1 Ring Leeds',
    );
    const other = bot.slack('direct').as('ann');
    await other.types('network choose Hull');
    expect(await other.reads('action list')).toContain('A1 Ring Hull');
  });

  test('what is too long for a button is asked for again after the choice', async () => {
    const asked = await direct.types(`action add me ${'Write to the LPC. '.repeat(100)}`);
    expect(readView(asked)).toContain('choose first, and then ask again');
    await direct.presses(asked, 'Hull Dental LPN');
    expect(await direct.reads('action list')).toContain('Open actions in Hull Dental LPN');
  });
});
