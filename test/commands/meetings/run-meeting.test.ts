import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
  await ann.types('meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds');
});
const card = () => readView(bot.card('Pharmacy', 'June meeting'));

describe('before a meeting', () => {
  test('its agenda keeps the order in which items were added', async () => {
    await ann.types('meeting agenda M1 add "Needs assessment" for 20 minutes led by @cat');
    await bob.types('meeting agenda M1 add Funding');
    await ann.fills(await ann.presses(bot.card('#pharmacy', 'June meeting'), 'Add to agenda'), {
      ...{ title: 'Training', length: 'an hour and a half' },
    });
    const items =
      '- 1. Needs assessment (20 minutes, led by Cat Jones)\n- 2. Funding\n- 3. Training (1 hour 30 minutes)';
    expect(await bob.reads('meeting agenda M1')).toContain(items);
    expect(card()).toContain(`## Agenda\n${items}`);
  });

  test('apologies may be sent, for oneself by button and for others by name', async () => {
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'Send apologies');
    await ann.types('meeting apologies @cat');
    expect(card()).toContain('Apologies: Bob Hill, Cat Jones');
  });

  test('it may be moved, but not into the past, and cancelled with a reason', async () => {
    expect(await ann.reads('meeting move M1 to yesterday at 2pm')).toContain('That time has gone by.');
    await ann.types('meeting move M1 to 15 June at 5:30pm');
    expect(card()).toContain('Meeting M1, Tuesday 15 June 2027 at 5:30pm, for 1 hour');
    await ann.types('meeting cancel M1 because too few can come');
    expect(card()).toContain(', cancelled, because too few can come');
    for (const change of ['move M1 to 16 June at 2pm', 'start M1', 'agenda M1 add More', 'cancel M1']) {
      expect(await ann.reads(`meeting ${change}`), change).toContain('can no longer be done');
    }
  });
});

describe('while a meeting runs', () => {
  test('the card tells what is in hand', async () => {
    await ann.types('meeting agenda M1 add Needs');
    await ann.types('meeting agenda M1 add Funding');
    await ann.types('meeting start M1');
    expect(card()).toContain(', running now: item 1, Needs\nWhere: Leeds\nPresent: Ann Ward');
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'Next item');
    expect(card()).toContain('- 2. Funding Now');
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'I am here');
    expect(card()).toContain('Present: Ann Ward, Bob Hill');
    expect(await ann.reads('meeting next')).toContain('Now: any other business');
    await bob.presses(bot.card('Pharmacy', 'June meeting'), 'End');
    expect(card()).toMatch(/, ended on Tuesday 1 June 2027 at 10am\n(.*\n)*\[Minutes\]/);
  });

  test('its card has buttons for a note, an action and a decision, which belong to it from any channel', async () => {
    await ann.types('meeting agenda M1 add Needs');
    await ann.types('meeting start M1');
    const elsewhere = bot.card('Pharmacy', 'June meeting');
    await bob.fills(await bob.presses(elsewhere, 'Note'), { text: 'Waits are longer' });
    await bob.fills(await bob.presses(elsewhere, 'Action'), { owner: 'me', text: 'Ring the LPC' });
    await bob.fills(await bob.presses(elsewhere, 'Decision'), { text: 'We will pilot it' });
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toMatch(
      /Needs\n- Waits are longer\n- .* ring the LPC \(A1\)\n- Decision D1: We will pilot it/,
    );
    await ann.types('meeting end');
    const late = await bob.sends({
      command: 'action.add',
      args: { meeting: 'M1', owner: 'me', text: 'Late' },
    });
    expect(readView(late)).toContain('M1 is not running.');
  });

  test('once it has ended it reads as finished', async () => {
    await ann.types('meeting agenda M1 add Welcome');
    await ann.types('meeting start M1');
    expect(card()).toContain('- 1. Welcome Now');
    await ann.types('meeting end');
    expect(card()).toContain('- 1. Welcome\n[Minutes]');
    expect(await ann.reads('meeting agenda M1')).not.toContain('Now');
  });

  test('going on from any other business stays there, unless something was added', async () => {
    await ann.types('meeting agenda M1 add Needs');
    await ann.types('meeting start M1');
    expect(await ann.reads('meeting next')).toContain('Now: any other business');
    expect(await ann.reads('meeting next')).toContain('That was the last item');
    await bob.types('meeting agenda M1 add Funding');
    expect(await ann.reads('meeting next')).toContain('Now: Funding');
  });

  test('an agenda may be made as it goes', async () => {
    await ann.types('meeting start M1');
    for (const item of ['Needs', 'Funding']) {
      await ann.types(`meeting agenda M1 add ${item}`);
      expect(await ann.reads('meeting next')).toContain(`Now: ${item}`);
    }
  });

  test('what is recorded in its channel belongs to it, what is recorded elsewhere does not', async () => {
    await ann.types('meeting start M1');
    await ann.types('action add @cat Ring the LPC');
    await ann.types('decision record We wait');
    await bob.types('action add @bob Write to the LPC');
    await bob.types('decision record We act');
    const minutes = await ann.reads('meeting minutes M1');
    expect(minutes).toContain('CJ to ring the LPC');
    expect(minutes).toContain('We wait');
    expect(minutes).not.toMatch(/Write|write|We act/);
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('From: M1 June meeting');
    expect(readView(bot.card('Pharmacy', 'A2'))).not.toContain('From:');
  });

  test('the other channel may take part in it', async () => {
    await ann.types('meeting start M1');
    expect(await bob.reads('meeting here')).toContain('You are down as present at M1.');
    expect(await bob.reads('meeting note They wait')).toContain('Noted in M1');
  });

  test('another starts in the same channel only once it has ended', async () => {
    await ann.types('meeting schedule Other on 14 June 2027 at 4pm');
    await ann.types('meeting start M1');
    const answer = await ann.types('meeting start M2');
    expect(readView(answer)).toBe('M1 June meeting is running here. End it first.\n[End M1]');
    await ann.presses(answer, 'End M1');
    await ann.types('meeting start M2');
    expect(readView(bot.card('Pharmacy', 'Other'))).toContain(', running now');
  });

  test('two may run in two channels, each with its own apologies and notes', async () => {
    await ann.types('meeting schedule Other on 14 June 2027 at 4pm');
    await ann.types('meeting start M1');
    await bob.types('meeting start M2');
    expect(await bob.reads('meeting apologies @cat')).toContain('apologies for M2');
    expect(await ann.reads('meeting apologies @cat')).toContain('apologies for M1');
    expect(await bob.reads('meeting note They wait')).toContain('Noted in M2');
    const direct = bot.slack('direct').as('ann');
    expect(await direct.reads('meeting next')).toContain('More than one meeting is running.');
  });

  test('with none running, what needs one says how to start it', async () => {
    for (const typed of ['meeting next', 'meeting here', 'meeting end', 'meeting note They wait']) {
      expect(await ann.reads(typed)).toContain('No meeting is running. Start one with meeting start');
    }
  });
});
